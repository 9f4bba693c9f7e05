#pragma once

#include "domain/csv.h"

#include <vector>

class QAbstractItemModel;

namespace tables {

class RowModelBase;

//! The titles, and one line for each of these rows of the model; headings of groups have none. Without columns: all.
std::vector<domain::CsvRow> csvTable(
    const RowModelBase &model, const std::vector<int> &rows, const std::vector<int> &columns = {});

//! What a view shows: the model itself, or a proxy on it. The rows of the model, in the order in which they are seen.
std::vector<int> shownRows(const QAbstractItemModel &shown);
//! The model behind what a view shows; null when it is none of ours.
const RowModelBase *rowsBehind(const QAbstractItemModel &shown);

} // namespace tables
