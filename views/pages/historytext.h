#pragma once

#include "store/history.h"
#include "store/journal.h"
#include "tables/historymodel.h"
#include "views/print/evidence.h"

//! The history of an order in words.
namespace views {

//! What was seen and what was sent, as rows, newest first; each has its newest first already.
std::vector<tables::HistoryRow> historyRows(
    const std::vector<store::HistoryEntry> &seen, const std::vector<store::JournalEntry> &sent);

//! When something came about, in one line or two.
struct Between {
    QString first = {};
    QString second = {}; //!< when the two readings are not of one day

    QString joined() const;
};

//! "between 10:02 and 10:17": to the minute, outwards. Local times. No finer than the two readings, ever.
Between betweenText(const QDateTime &notBefore, const QDateTime &seenAt);

//! What was seen, for print: oldest first.
std::vector<EvidenceEvent> evidenceEvents(const std::vector<store::HistoryEntry> &newestFirst);

//! "Status: Pending → Confirmed"
QString differenceText(const domain::OrderDifference &difference);

} // namespace views
