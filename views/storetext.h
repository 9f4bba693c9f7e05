#pragma once

#include "views/errortext.h"

namespace store {
struct Error;
}

namespace views {

//! What was tried with Portside's own data when it failed.
enum class StoreAttempt : quint8 {
    Open,
    Read,
    Save,
    Record, //!< of a change, in the journal: it was not sent
};

//! What went wrong with the store, in words that name the cause.
ErrorText storeErrorText(StoreAttempt attempt, const store::Error &error);
//! A draft was to be opened that the store has no more.
ErrorText draftGoneText();

} // namespace views
