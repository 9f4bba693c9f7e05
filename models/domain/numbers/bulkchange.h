#pragma once

#include "domain/csv.h"
#include "domain/numbers/numbersettings.h"

//! The same change for many numbers, worked out for each of them before anything is sent. Pure.
namespace domain {

//! What shall be different. What is not set stays as each number has it; an empty text takes away what is there.
struct BulkChange {
    //! May hold {name} (what it is called now), {number}, {last4} and {n} (1, 2, 3 …, in the order of the numbers).
    std::optional<QString> displayName = {};
    std::optional<QString> servicePlanId = {};
    std::optional<QString> campaignId = {};
    std::optional<VoiceConfiguration> voice = {}; //!< with an empty id: none
    std::optional<QString> callbackUrl = {};

    friend bool operator==(const BulkChange &, const BulkChange &) = default;
};

//! \p position: 0-based, for {n}.
NumberSettings applied(const BulkChange &change, const ActiveNumber &number, int position);

//! One line of what is planned.
struct BulkPlan {
    QString number = {}; //!< E.164
    NumberSettings before = {};
    NumberSettings after = {};
    ChangeProblem problem = ChangeProblem::None;

    bool isPossible() const { return problem == ChangeProblem::None; }
    friend bool operator==(const BulkPlan &, const BulkPlan &) = default;
};

std::vector<BulkPlan> planBulk(const BulkChange &change, const std::vector<ActiveNumber> &numbers);

//! A file that a later bulk change reads back: a row for each member that was changed, with what it was and became.
std::vector<CsvRow> undoRows(const std::vector<BulkPlan> &changed);

struct UndoEntry {
    QString number = {};
    NumberMember member = NumberMember::DisplayName;
    QString old = {};
    QString changed = {};

    friend bool operator==(const UndoEntry &, const UndoEntry &) = default;
};
struct UndoFile {
    std::vector<UndoEntry> entries = {};
    int unreadable = 0; //!< rows that are not of such a file
};
//! Nothing when the columns are not those of such a file.
std::optional<UndoFile> readUndo(const std::vector<CsvRow> &rows);

//! Takes back what still is as the file says it became; what was changed again since stays. Numbers that are not among
//! \p numbers are left out.
struct UndoPlan {
    std::vector<BulkPlan> rows = {};
    QStringList changedSince = {}; //!< E.164
    QStringList notFound = {};
};
UndoPlan planUndo(const UndoFile &file, const std::vector<ActiveNumber> &numbers);

} // namespace domain
