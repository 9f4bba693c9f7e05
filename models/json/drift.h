#pragma once

#include <QString>

#include <vector>

namespace json {

//! Where a body is not as published. Kinds of JSON only, never a value: it may be a PIN.
struct Drift {
    QString path = {}; //!< e.g. "phoneNumbers[3].focDate"
    QString expected = {}; //!< e.g. "a date"
    QString got = {}; //!< e.g. "a number"
    bool lostRow = false; //!< a list element could not be used and was left out

    friend bool operator==(const Drift &, const Drift &) = default;
};

//! Why a whole body could not be used.
struct Error {
    QString path = {}; //!< empty when the body is not JSON at all
    QString message = {}; //!< "expected an id, got nothing"; for the log and support, not for translation
};

template <class T>
struct Decoded {
    T value = {};
    std::vector<Drift> drift = {};
};

} // namespace json
