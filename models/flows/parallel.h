#pragma once

#include "net/call.h"

#include <QObject>

#include <algorithm>
#include <deque>
#include <functional>
#include <list>
#include <memory>

namespace flows {

//! What the provider is asked at the same time, at most.
inline constexpr int maximumCalls = 4;

//! Works a queue off with at most N calls running: when one ends, the next starts. Destroying it cancels them all.
//!
//! The handler of the end may enqueue, pause, clear, and destroy the owner.
template <class Key, class T>
class Parallel
{
public:
    using Start = std::function<net::Call<T>(const Key &)>;
    using Finished = std::function<void(const Key &, const net::Result<T> &)>;

    Parallel(QObject *context, int limit, Start start, Finished finished)
        : m_context(context)
        , m_limit(limit)
        , m_start(std::move(start))
        , m_finished(std::move(finished))
    {
    }

    void setLimit(int limit) { m_limit = limit; }
    bool isIdle() const { return m_running.empty() && m_queue.empty(); }
    int running() const { return int(m_running.size()); }
    int waiting() const { return int(m_queue.size()); }
    const std::deque<Key> &queue() const { return m_queue; }

    bool isRunning(const Key &key) const
    {
        return std::any_of(m_running.begin(), m_running.end(), [&](const Slot &slot) { return slot.key == key; });
    }

    void enqueue(Key key)
    {
        m_queue.push_back(std::move(key));
        pump();
    }

    //! Replaces what waits; what runs goes on.
    void setQueue(std::deque<Key> queue)
    {
        m_queue = std::move(queue);
        pump();
    }

    //! While paused nothing new starts; what runs goes on.
    void setPaused(bool paused)
    {
        m_paused = paused;
        pump();
    }

    //! Cancels what runs and forgets what waits.
    void clear()
    {
        m_queue.clear();
        m_running.clear();
    }

private:
    struct Slot {
        Key key;
        net::Call<T> call;
    };

    void pump()
    {
        if (m_pumping) // a call that starts may tell somebody who enqueues the next
            return;
        m_pumping = true;
        while (!m_paused && !m_queue.empty() && running() < m_limit) {
            const Key key = std::move(m_queue.front());
            m_queue.pop_front();
            const auto slot = m_running.insert(m_running.end(), Slot{key, {}});
            slot->call = m_start(key);
            slot->call.then(m_context, [this, slot](const net::Result<T> &result) { finish(slot, result); });
        }
        m_pumping = false;
    }

    void finish(typename std::list<Slot>::iterator slot, const net::Result<T> &result)
    {
        // Copies: erasing the slot drops the call whose handler this is. The result is the caller's own.
        const Key key = slot->key;
        const Finished finished = m_finished;
        const std::weak_ptr<char> alive = m_alive;
        m_running.erase(slot);
        finished(key, result);
        if (!alive.expired())
            pump();
    }

    QObject *m_context;
    int m_limit;
    bool m_paused = false;
    bool m_pumping = false;
    std::shared_ptr<char> m_alive = std::make_shared<char>();
    Start m_start;
    Finished m_finished;
    std::deque<Key> m_queue;
    std::list<Slot> m_running;
};

} // namespace flows
