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

std::optional<OrderChange> numbersAddedOrRemoved(
    const QHash<QString, const PortNumber *> &old, const PortOrder &before, const PortOrder &after)
{
    const auto added = std::count_if(after.numbers.begin(), after.numbers.end(),
        [&](const PortNumber &number) { return !old.contains(number.phoneNumber); });
    const auto removed = std::ssize(before.numbers) - (std::ssize(after.numbers) - added);
    if (added == 0 && removed == 0)
        return {};
    return OrderChange{.kind = OrderChangeKind::Numbers,
        .before = QString::number(before.numbers.size()),
        .after = QString::number(after.numbers.size()),
        .count = int(added + removed)};
}

std::vector<OrderChange> find(const PortOrder &before, const PortOrder &after)
{
    std::vector<OrderChange> changes;
    const auto add = [&changes](std::optional<OrderChange> change) {
        if (change)
            changes.push_back(std::move(*change));
    };
    if (before == after) // what nearly every reading finds
        return changes;
    if (before.status != after.status)
        changes.push_back(
            {.kind = OrderChangeKind::Status, .before = word(before.status), .after = word(after.status)});

    QHash<QString, const PortNumber *> old;
    for (const PortNumber &number : before.numbers)
        old.insert(number.phoneNumber, &number);
    add(numbersChange(OrderChangeKind::NumberStatus, &PortNumber::status, old, after));
    add(numbersChange(OrderChangeKind::Foc, &PortNumber::focDate, old, after));
    add(grown(OrderChangeKind::Notes, before.notes.size(), after.notes.size()));
    add(grown(OrderChangeKind::Documents, before.documents.size(), after.documents.size()));
    add(numbersChange(OrderChangeKind::Groups, &PortNumber::group, old, after));
    if (before.schedule != after.schedule)
        changes.push_back(
            {.kind = OrderChangeKind::Schedule, .before = word(before.schedule), .after = word(after.schedule)});
    add(numbersAddedOrRemoved(old, before, after));
    if (changes.empty())
        changes.push_back({.kind = OrderChangeKind::Details});
    return changes;
}

} // namespace

std::vector<OrderChange> changesBetween(
    const PortOrder &before, const QDateTime &beforeReadAt, const PortOrder &after, const QDateTime &afterReadAt)
{
    std::vector<OrderChange> changes = find(before, after);
    for (OrderChange &change : changes) {
        change.notBefore = beforeReadAt;
        change.seenAt = afterReadAt;
    }
    return changes;
}

std::optional<OrderChange> changeBetween(
    const PortOrder &before, const QDateTime &beforeReadAt, const PortOrder &after, const QDateTime &afterReadAt)
{
    const std::vector<OrderChange> changes = changesBetween(before, beforeReadAt, after, afterReadAt);
    return changes.empty() ? std::nullopt : std::optional(changes.front());
}

} // namespace flows
