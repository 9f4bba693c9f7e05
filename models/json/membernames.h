#pragma once

#include "json/table.h"

#include <QString>

#include <optional>
#include <vector>

//! The members that the tables know, by their paths.
namespace json {

namespace detail {

template <class T>
struct Part {
    using Type = T;
};
template <class T>
struct Part<std::optional<T>> {
    using Type = T;
};
template <class T>
struct Part<std::vector<T>> {
    using Type = T;
};

} // namespace detail

//! Calls \p visit(path, use) for every member of T, those of its parts too: "endUser", "endUser.name". What stands in
//! a part that is the server's to set is the server's as well.
template <class T>
void forEachMember(auto &&visit, const QString &inside = {}, Use outer = Use::Optional)
{
    const auto useIn = [outer](Use use) { return isSent(outer) ? use : Use::ReadOnly; };
    for (const QLatin1StringView name : neverSent<T>)
        visit(QString(inside + name), Use::ReadOnly);
    detail::forEachField<T>([&]<class M>(const Field<T, M> &field) {
        const QString path = inside + field.key;
        visit(path, useIn(field.use));
        using Inner = typename detail::Part<M>::Type;
        if constexpr (detail::Described<Inner>)
            forEachMember<Inner>(visit, path + u'.', useIn(field.use));
    });
}

} // namespace json
