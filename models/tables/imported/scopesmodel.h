#pragma once

#include "store/hostingscopes.h"
#include "tables/rowmodel.h"

namespace tables {

struct ScopeRow {
    store::HostingScope scope = {};
    QString plan = {}; //!< what this desk calls it
    QString campaign = {};

    friend bool operator==(const ScopeRow &, const ScopeRow &) = default;
};

inline QString rowId(const ScopeRow &row)
{
    return row.scope.servicePlanId + QLatin1Char('\n') + row.scope.campaignId;
}

//! The pairs of plan and campaign that hosting is asked for.
class ScopesModel final : public RowModel<ScopeRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Plan, Campaign, Origin, Asked, ColumnCount };

    explicit ScopesModel(QObject *parent = nullptr);

    void setScopes(std::vector<ScopeRow> rows) { show(std::move(rows)); }
};

} // namespace tables
