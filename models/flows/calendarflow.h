#pragma once

#include "domain/clock.h"
#include "domain/porting/portcalendar.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace flows {

class OrderWatch;

//! The calendar of the orders that are followed: made anew when one of them was read, and as time passes.
class CalendarFlow final : public QObject
{
    Q_OBJECT

public:
    CalendarFlow(OrderWatch &watch, domain::Clock now, QObject *parent = nullptr);

    //! By day, and within a day most urgent first.
    const std::vector<domain::PlanEntry> &plan() const { return m_plan; }
    //! The earliest FOC first.
    const std::vector<domain::EarlyFoc> &early() const { return m_early; }
    //! Whose holidays are shown.
    const std::vector<domain::HolidayCountry> &countries() const { return m_countries; }
    //! In US/Eastern, as the band has it; each order is judged in its own zone.
    QDate today() const;
    QDateTime now() const { return m_now(); }
    const OrderWatch &watch() const { return m_watch; }
    void refresh(); //!< reads the orders again
    //! What stands beside the port-ins. Tell makeSoon() when it is another.
    void setMore(std::function<std::vector<domain::PlanEntry>()> more);
    void makeSoon();

Q_SIGNALS:
    void planChanged();
    void minutePassed(); //!< the plan may be the same, but what it says of "in 3 h" is not
    void readingChanged(); //!< how far the reading is, and whether it failed

private:
    void make();

    OrderWatch &m_watch;
    const domain::Clock m_now;
    std::function<std::vector<domain::PlanEntry>()> m_more;
    std::vector<domain::PlanEntry> m_plan;
    std::vector<domain::EarlyFoc> m_early;
    std::vector<domain::HolidayCountry> m_countries{domain::HolidayCountry::Us};
    QTimer m_soon; //!< one reading seldom comes alone
    QTimer m_minute;
};

} // namespace flows
