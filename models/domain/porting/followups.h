#pragma once

#include "domain/porting/portorder.h"

#include <vector>

//! What a person still does once numbers are live: the API does none of it.
namespace domain {

enum class FollowUp : quint8 {
    TestCall,
    TestMessage,
    EmergencyAddress,
    CallerName,
    TellCustomer,
    Campaign, //!< US numbers that send messages
    CancelOldService,
};

//! Under which it is remembered: names may be added, never changed.
QString storedName(FollowUp what);

struct FollowUpItem {
    FollowUp what = FollowUp::TestCall;
    int numbers = 0; //!< active ones that it is about
    bool tooEarly = false; //!< not before the whole order is completed: numbers that have not moved would suffer

    friend bool operator==(const FollowUpItem &, const FollowUpItem &) = default;
};

//! In the order in which they are done; none while no number is active.
std::vector<FollowUpItem> followUpsOf(const PortOrder &order);

} // namespace domain
