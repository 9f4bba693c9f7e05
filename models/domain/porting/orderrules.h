#pragma once

#include "domain/porting/portorder.h"

#include <QSet>

#include <optional>

//! What may be done in which status, as tables (contract: porting §8). The server's state at the moment of the click
//! decides; these only say what to offer.
namespace domain {

enum class OrderAction : quint8 { Update, Cancel, AddNote, AddDocument, Activate };

enum class Permission : quint8 {
    Allowed,
    NotYetBuilt,
    NotYetConfirmed,
    Locked, //!< confirmed or completed: only notes and documents
    NotOnDemand, //!< goes live by itself
    Canceling,
    Over,
    UnknownStatus, //!< nothing is known to be allowed
};

Permission permission(OrderStatus status, OrderAction action);
//! Also looks at what the order itself says: activation needs an on-demand order.
Permission permission(const PortOrder &order, OrderAction action);

//! Whether its numbers may still change state: what is worth polling.
bool isOpen(OrderStatus status);
//! Whether its numbers cannot be ordered again.
bool locksNumbers(OrderStatus status);
bool isOpen(NumberStatus status);
//! Whether that order keeps the number from being ordered again. A number that was rejected in an order which can no
//! longer be corrected is free, and so is one that left the order; of an order that is going on, any other is not.
bool holdsNumber(const PortOrder &order, const QString &e164);
//! What of an order can only go on in another one, in its order: the rejected rest of one that is locked or over, and
//! everything that was not activated of one that is canceled or going to be.
QStringList numbersToTakeUp(const PortOrder &order);

struct NumberCounts {
    int all = 0;
    int pending = 0;
    int confirmed = 0;
    int rejected = 0;
    int activated = 0;
    int canceled = 0;
    int excluded = 0;
    int unknown = 0;

    friend bool operator==(const NumberCounts &, const NumberCounts &) = default;
};

NumberCounts countNumbers(const std::vector<PortNumber> &numbers);

//! Over the numbers that have one, canceled and excluded ones left out; a day in the order's zone.
struct FocRange {
    QDate earliest = {};
    QDate latest = {};
    int without = 0; //!< numbers that still wait for theirs

    friend bool operator==(const FocRange &, const FocRange &) = default;
};

FocRange focRange(const std::vector<PortNumber> &numbers, PortZone zone);

enum class FocVerdict : quint8 { NoFoc, NoDesiredDate, AsAsked, Earlier, Later };

struct FocComparison {
    FocVerdict verdict = FocVerdict::NoFoc;
    int businessDays = 0; //!< how many, never negative

    friend bool operator==(const FocComparison &, const FocComparison &) = default;
};

//! Earlier is the more dangerous: the customer's lines go before anybody expects it.
FocComparison compareFoc(QDate desired, QDate foc, bool canadian = false);

enum class LoaPresence : quint8 { No, Yes, Unknown };

//! Our own upload, else a name or description that says so, else unknown. No: there is no document at all.
LoaPresence hasLoa(const PortOrder &order, const QSet<QString> &ourUploads = {});

} // namespace domain
