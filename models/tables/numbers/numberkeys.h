#pragma once

#include "tables/numbers/numberstore.h"

#include <functional>

//! Ordering rows among a million.
namespace tables {

//! One figure per row to order them by; what is not set comes last in either order.
using NumberKeys = std::vector<quint64>;
inline constexpr quint64 unsetKey = ~quint64(0);

NumberKeys keysByNumber(const NumberStore &store);
//! Compares all names that there are, and may take a second: not on the GUI thread.
NumberKeys keysByName(const NumberStore &store);
NumberKeys keysByKind(const NumberStore &store, const std::function<QString(const NumberKind &)> &text);
NumberKeys keysByServices(const NumberStore &store, const std::function<QString(const NumberServices &)> &text);
NumberKeys keysByNextCharge(const NumberStore &store);
NumberKeys keysByExpiry(const NumberStore &store);

//! Rows with equal keys stay as they were to each other.
void sort(std::vector<InventoryRow> &rows, const NumberKeys &keys, Qt::SortOrder order = Qt::AscendingOrder);

} // namespace tables
