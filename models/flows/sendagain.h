#pragma once

#include "flows/activityflow.h"

namespace flows {

//! Whether a write that did not happen may be typed and sent once more, and if not, why. Pure.
enum class SendAgain : quint8 {
    Allowed, //!< proven not to have happened
    UnderWay,
    NotProven, //!< it may have happened
    Happened,
    DraftGone, //!< the draft that would be resumed was discarded
    NotKnown, //!< a newer Portside wrote it
};

SendAgain sendAgain(const ActivityDetail &detail);

} // namespace flows
