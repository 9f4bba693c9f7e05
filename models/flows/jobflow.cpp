#include "flows/jobflow.h"

#include "flows/settleflow.h"

#include <utility>

namespace flows {

JobFlow::JobFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waitsUntil, {}))
            Q_EMIT waitsUntilChanged();
        if (m_state == State::Running)
            pump();
    });
    connect(&m_settler, &SettleFlow::changed, this, [this](const Settlement &settlement) {
        if (settlement.isSettled() && m_state != State::Idle)
            takeSettlement(settlement);
    });
}

JobFlow::~JobFlow() = default;

void JobFlow::pause()
{
    if (m_state == State::Running)
        setState(State::Paused);
}

void JobFlow::proceed()
{
    if (m_state == State::Paused)
        goOn();
}

void JobFlow::beginKept(const QFuture<store::Result<void>> &kept, std::function<void()> refused)
{
    m_mayGoOn = true;
    setState(State::Running);
    store::then(kept, this, [this, refused = std::move(refused)](const store::Result<void> &added) {
        if (added) {
            if (m_state == State::Running)
                pump();
            return;
        }
        refused();
        setState(State::Idle);
        Q_EMIT storeFailed(added.error());
    });
}

void JobFlow::resumeLater()
{
    m_mayGoOn = false;
    setState(State::Paused);
}

void JobFlow::goOn()
{
    m_mayGoOn = true;
    setState(State::Running);
    pump();
}

void JobFlow::settle()
{
    if (isUnderWay() && !isOpen()) {
        setState(State::Over);
    } else if (m_state == State::Over && isOpen()) {
        // What was unknown became known, and goes on: by itself only where a person began it in this run.
        setState(m_mayGoOn ? State::Running : State::Paused);
        if (m_state == State::Running)
            pump();
    }
}

void JobFlow::end()
{
    m_rest.stop();
    setState(State::Idle);
}

void JobFlow::watch(const QFuture<store::Result<void>> &kept)
{
    store::then(kept, this, [this](const store::Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

void JobFlow::leaveAlone(std::chrono::milliseconds wait)
{
    m_rest.start(wait);
    m_waitsUntil = m_desk.local().addMSecs(wait.count());
    Q_EMIT waitsUntilChanged();
}

void JobFlow::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace flows
