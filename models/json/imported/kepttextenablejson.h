#pragma once

#include "domain/imported/kepttextenable.h"
#include "json/drift.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace json {

//! For the store on this computer. The round trip is complete, what was pasted included: whoever keeps it takes that
//! out before.
QJsonObject writeKept(const domain::KeptTextEnable &kept);
tl::expected<domain::KeptTextEnable, Error> readKept(const QJsonObject &json);

} // namespace json
