#pragma once

#include "sandbox/exchange.h"
#include "sandbox/faults.h"

namespace sandbox {

class Clock;

//! What a fault does to a request that met it.
struct FaultPlay {
    std::shared_ptr<Exchange> exchange = {};
    std::function<Reply()> work = {}; //!< does what was asked, once, and returns the true answer
    std::function<void(Reply)> answered = {}; //!< told what a fault answered without any work
    std::function<void(bool)> held = {}; //!< told when the request is held, and when it goes on
};

void play(const Fault &fault, const FaultPlay &request, Faults &faults, const Clock &clock);

} // namespace sandbox
