#pragma once

#include "sandbox/jsonreply.h"

namespace sandbox {

//! What a resource error is about.
struct ResourceInfo {
    QString resourceType = {}; //!< "ActiveNumber"
    QString resourceName = {};
    QString description = {};
};

//! The error bodies of the Numbers service: {"error": {"code", "message", "status", "details"}}. They share nothing
//! with those of porting.
Reply numberError(int status, const QString &label, const QString &message, const QJsonArray &details = {});
Reply invalidArgument(const QString &message, const Violations &violations = {});
Reply resourceError(int status, const QString &message, const ResourceInfo &resource); //!< 403 or 404
//! 404 as production words it: no message, and the name of what is missing.
Reply missingResource(const QString &resourceType, const QString &resourceName);
Reply contentTooLarge(const QString &resourceName, const QString &description);
//! 404, or 405 when other \p allowed verbs are known.
Reply unknownNumbersRoute(const QByteArray &allowed);

//! The object in the body; an empty body is an empty object. A refusal in this service's form when it is neither.
std::optional<QJsonObject> parseNumbersBody(const QByteArray &bytes, Reply &refusal);

} // namespace sandbox
