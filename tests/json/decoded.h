#pragma once

#include "json/codec.h"

#include <QJsonDocument>
#include <QTest>

//! What a body says; one that cannot be read ends the test.
template <class T>
json::Decoded<T> decoded(const QByteArray &body)
{
    auto result = json::decode<T>(body);
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().path), qPrintable(result.error().message));
    return *result;
}

inline QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}
