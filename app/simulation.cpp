#include "app/simulation.h"

#include "views/errortext.h"
#include "views/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

Simulation::Simulation(const QUrl &control, QObject *parent)
    : QObject(parent)
    , m_client(control)
{
}

void Simulation::advance(std::chrono::hours by)
{
    const bool days = by.count() % 24 == 0;
    post(u"/clock"_s, {{u"advance"_s, days ? u"P%1D"_s.arg(by.count() / 24) : u"PT%1H"_s.arg(by.count())}},
        days ? tr("%n day(s) passed.", nullptr, int(by.count() / 24))
             : tr("%n hour(s) passed.", nullptr, int(by.count())));
}

void Simulation::advanceBusinessDay()
{
    post(u"/clock"_s, {{u"advance"_s, u"P1B"_s}}, tr("One business day passed."));
}

void Simulation::confirm(const domain::OrderId &order)
{
    post(u"/orders/"_s % net::segment(order.text) % u"/confirm"_s, {},
        tr("The carrier confirmed order %1.").arg(order.text));
}

void Simulation::reject(const domain::OrderId &order)
{
    post(u"/orders/"_s % net::segment(order.text) % u"/reject"_s, {{u"reason"_s, u"Invalid port-out PIN"_s}},
        tr("The carrier rejected order %1.").arg(order.text));
}

void Simulation::failNext()
{
    post(u"/faults"_s,
        {{u"kind"_s, u"status"_s}, {u"status"_s, 503},
            {u"match"_s, QJsonObject{{u"path"_s, u"/(porting|numbers|imported)/"_s}}}},
        tr("The next request will fail with 503."));
}

void Simulation::play(views::NumberPlay play)
{
    const auto failLink = [this](const QString &service, const QString &code, const QString &words) {
        post(u"/numbers/outcome"_s, {{u"service"_s, service}, {u"errorCode"_s, code}}, words);
    };
    switch (play) {
    case views::NumberPlay::FailSms:
        return failLink(
            u"sms"_s, u"SMS_PROVISIONING_FAILED"_s, tr("The next number that is linked for SMS will fail."));
    case views::NumberPlay::FailVoice:
        return failLink(u"voice"_s, u"PROVISIONING_TO_VOICE_PLATFORM_FAILED"_s,
            tr("The next number that is linked for voice will fail."));
    case views::NumberPlay::CompleteOrder:
        return post(u"/numberOrders/%1/complete"_s, {}, tr("The number order is completed."));
    case views::NumberPlay::BlockOrder:
        return post(u"/numberOrders/%1/block"_s,
            {{u"message"_s, u"The proof of address is older than three months."_s}},
            tr("The number order is blocked: its log says why."));
    }
    Q_UNREACHABLE();
}

void Simulation::play(views::HostingPlay play, const QString &order)
{
    const auto act = [this, &order](const QString &verb, const QString &words) {
        post(u"/hosting/orders/"_s % net::segment(order) % u'/' % verb, {}, words);
    };
    const auto failStep = [this](const QString &step, const QString &code, const QString &words) {
        post(u"/hosting/outcome"_s, {{u"step"_s, step}, {u"errorCode"_s, code}}, words);
    };
    switch (play) {
    case views::HostingPlay::Sign:
        return act(u"sign"_s, tr("The letter is signed."));
    case views::HostingPlay::Decline:
        return act(u"reject"_s, tr("The letter is declined: the order is rejected."));
    case views::HostingPlay::Release:
        return act(u"release"_s, tr("Sinch's staff have acted."));
    case views::HostingPlay::FailOsr:
        return failStep(u"osr"_s, u"INVALID_NNID"_s, tr("The next OSR update will fail."));
    case views::HostingPlay::FailCampaign:
        return failStep(u"campaign"_s, u"CAMPAIGN_NOT_AVAILABLE"_s, tr("The next campaign link will fail."));
    }
    Q_UNREACHABLE();
}

static views::SimulationArea areaOf(const QString &page)
{
    static const QStringList aboutNumbers{u"numbers"_s, u"buy"_s, u"number-orders"_s};
    static const QStringList aboutHosting{u"hosting"_s, u"imported"_s, u"qualified"_s};
    return aboutNumbers.contains(page) ? views::SimulationArea::Numbers
        : aboutHosting.contains(page)  ? views::SimulationArea::Hosting
                                       : views::SimulationArea::PortIns;
}

void Simulation::follow(views::MainWindow &window)
{
    using Strip = views::SimulationStrip;
    Strip *strip = window.simulationStrip();
    connect(strip, &Strip::advanceRequested, this, &Simulation::advance);
    connect(strip, &Strip::advanceBusinessDayRequested, this, &Simulation::advanceBusinessDay);
    connect(strip, &Strip::confirmRequested, this, [this](const QString &id) { confirm(domain::OrderId{id}); });
    connect(strip, &Strip::rejectRequested, this, [this](const QString &id) { reject(domain::OrderId{id}); });
    connect(strip, &Strip::failNextRequested, this, &Simulation::failNext);
    connect(strip, &Strip::numberPlayRequested, this, [this](views::NumberPlay which) { play(which); });
    connect(strip, &Strip::hostingPlayRequested, this,
        [this](views::HostingPlay which, const QString &id) { play(which, id); });
    connect(this, &Simulation::done, strip, &Strip::showMessage);
    connect(this, &Simulation::failed, strip, &Strip::showMessage);
    const auto suit = [strip](const QString &page) { strip->setArea(areaOf(page)); };
    connect(&window, &views::MainWindow::currentPageChanged, this, suit);
    suit(window.currentPageId());
}

void Simulation::post(const QString &path, const QJsonObject &body, const QString &words)
{
    m_wishes.push_back({.path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact), .words = words});
    if (m_wishes.size() == 1)
        sendNext();
}

void Simulation::sendNext()
{
    const Wish &wish = m_wishes.front();
    if (wish.path.contains(u"%1"_s))
        findOrder();
    else
        send(wish.path);
}

//! The one that was changed last, of those in review.
static net::Outcome<QString> orderInReview(const QByteArray &body)
{
    QString id;
    QString last;
    for (const QJsonArray orders = QJsonDocument::fromJson(body).object().value("numberOrders"_L1).toArray();
         const auto &each : orders) {
        const QString changed = each["updateTime"_L1].toString();
        if (each["state"_L1] == "IN_REVIEW"_L1 && changed >= last) {
            last = changed;
            id = each["idNumberOrder"_L1].toString();
        }
    }
    return {.result = id};
}

void Simulation::findOrder()
{
    m_order = net::Call<QString>(m_client, net::get(u"simulation"_s, u"/numberOrders"_s), orderInReview);
    m_order.then(this, [this](const net::Result<QString> &id) {
        m_order.cancel();
        if (!id)
            end(tl::unexpected(id.error()));
        else if (id->isEmpty())
            end(tl::unexpected(net::Error{.detail = tr("No number order is in review.")}));
        else
            send(m_wishes.front().path.arg(net::segment(*id)));
    });
}

void Simulation::send(const QString &path)
{
    m_call = net::Call<net::Nothing>(m_client, net::post(u"simulation"_s, path, m_wishes.front().body));
    m_call.then(this, [this](const net::Result<net::Nothing> &result) { end(result); });
}

void Simulation::end(const net::Result<net::Nothing> &result)
{
    const QString words = m_wishes.front().words;
    m_wishes.pop_front();
    if (!m_wishes.empty())
        sendNext();
    if (result)
        Q_EMIT done(words);
    else
        Q_EMIT failed(tr("The sandbox did not do it. %1").arg(result.error().detail));
}

} // namespace app
