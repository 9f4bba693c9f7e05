#include "views/pages/orderoverviewtab.h"

#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"
#include "tables/statustext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

using format::Absent;

namespace {

//! Numbers of an order that have the same end user and port-out information.
struct Alike {
    domain::PortNumber sample = {};
    QStringList numbers = {};
    bool sameServices = true;
    bool sameEmergency = true;
};

QString orAbsent(const QString &text, Absent why)
{
    return text.isEmpty() ? format::absent(why) : text;
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u' ');
}

QString address(const domain::EndUser &user)
{
    const QString street = joined(
        {user.streetNumber, user.streetPreDirection, user.streetName, user.streetType, user.streetPostDirection});
    const QString location = joined({user.locationType1, user.locationValue1, user.locationType2, user.locationValue2,
        user.locationType3, user.locationValue3});
    QStringList lines{street, location, user.city, joined({user.state, user.zipCode})};
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

QString emergencyText(const domain::PortNumber &number)
{
    if (!number.features || !number.features->e911)
        return format::absent(Absent::NotStated);
    const domain::EmergencyAddress &address = *number.features->e911;
    QStringList parts{address.name, joined({address.streetNumber, address.streetInfo}), address.location, address.city,
        joined({address.state, address.postalCode})};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString serviceText(const domain::PortNumber &number)
{
    QStringList parts;
    if (number.voice)
        parts << OrderOverviewTab::tr("%1 %2").arg(format::voiceType(number.voice->type), number.voice->id());
    if (number.sms && !number.sms->appId.isEmpty())
        parts << OrderOverviewTab::tr("SMS app %1").arg(number.sms->appId);
    return parts.isEmpty() ? format::absent(Absent::NotStated) : parts.join(u", "_s);
}

QString rangeText(const QStringList &numbers)
{
    constexpr int mostShown = 6;
    QStringList shown;
    for (const QString &number : numbers.first(qMin(mostShown, int(numbers.size()))))
        shown << format::phone(number);
    QString text = shown.join(u", "_s);
    if (numbers.size() > mostShown)
        text = OrderOverviewTab::tr("%1 and %n more", nullptr, int(numbers.size()) - mostShown).arg(text);
    return text;
}

std::vector<Alike> alike(const domain::PortOrder &order)
{
    std::vector<Alike> groups;
    for (const domain::PortNumber &number : order.numbers) {
        const auto at = std::ranges::find_if(groups, [&](const Alike &group) {
            return group.sample.endUser == number.endUser && group.sample.portOutInfo == number.portOutInfo;
        });
        if (at == groups.end()) {
            groups.push_back({.sample = number, .numbers = {number.phoneNumber}});
            continue;
        }
        at->numbers << number.phoneNumber;
        at->sameServices = at->sameServices && at->sample.voice == number.voice && at->sample.sms == number.sms;
        at->sameEmergency = at->sameEmergency && at->sample.features == number.features;
    }
    return groups;
}

} // namespace

OrderOverviewTab::OrderOverviewTab(domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    m_blocks = new QVBoxLayout(content);
    m_blocks->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    m_blocks->setSpacing(metrics::blockGap);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Overview of the order"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void OrderOverviewTab::showOrder(const domain::PortOrder &order, const std::vector<Fact> &letter)
{
    while (QLayoutItem *item = m_blocks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addSchedule(order);
    addLetter(letter);
    addEndUsers(order);
    m_blocks->addStretch();
}

void OrderOverviewTab::addSchedule(const domain::PortOrder &order)
{
    auto *card = new Card;
    card->body()->addWidget(new TextLabel(tr("Schedule"), TextLabel::Type::Bold));
    const domain::PortZone zone = domain::zoneOf(order);
    const domain::PortSchedule schedule = domain::effectiveSchedule(order.schedule);
    const domain::Instant instant = domain::instantOf(schedule.date, schedule.time, zone);
    std::vector<Fact> facts;
    facts.push_back({tr("Desired"), orAbsent(format::longDate(order.schedule.date), Absent::NotStated),
        order.schedule.time.isValid()
            ? order.schedule.time.toString(u"HH:mm"_s) % u' ' % format::zone(order.schedule.zone)
            : tr("time not stated: the project’s default")});
    if (instant.utc.isValid()) {
        const QDateTime local = instant.utc.toLocalTime();
        facts.push_back({tr("Here"), format::longDate(local.date()) % local.time().toString(u" HH:mm"_s),
            local.timeZoneAbbreviation()});
        facts.push_back({tr("UTC"), format::longDate(instant.utc.date()) % instant.utc.time().toString(u" HH:mm"_s)});
    }
    const domain::FocRange foc = domain::focRange(order.numbers, zone);
    if (!foc.earliest.isValid()) {
        facts.push_back({tr("FOC"), format::absent(Absent::NoneYet)});
    } else {
        const auto comparison = domain::compareFoc(order.schedule.date, foc.earliest);
        const QString days = format::businessDays(comparison.businessDays);
        Fact fact{tr("FOC"), format::longDate(foc.earliest)};
        if (foc.latest != foc.earliest)
            fact.value = tr("%1 to %2").arg(format::longDate(foc.earliest), format::longDate(foc.latest));
        if (comparison.verdict == domain::FocVerdict::Earlier) {
            fact.remark = tr("%1 earlier than asked").arg(days);
            fact.meaning = tables::Meaning::NeedsYou;
        } else if (comparison.verdict == domain::FocVerdict::Later) {
            fact.remark = tr("%1 later than asked").arg(days);
        } else if (comparison.verdict == domain::FocVerdict::AsAsked) {
            fact.remark = tr("as asked");
        }
        facts.push_back(fact);
    }
    facts.push_back({tr("Activation"),
        order.onDemandActivation ? tr("On-demand: nothing goes live by itself")
                                 : tr("Automatic, at the confirmed time")});
    if (!order.resellerName.isEmpty())
        facts.push_back({tr("Reseller"), order.resellerName});
    if (!order.loaUploadedBy.isEmpty())
        facts.push_back({tr("LOA uploaded by"), order.loaUploadedBy});
    auto *list = new FactsList;
    list->setFacts(facts);
    card->body()->addWidget(list);
    m_blocks->addWidget(card);
}

void OrderOverviewTab::addLetter(const std::vector<Fact> &letter)
{
    if (letter.empty())
        return;
    auto *card = new Card;
    card->body()->addWidget(new TextLabel(tr("Letter of authorization"), TextLabel::Type::Bold));
    auto *list = named(new FactsList, u"overviewLetter"_s, tr("Letter of authorization"));
    list->setFacts(letter);
    card->body()->addWidget(list);
    m_blocks->addWidget(card);
}

void OrderOverviewTab::addEndUsers(const domain::PortOrder &order)
{
    constexpr int mostShown = 20;
    const std::vector<Alike> groups = alike(order);
    for (int i = 0; i < qMin(mostShown, int(groups.size())); ++i) {
        const Alike &group = groups[size_t(i)];
        const domain::PortNumber &sample = group.sample;
        auto *card = new Card;
        auto *title
            = new TextLabel(sample.endUser ? inParagraphs(sample.endUser->name) : tr("End user not in the answer"),
                TextLabel::Type::Bold);
        title->setWordWrap(true);
        card->body()->addWidget(title);
        std::vector<Fact> facts{{tr("Numbers"), rangeText(group.numbers), format::numbers(int(group.numbers.size()))}};
        if (sample.endUser) {
            facts.push_back({tr("Service address"), orAbsent(address(*sample.endUser), Absent::NotStated)});
            facts.push_back({tr("Service"), format::serviceType(sample.endUser->typeOfService)});
        }
        if (const auto &portOut = sample.portOutInfo) {
            const QString account = format::maskedTail(portOut->accountNumber);
            facts.push_back({tr("Account"), orAbsent(account, Absent::NotStated)});
            facts.push_back({tr("Port-out PIN"), orAbsent(format::masked(portOut->pin), Absent::NotStated)});
            QString authorized = portOut->authorizingName;
            if (portOut->authorizingDate.isValid())
                authorized = tr("%1 on %2").arg(authorized, format::date(portOut->authorizingDate));
            facts.push_back({tr("Authorized by"), orAbsent(authorized, Absent::NotStated)});
        } else {
            facts.push_back(
                {tr("Losing carrier’s data"), format::absent(Absent::NotStated), tr("not in the server’s answer")});
        }
        const QString differ = tr("differ by number: see Numbers");
        facts.push_back({tr("Services"), group.sameServices ? serviceText(sample) : differ});
        facts.push_back({tr("911 address"), group.sameEmergency ? emergencyText(sample) : differ});
        auto *list = new FactsList;
        list->setFacts(facts);
        card->body()->addWidget(list);
        m_blocks->addWidget(card);
    }
    if (const int more = int(groups.size()) - mostShown; more > 0)
        m_blocks->addWidget(
            new TextLabel(tr("And %n more end user(s); the Numbers tab has every number.", nullptr, more),
                TextLabel::Type::Base, TextLabel::Tone::Secondary));
}

} // namespace views
