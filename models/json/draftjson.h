#pragma once

#include "domain/porting/portindraft.h"
#include "json/drift.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace json {

//! A draft for the store on this computer. The round trip is complete, the PINs and account numbers included:
//! whoever keeps it encrypts it, whole or by takeSecrets().
QJsonObject writeDraft(const domain::PortInDraft &draft);
tl::expected<domain::PortInDraft, Error> readDraft(const QJsonObject &json);

//! Takes the members that hold secrets out of \p json, at any depth, and returns them by their path. What a person
//! pasted is among them: an e-mail may well have a PIN in it.
QJsonObject takeSecrets(QJsonObject &json);
//! Puts them back where they came from.
void putSecrets(QJsonObject &json, const QJsonObject &secrets);

} // namespace json
