#pragma once

#include "flows/orderreader.h"
#include "tables/orderrow.h"

class QAbstractItemModel;

namespace views {

class ActionDelegate;
class DataTable;

//! The table of the order list: which delegate paints which column, how wide it is, and which one goes first when
//! there is little room.
DataTable *makeOrdersTable(QAbstractItemModel &model);
//! The buttons in its rows.
ActionDelegate *actionDelegate(const DataTable &ordersTable);
//! How far the reader is with an order, as the table says it.
tables::ReadState shownState(flows::ReadState state);

} // namespace views
