#include "tables/numbers/numberjobmodel.h"

#include "domain/phonenumber.h"

namespace tables {

using namespace Qt::StringLiterals;

namespace {

//! Why the row is as it is: what Portside found, or the server's words.
QString reason(const NumberJobLine &line)
{
    if (line.row.state == domain::NumberRowState::Impossible)
        return NumberChangeText::problem(line.row.plan.problem);
    return line.row.words.simplified();
}

constexpr Column<NumberJobLine> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::NumberJobModel", "Number"),
        .text = [](const NumberJobLine &line) { return domain::nationalForm(line.row.plan.number); },
        .sortKey = [](const NumberJobLine &line) -> QVariant { return line.row.plan.number; },
        .exportText = [](const NumberJobLine &line) { return line.row.plan.number; },
        .tooltip = [](const NumberJobLine &line) { return line.row.plan.number; }},
    {.key = "was",
        .title = QT_TRANSLATE_NOOP("tables::NumberJobModel", "Now"),
        .text = [](const NumberJobLine &line) { return line.was; },
        .tooltip = [](const NumberJobLine &line) { return line.was; }},
    {.key = "becomes",
        .title = QT_TRANSLATE_NOOP("tables::NumberJobModel", "Will be"),
        .text = [](const NumberJobLine &line) { return line.becomes; },
        .tooltip = [](const NumberJobLine &line) { return line.becomes; }},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::NumberJobModel", "State"),
        .text = [](const NumberJobLine &line) { return NumberChangeText::of(line.row).text; },
        .sortKey = [](const NumberJobLine &line) -> QVariant { return int(line.row.state); },
        .meaning = [](const NumberJobLine &line) { return NumberChangeText::of(line.row).meaning; },
        .sign = [](const NumberJobLine &line) { return NumberChangeText::of(line.row).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::NumberJobModel", "Reason"),
        .text = reason,
        .tooltip = reason,
        .hidePriority = 1},
};

} // namespace

NumberJobModel::NumberJobModel(QObject *parent)
    : RowModel("tables::NumberJobModel", columns, parent)
{
}

std::vector<NumberJobLine> NumberJobModel::linesOf(const std::vector<domain::NumberRow> &rows) const
{
    std::vector<NumberJobLine> lines;
    lines.reserve(rows.size());
    for (const domain::NumberRow &row : rows) {
        const auto members = domain::difference(row.plan.before, row.plan.after);
        NumberJobLine line{.row = row,
            .was = NumberChangeText::line(row.plan.before, members, m_nameOf),
            .becomes = NumberChangeText::line(row.plan.after, members, m_nameOf)};
        if (members.empty())
            line.was = line.becomes = u"—"_s;
        else if (domain::unlinkedBetween(row.plan.before, row.plan.after))
            line.becomes = tr("%1 (unlink, then link)", "what a number will be").arg(line.becomes);
        lines.push_back(std::move(line));
    }
    return lines;
}

void NumberJobModel::setRows(const std::vector<domain::NumberRow> &rows)
{
    reset(linesOf(rows));
}

void NumberJobModel::update(const std::vector<domain::NumberRow> &rows)
{
    merge(linesOf(rows));
}

} // namespace tables
