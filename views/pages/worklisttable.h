#pragma once

#include "domain/worklist.h"
#include "views/style/icons.h"

class QAbstractItemModel;

namespace views {

class ActionDelegate;
class DataTable;

//! The table of the worklist: which delegate paints which column, how wide it is, and which one goes first when there
//! is little room.
DataTable *makeWorklistTable(QAbstractItemModel &model);
//! The buttons in its rows.
ActionDelegate *worklistActions(const DataTable &table);
Icon workIcon(domain::WorkReason reason);

} // namespace views
