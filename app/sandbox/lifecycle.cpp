#include "sandbox/lifecycle.h"

#include "sandbox/carrieranswer.h"
#include "sandbox/clock.h"
#include "sandbox/orderjson.h"
#include "sandbox/orderrules.h"
#include "sandbox/portability.h"
#include "sandbox/portingstate.h"
#include "sandbox/webhooks.h"
#include "sandbox/zones.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int activationSeconds = 2;
constexpr int cancelationSeconds = 60;

bool isIn(const Number &number, const QString &group)
{
    return group.isEmpty() || number.group == group;
}

} // namespace

Lifecycle::Lifecycle(PortingState &state, const Clock &clock, Webhooks &webhooks)
    : m_state(state)
    , m_clock(clock)
    , m_webhooks(webhooks)
{
}

void Lifecycle::place(Order &order, const Order *replaced) const
{
    for (Number &number : order.numbers) {
        const Number *known = nullptr;
        if (replaced) {
            const auto found = std::find_if(replaced->numbers.begin(), replaced->numbers.end(),
                [&number](const Number &other) { return other.phoneNumber == number.phoneNumber; });
            known = found == replaced->numbers.end() ? nullptr : &*found;
        }
        const bool corrected = known && known->status == numberStatus::rejected && known->sent != number.sent;
        if (known && !corrected) {
            const QJsonObject sent = number.sent;
            number = *known;
            number.sent = sent;
            continue;
        }
        const Portability answer = portability(number.phoneNumber);
        number.carrier = answer.carrier;
        number.countryCode = answer.countryCode;
        number.group = activationGroup(answer.carrier);
        number.status = numberStatus::pending;
    }
}

void Lifecycle::orderChanged(Order &order)
{
    derive(order);
    m_state.touch(order);
    m_webhooks.orderUpdated(order);
    if (m_listener)
        m_listener(order);
}

void Lifecycle::derive(Order &order) const
{
    const bool settled = order.status == orderStatus::pendingCancelation || order.status == orderStatus::canceled;
    if (order.pinned || settled)
        return;
    const auto any = [&order](const QString &status) {
        return std::any_of(order.numbers.begin(), order.numbers.end(),
            [&status](const Number &number) { return number.status == status; });
    };
    if (any(numberStatus::pending) || (any(numberStatus::rejected) && !order.leaveRejected))
        order.status = orderStatus::pending;
    else if (any(numberStatus::confirmed))
        order.status = orderStatus::confirmed;
    else if (any(numberStatus::activated))
        order.status = orderStatus::completed;
    else
        order.status = orderStatus::canceled;
}

int Lifecycle::changeNumbers(Order &order, const Chooser &choose, const Change &change, const QString &type)
{
    QJsonArray changed;
    for (Number &number : order.numbers) {
        if (!choose(number))
            continue;
        change(number);
        changed.append(numberStatusJson(number));
    }
    if (!changed.isEmpty() && !type.isEmpty())
        m_webhooks.numbersChanged(type, order, changed);
    return int(changed.size());
}

int Lifecycle::confirm(Order &order, const QString &group, const QDateTime &foc, bool leaveRejected)
{
    order.leaveRejected = order.leaveRejected || leaveRejected;
    const QDateTime now = m_clock.now();
    const int count = changeNumbers(
        order, [&group](const Number &n) { return n.status == numberStatus::pending && isIn(n, group); },
        [&](Number &number) {
            number.status = numberStatus::confirmed;
            number.confirmedDate = now;
            number.focDate = foc.isValid() ? foc : OrderRules::instant(order.schedule);
        },
        u"NUMBERS_CONFIRMED"_s);
    orderChanged(order);
    return count;
}

int Lifecycle::release(Order &order, const QString &group)
{
    const int count = changeNumbers(
        order, [&group](const Number &n) { return n.status == numberStatus::confirmed && isIn(n, group); },
        [](Number &number) { number.routing = true; }, {});
    orderChanged(order);
    return count;
}

int Lifecycle::reject(Order &order, const QStringList &numbers, const QString &reason)
{
    const QDateTime now = m_clock.now();
    const int count = changeNumbers(
        order,
        [&numbers](const Number &n) {
            const bool open = n.status == numberStatus::pending || n.status == numberStatus::confirmed;
            return open && (numbers.isEmpty() || numbers.contains(n.phoneNumber));
        },
        [&](Number &number) {
            number.status = numberStatus::rejected;
            number.rejectReason = reason;
            number.exclusionDate = now;
            number.focDate = {};
            number.confirmedDate = {};
            number.routing = false;
        },
        u"NUMBERS_REJECTED"_s);
    orderChanged(order);
    return count;
}

int Lifecycle::exclude(Order &order, const QStringList &numbers, const QString &reason)
{
    const QDateTime now = m_clock.now();
    const int count = changeNumbers(
        order,
        [&numbers](const Number &n) {
            return n.status != numberStatus::activated && n.status != numberStatus::excluded
                && (numbers.isEmpty() || numbers.contains(n.phoneNumber));
        },
        [&](Number &number) {
            number.status = numberStatus::excluded;
            number.exclusionReason = reason;
            number.exclusionDate = now;
        },
        {});
    orderChanged(order);
    return count;
}

QDateTime Lifecycle::instantOn(const Order &order, QDate day) const
{
    return OrderRules::instant({day, order.schedule.time, order.schedule.zone});
}

bool Lifecycle::canBeActivated(const Order &order, const Number &number) const
{
    if (!order.onDemand || number.status != numberStatus::confirmed || !number.routing || number.activatingAt.isValid()
        || !number.focDate.isValid())
        return false;
    const QTimeZone zone = zoneOf(order.schedule.zone);
    return number.focDate.toTimeZone(zone).date() <= m_clock.now().toTimeZone(zone).date();
}

void Lifecycle::activate(Order &order, const QStringList &groups, const QString &user)
{
    const QDateTime done = m_clock.now().addSecs(activationSeconds);
    for (Number &number : order.numbers) {
        if (!groups.contains(number.group) || !canBeActivated(order, number))
            continue;
        number.activatingAt = done;
        number.activateUser = user;
    }
    m_state.touch(order);
}

void Lifecycle::startCancelation(Order &order)
{
    order.status = orderStatus::pendingCancelation;
    order.cancelAt = m_clock.now().addSecs(cancelationSeconds);
    orderChanged(order);
}

void Lifecycle::finishCancelation(Order &order)
{
    order.status = orderStatus::canceled;
    order.cancelAt = {};
    for (Number &number : order.numbers) {
        if (number.status != numberStatus::activated && number.status != numberStatus::excluded)
            number.status = numberStatus::canceled;
    }
    orderChanged(order);
}

void Lifecycle::addNote(Order &order, const QString &text, const QString &author)
{
    order.notes.push_back({.text = text, .createdTime = m_clock.now(), .createdBy = author});
    m_state.touch(order);
    m_webhooks.noteAdded(order, text);
}

void Lifecycle::tick()
{
    const QDateTime now = m_clock.now();
    m_state.forEach([this, &now](Order &order) {
        if (isOpen(order) && tick(order, now))
            orderChanged(order);
    });
}

bool Lifecycle::tick(Order &order, const QDateTime &now)
{
    if (order.cancelAt.isValid()) {
        if (order.cancelAt <= now)
            finishCancelation(order);
        return false; // it told itself
    }
    const QTimeZone zone = zoneOf(order.schedule.zone);
    bool changed = answerOfCarriers(order, now);
    const auto midnight = [&zone](const Number &number) {
        return QDateTime(number.focDate.toTimeZone(zone).date(), QTime(0, 0), zone);
    };
    const auto isConfirmed = [&order](const Number &number) {
        return number.status == numberStatus::confirmed && number.focDate.isValid() && !order.stuck;
    };
    const auto setActive = [](Number &number, const QDateTime &at) {
        number.status = numberStatus::activated;
        number.activatedDate = at;
        number.activatingAt = {};
        number.routing = true;
    };
    changed
        |= 0 < changeNumbers(
               order,
               [&](const Number &n) { return isConfirmed(n) && !n.routing && order.onDemand && midnight(n) <= now; },
               [](Number &number) { number.routing = true; }, {});
    changed |= 0 < changeNumbers(
                   order, [&](const Number &n) { return isConfirmed(n) && !order.onDemand && n.focDate <= now; },
                   [&](Number &number) { setActive(number, number.focDate); }, u"NUMBERS_ACTIVATED"_s);
    changed |= 0 < changeNumbers(
                   order, [&](const Number &n) { return n.activatingAt.isValid() && n.activatingAt <= now; },
                   [&](Number &number) { setActive(number, number.activatingAt); }, u"NUMBERS_ACTIVATED"_s);
    return changed;
}

bool Lifecycle::answerOfCarriers(Order &order, const QDateTime &now)
{
    if (order.stuck || order.status != orderStatus::pending || !order.submittedAt.isValid())
        return false;
    const auto isDue = [&](const Number &number) {
        return number.status == numberStatus::pending && carrierAnswer(order, number).at <= now;
    };
    const int rejected = changeNumbers(
        order, [&](const Number &number) { return isDue(number) && !carrierAnswer(order, number).refusal.isEmpty(); },
        [&](Number &number) {
            const CarrierAnswer answer = carrierAnswer(order, number);
            number.status = numberStatus::rejected;
            number.rejectReason = answer.refusal;
            number.exclusionDate = answer.at;
        },
        u"NUMBERS_REJECTED"_s);
    const int confirmed = changeNumbers(
        order, isDue,
        [&](Number &number) {
            const CarrierAnswer answer = carrierAnswer(order, number);
            number.status = numberStatus::confirmed;
            number.confirmedDate = answer.at;
            number.focDate = answer.foc;
        },
        u"NUMBERS_CONFIRMED"_s);
    return rejected + confirmed > 0;
}

} // namespace sandbox
