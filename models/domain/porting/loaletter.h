#pragma once

#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"

//! The letter of authorization that is made from what was typed, and what turns it stale.
namespace domain {

//! One letter for each account holder, address and account: carriers want one signature for each. All numbers that go
//! into orders are in, those that were ordered already too.
std::vector<LoaStatement> loaStatements(const PortInDraft &draft, const std::vector<IntakeRow> &rows);
//! What a letter for an order has to say. Nobody knows its carriers.
std::vector<LoaStatement> loaStatements(const PortOrder &order);

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

//! In what a letter differs from an order. What the server's answer leaves out is not held against it.
LoaDifference letterDifference(const std::vector<LoaStatement> &stated, const PortOrder &order);

//! "LOA", "L.O.A.", "Letter of Authorization", "letter of authorisation", "signed_loa.pdf"; not "payload".
bool speaksOfLoa(const QString &text);

//! How old a letter will be on a day; nothing when one of the dates is not known.
std::optional<int> letterAge(const QDate &written, const QDate &on);

//! From how many days on a letter is old. Carriers differ between 15 and 90, so a person may choose.
struct LetterAges {
    int warn = 15;
    int urge = 30;
};

enum class LetterVerdict : quint8 { NotKnown, Fresh, Old, TooOld };

LetterVerdict judgeLetter(std::optional<int> days, const LetterAges &ages);

//! The oldest authorization date of an order's numbers: the letter's own date is in no member.
QDate letterDate(const PortOrder &order);
//! When carriers look at the letter last: the latest FOC, else the desired date, which may be empty too.
QDate letterUsedOn(const PortOrder &order);

} // namespace domain
