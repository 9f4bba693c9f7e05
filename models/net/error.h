#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <vector>

namespace net {
Q_NAMESPACE

//! What the caller can do about it, not which HTTP code it was.
enum class ErrorKind {
    Offline, //!< no connection, host not found, connection cut, also in the middle of an answer
    Timeout,
    Tls,
    SignIn, //!< the token endpoint refused the key, or there is no key
    Unauthorized, //!< 401 from an API
    Payment, //!< 402
    Forbidden, //!< 403
    NotFound, //!< 404, 410
    Conflict, //!< 409, 412
    TooLarge, //!< 413
    Invalid, //!< 400, 415, 422 and any other 4xx
    RateLimited, //!< 429
    Server, //!< 5xx
    Protocol, //!< answered, but not as published: HTML, redirect, garbage, wrong types in required members
};
Q_ENUM_NS(ErrorKind)

struct FieldError {
    QString field = {}; //!< the server's path, as in phoneNumbers[3].endUser.zipCode
    QString message = {}; //!< the server's words
};

//! Carries facts for code and logs. The words that an operator reads are chosen in views/errortext.
struct Error {
    ErrorKind kind = ErrorKind::Protocol;
    int httpStatus = 0; //!< 0: no answer
    QString code = {}; //!< the server's machine code, if it sent one
    QString title = {}; //!< the server's short label: "Invalid parameters"
    QString detail = {}; //!< the server's own words, or the decode path. Plain text from outside
    QString requestId = {}; //!< ours, what support asks for
    std::vector<FieldError> fields = {};
    std::optional<std::chrono::milliseconds> retryAfter = {};
    //! Whether the server may have done what was asked. False only when the request provably never left this machine
    //! (no connection was made, no token was to be had) or the server refused it: any 4xx but 408. A 408, a 5xx, a
    //! redirect and a 2xx that is cut or unreadable leave it open.
    bool mayHaveArrived = false;
};

template <class T>
using Result = tl::expected<T, Error>;

} // namespace net
