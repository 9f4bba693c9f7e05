#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace store {

//! What the person can do about it, not which SQLite code it was.
enum class ErrorKind : quint8 {
    Damaged, //!< not a store, or a broken one: never overwritten, to be restored or moved away by the person
    ReadOnly, //!< the file or its folder may not be written
    Full, //!< no room on the disk
    Newer, //!< written by a newer Portside
    Locked, //!< another Portside has it open
    Closed, //!< the store was closed, or never opened
    Other,
};

//! Facts for code and logs; the words on screen are chosen by the views. Never holds a stored value.
struct Error {
    ErrorKind kind = ErrorKind::Other;
    QString detail = {}; //!< of SQLite or the system, in English, for Details

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

} // namespace store
