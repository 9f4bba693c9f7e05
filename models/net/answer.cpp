#include "net/answer.h"

#include "net/problem.h"
#include "net/retrypolicy.h"

#include <QNetworkReply>

namespace net {

using namespace Qt::StringLiterals;

static ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorKind::Protocol;
    default: // a hundred ways to have no connection
        return ErrorKind::Offline;
    }
}

static Error unanswered(const QNetworkReply &reply, const AttemptFacts &facts)
{
    return {.kind = facts.timedOut ? ErrorKind::Timeout : kindOf(reply.error()),
        .detail = facts.timedOut ? QString() : reply.errorString(),
        .mayHaveArrived = facts.mayHaveLeft};
}

static Error refused(const QNetworkReply &reply, const QByteArray &body, int status, const AttemptFacts &facts)
{
    Error error = problem(status, body);
    if (error.title.isEmpty() && error.detail.isEmpty())
        error.title = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    error.retryAfter = retryAfter(reply.rawHeader("Retry-After"), facts.serverNow);
    error.mayHaveArrived = status >= 500 || status == 408;
    return error;
}

//! A connection that breaks in mid-body can end as NoError (Qt 6.4), so the bytes are counted.
static bool isWhole(const QNetworkReply &reply, const QByteArray &body)
{
    if (reply.error() != QNetworkReply::NoError)
        return false;
    const QByteArray length = reply.rawHeader("Content-Length");
    return length.isEmpty() || length.trimmed() == QByteArray::number(body.size());
}

std::optional<Error> judge(const QNetworkReply &reply, const QByteArray &body, const AttemptFacts &facts)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (facts.timedOut || status == 0)
        return unanswered(reply, facts);
    if (status >= 400)
        return refused(reply, body, status, facts);
    if (status >= 300 || status < 200) // never followed: a redirect could carry the token elsewhere
        return Error{.kind = ErrorKind::Protocol,
            .httpStatus = status,
            .code = u"redirect"_s,
            .title = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(),
            .mayHaveArrived = true};
    if (!isWhole(reply, body))
        return Error{.kind = ErrorKind::Offline,
            .httpStatus = status,
            .code = u"cut"_s,
            .detail = reply.error() == QNetworkReply::NoError ? QString() : reply.errorString(),
            .mayHaveArrived = true};
    return {};
}

} // namespace net
