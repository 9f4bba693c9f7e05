#include "tables/numbers/releasemodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/numbers/numberchangetext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::ReleaseState;

namespace {

Status status(const ReleaseLine &line)
{
    switch (line.row.state) {
    case ReleaseState::Reading:
        return {ReleaseModel::tr("Reading"), Meaning::Waiting, Sign::Working};
    case ReleaseState::ReadFailed:
        return {ReleaseModel::tr("Not read"), Meaning::Failed};
    case ReleaseState::Blocked:
        return {ReleaseModel::tr("Stays"), Meaning::NeedsYou, Sign::Locked};
    case ReleaseState::Ready:
        return line.row.interlocks.empty() ? Status{ReleaseModel::tr("Ready"), Meaning::Done}
                                           : Status{ReleaseModel::tr("Ready, with warnings"), Meaning::NeedsYou};
    case ReleaseState::Sending:
        return {ReleaseModel::tr("Releasing"), Meaning::Waiting, Sign::Working};
    case ReleaseState::Released:
        return {ReleaseModel::tr("Released"), Meaning::Done};
    case ReleaseState::Refused:
        return {ReleaseModel::tr("Refused"), Meaning::Failed};
    case ReleaseState::NotSent:
        return {ReleaseModel::tr("Not released"), Meaning::Failed};
    case ReleaseState::Unknown:
        return {ReleaseModel::tr("Outcome unknown"), Meaning::Unknown};
    case ReleaseState::Moved:
        return {ReleaseModel::tr("Changed meanwhile"), Meaning::NeedsYou};
    }
    Q_UNREACHABLE();
}

QString reason(const ReleaseLine &line)
{
    if (!line.row.words.isEmpty())
        return line.row.words.simplified();
    QStringList words;
    for (const domain::Interlock interlock : line.row.interlocks)
        words << NumberChangeText::interlock(interlock, line.row.facts).simplified();
    return line.row.state == ReleaseState::Released ? QString() : words.join(u' ');
}

QString expiry(const ReleaseLine &line)
{
    const auto &expires = line.row.facts.number.expires;
    const auto &next = line.row.facts.number.nextCharge;
    if (expires)
        return CellText::date(expires->date());
    const bool isKnown = next && line.row.state == ReleaseState::Ready;
    return isKnown ? CellText::date(next->date()) : u"—"_s;
}

constexpr Column<ReleaseLine> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::ReleaseModel", "Number"),
        .text = [](const ReleaseLine &line) { return domain::nationalForm(line.row.number); },
        .sortKey = [](const ReleaseLine &line) -> QVariant { return line.row.number; },
        .exportText = [](const ReleaseLine &line) { return line.row.number; },
        .tooltip = [](const ReleaseLine &line) { return line.row.number; }},
    {.key = "name",
        .title = QT_TRANSLATE_NOOP("tables::ReleaseModel", "Name"),
        .text = [](const ReleaseLine &line) { return line.row.facts.number.displayName.simplified(); }},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::ReleaseModel", "State"),
        .text = [](const ReleaseLine &line) { return status(line).text; },
        .sortKey = [](const ReleaseLine &line) -> QVariant { return int(line.row.state); },
        .meaning = [](const ReleaseLine &line) { return status(line).meaning; },
        .sign = [](const ReleaseLine &line) { return status(line).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::ReleaseModel", "What to know"),
        .text = reason,
        .tooltip = reason},
    {.key = "expires",
        .title = QT_TRANSLATE_NOOP("tables::ReleaseModel", "Works until"),
        .text = expiry,
        .sortKey = [](const ReleaseLine &line) -> QVariant {
            return line.row.facts.number.expires.value_or(QDateTime()).date();
        },
        .hidePriority = 1},
};

} // namespace

ReleaseModel::ReleaseModel(QObject *parent)
    : RowModel("tables::ReleaseModel", columns, parent)
{
}

static std::vector<ReleaseLine> linesOf(const std::vector<domain::ReleaseRow> &rows)
{
    std::vector<ReleaseLine> lines;
    lines.reserve(rows.size());
    for (const domain::ReleaseRow &row : rows)
        lines.push_back({.row = row});
    return lines;
}

void ReleaseModel::setRows(const std::vector<domain::ReleaseRow> &rows)
{
    reset(linesOf(rows));
}

void ReleaseModel::update(const std::vector<domain::ReleaseRow> &rows)
{
    merge(linesOf(rows));
}

} // namespace tables
