#include "flows/calendarflow.h"

#include "flows/orderwatch.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace flows {

CalendarFlow::CalendarFlow(OrderWatch &watch, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_now(std::move(now))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    m_minute.setInterval(1min);
    m_minute.start();
    connect(&m_soon, &QTimer::timeout, this, &CalendarFlow::make);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        make(); // a day may have ended somewhere
        Q_EMIT minutePassed();
    });
    connect(&m_watch, &OrderWatch::orderRead, this, &CalendarFlow::makeSoon);
    connect(&m_watch, &OrderWatch::roundCompleted, this, &CalendarFlow::makeSoon);
    connect(&m_watch, &OrderWatch::stateChanged, this, &CalendarFlow::readingChanged);
    connect(&m_watch, &OrderWatch::failed, this, &CalendarFlow::readingChanged);
    make();
}

QDate CalendarFlow::today() const
{
    return domain::today(domain::PortZone::Eastern, m_now());
}

void CalendarFlow::refresh()
{
    m_watch.refresh();
}

void CalendarFlow::setMore(std::function<std::vector<domain::PlanEntry>()> more)
{
    m_more = std::move(more);
    makeSoon();
}

void CalendarFlow::makeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void CalendarFlow::make()
{
    const QDateTime now = m_now();
    std::vector<domain::PlanEntry> plan;
    std::vector<domain::EarlyFoc> early;
    bool american = m_watch.orders().empty();
    bool canadian = false;
    for (const auto &[id, watched] : m_watch.orders()) {
        std::ranges::move(domain::planOf(watched.order, watched.ready, now), std::back_inserter(plan));
        if (const auto one = domain::earlyFocOf(watched.order))
            early.push_back(*one);
        american = american || domain::hasAmericanNumbers(watched.order);
        canadian = canadian || domain::hasCanadianNumbers(watched.order);
    }
    if (m_more)
        std::ranges::move(m_more(), std::back_inserter(plan));
    std::ranges::sort(plan, domain::comesBefore);
    std::ranges::sort(early, [](const domain::EarlyFoc &a, const domain::EarlyFoc &b) {
        return std::tie(a.foc, a.order.text) < std::tie(b.foc, b.order.text);
    });
    std::vector<domain::HolidayCountry> countries;
    if (american)
        countries.push_back(domain::HolidayCountry::Us);
    if (canadian)
        countries.push_back(domain::HolidayCountry::Ca);
    if (plan == m_plan && early == m_early && countries == m_countries)
        return;
    m_plan = std::move(plan);
    m_early = std::move(early);
    m_countries = std::move(countries);
    Q_EMIT planChanged();
}

} // namespace flows
