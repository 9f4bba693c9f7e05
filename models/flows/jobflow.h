#pragma once

#include "flows/desk.h"
#include "store/future.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace flows {

class SettleFlow;
struct Settlement;

//! What jobs of many requests have in common: one is kept in the store from before its first request until it is
//! closed, so that it can be gone on with after the program ended; it sends at a pace, pauses, and is over when nothing
//! is left. What it sends is its own.
class JobFlow : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Running, Paused, Over };

    ~JobFlow() override;

    //! Nothing new is sent; what is under way comes to its end.
    void pause();
    void proceed();
    //! Gives up what was not begun.
    virtual void cancel() = 0;
    //! Those that are known not to have come to be; never one whose outcome is unknown.
    virtual void retryFailed() = 0;

    State state() const { return m_state; }
    //! UTC, this computer's clock: the server asked to be left alone until then.
    const std::optional<QDateTime> &waitsUntil() const { return m_waitsUntil; }

Q_SIGNALS:
    void stateChanged(flows::JobFlow::State state);
    void waitsUntilChanged();
    //! Nothing more is sent until the store is well again.
    void storeFailed(const store::Error &error);

protected:
    JobFlow(Desk desk, SettleFlow &settler, QObject *parent);

    const Desk &desk() const { return m_desk; }
    SettleFlow &settler() const { return m_settler; }
    bool isUnderWay() const { return m_state == State::Running || m_state == State::Paused; }
    bool isResting() const { return m_rest.isActive(); }

    //! Runs as soon as the store has it; else \p refused is called, and there is no job.
    void beginKept(const QFuture<store::Result<void>> &kept, std::function<void()> refused);
    //! One that was left by an earlier run: it waits until a person says proceed().
    void resumeLater();
    //! A person wants it to go on.
    void goOn();
    //! Nothing begins before that.
    void rest(std::chrono::milliseconds gap) { m_rest.start(gap); }
    //! Over, or no longer over: asked for whenever something ended or became known.
    void settle();
    //! There is no job any more.
    void end();
    //! A failure is told; the job does not wait for it.
    void watch(const QFuture<store::Result<void>> &kept);
    //! What every piece of work may say: that the server wants to be left alone, and that the store is not well.
    template <class Work>
    void heed(Work *work)
    {
        connect(work, &Work::throttled, this, &JobFlow::leaveAlone);
        connect(work, &Work::storeFailed, this, [this](const store::Error &error) {
            pause();
            Q_EMIT storeFailed(error);
        });
    }

private:
    //! Begins what may be begun now; it settles the job when there is nothing. Called while it runs.
    virtual void pump() = 0;
    //! Something is worked at, or can still be begun.
    virtual bool isOpen() const = 0;
    //! The journal has the end of a request whose outcome was unknown: perhaps one of this job.
    virtual void takeSettlement(const Settlement &settlement) = 0;

    void leaveAlone(std::chrono::milliseconds wait);
    void setState(State state);

    const Desk m_desk;
    SettleFlow &m_settler;
    State m_state = State::Idle;
    QTimer m_rest; //!< until the next one may begin
    std::optional<QDateTime> m_waitsUntil;
    bool m_mayGoOn = false; //!< a person said so in this run
};

} // namespace flows
