#pragma once

#include "domain/imported/kepttextenable.h"

namespace store {

//! The kinds of content that a draft may only keep encrypted.
enum class SecretKind : quint8 {
    Secrets = 1, //!< PINs and account numbers
    Text = 2, //!< pasted and read lines, in which they may stand
};
Q_DECLARE_FLAGS(SecretKinds, SecretKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(SecretKinds)

//! What was taken out of a draft, by the place where it stood.
struct DraftSecrets {
    QJsonObject values = {};
    SecretKinds kinds = {};
};

//! Takes them out of \p draft, whatever JSON is made of it later.
DraftSecrets takeSecrets(domain::PortInDraft &draft);
DraftSecrets takeSecrets(domain::KeptTextEnable &draft);

//! Puts them back where the draft is empty. A number's only when it is still the same number.
void putSecrets(domain::PortInDraft &draft, const QJsonObject &values);
void putSecrets(domain::KeptTextEnable &draft, const QJsonObject &values);

} // namespace store
