#include "tables/imported/textenablemodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"

#include <algorithm>
#include <tuple>

namespace tables {

namespace {

//! The server said a word that means nothing to this version, and it does not go without.
bool isInUnknownState(const TextEnableLine &line)
{
    return line.number.verdict == domain::TextEnableVerdict::NotChecked && line.number.isAnswered && !line.mayGo;
}

Status statusOf(const TextEnableLine &line)
{
    if (isInUnknownState(line))
        return {TextEnableModel::tr("Unknown state"), Meaning::NeedsYou};
    return ImportText::of(line.number.verdict, line.mayGo);
}

//! What Portside says, and behind it what the server said of its last hosting.
QString reason(const TextEnableLine &line)
{
    const QString own = isInUnknownState(line)
        ? TextEnableModel::tr("Sinch has it in a state that this version does not know.")
        : ImportText::reason(line.number.verdict, line.mayGo);
    const QString error = line.number.error.simplified();
    return error.isEmpty() ? own : own % u" (" % error % u')';
}

constexpr Column<TextEnableLine> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::TextEnableModel", "Number"),
        .text = [](const TextEnableLine &line) { return domain::nationalForm(line.number.number); },
        .sortKey = [](const TextEnableLine &line) -> QVariant { return line.number.number; },
        .exportText = [](const TextEnableLine &line) { return line.number.number; },
        .tooltip = [](const TextEnableLine &line) { return line.number.number; }},
    {.key = "way",
        .title = QT_TRANSLATE_NOOP("tables::TextEnableModel", "Kind"),
        .text =
            [](const TextEnableLine &line) {
                if (line.number.verdict == domain::TextEnableVerdict::NotHostable)
                    return CellText::none();
                return line.number.isTollFree ? TextEnableModel::tr("Toll-free") : TextEnableModel::tr("Local");
            },
        .hidePriority = 2},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::TextEnableModel", "State"),
        .text = [](const TextEnableLine &line) { return statusOf(line).text; },
        .sortKey = [](const TextEnableLine &line) -> QVariant { return int(line.number.verdict); },
        .meaning = [](const TextEnableLine &line) { return statusOf(line).meaning; },
        .sign = [](const TextEnableLine &line) { return statusOf(line).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::TextEnableModel", "What to do"),
        .text = reason,
        .tooltip = reason,
        .hidePriority = 1},
};

} // namespace

TextEnableModel::TextEnableModel(QObject *parent)
    : RowModel("tables::TextEnableModel", columns, parent)
{
    setCheckable();
}

void TextEnableModel::setNumbers(const std::vector<flows::TextEnableNumber> &numbers, domain::TextEnableRoute route)
{
    std::vector<TextEnableLine> lines;
    QStringList chosen;
    QStringList others;
    lines.reserve(numbers.size());
    for (const flows::TextEnableNumber &number : numbers) {
        lines.push_back({.number = number, .mayGo = domain::mayGo(number.verdict, route)});
        (number.isChosen ? chosen : others) << number.number;
    }
    // What was typed stays where the person looks for it. The lists of the others answer in any order.
    std::ranges::stable_sort(lines, {}, [](const TextEnableLine &line) {
        const flows::TextEnableNumber &of = line.number;
        return of.isTyped ? std::tuple(0, domain::TextEnableVerdict::Ready, QString())
                          : std::tuple(1, of.verdict, of.number);
    });
    show(std::move(lines));
    setChecked(chosen, true);
    setChecked(others, false);
}

Qt::ItemFlags TextEnableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = RowModel::flags(index);
    const bool mayGo = index.isValid() && at(index.row()).mayGo;
    return mayGo ? usual : usual & ~Qt::ItemIsUserCheckable;
}

bool TextEnableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return (flags(index) & Qt::ItemIsUserCheckable) != 0 && RowModel::setData(index, value, role);
}

} // namespace tables
