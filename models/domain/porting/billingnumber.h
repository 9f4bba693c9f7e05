#pragma once

#include "domain/porting/portindraft.h"

//! The number that an account at the losing carrier is billed under. When it leaves and other lines stay, the account
//! needs another one of them first; the API has no member for it.
namespace domain {

//! Of the accounts named in the order, those whose own number is among the order's. E.164.
QStringList billingNumbersLeaving(const PortOrder &order);
//! The same of the numbers of a draft that become orders.
QStringList billingNumbersLeaving(const PortInDraft &draft, const std::vector<std::size_t> &going);

} // namespace domain
