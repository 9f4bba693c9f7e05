#include "tables/numbers/numberkeys.h"

#include "tables/sortkey.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tables {

namespace {

//! Figures for values that many rows share, in the natural order of their texts.
template <class Value>
std::vector<quint64> ranks(const std::vector<Value> &values, const std::function<QString(const Value &)> &text)
{
    std::map<QString, std::vector<std::size_t>> byText;
    for (std::size_t i = 0; i < values.size(); ++i)
        byText[naturalKey(text(values[i]))].push_back(i);
    std::vector<quint64> ranks(values.size(), unsetKey);
    quint64 rank = 0;
    for (const auto &[key, ids] : byText) {
        if (key.isEmpty())
            continue;
        for (const std::size_t id : ids)
            ranks[id] = rank;
        ++rank;
    }
    return ranks;
}

template <class KeyOf>
NumberKeys keys(const NumberStore &store, KeyOf keyOf)
{
    NumberKeys keys(store.size());
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = keyOf(InventoryRow(row));
    return keys;
}

} // namespace

NumberKeys keysByNumber(const NumberStore &store)
{
    return keys(store, [&](InventoryRow row) { return store.code(row); });
}

NumberKeys keysByName(const NumberStore &store)
{
    const NameTable &names = store.names();
    std::vector<std::pair<QString, quint32>> named;
    named.reserve(names.size());
    for (quint32 id = 0; id < names.size(); ++id) {
        if (QString key = naturalKey(names.name(id)); !key.isEmpty())
            named.emplace_back(std::move(key), id);
    }
    std::ranges::sort(named);
    std::vector<quint64> ranks(names.size(), unsetKey);
    for (std::size_t i = 0, rank = 0; i < named.size(); ++i) {
        rank += i > 0 && named[i].first != named[i - 1].first;
        ranks[named[i].second] = rank;
    }
    return keys(store, [&](InventoryRow row) { return ranks[store.nameId(row)]; });
}

NumberKeys keysByKind(const NumberStore &store, const std::function<QString(const NumberKind &)> &text)
{
    return keys(store, [&, ranks = ranks(store.kinds(), text)](InventoryRow row) { return ranks[store.kindId(row)]; });
}

NumberKeys keysByServices(const NumberStore &store, const std::function<QString(const NumberServices &)> &text)
{
    return keys(store,
        [&, ranks = ranks(store.allServices(), text)](InventoryRow row) { return ranks[store.servicesId(row)]; });
}

NumberKeys keysByNextCharge(const NumberStore &store)
{
    return keys(store, [&](InventoryRow row) {
        const quint32 second = store.chargeSecond(row);
        return second == 0 ? unsetKey : quint64(second);
    });
}

NumberKeys keysByExpiry(const NumberStore &store)
{
    return keys(store, [&](InventoryRow row) {
        const quint32 second = store.expirySecond(row);
        return second == 0 ? unsetKey : quint64(second);
    });
}

//! Radix sort by 16 bits at a time, which leaves out those in which all keys agree.
void sort(std::vector<InventoryRow> &rows, const NumberKeys &keys, Qt::SortOrder order)
{
    struct Entry {
        quint64 key;
        InventoryRow row;
    };
    constexpr int digitBits = 16;
    constexpr std::size_t digits = std::size_t(1) << digitBits;
    const bool descending = order == Qt::DescendingOrder;
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    quint64 differing = 0;
    for (const InventoryRow row : rows) {
        const quint64 key = keys[row];
        entries.push_back({descending && key != unsetKey ? unsetKey - 1 - key : key, row});
        differing |= entries.front().key ^ entries.back().key;
    }
    std::vector<Entry> sorted(entries.size());
    std::vector<quint32> starts(digits);
    for (int shift = 0; shift < 64; shift += digitBits) {
        if ((differing >> shift & (digits - 1)) == 0)
            continue;
        std::ranges::fill(starts, 0);
        for (const Entry &entry : entries)
            ++starts[entry.key >> shift & (digits - 1)];
        quint32 sum = 0;
        for (quint32 &start : starts)
            start = std::exchange(sum, sum + start);
        for (const Entry &entry : entries)
            sorted[starts[entry.key >> shift & (digits - 1)]++] = entry;
        std::swap(entries, sorted);
    }
    std::ranges::transform(entries, rows.begin(), &Entry::row);
}

} // namespace tables
