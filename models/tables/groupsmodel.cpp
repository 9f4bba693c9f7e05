#include "tables/groupsmodel.h"

#include "tables/celltext.h"
#include "tables/orderrow.h"
#include "tables/statustext.h"

namespace tables {

namespace {

QString foc(const GroupRow &row)
{
    const auto &[earliest, latest, without] = row.group.foc;
    if (!earliest.isValid())
        return CellText::noneYet();
    return earliest == latest ? CellText::date(earliest)
                              : GroupsModel::tr("%1 to %2").arg(CellText::date(earliest), CellText::date(latest));
}

QString focRemark(const GroupRow &row)
{
    const domain::FocRange &range = row.group.foc;
    return range.earliest.isValid() && range.without > 0 ? GroupsModel::tr("%n without", nullptr, range.without)
                                                         : QString();
}

constexpr Column<GroupRow> columns[] = {
    {.key = "name",
        .title = QT_TRANSLATE_NOOP("tables::GroupsModel", "Group"),
        .text =
            [](const GroupRow &row) {
                return row.group.name.isEmpty() ? GroupsModel::tr("no group yet") : row.group.name;
            },
        .exportText = [](const GroupRow &row) { return row.group.name; }},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::GroupsModel", "Status"),
        .text = [](const GroupRow &row) { return StatusText::of(row.group.state).text; },
        .sortKey = [](const GroupRow &row) -> QVariant { return int(row.group.state); },
        .meaning = [](const GroupRow &row) { return StatusText::of(row.group.state).meaning; },
        .sign = [](const GroupRow &row) { return StatusText::of(row.group.state).sign; }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::GroupsModel", "Numbers"),
        .text = [](const GroupRow &row) { return QString::number(row.group.counts.all); },
        .sortKey = [](const GroupRow &row) -> QVariant { return row.group.counts.all; },
        .value = [](const GroupRow &row, int role) -> QVariant {
            return role == BarPartsRole ? QVariant::fromValue(barOf(row.group.counts)) : QVariant();
        }},
    {.key = "foc",
        .title = QT_TRANSLATE_NOOP("tables::GroupsModel", "FOC"),
        .text = foc,
        .sortKey = [](const GroupRow &row) -> QVariant { return row.group.foc.earliest; },
        .exportText = [](const GroupRow &row) { return row.group.foc.earliest.toString(Qt::ISODate); },
        .secondLine = focRemark},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::GroupsModel", "Next action"),
        .text = [](const GroupRow &row) { return row.offered ? GroupsModel::tr("Activate…") : QString(); },
        .value = [](const GroupRow &row, int role) -> QVariant {
            if (role != ActionRole || !row.offered)
                return {};
            return QVariant::fromValue(Action{ActionKind::Activate, GroupsModel::tr("Activate…")});
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

GroupsModel::GroupsModel(QObject *parent)
    : RowModel("tables::GroupsModel", columns, parent)
{
}

} // namespace tables
