#include "domain/numbers/numberwork.h"

#include "domain/businessdays.h"
#include "domain/porting/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

WorkReason reasonOf(NumberWorkKind kind)
{
    return kind == NumberWorkKind::NoCampaign ? WorkReason::NoCampaign : WorkReason::ProvisioningFailed;
}

//! The days of numbers are those of the desk, which are US/Eastern.
WorkItem itemFor(NumberWorkKind kind, const QDateTime &since, const QDateTime &now)
{
    const bool failed = kind == NumberWorkKind::ProvisioningFailed;
    const QDate today = domain::today(PortZone::Eastern, now);
    const QDate day = since.isValid() ? domain::today(PortZone::Eastern, since) : today;
    return {.reason = reasonOf(kind),
        .action = failed ? WorkAction::OpenNumber : WorkAction::LinkCampaign,
        .urgency = failed ? WorkUrgency::Today : WorkUrgency::ThisWeek,
        .since = day,
        .businessDays = std::max(0, businessDaysBetween(day, today)),
        .due = failed ? today : addBusinessDays(today, 1)};
}

} // namespace

QString causeOf(NumberWorkKind kind, const NumberFacts &number)
{
    return kind == NumberWorkKind::NoCampaign ? number.plan : number.errors.value(0);
}

QString memberOf(NumberWorkKind kind, const NumberFacts &number)
{
    return kind == NumberWorkKind::ProvisioningFailed
        ? number.number + u'/' + number.changedAt.toUTC().toString(Qt::ISODateWithMs)
        : number.number;
}

NumberWorkKind workKindOf(const NumberFacts &number)
{
    if (number.isReleased)
        return NumberWorkKind::None;
    if (number.sms == ServiceState::Failed || number.voice == ServiceState::Failed)
        return NumberWorkKind::ProvisioningFailed;
    // A campaign that is on its way shows as a change of the SMS service.
    const bool sends = number.sms == ServiceState::Linked && !number.plan.isEmpty();
    return number.isUsLocal && sends && number.campaign.isEmpty() ? NumberWorkKind::NoCampaign : NumberWorkKind::None;
}

void NumberWork::take(const NumberFacts &number)
{
    const NumberWorkKind kind = workKindOf(number);
    if (kind == NumberWorkKind::None)
        return;
    Cause &cause = causeFor(kind, causeOf(kind, number));
    cause.members.add(memberOf(kind, number));
    if (number.changedAt.isValid() && (!cause.since.isValid() || number.changedAt < cause.since))
        cause.since = number.changedAt;
    if (cause.first.size() < mostOfACause)
        cause.first.push_back(number);
}

void NumberWork::takeMore(NumberWorkKind kind, const QString &cause, const SetFingerprint &members)
{
    if (kind != NumberWorkKind::None && members.size() > 0)
        causeFor(kind, cause).members.add(members);
}

NumberWork::Cause &NumberWork::causeFor(NumberWorkKind kind, const QString &cause)
{
    CauseKey key{kind, cause};
    if (m_causes.size() >= mostCauses && !m_causes.contains(key))
        key.second.clear();
    return m_causes[key];
}

WorkItem notWatched(int read, int total, const QDateTime &nowUtc)
{
    const QDate today = domain::today(PortZone::Eastern, nowUtc);
    return {.key = u"numbers/"_s + storedName(WorkReason::NotWatched),
        .reason = WorkReason::NotWatched,
        .action = WorkAction::ShowNumbers,
        .urgency = WorkUrgency::Waiting,
        .numbers = total,
        .concerned = total - read,
        .since = today,
        .due = today};
}

std::vector<WorkItem> NumberWork::items(const QDateTime &nowUtc) const
{
    std::vector<WorkItem> items;
    for (const auto &[key, cause] : m_causes) {
        const auto &[kind, name] = key;
        const QString stored = storedName(reasonOf(kind));
        if (const int count = cause.members.size(); size_t(count) > cause.first.size()) {
            // Of other numbers it is another entry: what was snoozed must not hide what came since.
            WorkItem &item = items.emplace_back(itemFor(kind, cause.since, nowUtc));
            item.key = u"numbers/%1/%2/%3"_s.arg(stored, name, cause.members.text());
            item.action = WorkAction::ShowNumbers;
            item.group = name;
            item.numbers = item.concerned = count;
            if (kind == NumberWorkKind::ProvisioningFailed && !name.isEmpty())
                item.words = {name};
            continue;
        }
        for (const NumberFacts &number : cause.first) {
            WorkItem &item = items.emplace_back(itemFor(kind, number.changedAt, nowUtc));
            item.key = u"number/%1/%2"_s.arg(number.number, stored);
            if (kind == NumberWorkKind::ProvisioningFailed) // failing again is something new
                item.key += u'/' + number.changedAt.toUTC().toString(Qt::ISODateWithMs);
            item.name = number.name;
            item.number = number.number;
            item.numbers = item.concerned = 1;
            item.words = kind == NumberWorkKind::ProvisioningFailed ? number.errors : QStringList{number.plan};
        }
    }
    return items;
}

} // namespace domain
