#pragma once

#include "store/secretstore.h"

namespace views {

//! Under the field of a secret: where it is kept, or why it is not.
struct SecretNote {
    QString text = {};
    bool alarming = false;
};
SecretNote secretNote(store::KeychainState state, const QString &detail, bool known);

} // namespace views
