#include "tables/numbers/rentresultsmodel.h"

#include "domain/phonenumber.h"
#include "tables/numbers/numbertext.h"

namespace tables {

using domain::RentState;

namespace {

constexpr Column<RentRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "Number"),
        .text = [](const RentRow &row) { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const RentRow &row) -> QVariant { return row.number.phoneNumber; },
        .exportText = [](const RentRow &row) { return row.number.phoneNumber; },
        .tooltip = [](const RentRow &row) { return row.number.phoneNumber; }},
    {.key = "type",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "Type"),
        .text = [](const RentRow &row) { return NumberText::of(row.number.type, row.number.regionCode); },
        .hidePriority = 2},
    {.key = "setup",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "Setup"),
        .text = [](const RentRow &row) { return NumberText::of(row.number.setupPrice); },
        .align = Qt::AlignRight},
    {.key = "monthly",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "A month"),
        .text = [](const RentRow &row) { return NumberText::of(row.number.monthlyPrice); },
        .align = Qt::AlignRight},
    {.key = "result",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "Result"),
        .text = [](const RentRow &row) { return RentResultsModel::of(row.state).text; },
        .meaning = [](const RentRow &row) { return RentResultsModel::of(row.state).meaning; },
        .sign = [](const RentRow &row) { return RentResultsModel::of(row.state).sign; }},
    {.key = "next",
        .title = QT_TRANSLATE_NOOP("tables::RentResultsModel", "What is next"),
        .text = [](const RentRow &row) { return row.words; },
        .tooltip = [](const RentRow &row) { return row.words; },
        .hidePriority = 1},
};

} // namespace

RentResultsModel::RentResultsModel(QObject *parent)
    : RowModel("tables::RentResultsModel", columns, parent)
{
}

void RentResultsModel::setRow(const RentRow &row)
{
    change(rowId(row), [&row](RentRow &here) { here = row; });
}

Status RentResultsModel::of(RentState state)
{
    switch (state) {
    case RentState::Waiting:
        return {tr("Not rented yet"), Meaning::Waiting};
    case RentState::Sending:
        return {tr("Being rented"), Meaning::Waiting, Sign::Working};
    case RentState::Rented:
        return {tr("Rented"), Meaning::Done};
    case RentState::Refused:
        return {tr("Refused"), Meaning::Failed};
    case RentState::Failed:
        return {tr("Not sent"), Meaning::Failed};
    case RentState::Unknown:
        return {tr("Unknown"), Meaning::Unknown};
    case RentState::Absent:
        return {tr("Did not arrive"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

} // namespace tables
