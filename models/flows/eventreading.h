#pragma once

#include "domain/numbers/numberevent.h"
#include "domain/porting/portinevent.h"
#include "flows/orderchange.h"
#include "net/error.h"

#include <QObject>

namespace flows {

class OrderReader;
class OrderWatch;

//! Why a text is no event.
enum class EventProblem : quint8 {
    Empty,
    TooLong,
    NotJson,
    NotAnEvent, //!< JSON, but it says no type or names nothing
};

struct EventText {
    std::optional<domain::PortEvent> event = {};
    std::optional<domain::NumberEvent> numberEvent = {}; //!< of a number or a number order
    EventProblem problem = EventProblem::Empty; //!< without an event
    QString detail = {}; //!< of the parser, in English
    QString shown = {}; //!< the event laid out, its secrets masked: what may stand on screen

    bool isEvent() const { return event || numberEvent; }
};

//! One of the provider's events as somebody pastes it: the body, with or without what stood around it.
EventText readEvent(const QString &text);

//! What a porting event asks for: the order that it names is read again. An event is a hint, never a truth: nothing of
//! what it says is taken over.
class EventReading final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Reading, Read, Failed };

    //! Both outlive it.
    EventReading(OrderReader &reader, OrderWatch &watch, QObject *parent = nullptr);

    void read(const domain::OrderId &id);
    void reset();

    State state() const { return m_state; }
    const domain::OrderId &id() const { return m_id; }
    const QDateTime &readAt() const { return m_readAt; } //!< UTC
    //! Against the reading before, of this run.
    const std::vector<OrderChange> &changes() const { return m_changes; }
    bool wasKnown() const { return m_before.has_value(); }
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);

    OrderReader &m_reader;
    OrderWatch &m_watch;
    State m_state = State::Idle;
    domain::OrderId m_id;
    std::optional<domain::PortOrder> m_before;
    QDateTime m_beforeAt;
    QDateTime m_readAt;
    std::vector<OrderChange> m_changes;
    std::optional<net::Error> m_error;
};

} // namespace flows
