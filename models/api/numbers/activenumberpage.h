#pragma once

#include "api/page.h"
#include "domain/numbers/activenumber.h"
#include "net/call.h"

namespace api {

using ActiveNumberPage = Page<domain::ActiveNumber>;

//! Reads one page of a project's numbers, asked for with \p asked. The last one has no token.
net::Outcome<ActiveNumberPage> decodeActiveNumberPage(const QByteArray &body, const Cursor &asked);

} // namespace api
