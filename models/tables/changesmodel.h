#pragma once

#include "tables/historymodel.h"

namespace tables {

//! What was seen of any order, by days, newest first.
class ChangesModel final : public RowModel<HistoryRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { When, Order, What };

    explicit ChangesModel(QObject *parent = nullptr);

    //! Newest first, without headings.
    void setEntries(std::vector<HistoryRow> entries) { show(withDays(std::move(entries))); }
};

} // namespace tables
