#pragma once

#include <QString>

#include <variant>

namespace net {

//! An access key that is exchanged for short-lived tokens: the normal way.
struct OAuth2 {
    QString keyId = {};
    QString secret = {};

    bool operator==(const OAuth2 &) const = default;
};

//! The same key sent with every request. The provider limits its rate heavily: for trying things out.
struct Basic {
    QString keyId = {};
    QString secret = {};

    bool operator==(const Basic &) const = default;
};

//! A token that somebody else fetched. It cannot be renewed here.
struct GivenToken {
    QString token = {};

    bool operator==(const GivenToken &) const = default;
};

//! Empty: there is no key. There is deliberately no QDebug operator.
using Credentials = std::variant<std::monostate, OAuth2, Basic, GivenToken>;

} // namespace net
