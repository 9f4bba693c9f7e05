#pragma once

#include "net/request.h"

namespace net {

//! The Numbers API changes its resources in part; the Porting API knows no such verb.
inline Request patch(const QString &operation, const QString &path, const QByteArray &body)
{
    return {.operation = operation, .verb = "PATCH", .path = path, .body = body, .patience = Patience::Write};
}

} // namespace net
