#include "flows/orderchange.h"

#include "json/porting/portorderjson.h"

#include <QHash>

#include <algorithm>

namespace flows {

using domain::PortNumber;
using domain::PortOrder;

namespace {

template <class E>
QString word(const domain::Open<E> &status)
{
    return json::write(status).toString();
}

QString word(const std::optional<domain::WireTime> &time)
{
    return time ? time->date.toString(Qt::ISODate) : QString();
}

QString word(const QString &text)
{
    return text;
}

QString word(const domain::PortSchedule &schedule)
{
    return schedule.date.toString(Qt::ISODate);
}

//! One member over all numbers that both readings have: how many differ, and from what to what if all agree.
template <class Member>
std::optional<OrderChange> numbersChange(
    OrderChangeKind kind, Member member, const QHash<QString, const PortNumber *> &before, const PortOrder &after)
{
    OrderChange change{.kind = kind};
    bool alike = true;
    for (const PortNumber &number : after.numbers) {
        const PortNumber *old = before.value(number.phoneNumber);
        if (!old || (*old).*member == number.*member)
            continue;
        const QString from = word((*old).*member);
        const QString to = word(number.*member);
        if (change.count++ == 0) {
            change.before = from;
            change.after = to;
        }
        alike = alike && change.before == from && change.after == to;
    }
    if (change.count == 0)
        return {};
    if (!alike) {
        change.before.clear();
        change.after.clear();
    }
    return change;
}

std::optional<OrderChange> grown(OrderChangeKind kind, size_t before, size_t after)
{
    if (before == after)
        return {};
    return OrderChange{.kind = kind,
        .before = QString::number(before),
        .after = QString::number(after),
        .count = std::abs(int(after) - int(before))};
}

std::optional<OrderChange> find(const PortOrder &before, const PortOrder &after)
{
    if (before.status != after.status)
        return OrderChange{.kind = OrderChangeKind::Status, .before = word(before.status), .after = word(after.status)};

    QHash<QString, const PortNumber *> old;
    for (const PortNumber &number : before.numbers)
        old.insert(number.phoneNumber, &number);
    if (auto change = numbersChange(OrderChangeKind::NumberStatus, &PortNumber::status, old, after))
        return change;
    if (auto change = numbersChange(OrderChangeKind::Foc, &PortNumber::focDate, old, after))
        return change;
    if (auto change = grown(OrderChangeKind::Notes, before.notes.size(), after.notes.size()))
        return change;
    if (auto change = grown(OrderChangeKind::Documents, before.documents.size(), after.documents.size()))
        return change;
    if (auto change = numbersChange(OrderChangeKind::Groups, &PortNumber::group, old, after))
        return change;
    if (before.schedule != after.schedule)
        return OrderChange{
            .kind = OrderChangeKind::Schedule, .before = word(before.schedule), .after = word(after.schedule)};

    const auto added = std::count_if(after.numbers.begin(), after.numbers.end(),
        [&](const PortNumber &number) { return !old.contains(number.phoneNumber); });
    const auto removed = std::ssize(before.numbers) - (std::ssize(after.numbers) - added);
    if (added > 0 || removed > 0)
        return OrderChange{.kind = OrderChangeKind::Numbers,
            .before = QString::number(before.numbers.size()),
            .after = QString::number(after.numbers.size()),
            .count = int(added + removed)};
    if (before != after)
        return OrderChange{.kind = OrderChangeKind::Details};
    return {};
}

} // namespace

std::optional<OrderChange> changeBetween(
    const PortOrder &before, const QDateTime &beforeReadAt, const PortOrder &after, const QDateTime &afterReadAt)
{
    auto change = find(before, after);
    if (change) {
        change->notBefore = beforeReadAt;
        change->seenAt = afterReadAt;
    }
    return change;
}

} // namespace flows
