#pragma once

#include "net/error.h"

namespace net {

ErrorKind kindOf(int httpStatus);

//! What the answer to a refused request says, for every error body that the provider publishes: Porting's two
//! forms, the Numbers envelope, the platform's registry form, OAuth's, with text or numeric codes and object or
//! array details. Never fails: from an empty, HTML or foreign body the status remains.
Error problem(int httpStatus, const QByteArray &body);

} // namespace net
