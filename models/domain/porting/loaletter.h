#pragma once

#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"

//! The letter of authorization that is made from what was typed, and what turns it stale.
namespace domain {

//! One letter for each account holder, address and account: carriers want one signature for each. All numbers that go
//! into orders are in, those that were ordered already too.
std::vector<LoaStatement> loaStatements(const PortInDraft &draft, const std::vector<IntakeRow> &rows);

//! In what a letter differs from what it would have to say now.
struct LoaDifference {
    QStringList added = {}; //!< E.164: to be ordered, and not in the letter
    QStringList gone = {}; //!< in the letter, and not ordered
    bool holder = false; //!< a name, an address or a billing number
    bool carrier = false;

    bool isEmpty() const { return added.isEmpty() && gone.isEmpty() && !holder && !carrier; }
    friend bool operator==(const LoaDifference &, const LoaDifference &) = default;
};

LoaDifference loaDifference(const std::vector<LoaStatement> &stated, const std::vector<LoaStatement> &now);
//! The letter was saved, printed or attached, and says something else by now.
bool isStale(const LoaChoice &loa, const std::vector<LoaStatement> &now);

//! How old a letter will be on a day; nothing when one of the dates is not known.
std::optional<int> letterAge(const QDate &written, const QDate &on);
//! Carriers differ between 15 and 90 days; from here on it is worth a warning.
inline constexpr int oldLetterDays = 15;

} // namespace domain
