#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

//! How values stand in the store's columns: times as text that sorts, enumerators by name.
namespace store {

//! Never null: a null QString would be bound as NULL, which no column allows.
inline QString storedText(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

//! 2026-11-22T22:30:41.123Z; empty for a time that is not set.
inline QString storedTime(const QDateTime &time)
{
    return storedText(time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString());
}

inline QDateTime readTime(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

template <class E>
struct Name {
    E value;
    QLatin1StringView name;
};

template <class E, size_t N>
QString storedName(const Name<E> (&names)[N], E value)
{
    for (const Name<E> &entry : names) {
        if (entry.value == value)
            return entry.name;
    }
    Q_UNREACHABLE();
}

//! Empty for a name that a newer Portside wrote.
template <class E, size_t N>
std::optional<E> readName(const Name<E> (&names)[N], const QString &text)
{
    for (const Name<E> &entry : names) {
        if (text == entry.name)
            return entry.value;
    }
    return {};
}

} // namespace store
