#include "json/scalars.h"

#include "domain/porting/portorder.h"

#include <QTimeZone>

#include <optional>

namespace json {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype dateLength = 10; // yyyy-MM-dd

//! toInteger() answers its default for fractions and for what does not fit, whatever the default is.
std::optional<qint64> integer(const QJsonValue &value)
{
    constexpr qint64 a = 1;
    constexpr qint64 b = 2;
    if (!value.isDouble() || value.toInteger(a) != value.toInteger(b))
        return {};
    return value.toInteger();
}

QJsonValue textOrNothing(bool isSet, const QString &text)
{
    return isSet ? QJsonValue(text) : QJsonValue(QJsonValue::Undefined);
}

//! "2026-05-15T09:00:00" with any fraction, and Z, an offset or neither: the provider's times are UTC.
QDateTime dateTime(const QString &text)
{
    if (text.size() <= dateLength)
        return {};
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QDate date(const QString &text)
{
    return text.size() == dateLength ? QDate::fromString(text, Qt::ISODate) : QDate();
}

} // namespace

Expected readScalar(const QJsonValue &value, QString &out)
{
    if (!value.isString())
        return "a string";
    out = value.toString();
    return nullptr;
}

Expected readScalar(const QJsonValue &value, bool &out)
{
    if (!value.isBool())
        return "a boolean";
    out = value.toBool();
    return nullptr;
}

Expected readScalar(const QJsonValue &value, int &out)
{
    bool ok = false;
    int number = 0;
    if (const auto whole = integer(value)) {
        number = int(*whole);
        ok = number == *whole;
    } else {
        number = value.toString().toInt(&ok);
    }
    if (!ok)
        return "an integer";
    out = number;
    return nullptr;
}

Expected readScalar(const QJsonValue &value, QDate &out)
{
    const QString text = value.toString();
    const QDate read = date(dateTime(text).isValid() ? text.left(dateLength) : text);
    if (!value.isString() || (!read.isValid() && !text.isEmpty()))
        return "a date";
    out = read;
    return nullptr;
}

Expected readScalar(const QJsonValue &value, QTime &out)
{
    QString text = value.toString();
    if (text.endsWith(u'Z', Qt::CaseInsensitive))
        text.chop(1);
    const QTime read = QTime::fromString(text, Qt::ISODateWithMs);
    if (!value.isString() || (!read.isValid() && !text.isEmpty()))
        return "a time of day";
    out = read;
    return nullptr;
}

Expected readScalar(const QJsonValue &value, QDateTime &out)
{
    const QString text = value.toString();
    QDateTime read = dateTime(text);
    if (const QDate day = date(text); day.isValid())
        read = day.startOfDay(Qt::UTC);
    if (!value.isString() || (!read.isValid() && !text.isEmpty()))
        return "a date and time";
    out = read;
    return nullptr;
}

Expected readScalar(const QJsonValue &value, domain::WireTime &out)
{
    const QString text = value.toString();
    domain::WireTime read;
    if (const QDateTime time = dateTime(text); time.isValid())
        read = {.date = time.date(), .at = time};
    else
        read.date = date(text);
    if (!value.isString() || (!read.isValid() && !text.isEmpty()))
        return "a date, or a date and time";
    out = read;
    return nullptr;
}

Expected readScalar(const QJsonValue &value, QByteArray &out)
{
    // Some encoders break lines, as in e-mail.
    const QByteArray text = value.toString().remove(u'\n').remove(u'\r').toLatin1();
    auto read = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!value.isString() || !read)
        return "base64";
    out = std::move(read.decoded);
    return nullptr;
}

Expected readId(const QJsonValue &value, QString &out)
{
    QString text = value.toString().trimmed();
    if (const auto number = integer(value))
        text = QString::number(*number);
    if (text.isEmpty())
        return "an id";
    out = text;
    return nullptr;
}

QJsonValue writeScalar(const QString &value)
{
    return textOrNothing(!value.isEmpty(), value);
}

QJsonValue writeScalar(bool value)
{
    return value;
}

QJsonValue writeScalar(int value)
{
    return value;
}

QJsonValue writeScalar(const QDate &value)
{
    return textOrNothing(value.isValid(), value.toString(Qt::ISODate));
}

QJsonValue writeScalar(const QTime &value)
{
    return textOrNothing(value.isValid(), value.toString(u"HH:mm:ss"_s));
}

QJsonValue writeScalar(const QDateTime &value)
{
    return textOrNothing(value.isValid(), value.toUTC().toString(Qt::ISODateWithMs));
}

QJsonValue writeScalar(const domain::WireTime &value)
{
    return value.at ? writeScalar(*value.at) : writeScalar(value.date);
}

QJsonValue writeScalar(const QByteArray &value)
{
    return textOrNothing(!value.isEmpty(), QString::fromLatin1(value.toBase64()));
}

} // namespace json
