#pragma once

#include "sandbox/jsonreply.h"
#include "sandbox/numberplan.h"

#include <optional>

namespace sandbox {

//! What a registration for \p product must say and bring, as the API answers it; nothing where nothing is required.
//! It comes in the two forms that are published: most describe their fields as a JSON Schema with the attachments
//! beside it, Australian mobile numbers as rules with templates and the attachments among them.
std::optional<QJsonObject> requirementsOf(const NumberProduct &product);
//! The required attachments, wherever the requirements have them.
QJsonArray attachmentsOf(const QJsonObject &requirements);

//! What is wrong with a registration. Of JSON Schema it knows type, required, properties, items, enum, pattern and
//! minLength, which is all that the requirements here use.
Violations checkRegistration(const QJsonObject &requirements, const QJsonObject &details);

} // namespace sandbox
