#pragma once

#include "domain/porting/portindraft.h"
#include "json/drift.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace json {

//! A draft for the store on this computer. The round trip is complete, the PINs and account numbers included:
//! whoever keeps it takes them out before, or encrypts it whole.
QJsonObject writeDraft(const domain::PortInDraft &draft);
tl::expected<domain::PortInDraft, Error> readDraft(const QJsonObject &json);

} // namespace json
