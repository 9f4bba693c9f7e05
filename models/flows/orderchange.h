#pragma once

#include "domain/porting/portorder.h"

#include <optional>
#include <vector>

namespace flows {

//! What differs between two readings of an order, most telling first.
enum class OrderChangeKind : quint8 {
    Status,
    NumberStatus, //!< before and after are statuses when one kind of change happened, else empty
    Foc,
    Notes,
    Documents,
    Groups,
    Schedule,
    Numbers, //!< added or removed
    Details, //!< anything else
};

//! "Last change" of an order, as this desk saw it: the server keeps no such date.
struct OrderChange {
    OrderChangeKind kind = OrderChangeKind::Details;
    QString before = {}; //!< as on the wire (status text, ISO date), empty when it has no short form
    QString after = {};
    int count = 0; //!< how many numbers, notes or documents
    QDateTime notBefore = {}; //!< UTC, the reading that did not have it yet
    QDateTime seenAt = {}; //!< UTC, the first reading that had it

    friend bool operator==(const OrderChange &, const OrderChange &) = default;
};

//! All of them, most telling first. Both times are the readings'.
std::vector<OrderChange> changesBetween(const domain::PortOrder &before, const QDateTime &beforeReadAt,
    const domain::PortOrder &after, const QDateTime &afterReadAt);
//! The most telling one, or nothing.
std::optional<OrderChange> changeBetween(const domain::PortOrder &before, const QDateTime &beforeReadAt,
    const domain::PortOrder &after, const QDateTime &afterReadAt);

} // namespace flows
