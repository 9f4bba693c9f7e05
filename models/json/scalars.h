#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QTime>

namespace domain {
struct WireTime;
}

//! Leaf values as the provider really writes them. This is the one place that knows that ids are numbers or text
//! and that times come in several forms.
namespace json {

//! What was expected, or null when the value could be read. \p out is touched only then.
using Expected = const char *;

Expected readScalar(const QJsonValue &value, QString &out);
Expected readScalar(const QJsonValue &value, bool &out);
Expected readScalar(const QJsonValue &value, int &out); //!< or as text
Expected readScalar(const QJsonValue &value, QDate &out); //!< of a date with a time only the date, as written
Expected readScalar(const QJsonValue &value, QTime &out); //!< with or without seconds, fraction and Z
Expected readScalar(const QJsonValue &value, QDateTime &out); //!< UTC; a bare date is its first moment in UTC
Expected readScalar(const QJsonValue &value, domain::WireTime &out);
Expected readScalar(const QJsonValue &value, QByteArray &out); //!< base64
Expected readId(const QJsonValue &value, QString &out); //!< number or text; never through a double

template <class Tag>
Expected readScalar(const QJsonValue &value, domain::Id<Tag> &out)
{
    return readId(value, out.text);
}

//! Undefined for a value that is not set: it is not written.
QJsonValue writeScalar(const QString &value);
QJsonValue writeScalar(bool value);
QJsonValue writeScalar(int value);
QJsonValue writeScalar(const QDate &value);
QJsonValue writeScalar(const QTime &value);
QJsonValue writeScalar(const QDateTime &value);
QJsonValue writeScalar(const domain::WireTime &value);
QJsonValue writeScalar(const QByteArray &value);

template <class Tag>
QJsonValue writeScalar(const domain::Id<Tag> &value)
{
    return writeScalar(value.text);
}

} // namespace json
