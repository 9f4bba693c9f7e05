#pragma once

#include "tables/planmodel.h"

#include <QObject>

namespace views {

class FilterBar;
class FilterChip;

//! The chips of the calendar, over what was read: nothing is asked of the server.
class CalendarFilters final : public QObject
{
    Q_OBJECT
public:
    //! Adds its chips to \p bar, which outlives it.
    CalendarFilters(FilterBar &bar, QObject *parent);

    const tables::PlanFilter &filter() const { return m_filter; }
    void clear();
    QString inWords() const; //!< "State is set to Ready." or nothing

Q_SIGNALS:
    void changed();

private:
    void askKind();
    void askState();
    void apply(const tables::PlanFilter &filter);

    FilterBar &m_bar;
    FilterChip *m_kind;
    FilterChip *m_state;
    tables::PlanFilter m_filter;
};

} // namespace views
