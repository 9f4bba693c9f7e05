#pragma once

#include "flows/writeend.h"
#include "net/call.h"
#include "store/journal.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace flows {

//! One request that changes something, sent exactly once: written to the journal before, its outcome after.
//!
//! Dropping it silences it and cuts the request. When that happens after the sending, the journal is told that the
//! outcome is not known.
template <class T>
class JournalledCall
{
public:
    using Send = std::function<net::Call<T>()>;
    //! With the answer when the end is Done. May drop or restart the call.
    using Handler = std::function<void(const WriteEnd &, const std::optional<T> &)>;

    //! What else may be told. All optional.
    struct Extras {
        std::function<QString(const T &)> orderId = {}; //!< of the order that was made, for the journal
        std::function<void(qint64 sent, qint64 total)> progress = {}; //!< bytes of the body
    };

    JournalledCall() = default;
    ~JournalledCall() { drop(); }
    JournalledCall(const JournalledCall &) = delete;
    JournalledCall &operator=(const JournalledCall &) = delete;

    bool isRunning() const { return m_state != nullptr; }
    //! On its way: what it does can no longer be prevented.
    bool isSent() const { return m_state && m_state->sent; }

    //! Drops what runs. \p intent has an id of its own when the caller wants to know it before.
    void start(store::Journal &journal, store::Intent intent, Send send, Handler handler, Extras extras = {})
    {
        drop();
        if (intent.id.isEmpty())
            intent.id = newIntentId();
        m_state = std::make_shared<State>();
        m_state->journal = &journal;
        m_state->id = intent.id;
        m_state->send = std::move(send);
        m_state->extras = std::move(extras);
        m_state->data = intent.data;
        m_state->handler = [this, handler = std::move(handler)](const WriteEnd &end, const std::optional<T> &value) {
            const auto kept = handler; // the next line ends the state that holds it
            m_state.reset();
            kept(end, value);
        };
        store::then(journal.begin(std::move(intent)), m_state->context,
            [weak = std::weak_ptr(m_state)](const store::Result<store::Intent> &begun) {
                if (const auto state = weak.lock())
                    begun ? sendNow(state) : notRecorded(state, begun.error());
            });
    }

    void drop()
    {
        const auto state = std::exchange(m_state, nullptr);
        if (!state || state->answered || !state->journal)
            return;
        using enum store::OutcomeState;
        state->journal->append(state->id, store::Outcome{.state = state->sent ? Unknown : Failed});
    }

private:
    //! Outlives the owner while one of its handlers runs.
    struct State {
        ~State() { context->deleteLater(); } // we may be inside one of its children's signals

        QPointer<store::Journal> journal;
        QObject *context = new QObject;
        QString id;
        QJsonObject data; //!< with its secrets, which the journal keeps apart
        Send send;
        Handler handler;
        Extras extras;
        net::Call<T> call;
        bool sent = false;
        bool answered = false;
    };
    using StatePtr = std::shared_ptr<State>;

    static void sendNow(const StatePtr &state)
    {
        state->sent = true;
        state->journal->append(state->id, store::Outcome{.state = store::OutcomeState::Sent});
        state->call = state->send();
        if (state->extras.progress)
            QObject::connect(state->call.job(), &net::Job::sent, state->context, state->extras.progress);
        state->call.then(state->context, [weak = std::weak_ptr(state)](const net::Result<T> &result) {
            if (const auto kept = weak.lock())
                take(kept, result);
        });
    }

    static void notRecorded(const StatePtr &state, const store::Error &error)
    {
        state->answered = true;
        state->handler({.state = store::OutcomeState::Failed, .storeError = error}, {});
    }

    static void take(const StatePtr &state, const net::Result<T> &result)
    {
        state->answered = true;
        WriteEnd end{.state = store::OutcomeState::Done, .intentId = state->id};
        std::optional<T> value;
        if (result) {
            value = *result;
        } else {
            end.error = withoutSecrets(result.error(), state->data);
            end.state = outcomeOf(result.error());
        }
        store::Outcome outcome = outcomeFor(end);
        if (value && state->extras.orderId)
            outcome.orderId = state->extras.orderId(*value);
        store::then(state->journal->append(state->id, outcome), state->context,
            [weak = std::weak_ptr(state), end, value](const store::Result<store::JournalEntry> &entry) mutable {
                const auto kept = weak.lock();
                if (!kept)
                    return;
                if (!entry)
                    end.storeError = entry.error();
                kept->handler(end, value);
            });
    }

    std::shared_ptr<State> m_state;
};

} // namespace flows
