#pragma once

#include "domain/clock.h"
#include "flows/writeend.h"
#include "net/call.h"
#include "store/journal.h"

#include <QObject>

#include <functional>
#include <memory>

namespace flows {

//! One request that changes something, sent exactly once: written to the journal before, its outcome after.
//!
//! Dropping it silences it and cuts the request. Before it was sent that is a clean end; after it was sent, the journal
//! is told that the outcome is unknown.
template <class T>
class JournalledCall
{
public:
    using Send = std::function<net::Call<T>()>;
    //! With the answer when the end is Done. May destroy the call.
    using Handler = std::function<void(const WriteEnd &, const std::optional<T> &)>;

    JournalledCall() = default;
    ~JournalledCall() { cancel(); }
    JournalledCall(JournalledCall &&other) noexcept = default;
    JournalledCall &operator=(JournalledCall &&other) noexcept
    {
        cancel();
        m_state = std::move(other.m_state);
        return *this;
    }

    bool isRunning() const { return m_state != nullptr; }
    //! The request is on its way: its outcome can no longer be prevented.
    bool isSent() const { return m_state && m_state->call.isRunning(); }
    //! Bytes of the body that were sent. Set before start().
    void onProgress(std::function<void(qint64, qint64)> progress) { m_progress = std::move(progress); }

    void start(store::Journal &journal, const store::Intent &intent, Send send, Handler handler);
    void cancel();

private:
    //! Lives on the heap, because handlers run while the owner moves or drops us.
    struct State {
        explicit State(store::Journal &j)
            : journal(&j)
        {
        }
        QPointer<store::Journal> journal;
        QObject context; //!< its death silences everything
        store::Intent intent;
        net::Call<T> call;
        Send send;
        Handler handler;
        std::function<void(qint64, qint64)> progress;
    };

    void begun(const store::Result<store::Intent> &intent);
    void answered(const net::Result<T> &result);
    void end(const WriteEnd &end, const std::optional<T> &value);

    std::shared_ptr<State> m_state;
    std::function<void(qint64, qint64)> m_progress;
};

} // namespace flows
