#pragma once

#include <QString>

#include <vector>

namespace domain {

//! The server's word on one number (contract: porting §6.15).
struct Portability {
    QString phoneNumber = {}; //!< E.164
    bool portable = false;
    QString carrier = {}; //!< losing carrier
    QString reason = {}; //!< only when not portable

    friend bool operator==(const Portability &, const Portability &) = default;
};

} // namespace domain
