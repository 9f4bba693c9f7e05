#pragma once

#include "net/error.h"
#include "net/request.h"

#include <QDateTime>

namespace net {

//! When a request is sent again by itself. Pure: chance and time are parameters.
struct RetryPolicy {
    int attempts = 4; //!< in all, with the first
    std::chrono::milliseconds base{1'000}; //!< ceiling of the first wait
    std::chrono::milliseconds cap{60'000}; //!< ceiling of every wait
    double factor = 2;
    double floor = 0.5; //!< part of the ceiling that is always waited; 0 is "full jitter"

    //! How long to wait before attempt number \p next (2 or more), or nothing to give up. \p jitter is in [0, 1).
    //! A Retry-After beyond the cap gives up: to knock earlier than asked helps nobody, and a person sees the
    //! countdown.
    std::optional<std::chrono::milliseconds> delay(
        const Request &request, const Error &error, int next, double jitter) const;
};

//! Retry-After in both its forms, seconds and date; a date is counted from the server's own \p now.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now);

} // namespace net
