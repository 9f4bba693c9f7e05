#pragma once

#include "json/writer.h"

namespace json {

//! The JSON of a value with all of it, also what only the server sets: for our own store and for comparing, never for a
//! request. read() takes it back.
template <class T>
QJsonValue whole(const T &value)
{
    if constexpr (detail::is<T, std::optional>) {
        return value ? whole(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (detail::Listed<T>) {
        QJsonArray array;
        for (const auto &element : value)
            array.append(whole(element));
        return array;
    } else if constexpr (detail::Described<T>) {
        QJsonObject object;
        if constexpr (detail::KeepsRest<T>)
            object = value.rest;
        detail::forEachField<T>([&]<class M>(const Field<T, M> &field) {
            QJsonValue json = whole(value.*field.member);
            if constexpr (detail::Listed<M>) {
                QJsonArray array = json.toArray();
                const QJsonArray lost = object.value(field.key).toArray(); // rows that could not be read
                for (const auto &element : lost)
                    array.append(element);
                json = array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(array);
            }
            if (!json.isUndefined())
                object.insert(field.key, json);
        });
        return object;
    } else {
        return write(value);
    }
}

} // namespace json
