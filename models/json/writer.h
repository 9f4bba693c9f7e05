#pragma once

#include "json/scalars.h"
#include "json/table.h"

#include <QJsonArray>

namespace json {

template <class T>
QJsonValue write(const T &value);

namespace detail {

//! Raw JSON of a T without what the server alone may set, at any depth.
template <class T>
QJsonValue stripped(const QJsonValue &raw)
{
    if constexpr (is<T, std::optional>) {
        return stripped<typename T::value_type>(raw);
    } else if constexpr (Listed<T>) {
        if (!raw.isArray())
            return raw;
        QJsonArray array;
        const QJsonArray elements = raw.toArray();
        for (const auto &element : elements)
            array.append(stripped<typename T::value_type>(element));
        return array;
    } else if constexpr (Described<T>) {
        if (!raw.isObject())
            return raw;
        QJsonObject object = raw.toObject();
        for (const QLatin1StringView key : neverSent<T>)
            object.remove(key);
        forEachField<T>([&]<class M>(const Field<T, M> &field) {
            if (!isSent(field.use))
                object.remove(field.key);
            else if (const auto it = object.find(field.key); it != object.end())
                it.value() = stripped<M>(it.value());
        });
        return object;
    } else {
        return raw;
    }
}

//! The rows that could be read, then those that could not, as they came.
template <class List>
QJsonArray writeList(const List &list, const QJsonValue &lost)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(write(element));
    const QJsonArray others = lost.toArray();
    for (const auto &element : others)
        array.append(element);
    return array;
}

template <class T>
QJsonObject writeObject(const T &value)
{
    QJsonObject object;
    if constexpr (KeepsRest<T>)
        object = stripped<T>(value.rest).toObject();
    forEachField<T>([&]<class M>(const Field<T, M> &field) {
        if (!isSent(field.use))
            return;
        const M &member = value.*field.member;
        QJsonValue json = QJsonValue::Undefined;
        if constexpr (Listed<M>)
            json = member.empty() ? json : QJsonValue(writeList(member, object.value(field.key)));
        else
            json = write(member);
        // A part of which nothing is set is not sent; one that is only optional is sent as it is.
        if (!json.isUndefined() && !(Described<M> && json.toObject().isEmpty()))
            object.insert(field.key, json);
    });
    return object;
}

} // namespace detail

//! The JSON of a value as a request body has it. Undefined when it is not set.
template <class T>
QJsonValue write(const T &value)
{
    if constexpr (detail::is<T, std::optional>) {
        return value ? write(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (detail::Listed<T>) {
        return detail::writeList(value, {});
    } else if constexpr (detail::is<T, domain::Open>) {
        for (const auto &[enumerator, name] : names<decltype(value.value)>) {
            if (enumerator == value.value)
                return QString(name);
        }
        return writeScalar(value.text);
    } else if constexpr (detail::Named<T>) {
        for (const auto &[enumerator, name] : names<T>) {
            if (enumerator == value)
                return QString(name);
        }
        return QJsonValue::Undefined;
    } else if constexpr (detail::Described<T>) {
        return detail::writeObject(value);
    } else {
        return writeScalar(value);
    }
}

} // namespace json
