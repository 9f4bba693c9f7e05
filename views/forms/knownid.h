#pragma once

#include "domain/porting/portorder.h"

namespace views {

//! An id that was seen in an order or typed before: no API lists apps, trunks and services.
struct KnownId {
    domain::VoiceType voice = domain::VoiceType::Unknown; //!< Unknown: an SMS app
    QString id = {};
    QString name = {}; //!< the person's own
};

} // namespace views
