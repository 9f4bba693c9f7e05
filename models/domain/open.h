#pragma once

#include <QString>

namespace domain {

//! An enum that the server may extend: a value that we do not know keeps its text, so it can be shown and sent back.
//! The first enumerator of E must mean "unknown"; `text` is filled only then.
template <class E>
struct Open {
    E value = {};
    QString text = {};

    Open() = default;
    Open(E known) // NOLINT(google-explicit-constructor): a known value is an open value
        : value(known)
    {
    }
    Open(E known, QString raw)
        : value(known)
        , text(std::move(raw))
    {
    }

    friend bool operator==(const Open &, const Open &) = default;
};

} // namespace domain
