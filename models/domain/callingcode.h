#pragma once

#include <QString>

namespace domain {

//! What stands after the plus in every number of a region: "1" for US, "44" for GB. Empty when it is not known.
QString callingCode(const QString &region);

} // namespace domain
