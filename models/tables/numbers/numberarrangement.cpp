#include "tables/numbers/numberarrangement.h"

namespace tables {

namespace {

constexpr std::size_t few = 16; // less than this part of all: it is faster to look at them one by one

std::shared_ptr<const NumberKeys> keysFor(const NumberTask &task)
{
    if (!task.rowsChanged && task.before.keys && task.before.sorting.column == task.sorting.column)
        return task.before.keys;
    if (task.nameKeys && task.sorting.column == task.nameColumn)
        return task.nameKeys;
    const NumberColumn &column = numberColumns()[std::size_t(task.sorting.column)];
    return std::make_shared<const NumberKeys>(column.keys(*task.store, task.around));
}

} // namespace

NumberArrangement arranged(const NumberTask &task)
{
    const NumberStore &store = *task.store;
    NumberArrangement now{.filter = task.filter, .sorting = task.sorting};
    const bool isSorted = !task.rowsChanged && task.before.all && task.before.sorting == task.sorting;
    now.keys = keysFor(task);
    if (isSorted) {
        now.all = task.before.all;
    } else {
        now.all = std::make_shared<std::vector<InventoryRow>>(matching(store, {}));
        sort(*now.all, *now.keys, now.sorting.order);
    }
    if (asksForNothing(now.filter)) {
        now.shown = now.all;
        return now;
    }
    const NumberQuery query = queryOf(now.filter, task.around.names);
    if (isSorted && task.before.shown && task.before.shown->size() < store.size() / few
        && narrows(now.filter, task.before.filter)) {
        now.shown = std::make_shared<std::vector<InventoryRow>>(matching(store, query, *task.before.shown));
        return now;
    }
    now.shown = std::make_shared<std::vector<InventoryRow>>(inOrder(fitting(store, query), *now.all));
    return now;
}

} // namespace tables
