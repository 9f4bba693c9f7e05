#pragma once

#include "store/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace store {

//! What stands for an answer that never came, because the store closed first.
template <class E>
E droppedAnswer(const E * /*type*/)
{
    return {};
}

inline Error droppedAnswer(const Error * /*type*/)
{
    return {.kind = ErrorKind::Closed};
}

//! Runs \p handler with the result, on the thread of \p context, at most once and never after \p context died.
//! QFuture::then(context, ...) is not used: in Qt 6.4 it asserts when the context died first.
template <class T, class E, class Handler>
void then(const QFuture<tl::expected<T, E>> &future, QObject *context, Handler handler)
{
    using Answer = tl::expected<T, E>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                handler(watcher->result());
            else
                handler(Answer(tl::unexpected(droppedAnswer(static_cast<const E *>(nullptr)))));
        });
    watcher->setFuture(future);
}

//! A future that has its answer already.
template <class Answer>
QFuture<Answer> answered(Answer answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

} // namespace store
