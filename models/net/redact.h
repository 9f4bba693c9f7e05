#pragma once

#include <QLoggingCategory>
#include <QString>

#include <chrono>

namespace net {

Q_DECLARE_LOGGING_CATEGORY(lcNet) //!< "portside.net"

struct Request;

//! A path that may be logged: ids stay, phone numbers keep their last two digits.
QString redactedPath(const QString &path);

//! What may be logged about an attempt: verb, path, outcome, duration, request id. Never bodies, query values
//! or headers. \p outcome is the status or the kind of failure.
QString logLine(
    const Request &request, const QString &outcome, std::chrono::milliseconds took, const QString &requestId);

} // namespace net
