#pragma once

#include "api/porting/orderfilter.h"
#include "domain/clock.h"

#include <QObject>

namespace views {

class FilterBar;
class FilterChip;

//! The chips of the order list: what each shows of the server-side filter, and the question behind it.
class OrderFilters final : public QObject
{
    Q_OBJECT
public:
    //! Adds its chips to \p bar, which outlives it.
    OrderFilters(FilterBar &bar, domain::Clock now, QObject *parent);

    const api::OrderFilter &filter() const { return m_filter; }
    void setFilter(const api::OrderFilter &filter); //!< shows it; does not emit
    bool isSet() const;
    //! "Status is set to Rejected, number to (212) 555-0142."
    QString inWords() const;
    void clear();

Q_SIGNALS:
    void changed(const api::OrderFilter &filter);

private:
    void askStatus();
    void askNumber();
    void askReference();
    void askCreated();
    void askFoc();
    void follow();
    void apply(const api::OrderFilter &filter);

    FilterBar &m_bar;
    const domain::Clock m_now;
    api::OrderFilter m_filter;
    FilterChip *m_status;
    FilterChip *m_created;
    FilterChip *m_foc;
    FilterChip *m_number;
    FilterChip *m_reference;
};

} // namespace views
