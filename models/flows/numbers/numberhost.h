#pragma once

#include "domain/numbers/activenumber.h"
#include "domain/numbers/numberjob.h"
#include "domain/numbers/numberrequests.h"
#include "flows/desk.h"
#include "net/call.h"

namespace flows {

//! Where a number is kept. Both hosts read and change it in the same way: an imported one has no voice service, and its
//! links are told in other words, see domain::servicesOf().
enum class NumberHost : quint8 { Numbers, Imported };

net::Call<domain::ActiveNumber> readNumber(const Desk &desk, NumberHost host, const QString &number);
net::Call<domain::ActiveNumber> changeNumber(
    const Desk &desk, NumberHost host, const QString &number, const domain::NumberChange &change);
//! What the journal calls a change there.
store::IntentKind changeKind(NumberHost host);

NumberHost hostOf(domain::NumberJobKind kind);
domain::NumberJobKind relinkKind(NumberHost host);

} // namespace flows
