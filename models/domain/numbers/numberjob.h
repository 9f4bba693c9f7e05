#pragma once

#include "domain/numbers/bulkchange.h"

#include <QDateTime>

//! A change of one or of many numbers that is more than one request, as this desk keeps it: what each number had, what
//! it shall have, and how far it is. It can be gone on with after the program ended at any moment.
namespace domain {

enum class NumberRowState : quint8 {
    Impossible, //!< see the problem; also when there is nothing to change
    Waiting, //!< nothing was sent yet
    Sending, //!< its request is written in the journal, and may be under way
    Unlinking, //!< the server took the unlinking, and is at it
    Done, //!< the server took the last request
    Refused,
    NotSent, //!< never left this machine, or provably did not arrive
    Unknown, //!< no answer: found out by reading, and never sent again by itself
    Moved, //!< it was changed by somebody else meanwhile: nothing was sent
    ReadFailed, //!< it could not be read before: nothing was sent
    Stuck, //!< the unlinking does not come to its end
};

struct NumberRow {
    BulkPlan plan = {};
    NumberRowState state = NumberRowState::Waiting;
    bool unlinked = false; //!< the first of two requests was taken, and the second was not yet
    QString intentId = {}; //!< of the last request, in the journal
    QString words = {}; //!< the server's own, plain text from outside

    friend bool operator==(const NumberRow &, const NumberRow &) = default;
};

enum class NumberJobKind : quint8 { Bulk, Relink, RelinkImported };

struct NumberJob {
    QString id = {};
    NumberJobKind kind = NumberJobKind::Bulk;
    QDateTime madeAt = {}; //!< UTC
    QString madeBy = {}; //!< user of this computer
    std::vector<NumberRow> rows = {};
};

struct NumberJobCounts {
    int all = 0;
    int waiting = 0;
    int running = 0; //!< sending or unlinking
    int done = 0;
    int impossible = 0;
    int unknown = 0;
    int failed = 0; //!< all others
    int toRetry = 0; //!< of the failed: known not to have come to be
    int half = 0; //!< of the failed: unlinked, and not linked again

    friend bool operator==(const NumberJobCounts &, const NumberJobCounts &) = default;
};

NumberJobCounts countsOf(const std::vector<NumberRow> &rows);

//! Nothing more happens to it by itself.
bool isOver(NumberRowState state);
//! It did not come to be, and is known not to have been: it may be tried again.
bool mayRetry(NumberRowState state);

} // namespace domain
