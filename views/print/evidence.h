#pragma once

#include "domain/porting/loaletter.h"
#include "store/journal.h"

#include <QTimeZone>

class QPagedPaintDevice;

namespace views {

//! A line of the order's history: what is known to have changed between two readings.
struct EvidenceEvent {
    QDateTime notBefore = {}; //!< UTC
    QDateTime seenAt = {}; //!< UTC
    QString text = {};

    friend bool operator==(const EvidenceEvent &, const EvidenceEvent &) = default;
};

//! Everything that this desk can show about one order. PINs and account numbers are masked when it is printed.
struct OrderEvidence {
    domain::PortOrder order = {};
    QDateTime readAt = {}; //!< UTC, the server's clock: when it said so
    QString project = {}; //!< name and id
    QString user = {}; //!< who made this
    QDateTime madeAt = {}; //!< UTC, this computer's clock
    QTimeZone zone = QTimeZone::utc(); //!< of who made this
    std::vector<store::JournalEntry> requests = {}; //!< that this desk has sent about it
    std::vector<EvidenceEvent> events = {}; //!< oldest first
    bool requestsKnown = true; //!< false: the journal could not be read
    bool eventsKnown = true; //!< false: the history could not be read
};

//! \returns how many pages it took; 0 when the device could not begin.
int paintEvidence(QPagedPaintDevice &device, const OrderEvidence &evidence);

QByteArray evidencePdf(const OrderEvidence &evidence, domain::LoaPaper paper);

} // namespace views
