#pragma once

#include "domain/porting/activationrules.h"
#include "tables/rowmodel.h"

namespace tables {

struct GroupRow {
    domain::GroupView group = {};
    bool offered = false; //!< all gates are open

    friend bool operator==(const GroupRow &, const GroupRow &) = default;
};

inline QString rowId(const GroupRow &row)
{
    return row.group.name;
}

//! The activation groups of one order. The ids are the groups' names; numbers without a group have an empty one.
class GroupsModel final : public RowModel<GroupRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Name, StatusColumn, Numbers, Foc, NextAction };

    explicit GroupsModel(QObject *parent = nullptr);

    void setGroups(std::vector<GroupRow> rows) { show(std::move(rows)); }
    void clear() { reset({}); }
};

} // namespace tables
