#pragma once

#include "domain/clock.h"
#include "domain/porting/portcalendar.h"
#include "tables/rowmodel.h"

#include <QTimeZone>

namespace tables {

//! What of the calendar is on show. All of it must hold.
struct PlanFilter {
    enum class Kind : quint8 { Any, Desired, Foc, Osr };
    enum class State : quint8 { Any, NeedsYou, Ready, Missed, Waiting, Scheduled, Early, Done };

    QString text = {}; //!< words, each somewhere in reference, order, group or a number
    Kind kind = Kind::Any;
    State state = State::Any;

    bool isSet() const { return kind != Kind::Any || state != State::Any || !text.trimmed().isEmpty(); }
    bool accepts(const domain::PlanEntry &entry) const;
    friend bool operator==(const PlanFilter &, const PlanFilter &) = default;
};

//! A line of the day: an entry, or the heading above those of its kind.
struct PlanRow {
    domain::PlanEntry entry = {};
    QString heading = {};
    QString headingLine = {};

    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

QString rowId(const PlanRow &row);
QString groupTitle(const PlanRow &row);
QString groupLine(const PlanRow &row);

//! One day of the calendar, in the order of the plan.
class PlanModel final : public RowModel<PlanRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Time, Order, When, StateColumn, NextAction };

    //! \p here: the operator's zone.
    PlanModel(domain::Clock now, const QTimeZone &here, QObject *parent = nullptr);

    //! The entries of \p day that the filter accepts.
    void setDay(QDate day, const std::vector<domain::PlanEntry> &plan, const PlanFilter &filter);
    int entries() const { return m_entries; }
    void tick() { refresh(); } //!< time passed

protected:
    QVariant special(const PlanRow &row, int column, int role) const override;

private:
    const domain::Clock m_now;
    const QTimeZone m_here;
    int m_entries = 0;
};

} // namespace tables
