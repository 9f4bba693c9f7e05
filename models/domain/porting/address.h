#pragma once

#include "domain/porting/portorder.h"

namespace domain {

//! "1400 N Harbor Court SW, Suite 210, New York, NY 10004"; empty parts are left out.
QString addressLine(const EndUser &endUser);
//! The same with the name before it.
QString nameAndAddress(const EndUser &endUser);

} // namespace domain
