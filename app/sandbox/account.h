#pragma once

#include "sandbox/numbererrors.h"

#include <QDateTime>

#include <optional>

namespace sandbox {

//! The paying side of the project. Only the control plane sees it: the API has no balance to read.
struct Account {
    struct Charge {
        QDateTime time = {};
        QString what = {}; //!< a phone number
        QString currency = {};
        int cents = 0;
    };

    bool trial = false; //!< a trial account cannot rent
    bool rentsUsLocalOnly = false; //!< as the description says; production is seen to rent others too
    std::optional<int> balanceCents = {}; //!< nothing: there is always enough
    std::vector<Charge> charges = {};

    //! Why something that costs \p cents cannot be bought; nothing when it can.
    std::optional<Reply> refusal(int cents) const;
    void pay(const Charge &charge);
};

} // namespace sandbox
