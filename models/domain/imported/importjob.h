#pragma once

#include "domain/imported/importednumber.h"

#include <vector>

//! An import of one or of many numbers as this desk keeps it: what they are linked to, and how far each is. It can be
//! gone on with after the program ended at any moment.
namespace domain {

enum class ImportRowState : quint8 {
    Impossible, //!< see the problem
    Waiting, //!< nothing was sent yet
    Sending, //!< its request is written in the journal, and may be under way
    Done, //!< the server took it; how it is provisioned shows later
    Existing, //!< it is imported already, by whomever
    Refused,
    NotSent, //!< never left this machine, or provably did not arrive
    Unknown, //!< no answer: found out by reading, and never sent again by itself
    ReadFailed, //!< whether it is imported could not be read: nothing was sent
};

enum class ImportProblem : quint8 {
    None,
    NotHostable, //!< only numbers of the US and Canada, and toll-free ones, are
    OtherCountry, //!< than the one that was chosen
};

//! How far a number is that the server took, as it was last read.
enum class ImportProgress : quint8 {
    NotRead,
    NotThere, //!< its order has not brought it yet
    UnderWay,
    Working,
    Failed, //!< linking it failed, or a carrier refused it
    HeldElsewhere, //!< T-Mobile says that another aggregator holds it
};
ImportProgress progressOf(const ImportedNumber &number);

struct ImportRow {
    QString number = {}; //!< E.164
    QString regionCode = {};
    ImportProblem problem = ImportProblem::None;
    ImportRowState state = ImportRowState::Waiting;
    bool alone = false; //!< in a request of its own, as one with others was refused as a whole
    bool migrate = false; //!< T-Mobile said that another aggregator holds it
    QString intentId = {}; //!< of the last request, in the journal
    QString orderId = {}; //!< of the hosting order that it became part of
    QString existingPlan = {}; //!< of Existing: what it is linked to
    QString existingCampaign = {};
    QString words = {}; //!< the server's own, plain text from outside
    ImportProgress progress = ImportProgress::NotRead; //!< of this run: not kept

    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

//! What all of them are linked to.
struct ImportLinks {
    QString servicePlanId = {};
    QString campaignId = {};
    QString displayName = {};
    QString callbackUrl = {};

    friend bool operator==(const ImportLinks &, const ImportLinks &) = default;
};

struct ImportJob {
    QString id = {};
    QDateTime madeAt = {}; //!< UTC
    QString madeBy = {}; //!< user of this computer
    ImportLinks links = {};
    std::vector<ImportRow> rows = {};
};

struct ImportCounts {
    int all = 0;
    int impossible = 0;
    int waiting = 0;
    int sending = 0;
    int done = 0;
    int existing = 0;
    int unknown = 0;
    int failed = 0; //!< all others
    int toRetry = 0; //!< of the failed: known not to have come to be

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

ImportCounts countsOf(const std::vector<ImportRow> &rows);
//! Nothing more happens to it by itself.
bool isOver(ImportRowState state);
//! It did not come to be, and is known not to have been: it may be tried again.
bool mayRetry(ImportRowState state);

//! What is to be imported: each number once. \p region: "US" or "CA"; empty: by their area codes.
std::vector<ImportRow> planImport(const std::vector<QString> &numbers, const QString &region, bool migrate = false);

//! The rows of the next request, at most \p most: those that wait, are of one country and ask for the same. Indexes.
std::vector<int> nextBatch(const std::vector<ImportRow> &rows, int most);

//! The country of a number as requests name it; of what has none, \p otherwise.
QString hostingRegionOf(const QString &e164, const QString &otherwise);

} // namespace domain
