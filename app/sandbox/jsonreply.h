#pragma once

#include "sandbox/message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

//! What is wrong with one member of a request: its path, as `phoneNumbers[0].endUser.zipCode`, and a sentence.
struct Violation {
    QString field = {};
    QString description = {};
};
using Violations = std::vector<Violation>;

Reply jsonReply(const QJsonObject &object, int status = 200);
Reply jsonReply(const QJsonArray &array, int status = 200);
Reply emptyReply(int status);

//! The body form that the Porting documentation prints: a textual code, a label, a message, and violated fields.
Reply badRequest(const QString &message, const Violations &violations = {});
Reply notFound(const QString &message);
Reply unprocessable(const QString &message, const Violations &violations = {});
Reply methodNotAllowed(const QByteArray &allowed);

} // namespace sandbox
