#pragma once

#include "net/error.h"

#include <QDateTime>

class QNetworkReply;

namespace net {

//! What we know of an attempt that its reply does not say.
struct AttemptFacts {
    bool timedOut = false; //!< we cut it
    bool mayHaveLeft = true; //!< false: provably not a byte of the request went out
    QDateTime serverNow = {}; //!< for a Retry-After date
};

//! Why a finished attempt cannot be believed, or nothing. Its mayHaveArrived says whether the server may have done
//! what was asked:
//!   no answer             unless the request never left
//!   1xx, 3xx, 408, 5xx    yes: nobody promises that nothing was done
//!   any other 4xx         no: refused
//!   2xx that was cut      yes: done, and we do not know with what result
std::optional<Error> judge(const QNetworkReply &reply, const QByteArray &body, const AttemptFacts &facts);

} // namespace net
