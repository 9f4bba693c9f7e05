#pragma once

#include "views/errortext.h"

namespace views {

//! What was tried with numbers and what belongs to them, when it failed.
enum class NumberAttempt : quint8 {
    ReadNumber,
    ChangeNumber,
    ReadNumberOrder,
    ReadCallbackSecret,
    ChangeCallbackSecret,
    ReadEmergencyAddress,
    CheckEmergencyAddress,
    SetEmergencyAddress,
    RemoveEmergencyAddress,
};

ErrorText errorText(const net::Error &error, NumberAttempt attempt);

} // namespace views
