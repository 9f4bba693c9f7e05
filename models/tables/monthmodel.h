#pragma once

#include "tables/planmodel.h"

#include <map>

namespace tables {

//! A figure of a day: how many are in that state, or come early.
struct DayMark {
    domain::PlanState state = domain::PlanState::Scheduled;
    bool early = false; //!< not of a state: FOCs before the desired date
    int count = 0;
    QString words = {}; //!< "2 ready"
    Meaning meaning = Meaning::None;

    friend bool operator==(const DayMark &, const DayMark &) = default;
};

//! A square of the month.
struct DayCell {
    QDate day = {};
    bool inMonth = false;
    bool today = false;
    bool weekend = false;
    QStringList holidays = {}; //!< "Thanksgiving Day (US)"
    std::vector<DayMark> marks = {}; //!< most urgent first

    friend bool operator==(const DayCell &, const DayCell &) = default;
};

//! Six weeks around a month, a column per day of the week. The cells say everything in words too.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CellRole = Qt::UserRole + 100 }; //!< DayCell

    static constexpr int weeks = 6;
    static constexpr int days = 7;

    explicit MonthModel(Qt::DayOfWeek firstDay, QObject *parent = nullptr);

    QDate month() const { return m_month; } //!< its first day
    void setMonth(QDate anyDay);
    void setToday(QDate today);
    void setPlan(const std::vector<domain::PlanEntry> &plan, const PlanFilter &filter,
        const std::vector<domain::HolidayCountry> &countries);

    QDate dayAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate day) const; //!< not valid when it is not among the six weeks
    QString inWords(QDate day) const; //!< "Friday 27 November 2026, today, 2 ready, 1 scheduled"

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : weeks; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : days; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QDate firstShown() const;
    DayCell cellOf(QDate day) const;
    void changed();

    const Qt::DayOfWeek m_firstDay;
    QDate m_month;
    QDate m_today;
    std::map<QDate, std::vector<DayMark>> m_marks;
    std::vector<domain::HolidayCountry> m_countries;
};

} // namespace tables

Q_DECLARE_METATYPE(tables::DayCell)
