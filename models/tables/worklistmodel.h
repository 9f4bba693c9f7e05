#pragma once

#include "store/workmarks.h"
#include "tables/rowmodel.h"
#include "tables/worktext.h"

#include <optional>

namespace tables {

//! An entry, or the heading of a group of them.
struct WorkRow {
    domain::WorkItem item = {};
    std::optional<store::WorkMark> mark = {}; //!< snoozed or done
    QString heading = {}; //!< not empty: only a heading
    QString headingLine = {};

    bool isDone() const { return mark && !mark->until.isValid(); }
    friend bool operator==(const WorkRow &, const WorkRow &) = default;
};

inline QString rowId(const WorkRow &row)
{
    return row.heading.isEmpty() ? row.item.key : QString(QLatin1StringView("group/") + row.heading);
}

inline QString groupTitle(const WorkRow &row)
{
    return row.heading;
}

inline QString groupLine(const WorkRow &row)
{
    return row.headingLine;
}

//! Which entries are shown.
struct WorkFilter {
    std::optional<domain::WorkArea> area = {};
    std::optional<domain::WorkReason> reason = {};
    QString reference = {};
    QString text = {};
    bool hidden = false; //!< snoozed and done ones, too

    //! Whether it hides what would be shown without it.
    bool isSet() const { return area || reason || !reference.isEmpty() || !text.isEmpty(); }
    friend bool operator==(const WorkFilter &, const WorkFilter &) = default;
};

//! The worklist in its groups, most urgent first. The order is the caller's.
class WorklistModel final : public RowModel<WorkRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Reason, What, Why, BusinessDays, Due, NextAction };
    //! int: domain::WorkReason, for the icon
    static constexpr int ReasonRole = FilterRole + 1;

    explicit WorklistModel(QObject *parent = nullptr);

    //! \p today decides which dates are written with their year.
    void setEntries(std::vector<WorkRow> entries, QDate today);
    void setFilter(const WorkFilter &filter);
    const WorkFilter &filter() const { return m_filter; }

    //! Entries that would be shown without a filter, and those that are.
    int available() const { return m_available; }
    int shown() const { return m_shown; }

private:
    QVariant special(const WorkRow &row, int column, int role) const override;
    void build();
    bool accepts(const WorkRow &row, const QStringList &words) const;

    std::vector<WorkRow> m_all;
    WorkFilter m_filter;
    QDate m_today;
    int m_available = 0;
    int m_shown = 0;
};

} // namespace tables
