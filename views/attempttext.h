#pragma once

#include "views/errortext.h"

namespace views {

//! What is said of an attempt that failed. One entry for each, in attempttext.cpp.
struct AttemptText {
    QString failed = {}; //!< what did not happen, as a sentence of its own
    QString sent = {}; //!< what was sent, for the sentence about a missing answer; empty: it only reads
};

AttemptText attemptText(Attempt attempt);

//! For attempts that have an enum of their own.
ErrorText errorText(const net::Error &error, const AttemptText &attempt);

} // namespace views
