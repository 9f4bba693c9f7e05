#pragma once

#include "net/call.h"

#include <QTest>

namespace support {

//! Sends a call and waits for what comes of it: test code may. When nothing comes, an error that no server gives.
template <class T, class Call>
net::Result<T> waitFor(Call call)
{
    QObject context;
    net::Result<T> result = tl::unexpected(net::Error());
    bool done = false;
    call.then(&context, [&](net::Result<T> answer) {
        result = std::move(answer);
        done = true;
    });
    if (!QTest::qWaitFor([&] { return done; }, 30'000))
        qWarning("no answer");
    return result;
}

template <class T>
net::Result<T> wait(net::Call<T> call)
{
    return waitFor<T>(std::move(call));
}

} // namespace support
