#include "domain/numbers/numberorderwork.h"

#include "domain/businessdays.h"
#include "domain/phonenumber.h"
#include "domain/porting/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! The days are those of the desk, which are US/Eastern.
QDate dayOf(const QDateTime &utc)
{
    return today(PortZone::Eastern, utc);
}

WorkItem itemOf(const NumberOrderFacts &facts, WorkReason reason, const QDateTime &since, const QDateTime &now)
{
    const NumberOrder &order = facts.order;
    const QDate from = dayOf(since.isValid() ? since : now);
    return {.key
        = u"number-order/%1/%2/%3"_s.arg(order.id.text, storedName(reason), QString::number(since.toSecsSinceEpoch())),
        .reason = reason,
        .urgency = WorkUrgency::Today,
        .name = order.numbers.empty() ? order.id.text : nationalForm(order.numbers.front().phoneNumber),
        .numberOrder = order.id.text,
        .numbers = int(order.numbers.size()),
        .concerned = facts.missing,
        .since = from,
        .businessDays = std::max(0, businessDaysBetween(from, dayOf(now))),
        .due = dayOf(now)};
}

} // namespace

std::vector<WorkItem> workOf(const NumberOrderFacts &facts, const QDateTime &nowUtc)
{
    const NumberOrder &order = facts.order;
    if (order.state.value == NumberOrderState::Blocked) {
        const auto &logs = facts.registration.logs;
        const QDateTime blocked
            = !logs.empty() && logs.back().created ? *logs.back().created : order.updated.value_or(nowUtc);
        WorkItem item = itemOf(facts, WorkReason::NumberOrderBlocked, blocked, nowUtc);
        item.action = WorkAction::FixRegistration;
        if (const QString words = lastWords(facts.registration); !words.isEmpty())
            item.words = {words};
        return {item};
    }
    const auto left = reservationLeft(order, nowUtc);
    if (!left || *left > expiresSoon || left->count() <= 0)
        return {};
    WorkItem item = itemOf(facts, WorkReason::NumberOrderExpiring, order.created.value_or(nowUtc), nowUtc);
    item.action = WorkAction::FinishNumberOrder;
    item.until = *order.expires;
    return {item};
}

} // namespace domain
