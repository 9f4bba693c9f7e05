#pragma once

#include <QMetaType>

//! What a value means to the operator. Each meaning has one colour and one icon of its own shape; see views/style.
namespace tables {
Q_NAMESPACE

enum class Meaning : quint8 {
    None, //!< says nothing: plain text
    Done,
    Waiting, //!< somebody else's turn; most rows wait, so it is quiet
    NeedsYou,
    Failed,
    Unknown, //!< a change without an answer, or a value nobody heard of: dashed
    Closed, //!< over without effect (canceled, duplicate): no fill, no color
};
Q_ENUM_NS(Meaning)

//! Which icon stands beside the word. ByMeaning for most; the others tell apart what shares a meaning.
enum class Sign : quint8 {
    ByMeaning,
    NoSign,
    GivenDate, //!< confirmed: calendar with a check
    OpensLater, //!< calendar with a clock
    Working,
    Locked,
    Dropped, //!< taken out: minus in a circle
    SetAside,
    Duplicate,
    Check, //!< a plain check mark, for many rows that are all right
};
Q_ENUM_NS(Sign)

} // namespace tables

Q_DECLARE_METATYPE(tables::Meaning)
Q_DECLARE_METATYPE(tables::Sign)
