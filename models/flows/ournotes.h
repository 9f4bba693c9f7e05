#pragma once

#include "domain/porting/portorder.h"
#include "store/intent.h"

#include <QSet>

namespace flows {

//! The words of the notes that were sent from this desk, by its journal; without those that are known not to have
//! arrived. For isOurs().
QSet<QString> ourNotes(const std::vector<store::JournalEntry> &entries);

//! All others are Sinch's. A note may come back with other spaces and line ends than it was sent with.
bool isOurs(const domain::OrderNote &note, const QSet<QString> &ourNotes);

} // namespace flows
