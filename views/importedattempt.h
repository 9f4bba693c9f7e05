#pragma once

#include "views/errortext.h"

namespace views {

//! What was tried with imported and qualified numbers when it failed.
enum class ImportedAttempt : quint8 {
    ReadQualified,
    AddQualified,
    SendChallenge,
    VerifyChallenge,
    RemoveQualified,
    ReadImported,
    RemoveImported,
};

ErrorText errorText(const net::Error &error, ImportedAttempt attempt);

} // namespace views
