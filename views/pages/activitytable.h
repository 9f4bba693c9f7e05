#pragma once

class QAbstractItemModel;

namespace views {

class ActionDelegate;
class DataTable;

//! The table of the activity: which delegate paints which column, and how wide it is.
DataTable *makeActivityTable(QAbstractItemModel &model);
//! The buttons in its rows.
ActionDelegate *activityActions(const DataTable &table);

} // namespace views
