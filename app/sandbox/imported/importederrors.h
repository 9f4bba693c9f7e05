#pragma once

#include "sandbox/jsonreply.h"

#include <optional>

namespace sandbox {

//! The error bodies of the imported numbers service: {"code": "404", "message", "status", "details"}, the code a text.
//! Its callback configuration alone answers in the form of the Numbers API.
Reply hostingError(int status, const QString &label, const QString &message, const Violations &violations = {});
Reply hostingInvalid(const QString &message, const Violations &violations = {}); //!< 400
Reply hostingMissing(const QString &what); //!< 404
Reply hostingConflict(const QString &message); //!< 409
//! 400, because of the state that something is in.
Reply hostingNotNow(const QString &message);
//! 404, or 405 when other \p allowed verbs are known.
Reply unknownHostingRoute(const QByteArray &allowed);

//! The object in the body; an empty body is an empty object. A refusal in this service's form when it is neither.
std::optional<QJsonObject> parseHostingBody(const QByteArray &bytes, Reply &refusal);

} // namespace sandbox
