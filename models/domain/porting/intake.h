#pragma once

#include "domain/porting/numberfinder.h"
#include "domain/porting/portindraft.h"

#include <QHash>

#include <vector>

//! From whatever was pasted to numbers with a verdict each. Words are the views'.
namespace domain {

//! Worse ones come later.
enum class IntakeVerdict : quint8 {
    Good,
    NotChecked, //!< fine so far; whether another order has it is not read yet
    Check, //!< goes on unless the person removes it
    Duplicate,
    InUse,
    Refused,
    Unreadable,
};

enum class UsePlace : quint8 { Nowhere, OtherDraft, OpenOrder, CancelingOrder, Inventory };

//! Where else a number is. `Nowhere` says that it was looked for.
struct NumberUse {
    UsePlace place = UsePlace::Nowhere;
    QString id = {}; //!< of the order or draft
    QString name = {}; //!< its reference, for the person

    friend bool operator==(const NumberUse &, const NumberUse &) = default;
};

//! By E.164. A number that is not in it has not been looked for.
using InUse = QHash<QString, NumberUse>;

struct IntakeRow {
    IntakeVerdict verdict = IntakeVerdict::Unreadable;
    IntakeReason reason = IntakeReason::None;
    IntakeNote note = IntakeNote::None;
    QString extension = {};
    QString region = {};
    int otherLine = 0; //!< 1-based; 0 when the first one was typed by hand
    int otherIndex = -1; //!< of the first one in the list
    NumberUse use = {};

    friend bool operator==(const IntakeRow &, const IntakeRow &) = default;
};

struct IntakeResult {
    std::vector<DraftNumber> numbers = {};
    int lines = 0; //!< of the text, with and without numbers
};

//! Every number of any text; lines without one are passed over.
IntakeResult readText(const QString &text);

//! Reads again after the text was edited; what was typed for a number or fixed by hand stays with it, and so do
//! the numbers that were never in the text.
IntakeResult readAgain(const QString &text, const std::vector<DraftNumber> &before);

//! The number with what the person typed in its place; `read` still shows what stood there.
DraftNumber fixed(DraftNumber number, const QString &typed);

//! One row for each number, in order. The first of equal numbers is kept; removed ones don't count.
std::vector<IntakeRow> judge(const std::vector<DraftNumber> &numbers, const InUse &inUse);

//! Whether a number of this verdict becomes part of an order.
bool goesOn(IntakeVerdict verdict);

//! For the gutter: the worst verdict of each line that has numbers. Removed ones don't count.
QHash<int, IntakeVerdict> worstByLine(const std::vector<DraftNumber> &numbers, const std::vector<IntakeRow> &rows);

struct IntakeCounts {
    int read = 0; //!< without the removed ones
    int goOn = 0;
    int toLookAt = 0; //!< of those that go on
    int setAside = 0;
    int removed = 0;

    friend bool operator==(const IntakeCounts &, const IntakeCounts &) = default;
};

IntakeCounts countIntake(const std::vector<DraftNumber> &numbers, const std::vector<IntakeRow> &rows);

} // namespace domain
