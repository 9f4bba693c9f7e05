#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace api {

//! Where a list goes on. Opaque to callers: one API pages by number, the others by token.
struct Cursor {
    QString token = {};
    int seen = 0; //!< rows of the pages before

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

template <class T>
struct Page {
    std::vector<T> items = {};
    std::optional<int> total = {}; //!< of all pages, as the server counts them now
    std::optional<Cursor> next = {}; //!< none: this was the last page

    friend bool operator==(const Page &, const Page &) = default;
};

} // namespace api
