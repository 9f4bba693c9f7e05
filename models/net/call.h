#pragma once

#include "net/job.h"
#include "json/codec.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace net {

//! The result of an operation that answers with nothing of interest. Its body must still be empty or JSON: a page
//! of HTML with status 200 comes from a proxy, and says nothing about the order.
struct Nothing {
    bool operator==(const Nothing &) const = default;
};

//! What a body turned out to be.
template <class T>
struct Outcome {
    Result<T> result = T();
    std::vector<json::Drift> drift = {};
};

Error undecodable(const QString &path, const QString &message);

template <class T>
Outcome<T> decodeBody(const QByteArray &body)
{
    auto decoded = json::decode<T>(body);
    if (!decoded)
        return {.result = tl::unexpected(undecodable(decoded.error().path, decoded.error().message))};
    return {.result = std::move(decoded->value), .drift = std::move(decoded->drift)};
}
template <>
Outcome<Nothing> decodeBody(const QByteArray &body);

//! A request in flight that will yield a T. Keep it as a member: dropping or replacing it cancels, and then its
//! handler is never run.
//!
//!     m_call = m_api.list(filter);
//!     m_call.then(this, [this](net::Result<OrderPage> result) { … });
template <class T>
class [[nodiscard]] Call
{
public:
    using Decoder = std::function<Outcome<T>(const QByteArray &)>;

    Call() = default;
    //! \p decoder runs on a worker and must not touch anything shared.
    Call(Client &client, Request request, Decoder decoder = decodeBody<T>)
        : m_job(new Job(client, std::move(request)))
        , m_decoder(std::move(decoder))
        , m_token(std::make_shared<char>())
    {
    }

    //! From the constructor until cancel(); the handler has usually cancel() as its first line.
    bool isRunning() const { return m_job != nullptr; }
    //! For its progress and retry signals. Null when not running.
    Job *job() const { return m_job.get(); }

    //! Nothing is heard of it any more. The server may still do what it was asked.
    void cancel()
    {
        m_token.reset();
        m_job.reset();
    }

    //! Sends it. Runs \p handler at most once, on this thread, never from inside this function, with a Result<T>;
    //! not at all once the call is dropped or \p context is gone.
    //! QFuture::then(context, …) is not used: in Qt 6.4 it asserts if the context died first.
    template <class Handler>
    void then(QObject *context, Handler handler)
    {
        Q_ASSERT(m_job && m_decoder);
        auto deliver = [alive = std::weak_ptr(m_token), handler = std::move(handler)](Result<T> result) mutable {
            if (!alive.expired()) // a decoded result may already be queued when we are canceled
                handler(std::move(result));
        };
        Job *job = m_job.get();
        QObject::connect(job, &Job::finished, context,
            [job, context, decoder = std::move(m_decoder), deliver = std::move(deliver)](const Reply &reply) mutable {
                if (reply.error)
                    return deliver(tl::unexpected(*reply.error));
                decode(job, context, reply, std::move(decoder), std::move(deliver));
            });
        job->start();
    }

private:
    struct Canceler {
        void operator()(Job *job) const
        {
            job->cancel();
            job->deleteLater(); // we may be inside its signal
        }
    };

    template <class Deliver>
    static void decode(Job *job, QObject *context, const Reply &reply, Decoder decoder, Deliver deliver)
    {
        using Watcher = QFutureWatcher<Outcome<T>>;
        auto *watcher = new Watcher(job);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
            [job, watcher, status = reply.httpStatus, id = reply.requestId, deliver = std::move(deliver)]() mutable {
                Outcome<T> outcome = watcher->future().takeResult();
                if (!outcome.drift.empty() && job->client())
                    job->client()->noteDrift(job->request().operation, outcome.drift);
                if (!outcome.result) { // the server has done it, and said so in a way we cannot read
                    outcome.result.error().httpStatus = status;
                    outcome.result.error().requestId = id;
                    outcome.result.error().mayHaveArrived = true;
                }
                deliver(std::move(outcome.result));
            });
        watcher->setFuture(
            QtConcurrent::run([decoder = std::move(decoder), body = reply.body] { return decoder(body); }));
    }

    std::unique_ptr<Job, Canceler> m_job;
    Decoder m_decoder;
    std::shared_ptr<char> m_token;
};

} // namespace net
