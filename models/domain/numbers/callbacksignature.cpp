#include "domain/numbers/callbacksignature.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int sha1Digits = 40;
constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

//! As somebody copies it: "X-Sinch-Signature: 370f…", quoted, with blanks around.
QString signatureIn(const QString &header)
{
    const auto strip = [](const QString &text) {
        QString bare = text.trimmed();
        while (bare.startsWith(u'"') || bare.startsWith(u'\''))
            bare.remove(0, 1);
        while (bare.endsWith(u'"') || bare.endsWith(u'\'') || bare.endsWith(u','))
            bare.chop(1);
        return bare.trimmed();
    };
    const QString whole = strip(header);
    const QString name = u"x-sinch-signature"_s;
    if (!whole.startsWith(name, Qt::CaseInsensitive))
        return whole;
    const qsizetype colon = whole.indexOf(u':');
    return colon < 0 ? strip(whole.mid(name.size())) : strip(whole.mid(colon + 1));
}

QByteArray withoutLastBreak(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

QByteArray withBreaks(QByteArray bytes, const QByteArray &lineBreak)
{
    return bytes.replace("\r\n", "\n").replace("\n", lineBreak);
}

//! JSON keeps its meaning without the blanks between its parts; those inside a string stay.
QByteArray withoutBlanks(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size());
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            continue;
        } else {
            inString = c == '"';
        }
        result += c;
    }
    return result;
}

std::vector<std::pair<PayloadBytes, QByteArray>> variants(const QByteArray &payload)
{
    using enum PayloadBytes;
    const QByteArray marked = payload.startsWith(byteOrderMark) ? payload.mid(byteOrderMark.size()) : payload;
    return {
        {WithoutLastLineBreak, withoutLastBreak(payload)},
        {WithLastLineBreak, payload + '\n'},
        {WithLastLineBreak, payload + "\r\n"},
        {LinesEndInCrLf, withBreaks(payload, "\r\n")},
        {LinesEndInLf, withBreaks(payload, "\n")},
        {WithoutByteOrderMark, marked},
        {WithoutByteOrderMark, withoutLastBreak(marked)},
        {WithoutBlanks, withoutBlanks(marked)},
    };
}

} // namespace

QByteArray callbackSignature(const QByteArray &payload, const QString &secret)
{
    return QMessageAuthenticationCode::hash(payload, secret.toUtf8(), QCryptographicHash::Sha1).toHex();
}

SignatureCheck checkSignature(const QByteArray &payload, const QString &header, const QString &secret)
{
    const QString given = signatureIn(header);
    SignatureCheck check{.digits = int(given.size())};
    if (payload.isEmpty())
        check.verdict = SignatureVerdict::NoPayload;
    else if (given.isEmpty())
        check.verdict = SignatureVerdict::NoSignature;
    else if (!std::ranges::all_of(given, isHex))
        check.verdict = SignatureVerdict::NotHex;
    else if (given.size() != sha1Digits)
        check.verdict = SignatureVerdict::WrongLength;
    else if (secret.isEmpty())
        check.verdict = SignatureVerdict::NoSecret;
    else
        check.verdict = SignatureVerdict::Differs;
    if (check.verdict != SignatureVerdict::Differs)
        return check;

    const QByteArray wanted = given.toLatin1().toLower();
    if (callbackSignature(payload, secret) == wanted) {
        const bool small = given == given.toLower();
        check.verdict = small ? SignatureVerdict::Matches : SignatureVerdict::MatchesInCapitals;
        return check;
    }
    for (const auto &[bytes, variant] : variants(payload)) {
        if (variant == payload || callbackSignature(variant, secret) != wanted)
            continue;
        check.verdict = SignatureVerdict::MatchesOtherBytes;
        check.bytes = bytes;
        return check;
    }
    return check;
}

} // namespace domain
