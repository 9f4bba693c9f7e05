#include "app/simulation.h"

#include "views/errortext.h"

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
        {{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"match"_s, QJsonObject{{u"path"_s, u"/porting/"_s}}}},
        tr("The next request will fail with 503."));
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
    m_call = net::Call<net::Nothing>(m_client, net::post(u"simulation"_s, wish.path, wish.body));
    m_call.then(this, [this](const net::Result<net::Nothing> &result) {
        const QString words = m_wishes.front().words;
        m_wishes.pop_front();
        if (!m_wishes.empty())
            sendNext();
        if (result)
            Q_EMIT done(words);
        else
            Q_EMIT failed(tr("The sandbox did not do it. %1").arg(result.error().detail));
    });
}

} // namespace app
