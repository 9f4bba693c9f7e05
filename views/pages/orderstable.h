#pragma once

class QAbstractItemModel;

namespace views {

class ActionDelegate;
class DataTable;

//! The table of the order list: which delegate paints which column, how wide it is, and which one goes first when
//! there is little room.
DataTable *makeOrdersTable(QAbstractItemModel &model);
//! The buttons in its rows.
ActionDelegate *actionDelegate(const DataTable &ordersTable);

} // namespace views
