#pragma once

#include "store/connection.h"

namespace store {

//! The version that this Portside writes: the number of the last file of resources/sql.
int newestVersion();

Result<int> storedVersion(Connection &connection);

//! Brings the store to \p version, one file of resources/sql after the other, each wholly or not at all.
Result<void> migrate(Connection &connection, int version = newestVersion());

} // namespace store
