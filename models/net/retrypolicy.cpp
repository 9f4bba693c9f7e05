#include "net/retrypolicy.h"

#include "net/serverclock.h"

#include <algorithm>
#include <cmath>

namespace net {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

static bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
        return true;
    case ErrorKind::Tls:
    case ErrorKind::SignIn:
    case ErrorKind::Unauthorized:
    case ErrorKind::Payment:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::TooLarge:
    case ErrorKind::Invalid:
    case ErrorKind::Protocol:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<milliseconds> RetryPolicy::delay(
    const Request &request, const Error &error, int next, double jitter) const
{
    if (!request.repeatable || next > attempts || !isTransient(error.kind))
        return {};
    if (error.retryAfter)
        return *error.retryAfter <= cap ? error.retryAfter : std::nullopt;
    const double ceiling = std::min(double(cap.count()), double(base.count()) * std::pow(factor, next - 2));
    return milliseconds(qint64(ceiling * (floor + (1 - floor) * jitter)));
}

std::optional<milliseconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    const bool allDigits
        = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (allDigits) {
        bool fits = false;
        const int seconds = text.toInt(&fits);
        return fits ? std::optional<milliseconds>(std::chrono::seconds(seconds)) : std::nullopt;
    }
    const QDateTime date = httpDate(text);
    if (!date.isValid())
        return {};
    return std::max(0ms, milliseconds(now.msecsTo(date)));
}

} // namespace net
