#pragma once

#include "tables/numbers/inventoryfilter.h"
#include "tables/numbers/numbercolumns.h"

#include <memory>

namespace tables {

struct NumberSorting {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const NumberSorting &, const NumberSorting &) = default;
};

//! Shared with workers; whoever changes them sees to it that no worker is at it.
using NumberRows = std::shared_ptr<std::vector<InventoryRow>>;

//! Which rows are shown, and in which order.
struct NumberArrangement {
    InventoryFilter filter = {};
    NumberSorting sorting = {};
    NumberRows all = {}; //!< that are here, sorted
    NumberRows shown = {}; //!< those of them that fit; the same object where all do
    std::shared_ptr<const NumberKeys> keys = {}; //!< what they are sorted by
};

//! What a worker needs to arrange anew.
struct NumberTask {
    std::shared_ptr<const NumberStore> store = {};
    NumberSurroundings around = {};
    InventoryFilter filter = {};
    NumberSorting sorting = {};
    NumberArrangement before = {};
    bool rowsChanged = true; //!< since then
    std::shared_ptr<const NumberKeys> nameKeys = {}; //!< that were made in the background; null: not yet
    int nameColumn = -1;
};

//! May take a tenth of a second for a million: not on the GUI thread then.
NumberArrangement arranged(const NumberTask &task);

} // namespace tables
