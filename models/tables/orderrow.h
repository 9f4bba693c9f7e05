#pragma once

#include "domain/porting/orderrules.h"
#include "domain/porting/portingdefaults.h"
#include "domain/worklist.h"
#include "tables/roles.h"

namespace tables {

//! How much is known of an order beyond its row in the list.
enum class ReadState : quint8 { NotRead, Reading, Read, Failed };

//! What the list shows of a whole order, worked out once when it was read.
struct OrderDetails {
    domain::PortSchedule schedule = {}; //!< as the server has it
    domain::PortZone zone = domain::PortZone::Eastern; //!< in which its days are judged
    bool onDemand = false;
    domain::NumberCounts counts = {};
    domain::FocRange foc = {};
    int withFoc = 0; //!< numbers that have one
    domain::FocComparison focComparison = {}; //!< of the earliest FOC
    int groups = 0;
    int notes = 0;
    int documents = 0;
    domain::LoaPresence loa = domain::LoaPresence::Unknown;

    friend bool operator==(const OrderDetails &, const OrderDetails &) = default;
};

OrderDetails detailsOf(
    const domain::PortOrder &order, const domain::PortingDefaults &defaults = {}, const QSet<QString> &ourUploads = {});

struct OrderRow {
    domain::OrderSummary summary = {};
    ReadState state = ReadState::NotRead;
    std::optional<OrderDetails> details = {};
    std::optional<QDateTime> readAt = {}; //!< UTC
    QString lastChange = {}; //!< what changed, as this desk saw it
    std::optional<QDateTime> lastChangeAt = {}; //!< UTC
    std::optional<domain::WorkItem> work = {}; //!< the most urgent thing that the worklist shows of it
    std::optional<domain::WorkItem> left = {}; //!< what it asks for although it is over, and in no worklist
    bool groupReady = false; //!< the worklist has a group of it to activate, snoozed or not

    //! What is to be done next; null: nothing.
    const domain::WorkItem *nextWork() const { return work ? &*work : left ? &*left : nullptr; }

    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

QString rowId(const OrderRow &row);

//! The figures of an order, from its details when they were read, else from the list.
BarParts barOf(const OrderRow &row);
BarParts barOf(const domain::NumberCounts &counts, bool locked = false);

} // namespace tables
