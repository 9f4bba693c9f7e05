#pragma once

#include "tables/numbers/numberstore.h"

#include <functional>

//! Finding rows among a million, without a proxy model.
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

//! One for each kind, services, name or row: 1 for a find, else 0.
using RowHits = std::vector<quint8>;

//! Which rows fit. Looks at all of them, on all processors.
RowHits fitting(const NumberStore &store, const NumberQuery &query);
//! They themselves, in their own order.
std::vector<InventoryRow> matching(const NumberStore &store, const NumberQuery &query);
//! Those of \p among that fit, one by one: for few.
std::vector<InventoryRow> matching(
    const NumberStore &store, const NumberQuery &query, const std::vector<InventoryRow> &among);

//! Those of \p sorted that fit.
std::vector<InventoryRow> inOrder(const RowHits &fits, const std::vector<InventoryRow> &sorted);

} // namespace tables
