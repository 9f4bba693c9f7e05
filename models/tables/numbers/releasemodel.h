#pragma once

#include "domain/numbers/releaserules.h"
#include "tables/rowmodel.h"

namespace tables {

//! A number that is to be released, as the list shows it.
struct ReleaseLine {
    domain::ReleaseRow row = {};

    friend bool operator==(const ReleaseLine &, const ReleaseLine &) = default;
};

inline QString rowId(const ReleaseLine &line)
{
    return line.row.number;
}

//! Numbers that are to be released, what stands in the way of each, and what became of it. The ids are the numbers.
class ReleaseModel final : public RowModel<ReleaseLine>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Name, StatusColumn, Reason, Expires };

    explicit ReleaseModel(QObject *parent = nullptr);

    void setRows(const std::vector<domain::ReleaseRow> &rows);
    void update(const std::vector<domain::ReleaseRow> &rows);
};

} // namespace tables
