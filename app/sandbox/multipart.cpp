#include "sandbox/multipart.h"

#include <QRegularExpression>
#include <QUrl>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! A parameter of a header value, as in: form-data; name="file"; filename="a.pdf". The extended form wins.
QString parameter(const QString &value, const QString &name)
{
    const QRegularExpression extended(
        u";\\s*%1\\*=UTF-8''([^;\\s]*)"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = extended.match(value); match.hasMatch())
        return QUrl::fromPercentEncoding(match.captured(1).toLatin1());
    const QRegularExpression plain(
        u";\\s*%1=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    const auto match = plain.match(value);
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).replace("\\\""_L1, "\""_L1);
}

FormPart partFrom(const QByteArray &head, const QByteArray &content)
{
    FormPart part{.content = content};
    for (const QByteArrayList lines = head.split('\n'); const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(0, colon)).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-disposition") {
            part.name = parameter(QString::fromUtf8(value), u"name"_s);
            part.fileName = parameter(QString::fromUtf8(value), u"filename"_s);
        } else if (name == "content-type") {
            part.contentType = value.split(';').constFirst().trimmed().toLower();
        }
    }
    return part;
}

} // namespace

std::optional<std::vector<FormPart>> formParts(const Request &request)
{
    const QString type = QString::fromLatin1(request.header("Content-Type"));
    const QByteArray boundary = parameter(type, u"boundary"_s).toLatin1();
    if (!type.startsWith("multipart/form-data"_L1, Qt::CaseInsensitive) || boundary.isEmpty())
        return std::nullopt;
    const QByteArray mark = "--" + boundary;
    const QByteArray nextMark = "\r\n" + mark;
    std::vector<FormPart> parts;
    qsizetype at = request.body.indexOf(mark);
    while (at >= 0) {
        at += mark.size();
        if (request.body.mid(at, 2) == "--")
            return parts;
        const qsizetype headEnd = request.body.indexOf("\r\n\r\n", at);
        const qsizetype next = request.body.indexOf(nextMark, at);
        if (headEnd < 0 || next < headEnd)
            return std::nullopt;
        // An empty part has its blank line and the next boundary's line break in one.
        const qsizetype begin = headEnd + 4;
        parts.push_back(partFrom(
            request.body.mid(at, headEnd - at), request.body.mid(begin, std::max<qsizetype>(0, next - begin))));
        at = next + 2;
    }
    return std::nullopt;
}

} // namespace sandbox
