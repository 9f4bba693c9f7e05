#include "tables/imported/scopesmodel.h"

#include "tables/celltext.h"

namespace tables {

using store::ScopeOrigin;

static QString originText(ScopeOrigin origin)
{
    switch (origin) {
    case ScopeOrigin::HostingOrder:
        return ScopesModel::tr("a hosting order");
    case ScopeOrigin::Typed:
        return ScopesModel::tr("added here");
    case ScopeOrigin::ImportedNumber:
        return ScopesModel::tr("an imported number");
    case ScopeOrigin::ActiveNumber:
        return ScopesModel::tr("a number of the project");
    }
    Q_UNREACHABLE();
}

//! The id below where the first line is a name.
static QString idBelow(const QString &name, const QString &id)
{
    return name == id ? QString() : id;
}

static constexpr Column<ScopeRow> columns[] = {
    {.key = "plan",
        .title = QT_TRANSLATE_NOOP("tables::ScopesModel", "Service plan"),
        .text = [](const ScopeRow &row) { return row.plan; },
        .secondLine = [](const ScopeRow &row) { return idBelow(row.plan, row.scope.servicePlanId); }},
    {.key = "campaign",
        .title = QT_TRANSLATE_NOOP("tables::ScopesModel", "Campaign"),
        .text = [](const ScopeRow &row) { return row.scope.campaignId.isEmpty() ? CellText::none() : row.campaign; },
        .secondLine = [](const ScopeRow &row) { return idBelow(row.campaign, row.scope.campaignId); }},
    {.key = "origin",
        //: Column: where the pair of plan and campaign was seen
        .title = QT_TRANSLATE_NOOP("tables::ScopesModel", "Known from"),
        .text = [](const ScopeRow &row) { return originText(row.scope.origin); },
        .sortKey = [](const ScopeRow &row) -> QVariant { return int(row.scope.origin); }},
    {.key = "asked",
        //: Column: whether the server is asked for the pair
        .title = QT_TRANSLATE_NOOP("tables::ScopesModel", "Asked for"),
        .text
        = [](const ScopeRow &row) { return row.scope.isAsked ? ScopesModel::tr("yes") : ScopesModel::tr("left out"); },
        .meaning = [](const ScopeRow &row) { return row.scope.isAsked ? Meaning::Done : Meaning::Closed; },
        .sign = [](const ScopeRow &row) { return row.scope.isAsked ? Sign::Check : Sign::SetAside; }},
};

ScopesModel::ScopesModel(QObject *parent)
    : RowModel("tables::ScopesModel", columns, parent)
{
}

} // namespace tables
