#pragma once

#include <QString>

//! What is a PIN, an account number or a person's details, and how it is shown. A masked text is for eyes only, and
//! must never be sent.
namespace domain {

//! "••••••", of one length for every secret; empty for an empty one.
QString masked(const QString &secret);

//! "…0512": the last four characters, but never more than half of the secret.
QString maskedTail(const QString &secret);

//! Whether a member of this name holds one, by the names that the provider and we give them. Passwords and tokens have
//! no business in an order, but count as well. Whatever is inside such a member is secret with it.
bool isSecretName(const QString &name);

//! Whether the text is what a mask leaves: of ours, or of the server's ("****1234", "XXXX").
bool isMasked(const QString &text);

} // namespace domain
