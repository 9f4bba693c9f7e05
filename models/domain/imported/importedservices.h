#pragma once

#include "domain/imported/importednumber.h"

//! An imported number as the Numbers API would tell of it: it has the same name, link to SMS and callback, and is
//! changed by the same rules. So what works on the one works on the other.
namespace domain {

//! What is under way or has failed stands in what is scheduled, wherever the imported number tells of it.
ActiveNumber servicesOf(const ImportedNumber &number);

} // namespace domain
