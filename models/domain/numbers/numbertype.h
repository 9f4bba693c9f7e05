#pragma once

#include "domain/open.h"

//! Words of the Numbers API that several of its resources share (contract: numbers §1).
namespace domain {

enum class NumberType : quint8 { Unknown, Mobile, Local, TollFree };

enum class Capability : quint8 { Unknown, Sms, Voice };

//! Which part of the number is looked at. Without one the server's own default holds, which is not published.
enum class SearchPattern : quint8 { Unknown, Start, Contains, End };

//! A part of a number to look for. It is compared with the whole E.164 text: at the start of a US number stands +1,
//! never the area code.
struct NumberPattern {
    QString pattern = {};
    Open<SearchPattern> search = {};

    friend bool operator==(const NumberPattern &, const NumberPattern &) = default;
};

} // namespace domain
