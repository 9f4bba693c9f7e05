#pragma once

#include "views/errortext.h"

namespace views {

//! What was tried with numbers that stay with another carrier, when it failed.
enum class ImportAttempt : quint8 { ReadOffered, TextEnable };

ErrorText errorText(const net::Error &error, ImportAttempt attempt);

} // namespace views
