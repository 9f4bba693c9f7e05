#pragma once

#include "domain/porting/activation.h"
#include "domain/porting/portorder.h"
#include "domain/worklist.h"

#include <QSet>

//! What an order asks a person for, by rules in a table.
namespace domain {

//! What is known of one order.
struct OrderFacts {
    PortOrder order = {};
    std::optional<ReadyGroups> ready = {}; //!< nothing when it was not read
    QSet<QString> ourNotes = {}; //!< texts of those in our journal, simplified
    QSet<QString> ourDocuments = {}; //!< ids
};

//! One rule, by name: what it finds in an order.
struct WorkRule {
    WorkReason reason = WorkReason::Rejected;
    std::vector<WorkItem> (*find)(const OrderFacts &facts, const QDateTime &nowUtc) = nullptr;
};

const std::vector<WorkRule> &orderRules();

//! All that an order asks for, unsorted.
std::vector<WorkItem> workOf(const OrderFacts &facts, const QDateTime &nowUtc);

//! What an order that is over, so that nobody follows it, still asks for: its rejected numbers are to go somewhere.
std::optional<WorkItem> workLeftBy(const PortOrder &order, const QDateTime &nowUtc);

} // namespace domain
