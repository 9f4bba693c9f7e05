#include "tables/monthmodel.h"

#include "tables/plantext.h"

#include <QLocale>

#include <array>

namespace tables {

using namespace Qt::StringLiterals;

namespace {

struct Counts {
    std::array<int, domain::planStates> states = {};
    int early = 0;
};

std::vector<DayMark> marksOf(const Counts &counts)
{
    std::vector<DayMark> marks;
    const auto early = [&] {
        if (counts.early > 0)
            marks.push_back({.early = true,
                .count = counts.early,
                .words = PlanText::countedEarly(counts.early),
                .meaning = Meaning::NeedsYou});
    };
    for (std::size_t i = 0; i < counts.states.size(); ++i) {
        const auto state = domain::PlanState(i);
        if (state == domain::PlanState::PartlyActivated) // the last that needs somebody is above
            early();
        if (counts.states.at(i) > 0)
            marks.push_back({.state = state,
                .count = counts.states.at(i),
                .words = PlanText::counted(state, counts.states.at(i)),
                .meaning = PlanText::of(state).meaning});
    }
    return marks;
}

} // namespace

MonthModel::MonthModel(Qt::DayOfWeek firstDay, QObject *parent)
    : QAbstractTableModel(parent)
    , m_firstDay(firstDay)
    , m_month(2000, 1, 1)
{
}

void MonthModel::setMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (!first.isValid() || first == m_month)
        return;
    m_month = first;
    changed();
}

void MonthModel::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    changed();
}

void MonthModel::setPlan(const std::vector<domain::PlanEntry> &plan, const PlanFilter &filter,
    const std::vector<domain::HolidayCountry> &countries)
{
    std::map<QDate, Counts> counts;
    for (const domain::PlanEntry &entry : plan) {
        if (!filter.accepts(entry))
            continue;
        Counts &day = counts[entry.day];
        ++day.states.at(std::size_t(entry.state));
        day.early += PlanText::comparedMeaning(entry) == Meaning::NeedsYou ? 1 : 0;
    }
    m_marks.clear();
    for (const auto &[day, count] : counts)
        m_marks.emplace(day, marksOf(count));
    m_countries = countries;
    changed();
}

void MonthModel::changed()
{
    Q_EMIT dataChanged(index(0, 0), index(weeks - 1, days - 1));
}

QDate MonthModel::firstShown() const
{
    return m_month.addDays(-((m_month.dayOfWeek() - m_firstDay + days) % days));
}

QDate MonthModel::dayAt(const QModelIndex &index) const
{
    return index.isValid() ? firstShown().addDays(qint64(index.row()) * days + index.column()) : QDate();
}

QModelIndex MonthModel::indexOf(QDate day) const
{
    const qint64 offset = day.isValid() ? firstShown().daysTo(day) : -1;
    return offset < 0 || offset >= weeks * days ? QModelIndex() : index(int(offset / days), int(offset % days));
}

DayCell MonthModel::cellOf(QDate day) const
{
    DayCell cell{.day = day,
        .inMonth = day.month() == m_month.month() && day.year() == m_month.year(),
        .today = day == m_today,
        .weekend = day.dayOfWeek() >= Qt::Saturday};
    for (const domain::HolidayCountry country : m_countries) {
        if (const auto holiday = domain::holidayOn(day, country))
            cell.holidays << PlanText::holiday(*holiday);
    }
    if (const auto marks = m_marks.find(day); marks != m_marks.end())
        cell.marks = marks->second;
    return cell;
}

QString MonthModel::inWords(QDate day) const
{
    const DayCell cell = cellOf(day);
    QStringList parts{QLocale().toString(day, u"dddd d MMMM yyyy"_s)};
    if (cell.today)
        parts << tr("today");
    parts << cell.holidays;
    for (const DayMark &mark : cell.marks)
        parts << mark.words;
    if (cell.marks.empty())
        parts << tr("nothing due");
    return parts.join(u", "_s);
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QDate day = dayAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(day.day());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return inWords(day);
    case CellRole:
        return QVariant::fromValue(cellOf(day));
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= days)
        return {};
    const int weekDay = (m_firstDay - 1 + section) % days + 1;
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(weekDay, QLocale::ShortFormat);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QLocale().standaloneDayName(weekDay, QLocale::LongFormat);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

} // namespace tables
