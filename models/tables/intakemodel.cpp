#include "tables/intakemodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/intaketext.h"
#include "tables/statustext.h"

#include <QLocale>

#include <array>

namespace tables {

using namespace Qt::StringLiterals;
using domain::IntakeReason;
using domain::IntakeVerdict;

namespace {

IntakeGroup groupOf(const domain::DraftNumber &number, const domain::IntakeRow &row)
{
    if (number.removed)
        return IntakeGroup::Removed;
    if (!domain::goesOn(row.verdict))
        return IntakeGroup::SetAside;
    return row.verdict == IntakeVerdict::Check ? IntakeGroup::LookAt : IntakeGroup::Good;
}

Status status(const IntakeEntry &row)
{
    if (row.group == IntakeGroup::Removed)
        return {IntakeModel::tr("Removed"), Meaning::Closed, Sign::SetAside};
    return StatusText::of(row.verdict.verdict);
}

Action action(const IntakeEntry &row)
{
    if (row.group == IntakeGroup::Removed)
        return {ActionKind::Restore, IntakeModel::tr("Put back")};
    switch (row.verdict.verdict) {
    case IntakeVerdict::Check:
        return {ActionKind::Remove, IntakeModel::tr("Remove")};
    case IntakeVerdict::InUse:
        if (row.verdict.reason == IntakeReason::InOpenOrder || row.verdict.reason == IntakeReason::InCancelingOrder)
            return {ActionKind::Open, IntakeModel::tr("Open")};
        return {};
    case IntakeVerdict::Unreadable:
        return {ActionKind::Fix, IntakeModel::tr("Fix…")};
    case IntakeVerdict::Good:
    case IntakeVerdict::NotChecked:
    case IntakeVerdict::Duplicate:
    case IntakeVerdict::Refused:
        return {};
    }
    Q_UNREACHABLE();
}

constexpr Column<IntakeEntry> columns[] = {
    {.key = "line",
        //: Column: number of the line in the pasted text
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Line"),
        .text =
            [](const IntakeEntry &row) {
                return row.number.line > 0 ? QString::number(row.number.line) : CellText::none();
            },
        .sortKey = [](const IntakeEntry &row) -> QVariant { return row.number.line; },
        .align = Qt::AlignRight},
    {.key = "read",
        //: Column: the text as it stood there
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Read"),
        .text = [](const IntakeEntry &row) { return row.number.read; },
        .tooltip = [](const IntakeEntry &row) { return row.number.read; },
        .fixedFont = true},
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Number"),
        .text =
            [](const IntakeEntry &row) {
                return row.number.e164.isEmpty() ? CellText::none() : domain::nationalForm(row.number.e164);
            },
        .sortKey = [](const IntakeEntry &row) -> QVariant { return row.number.e164; },
        .exportText = [](const IntakeEntry &row) { return row.number.e164; },
        .secondLine = [](const IntakeEntry &row) { return row.number.e164; }},
    {.key = "verdict",
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Verdict"),
        .text = [](const IntakeEntry &row) { return status(row).text; },
        .sortKey = [](const IntakeEntry &row) -> QVariant { return int(row.verdict.verdict); },
        .meaning = [](const IntakeEntry &row) { return status(row).meaning; },
        .sign = [](const IntakeEntry &row) { return status(row).sign; }},
    {.key = "why",
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Why"),
        .text = [](const IntakeEntry &row) { return IntakeText::why(row.verdict); },
        .exportText =
            [](const IntakeEntry &row) {
                const QString more = IntakeText::more(row.verdict);
                return more.isEmpty() ? IntakeText::why(row.verdict) : IntakeText::why(row.verdict) % u". " % more;
            },
        .secondLine = [](const IntakeEntry &row) { return IntakeText::more(row.verdict); }},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::IntakeModel", "Next action"),
        .text = [](const IntakeEntry &row) { return action(row).text; },
        .value = [](const IntakeEntry &row, int role) -> QVariant {
            return role == ActionRole && action(row).kind != ActionKind::None ? QVariant::fromValue(action(row))
                                                                              : QVariant();
        },
        .align = Qt::AlignRight,
        .exported = false},
};

} // namespace

QString rowId(const IntakeEntry &row)
{
    return row.index < 0 ? u'g' % QString::number(int(row.group)) : u'n' % QString::number(row.index);
}

QString groupTitle(const IntakeEntry &row)
{
    if (row.index >= 0)
        return {};
    switch (row.group) {
    case IntakeGroup::SetAside:
        return IntakeModel::tr("Set aside");
    case IntakeGroup::LookAt:
        return IntakeModel::tr("Look at");
    case IntakeGroup::Good:
        return IntakeModel::tr("Good");
    case IntakeGroup::Removed:
        return IntakeModel::tr("Removed");
    }
    Q_UNREACHABLE();
}

QString groupLine(const IntakeEntry &row)
{
    const QString count = QLocale().toString(row.count);
    switch (row.group) {
    case IntakeGroup::SetAside:
        return IntakeModel::tr("%1 · the others go on without them").arg(count);
    case IntakeGroup::LookAt:
        return row.count == 1 ? IntakeModel::tr("1 · goes on unless you remove it")
                              : IntakeModel::tr("%1 · go on unless you remove them").arg(count);
    case IntakeGroup::Good:
        return row.count == 1 ? IntakeModel::tr("1 · goes on") : IntakeModel::tr("%1 · go on").arg(count);
    case IntakeGroup::Removed:
        return IntakeModel::tr("%1 · by you").arg(count);
    }
    Q_UNREACHABLE();
}

IntakeModel::IntakeModel(QObject *parent)
    : RowModel("tables::IntakeModel", columns, parent)
{
}

void IntakeModel::setNumbers(
    const std::vector<domain::DraftNumber> &numbers, const std::vector<domain::IntakeRow> &rows)
{
    Q_ASSERT(numbers.size() == rows.size());
    std::array<std::vector<IntakeEntry>, 4> groups;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const IntakeGroup group = groupOf(numbers[i], rows[i]);
        groups[std::size_t(group)].push_back(
            {.index = int(i), .group = group, .number = numbers[i], .verdict = rows[i]});
    }
    std::vector<IntakeEntry> all;
    all.reserve(numbers.size() + groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].empty())
            continue;
        all.push_back({.group = IntakeGroup(i), .count = int(groups[i].size())});
        std::ranges::move(groups[i], std::back_inserter(all));
    }
    show(std::move(all));
}

int IntakeModel::rowOfNumber(int index) const
{
    return rowOf(u'n' % QString::number(index));
}

} // namespace tables
