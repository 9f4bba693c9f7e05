#pragma once

#include "json/reader.h"
#include "json/writer.h"

#include <QJsonDocument>

#include <tl/expected.hpp>

namespace json {

//! A reply body as a value. Fails only when it is not JSON, or when its outermost object lacks what it cannot be
//! without; everything smaller is told as drift.
template <class T>
tl::expected<Decoded<T>, Error> decode(const QByteArray &body)
{
    QJsonParseError syntax;
    const auto document = QJsonDocument::fromJson(body, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return tl::unexpected(Error{
            {}, QStringLiteral("not JSON: %1 at byte %2").arg(syntax.errorString(), QString::number(syntax.offset))});
    return read<T>(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

//! A request body, compact. An empty value is an empty object.
template <class T>
QByteArray encode(const T &value)
{
    const QJsonValue json = write(value);
    return (json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace json
