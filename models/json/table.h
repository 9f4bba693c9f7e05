#pragma once

#include "domain/open.h"

#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>
#include <tuple>
#include <vector>

//! JSON to domain values and back, driven by one constexpr table per type.
//!
//! An absent or null member keeps its default. One of the wrong type keeps its default too and is reported as
//! drift, because the published material contradicts itself about types; only a member that the table calls
//! Required or Key takes its list element with it, and never its neighbors.
//!
//! A struct with a `QJsonObject rest` keeps there what the table does not name or could not read, and sends it
//! back: the provider's PUT replaces the whole resource. What is the server's to set is never sent.
namespace json {

enum class Use : quint8 {
    Optional,
    Required, //!< sent; a row without it cannot be used
    ReadOnly, //!< the server's to set: never sent
    Key, //!< both: never sent, and a row without it cannot be used
};

constexpr bool isRequired(Use use)
{
    return use == Use::Required || use == Use::Key;
}

constexpr bool isSent(Use use)
{
    return use == Use::Optional || use == Use::Required;
}

template <class T, class M>
struct Field {
    QLatin1StringView key;
    M T::*member;
    Use use;
};

template <class T, class M>
consteval Field<T, M> field(const char *key, M T::*member, Use use = Use::Optional)
{
    return {QLatin1StringView(key), member, use};
}

//! Specialize for a struct: a tuple of field(...), every member but `rest`.
template <class T>
inline constexpr auto fields = nullptr;

//! Specialize for an enum: an array of name(enumerator, wire name).
template <class E>
inline constexpr auto names = nullptr;

template <class E>
using Name = std::pair<E, QLatin1StringView>;

//! Specialize where the server speaks in dialects: a function QJsonValue(const QJsonValue &) that turns each
//! into the one that the table knows.
template <class T>
inline constexpr std::nullptr_t adapt = nullptr;

//! Specialize for members that no struct has and that the server alone may set.
template <class T>
inline constexpr auto neverSent = std::array<QLatin1StringView, 0>{};

namespace detail {

template <class T, template <class...> class Of>
inline constexpr bool is = false;
template <class... Args, template <class...> class Of>
inline constexpr bool is<Of<Args...>, Of> = true;

template <class T>
concept Listed = is<T, std::vector> || is<T, QList>;
template <class T>
concept Named = std::is_enum_v<T>;
template <class T>
concept Described = !std::is_same_v<std::remove_cv_t<decltype(fields<T>)>, std::nullptr_t>;
template <class T>
concept KeepsRest = requires(T &value)
{
    value.rest;
};

struct Any {
    template <class T>
    operator T() const; // never defined: only asked about, never called
};

template <class T, class... Args>
consteval std::size_t memberCount()
{
    if constexpr (requires { T{Args{}..., Any{}}; })
        return memberCount<T, Args..., Any>();
    else
        return sizeof...(Args);
}

template <class T>
concept FullyMapped = memberCount<T>()
== std::tuple_size_v<std::remove_cv_t<decltype(fields<T>)>> + (KeepsRest<T> ? 1 : 0);

template <class T>
constexpr void forEachField(auto &&visit)
{
    static_assert(FullyMapped<T>, "a member is missing from json::fields<T>");
    std::apply([&](const auto &...field) { (visit(field), ...); }, fields<T>);
}

} // namespace detail
} // namespace json
