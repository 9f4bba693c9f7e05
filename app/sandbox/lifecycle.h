#pragma once

#include "sandbox/order.h"

#include <QStringList>

#include <functional>

namespace sandbox {

class Clock;
class PortingState;
class Webhooks;

//! How orders move: by what people do, and by time alone, which works like this.
//!
//! - Losing carriers answer after some business days, as carrieranswer.h says.
//! - On-demand numbers are routed at midnight of their FOC date, in the order's zone. Then they wait for activation,
//!   which takes two seconds.
//! - Scheduled numbers go live at their FOC.
//! - A cancelation takes a minute.
//!
//! An order's status follows from its numbers: PENDING while one is PENDING or REJECTED, CONFIRMED while one is
//! CONFIRMED, COMPLETED when one was ACTIVATED, CANCELED else.
class Lifecycle
{
public:
    Lifecycle(PortingState &state, const Clock &clock, Webhooks &webhooks);

    //! Gives the numbers their carriers, countries and groups; keeps what \p replaced knew of them. A rejected number
    //! that was corrected goes back to the carrier.
    void place(Order &order, const Order *replaced = nullptr) const;
    void orderChanged(Order &order); //!< after any change: derives the status, remembers, tells
    void setListener(std::function<void(const Order &)> listener) { m_listener = std::move(listener); }

    //! Numbers of \p group (all groups when empty). Each returns how many numbers it concerned.
    int confirm(Order &order, const QString &group, const QDateTime &foc, bool leaveRejected);
    int release(Order &order, const QString &group);
    //! Of those \p numbers; all numbers when there are none.
    int reject(Order &order, const QStringList &numbers, const QString &reason);
    int exclude(Order &order, const QStringList &numbers, const QString &reason);

    //! The desired time of day in the order's zone, on another day.
    QDateTime instantOn(const Order &order, QDate day) const;
    bool canBeActivated(const Order &order, const Number &number) const;
    void activate(Order &order, const QStringList &groups, const QString &user);
    void startCancelation(Order &order);
    void finishCancelation(Order &order);
    void addNote(Order &order, const QString &text, const QString &author);

    //! Does everything that is due. Call it after the clock was moved, and now and then.
    void tick();

private:
    using Chooser = std::function<bool(const Number &)>;
    using Change = std::function<void(Number &)>;
    //! Changes the chosen numbers and sends the event \p type, when there is one. \returns how many they were.
    int changeNumbers(Order &order, const Chooser &choose, const Change &change, const QString &type);
    void derive(Order &order) const;
    bool tick(Order &order, const QDateTime &now);
    bool answerOfCarriers(Order &order, const QDateTime &now);

    PortingState &m_state;
    const Clock &m_clock;
    Webhooks &m_webhooks;
    std::function<void(const Order &)> m_listener;
};

} // namespace sandbox
