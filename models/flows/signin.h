#pragma once

#include "net/credentials.h"
#include "store/profile.h"

namespace flows {

//! How the profile signs in with that secret; nothing without one.
net::Credentials credentialsOf(const store::Profile &profile, const QString &secret);

} // namespace flows
