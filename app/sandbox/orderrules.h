#pragma once

#include "sandbox/jsonreply.h"
#include "sandbox/order.h"

#include <optional>

namespace sandbox {

class Clock;
class PortingState;

//! Reads the body of a create or an update, by the published rules. Members that the service sets itself are ignored,
//! as are unknown ones.
class OrderRules
{
public:
    OrderRules(const PortingState &state, const Clock &clock);

    //! The order that \p body describes, or the refusal: 400 for what cannot be read (a missing or mistyped member),
    //! 422 for what can be read and is not allowed. \p replaced is the order that an update replaces.
    std::optional<Order> read(const Request &request, const Order *replaced, Reply &refusal);

    //! Today where the order's schedule counts.
    static QDate todayIn(const QString &zone, const QDateTime &now);
    static QDateTime instant(const Schedule &schedule);

private:
    void readSchedule(const QJsonObject &body, Order &order);
    void readNumbers(const QJsonObject &body, Order &order);
    void checkSchedule(const Order &order, const Order *replaced);
    void checkNumbers(const Order &order, const Order *replaced);
    void checkPortOut(const QString &path, const QJsonObject &portOutInfo, QDate today);

    const PortingState &m_state;
    const Clock &m_clock;
    Violations m_unreadable;
    Violations m_invalid;
};

} // namespace sandbox
