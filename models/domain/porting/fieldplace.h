#pragma once

#include "domain/porting/portindraft.h"

namespace domain {

//! Where a server's field error belongs.
struct FieldPlace {
    PortInStep step = PortInStep::Review;
    QString field = {}; //!< without the number's part: "endUser.zipCode"
    int number = -1; //!< index in the order that was sent

    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};

//! "phoneNumbers[3].endUser.zipCode", "/phoneNumbers/3/endUser/zipCode". A path that we do not know goes to Review as
//! it is.
FieldPlace placeOf(const QString &serverPath);

} // namespace domain
