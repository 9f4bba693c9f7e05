#pragma once

#include "domain/numbers/numberevent.h"
#include "domain/numbers/numberorder.h"
#include "flows/desk.h"
#include "net/call.h"

#include <QObject>

namespace flows {

//! What an event of a number or a number order asks for: that what it names is read again. An event is a hint, never a
//! truth: nothing of what it says is taken over.
class NumberEventReading final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Reading, Read, Failed };

    explicit NumberEventReading(Desk desk, QObject *parent = nullptr);

    //! Whether it names something that can be read here.
    static bool canRead(const domain::NumberEvent &event);

    void read(const domain::NumberEvent &event);
    void reset();

    State state() const { return m_state; }
    const QDateTime &readAt() const { return m_readAt; } //!< UTC, the server's
    const std::optional<domain::ActiveNumber> &number() const { return m_number; }
    const std::optional<domain::NumberOrder> &order() const { return m_order; }
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();
    //! For whoever shows them: as they are on the server now.
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    void orderRead(const domain::NumberOrder &order, const QDateTime &readAt);

private:
    void fail(const net::Error &error);
    void setState(State state);

    const Desk m_desk;
    State m_state = State::Idle;
    std::optional<domain::ActiveNumber> m_number;
    std::optional<domain::NumberOrder> m_order;
    std::optional<net::Error> m_error;
    QDateTime m_readAt;
    net::Call<domain::ActiveNumber> m_numberCall;
    net::Call<domain::NumberOrder> m_orderCall;
};

} // namespace flows
