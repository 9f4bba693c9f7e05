#pragma once

#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"

//! What became of a draft's numbers while it lay, and what it waits for.
namespace domain {

//! Numbers of a draft that one order has.
struct NumbersInOrder {
    OrderId order = {};
    QString reference = {}; //!< the order's
    QStringList numbers = {}; //!< E.164

    friend bool operator==(const NumbersInOrder &, const NumbersInOrder &) = default;
};

//! By E.164: what was known of the numbers when the draft was left.
using KnownPortability = QHash<QString, std::optional<bool>>;
KnownPortability knownPortability(const PortInDraft &draft);

struct DraftNews {
    QStringList noLongerPortable = {}; //!< E.164
    QStringList portableNow = {};
    std::vector<NumbersInOrder> inOrders = {}; //!< orders that go on, not those that are being canceled

    bool isEmpty() const { return noLongerPortable.isEmpty() && portableNow.isEmpty() && inOrders.empty(); }
    friend bool operator==(const DraftNews &, const DraftNews &) = default;
};

//! Only of numbers that it had when it was left; those that were taken out do not count.
DraftNews draftNews(const KnownPortability &left, const PortInDraft &now, const InUse &inUse);

//! The orders that are being canceled and keep numbers of the draft from being ordered.
std::vector<NumbersInOrder> cancelingOrders(const PortInDraft &draft, const InUse &inUse);

} // namespace domain
