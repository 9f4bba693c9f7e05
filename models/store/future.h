#pragma once

#include "store/error.h"

#include <QFutureWatcher>
#include <QObject>

namespace store {

//! Runs \p handler with the result, on the thread of \p context, at most once and never after \p context died.
//! A future that was dropped without an answer (the store closed first) is delivered as \p dropped.
//! QFuture::then(context, ...) is not used: in Qt 6.4 it asserts when the context died first.
template <class T, class E, class Handler>
void then(const QFuture<tl::expected<T, E>> &future, QObject *context, Handler handler, E dropped = {})
{
    auto *watcher = new QFutureWatcher<tl::expected<T, E>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, dropped = std::move(dropped), handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                handler(watcher->result());
            else
                handler(tl::expected<T, E>(tl::unexpected(std::move(dropped))));
        });
    watcher->setFuture(future);
}

} // namespace store
