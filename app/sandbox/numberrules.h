#pragma once

#include "sandbox/jsonreply.h"

#include <QJsonObject>

namespace sandbox {

//! One entry of `phoneNumbers`: what the customer may set, with the defaults filled in, and nothing else. Files what
//! cannot be read and what is not allowed under \p path.
QJsonObject readNumber(const QJsonObject &entry, const QString &path, Violations &unreadable, Violations &invalid);

} // namespace sandbox
