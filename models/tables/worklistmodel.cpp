#include "tables/worklistmodel.h"

#include "tables/celltext.h"

#include <map>

namespace tables {

using namespace Qt::StringLiterals;
using domain::WorkUrgency;

namespace {

Action action(const WorkRow &row)
{
    if (row.isDone())
        return {ActionKind::Restore, WorklistModel::tr("Bring back")};
    if (row.mark)
        //: Button: show it in the list again before its day
        return {ActionKind::Restore, WorklistModel::tr("Un-snooze")};
    const QString text = WorkText::action(row.item.action);
    return {row.item.action == domain::WorkAction::Wait ? ActionKind::None : ActionKind::Fix, text};
}

QString markLine(const WorkRow &row)
{
    return row.isDone() ? WorklistModel::tr("Done: %1").arg(row.mark->reason)
                        : WorklistModel::tr("Snoozed: %1").arg(row.mark->reason);
}

constexpr Column<WorkRow> columns[] = {
    {.key = "reason",
        .text = [](const WorkRow &row) { return WorkText::kind(row.item.reason); },
        .meaning = [](const WorkRow &row) { return WorkText::meaning(row.item.reason); },
        .tooltip = [](const WorkRow &row) { return WorkText::kind(row.item.reason); },
        .value = [](const WorkRow &row, int role) -> QVariant {
            return role == WorklistModel::ReasonRole ? QVariant(int(row.item.reason)) : QVariant();
        },
        .exported = false},
    {.key = "what",
        //: Column of the worklist: what it is about
        .title = QT_TRANSLATE_NOOP("tables::WorklistModel", "What"),
        .text = [](const WorkRow &row) { return WorkText::name(row.item); },
        .secondLine = [](const WorkRow &row) { return WorkText::about(row.item); }},
    {.key = "why",
        //: Column of the worklist: why it needs somebody
        .title = QT_TRANSLATE_NOOP("tables::WorklistModel", "Why"),
        .text = [](const WorkRow &row) { return WorkText::why(row.item); },
        .secondLine = [](const WorkRow &row) { return row.mark ? markLine(row) : WorkText::whyLine(row.item); },
        .meaning = [](const WorkRow &row) { return WorkText::meaning(row.item.reason); }},
    {.key = "businessDays",
        .title = QT_TRANSLATE_NOOP("tables::WorklistModel", "Business days"),
        .text = [](const WorkRow &row) { return QString::number(row.item.businessDays); },
        .sortKey = [](const WorkRow &row) -> QVariant { return row.item.businessDays; },
        .align = Qt::AlignRight,
        .hidePriority = 2},
    {.key = "due",
        .title = QT_TRANSLATE_NOOP("tables::WorklistModel", "Due"),
        .sortKey = [](const WorkRow &row) -> QVariant { return row.item.due; },
        .exportText = [](const WorkRow &row) { return row.item.due.toString(Qt::ISODate); },
        .hidePriority = 1},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::WorklistModel", "Next action"),
        .text = [](const WorkRow &row) { return action(row).text; },
        .value = [](const WorkRow &row, int role) -> QVariant {
            return role == ActionRole ? QVariant::fromValue(action(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

//! The groups, in the order in which they are shown.
enum class Group : quint8 { FindOutFirst, Today, ThisWeek, Waiting, Snoozed, Done };
constexpr Group groups[]
    = {Group::FindOutFirst, Group::Today, Group::ThisWeek, Group::Waiting, Group::Snoozed, Group::Done};

Group groupOf(const WorkRow &row)
{
    if (row.mark)
        return row.isDone() ? Group::Done : Group::Snoozed;
    switch (row.item.urgency) {
    case WorkUrgency::FindOutFirst:
        return Group::FindOutFirst;
    case WorkUrgency::Today:
        return Group::Today;
    case WorkUrgency::ThisWeek:
        return Group::ThisWeek;
    case WorkUrgency::Waiting:
        return Group::Waiting;
    }
    Q_UNREACHABLE();
}

WorkRow headingOf(Group group, int count)
{
    const auto line = [count](const QString &rest) { return u"%1 · %2"_s.arg(count).arg(rest); };
    switch (group) {
    case Group::FindOutFirst:
        return {.heading = WorklistModel::tr("Find out first"),
            .headingLine = line(WorklistModel::tr("a change was sent and its outcome is not known"))};
    case Group::Today:
        return {.heading = WorklistModel::tr("Today"), .headingLine = line(WorklistModel::tr("most urgent first"))};
    case Group::ThisWeek:
        return {.heading = WorklistModel::tr("This week"), .headingLine = line(WorklistModel::tr("oldest first"))};
    case Group::Waiting:
        return {.heading = WorklistModel::tr("Waiting"),
            .headingLine = line(WorklistModel::tr("somebody else's turn, nothing to do"))};
    case Group::Snoozed:
        return {.heading = WorklistModel::tr("Snoozed"),
            .headingLine = line(WorklistModel::tr("they come back on their day"))};
    case Group::Done:
        return {.heading = WorklistModel::tr("Done"), .headingLine = line(WorklistModel::tr("marked by hand"))};
    }
    Q_UNREACHABLE();
}

} // namespace

WorklistModel::WorklistModel(QObject *parent)
    : RowModel("tables::WorklistModel", columns, parent)
{
}

void WorklistModel::setEntries(std::vector<WorkRow> entries, QDate today)
{
    m_all = std::move(entries);
    if (m_today != today) {
        m_today = today;
        refresh();
    }
    build();
}

void WorklistModel::setFilter(const WorkFilter &filter)
{
    m_filter = filter;
    build();
}

bool WorklistModel::accepts(const WorkRow &row, const QStringList &words) const
{
    if (m_filter.area && domain::areaOf(row.item.reason) != *m_filter.area)
        return false;
    if (m_filter.reason && row.item.reason != *m_filter.reason)
        return false;
    if (!m_filter.reference.isEmpty() && !row.item.name.contains(m_filter.reference, Qt::CaseInsensitive))
        return false;
    if (words.isEmpty())
        return true;
    const QString text = foldedText(QStringList{WorkText::name(row.item), WorkText::about(row.item),
        WorkText::why(row.item), WorkText::whyLine(row.item), row.mark ? row.mark->reason : QString()}
                                        .join(u'\n'));
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

void WorklistModel::build()
{
    const QStringList words = foldedText(m_filter.text).split(u' ', Qt::SkipEmptyParts);
    std::map<Group, std::vector<WorkRow>> byGroup;
    m_available = m_shown = 0;
    for (const WorkRow &row : m_all) {
        if (row.mark && !m_filter.hidden)
            continue;
        ++m_available;
        if (!accepts(row, words))
            continue;
        ++m_shown;
        byGroup[groupOf(row)].push_back(row);
    }
    std::vector<WorkRow> rows;
    for (const Group group : groups) {
        std::vector<WorkRow> &members = byGroup[group];
        if (members.empty())
            continue;
        rows.push_back(headingOf(group, int(members.size())));
        std::move(members.begin(), members.end(), std::back_inserter(rows));
    }
    show(std::move(rows));
}

QVariant WorklistModel::special(const WorkRow &row, int column, int role) const
{
    if (column != Due || role != Qt::DisplayRole)
        return {};
    if (row.mark && !row.isDone())
        return CellText::shortDate(row.mark->until, m_today);
    return row.mark ? CellText::none() : WorkText::due(row.item, m_today);
}

} // namespace tables
