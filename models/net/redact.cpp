#include "net/redact.h"

#include "net/request.h"

#include <QRegularExpression>

namespace net {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcNet, "portside.net")

QString redactedPath(const QString &path)
{
    // With a plus (raw or encoded) any length; without one, as long as E.164 numbers are and order ids are not yet.
    static const QRegularExpression number(
        uR"((?<=/)(\+|%2B)?(\d{5,})(\d\d)(?=$|[/:]))"_s, QRegularExpression::CaseInsensitiveOption);
    QString masked;
    qsizetype from = 0;
    for (auto matches = number.globalMatch(path); matches.hasNext();) {
        const auto match = matches.next();
        const bool hasPlus = match.capturedLength(1) > 0;
        if (!hasPlus && match.capturedLength(2) < 8)
            continue;
        masked += QStringView(path).mid(from, match.capturedStart() - from);
        masked += match.captured(1) + QString(match.capturedLength(2), u'*') + match.captured(3);
        from = match.capturedEnd();
    }
    return masked + QStringView(path).mid(from);
}

QString logLine(
    const Request &request, const QString &outcome, std::chrono::milliseconds took, const QString &requestId)
{
    return u"%1 %2 -> %3 in %4 ms, %5"_s.arg(QString::fromLatin1(request.verb), redactedPath(request.path), outcome,
        QString::number(took.count()), requestId);
}

} // namespace net
