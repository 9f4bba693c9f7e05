#pragma once

#include "tables/numbers/numberstore.h"

#include <functional>

//! Finding and ordering rows among a million, without a proxy model.
namespace tables {

//! What this desk calls ids of plans, campaigns and apps.
using IdNames = QHash<QString, QString>;

//! What each of must be found. A number that is written with its plus is one word however it is grouped, so that
//! "+1 208" is found at the beginning of a number only.
QStringList searchWords(const QString &text);

//! What is looked for; all of it must hold.
struct NumberQuery {
    QString text = {}; //!< each of its searchWords(), in any case, somewhere in number, name, region, type or id
    std::function<bool(const NumberKind &)> kind = {}; //!< asked once for each that there is
    std::function<bool(const NumberServices &)> services = {};
    std::optional<bool> released = {};
    IdNames names = {}; //!< the text finds an id by them too
};

//! The rows that fit, in the order of \p among. Without it, all rows in their own order.
std::vector<InventoryRow> matching(
    const NumberStore &store, const NumberQuery &query, const std::vector<InventoryRow> *among = nullptr);

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

//! The rows of \p sorted that are among \p found.
std::vector<InventoryRow> inOrder(
    const std::vector<InventoryRow> &found, const std::vector<InventoryRow> &sorted, std::size_t storeSize);

} // namespace tables
