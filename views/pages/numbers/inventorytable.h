#pragma once

namespace tables {
class NumbersModel;
}

namespace views {

class DataTable;

//! The table of the inventory: which delegate paints which column, how wide it is, and which one goes first when there
//! is little room. A click on a tick with Shift reaches from the last one.
DataTable *makeInventoryTable(tables::NumbersModel &model);

//! Whether a column is shown until the person chooses.
bool isShownAtFirst(int column);

} // namespace views
