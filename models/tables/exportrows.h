#pragma once

#include "sheets/tablewriter.h"

#include <functional>
#include <optional>
#include <vector>

class QAbstractItemModel;

namespace tables {

class RowModelBase;

//! What goes into a file. Rows are asked for one after the other, over many turns of the event loop.
struct ExportRows {
    std::vector<sheets::TableColumn> columns = {};
    int count = 0;
    std::function<std::optional<QStringList>(int row)> row = {}; //!< nothing: it has gone meanwhile
};

//! These columns of the model, or all of them when none is named.
std::vector<sheets::TableColumn> exportColumns(const RowModelBase &model, const std::vector<int> &columns = {});
//! One row of it, in these columns.
QStringList exportRow(const RowModelBase &model, int row, const std::vector<int> &columns = {});

//! These rows, without the headings of groups. They are known by their ids: the model may change meanwhile.
ExportRows exportRows(const RowModelBase &model, const std::vector<int> &rows, const std::vector<int> &columns = {});
//! The rows that a view shows, in the order in which they are seen.
ExportRows exportRows(const QAbstractItemModel &shown, const std::vector<int> &columns = {});

//! What a view shows: the model itself, or a proxy on it. The rows of the model, in the order in which they are seen.
std::vector<int> shownRows(const QAbstractItemModel &shown);
//! The model behind what a view shows; null when it is none of ours.
const RowModelBase *rowsBehind(const QAbstractItemModel &shown);

} // namespace tables
