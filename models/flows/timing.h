#pragma once

#include <chrono>

namespace flows {

//! Every wait of the flows, in one place: tests need not wait for any of them.
struct Timing {
    std::chrono::milliseconds autosave{300}; //!< a draft is saved this long after the last change
    std::chrono::milliseconds writeTimeout{
        30'000}; //!< a request that was cut may still arrive this long after it was sent
    std::chrono::milliseconds uploadTimeout{120'000}; //!< likewise, for one with a document
    std::chrono::milliseconds absenceGap{30'000}; //!< between the two readings that prove an absence
    std::chrono::milliseconds settleRetry{10'000}; //!< when a reading that should settle a write failed itself
    std::chrono::milliseconds activationPoll{5'000}; //!< first wait; grows by half each time
    std::chrono::milliseconds activationPollMax{60'000};
    int activationPolls = 60; //!< then following stops, and says so
    std::chrono::milliseconds readerPause{30'000}; //!< after repeated failures of background reading
    std::chrono::milliseconds historyRest{250}; //!< readings are gathered so long before they are written down
    std::chrono::milliseconds watchEvery{60'000}; //!< between two rounds over the open orders, after a change
    std::chrono::milliseconds watchSlowest{300'000}; //!< what that grows to while nothing changes, or nothing works
};

} // namespace flows
