#pragma once

#include "domain/holidays.h"
#include "domain/porting/activation.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"

#include <QStringList>

//! Which day something of an order is due, and how it stands. Every day is judged in the order's zone.
namespace domain {

enum class PlanKind : quint8 {
    Desired, //!< the customer asked for this day, and has not got it (yet)
    Foc, //!< the losing carrier gave this day
    Osr, //!< the registry of message routes is changed on this day, for a hosting order
};

enum class PlanState : quint8 {
    Missed, //!< the day passed: not in the server's ready list, or not live although it goes live by itself
    NotKnown, //!< on-demand, the day has come, and the server's ready list was not read
    Unanswered, //!< the desired day passed without a FOC
    Ready,
    Due, //!< on-demand, it is the day, and not in the ready list
    PartlyActivated,
    Scheduled, //!< goes live by itself
    Opens, //!< on-demand, the day lies ahead
    Asked, //!< desired, no FOC yet
    Moved, //!< desired, but the FOC is another day
    Canceling, //!< cancelation was asked for
    Activated,
};
inline constexpr std::size_t planStates = 12;

//! What clocks show where numbers are whose region keeps a time that the API has no zone for.
struct LocalClock {
    QString region = {}; //!< "AZ"
    QDateTime time = {}; //!< in that region's zone

    friend bool operator==(const LocalClock &, const LocalClock &) = default;
};

//! One thing on one day: a part of an order that is asked for, or a group with that FOC.
struct PlanEntry {
    PlanKind kind = PlanKind::Foc;
    PlanState state = PlanState::Scheduled;
    QDate day = {};
    OrderId order = {}; //!< of Osr the hosting order's id
    QString reference = {}; //!< the customer's; of Osr the order's name
    QString group = {}; //!< opaque; empty for Desired, and for numbers without one
    QStringList numbers = {}; //!< E.164, of this day
    bool onDemand = false;
    Open<PortZone> zone = {}; //!< as the server has it, or Eastern where it says nothing
    QTime time = {}; //!< wall clock in the zone; not valid: only the day is known
    QDateTime at = {}; //!< UTC, the same as an instant
    WallClock wallClock = WallClock::Invalid; //!< whether clocks show that time on that day
    QDate opens = {}; //!< on-demand: the day from which the group as a whole can be activated
    QDateTime opensAt = {}; //!< UTC, when that day begins in the zone
    QDate desired = {}; //!< of the order
    QDate otherDay = {}; //!< of Moved: the first FOC that is another day
    FocComparison compared = {}; //!< this FOC with the desired date
    int businessDaysPast = 0; //!< since the day, for what should be over
    bool mayActivate = false; //!< every gate was open when last read
    std::optional<Holiday> holiday = {}; //!< of the order's own country
    std::vector<LocalClock> elsewhere = {};

    bool hasTime() const { return time.isValid(); }
    //! It is asked for, whether or not it was given.
    bool isDesired() const { return kind == PlanKind::Desired || compared.verdict == FocVerdict::AsAsked; }
    friend bool operator==(const PlanEntry &, const PlanEntry &) = default;
};

//! All that an order puts on the calendar. Canceled and excluded numbers have no day, and rejected ones get none.
//! `ready`: nothing when it was not read.
std::vector<PlanEntry> planOf(const PortOrder &order, const std::optional<ReadyGroups> &ready, const QDateTime &nowUtc);

//! A FOC before the day that was asked for: the lines go before anybody expects it.
struct EarlyFoc {
    OrderId order = {};
    QString reference = {};
    QDate desired = {};
    QDate foc = {}; //!< the earliest
    int numbers = 0; //!< that go early
    int businessDays = 0; //!< 0 when only days off lie between
    int days = 0; //!< on the calendar

    friend bool operator==(const EarlyFoc &, const EarlyFoc &) = default;
};

//! Until every early number is live.
std::optional<EarlyFoc> earlyFocOf(const PortOrder &order);

//! Whose holidays its days are judged by.
bool hasAmericanNumbers(const PortOrder &order);
bool hasCanadianNumbers(const PortOrder &order);

//! Most urgent first within a day: what needs somebody, then by time.
bool comesBefore(const PlanEntry &a, const PlanEntry &b);

} // namespace domain
