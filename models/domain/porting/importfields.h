#pragma once

#include "domain/porting/numberimport.h"

namespace domain {

//! What the column under this name holds, by the names that customers and the wire give it; Ignore for any other.
ImportField fieldNamed(const QString &header);

} // namespace domain
