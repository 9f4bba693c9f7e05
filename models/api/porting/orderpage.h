#pragma once

#include "api/page.h"
#include "domain/porting/portorder.h"
#include "net/call.h"

namespace api {

using OrderPage = Page<domain::OrderSummary>;

//! Reads one page of the order list, asked for with \p asked. Whether pages count from 0 or 1 is not published:
//! the first call names none, and each further one is the answer's plus one.
net::Outcome<OrderPage> decodeOrderPage(const QByteArray &body, const Cursor &asked);

} // namespace api
