#pragma once

#include <QString>

namespace views {

struct OpenedTable;

//! The telephone numbers of a table, one in each line, as text that can be pasted: of the column that holds numbers;
//! where none does, all that stands in it.
QString numberLines(const OpenedTable &opened);

} // namespace views
