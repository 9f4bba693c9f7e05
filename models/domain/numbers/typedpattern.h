#pragma once

#include "domain/numbers/numbertype.h"

#include <optional>

namespace domain {

//! A part of a number as a person types it, for a search in \p region. The server compares with the whole E.164 text,
//! so that "415" at the start of a US number finds nothing: the calling code is put in front, unless a plus says that
//! it is there. Blanks, brackets and the like are left out.
//! \returns an empty pattern for an empty text, and nothing when it is no part of a number.
std::optional<NumberPattern> patternFor(const QString &typed, SearchPattern where, const QString &region);

} // namespace domain
