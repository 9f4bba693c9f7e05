#include "tables/draftsmodel.h"

#include "tables/celltext.h"
#include "tables/statustext.h"

#include <QLocale>

namespace tables {

using domain::PortInStep;

namespace {

QString step(const DraftRow &row)
{
    switch (row.draft.step) {
    case PortInStep::Numbers:
        return DraftsModel::tr("Numbers");
    case PortInStep::Portability:
        return DraftsModel::tr("Portability");
    case PortInStep::EndUser:
        return DraftsModel::tr("End user");
    case PortInStep::Carrier:
        return DraftsModel::tr("Losing carrier");
    case PortInStep::Schedule:
        return DraftsModel::tr("Schedule");
    case PortInStep::Services:
        return DraftsModel::tr("Services");
    case PortInStep::Loa:
        return DraftsModel::tr("Letter of authorization");
    case PortInStep::Review:
        return DraftsModel::tr("Review");
    }
    Q_UNREACHABLE();
}

Status state(const DraftRow &row)
{
    if (!row.draft.problem.isEmpty())
        return {DraftsModel::tr("Stopped"), Meaning::NeedsYou};
    if (row.draft.submitting)
        return {DraftsModel::tr("Partly sent"), Meaning::NeedsYou};
    return {DraftsModel::tr("Draft"), Meaning::Closed, Sign::NoSign};
}

constexpr Column<DraftRow> columns[] = {
    {.key = "reference",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Reference"),
        .text =
            [](const DraftRow &row) {
                return row.draft.reference.isEmpty() ? DraftsModel::tr("no reference") : row.draft.reference;
            }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Numbers"),
        .text = [](const DraftRow &row) { return QLocale().toString(row.draft.numbers); },
        .sortKey = [](const DraftRow &row) -> QVariant { return row.draft.numbers; },
        .align = Qt::AlignRight},
    {.key = "step",
        //: Column: the page of the wizard that was shown last
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Step"),
        .text = step,
        .sortKey = [](const DraftRow &row) -> QVariant { return int(row.draft.step); },
        .hidePriority = 1},
    {.key = "changed",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Changed"),
        .sortKey = [](const DraftRow &row) -> QVariant { return row.draft.changedAt; },
        .exportText = [](const DraftRow &row) { return row.draft.changedAt.toString(Qt::ISODate); }},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "State"),
        .text = [](const DraftRow &row) { return state(row).text; },
        .secondLine = [](const DraftRow &row) { return row.draft.problem; },
        .meaning = [](const DraftRow &row) { return state(row).meaning; },
        .sign = [](const DraftRow &row) { return state(row).sign; },
        .tooltip = [](const DraftRow &row) { return row.draft.problem; }},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Next action"),
        .text = [](const DraftRow &) { return DraftsModel::tr("Continue"); },
        .value = [](const DraftRow &, int role) -> QVariant {
            if (role != ActionRole)
                return {};
            return QVariant::fromValue(Action{ActionKind::Continue, DraftsModel::tr("Continue")});
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

DraftsModel::DraftsModel(domain::Clock now, QObject *parent)
    : RowModel("tables::DraftsModel", columns, parent)
    , m_now(std::move(now))
{
}

void DraftsModel::setDrafts(const std::vector<store::DraftSummary> &drafts)
{
    std::vector<DraftRow> rows;
    rows.reserve(drafts.size());
    for (const store::DraftSummary &draft : drafts)
        rows.push_back({draft});
    show(std::move(rows));
}

QVariant DraftsModel::special(const DraftRow &row, int column, int role) const
{
    if (column != Changed || role != Qt::DisplayRole)
        return {};
    return CellText::recently(row.draft.changedAt.toLocalTime(), m_now().toLocalTime());
}

} // namespace tables
