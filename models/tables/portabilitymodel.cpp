#include "tables/portabilitymodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/statustext.h"

namespace tables {

namespace {

Status verdict(const PortabilityRow &row)
{
    switch (row.state) {
    case PortabilityState::NotAsked:
        return {PortabilityModel::tr("Not checked"), Meaning::Waiting};
    case PortabilityState::Asking:
        return {PortabilityModel::tr("Checking"), Meaning::Waiting, Sign::Working};
    case PortabilityState::NoAnswer:
        return {PortabilityModel::tr("No answer"), Meaning::Unknown};
    case PortabilityState::Failed:
        return {PortabilityModel::tr("Check failed"), Meaning::NeedsYou};
    case PortabilityState::Answered:
        break;
    }
    if (!row.answer)
        return {PortabilityModel::tr("No answer"), Meaning::Unknown};
    return row.answer->portable ? Status{PortabilityModel::tr("Portable"), Meaning::Done, Sign::Check}
                                : Status{PortabilityModel::tr("Not portable"), Meaning::Failed};
}

//! What needs a look first.
int rank(const PortabilityRow &row)
{
    switch (row.state) {
    case PortabilityState::Failed:
        return 1;
    case PortabilityState::NoAnswer:
        return 2;
    case PortabilityState::Answered:
        return !row.answer ? 2 : row.answer->portable ? 3 : 0;
    case PortabilityState::Asking:
        return 4;
    case PortabilityState::NotAsked:
        return 5;
    }
    Q_UNREACHABLE();
}

constexpr Column<PortabilityRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::PortabilityModel", "Number"),
        .text = [](const PortabilityRow &row) { return domain::nationalForm(row.number); },
        .sortKey = [](const PortabilityRow &row) -> QVariant { return row.number; },
        .exportText = [](const PortabilityRow &row) { return row.number; },
        .tooltip = [](const PortabilityRow &row) { return row.number; }},
    {.key = "verdict",
        .title = QT_TRANSLATE_NOOP("tables::PortabilityModel", "Verdict"),
        .text = [](const PortabilityRow &row) { return verdict(row).text; },
        .sortKey = [](const PortabilityRow &row) -> QVariant { return rank(row); },
        .meaning = [](const PortabilityRow &row) { return verdict(row).meaning; },
        .sign = [](const PortabilityRow &row) { return verdict(row).sign; }},
    {.key = "carrier",
        //: Column: the losing carrier
        .title = QT_TRANSLATE_NOOP("tables::PortabilityModel", "Carrier"),
        .text =
            [](const PortabilityRow &row) {
                return row.answer && !row.answer->carrier.isEmpty() ? row.answer->carrier : CellText::none();
            },
        .sortKey = [](const PortabilityRow &row) -> QVariant { return row.answer ? row.answer->carrier : QString(); },
        .exportText = [](const PortabilityRow &row) { return row.answer ? row.answer->carrier : QString(); }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::PortabilityModel", "Reason"),
        .text = [](const PortabilityRow &row) { return row.answer ? row.answer->reason : QString(); },
        .tooltip = [](const PortabilityRow &row) { return row.answer ? row.answer->reason : QString(); }},
};

} // namespace

PortabilityModel::PortabilityModel(QObject *parent)
    : RowModel("tables::PortabilityModel", columns, parent)
{
}

void PortabilityModel::setNumbers(const std::vector<QString> &numbers)
{
    std::vector<PortabilityRow> rows;
    rows.reserve(numbers.size());
    for (const QString &number : numbers) {
        const PortabilityRow *known = find(number);
        rows.push_back(known ? *known : PortabilityRow{.number = number});
    }
    show(std::move(rows));
}

void PortabilityModel::setState(const std::vector<QString> &numbers, PortabilityState state)
{
    std::vector<PortabilityRow> rows;
    for (const QString &number : numbers) {
        if (const PortabilityRow *known = find(number))
            rows.push_back({.number = number, .state = state, .answer = known->answer});
    }
    merge(std::move(rows));
}

void PortabilityModel::setAnswers(const std::vector<domain::Portability> &answers)
{
    std::vector<PortabilityRow> rows;
    for (const domain::Portability &answer : answers) {
        if (find(answer.phoneNumber)) // the server may tell of numbers that nobody asked about
            rows.push_back({.number = answer.phoneNumber, .state = PortabilityState::Answered, .answer = answer});
    }
    merge(std::move(rows));
}

PortabilityModel::Counts PortabilityModel::counts() const
{
    Counts counts;
    for (int i = 0; i < rowCount(); ++i) {
        const PortabilityRow &row = at(i);
        if (row.state == PortabilityState::Asking)
            ++counts.asking;
        else if (row.state != PortabilityState::Answered || !row.answer)
            ++counts.open;
        else
            ++(row.answer->portable ? counts.portable : counts.notPortable);
    }
    return counts;
}

} // namespace tables
