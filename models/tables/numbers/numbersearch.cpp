#include "tables/numbers/numbersearch.h"

#include "tables/sortkey.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

namespace tables {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t few = 16; // with less than this part of all rows, it is faster to look at them one by one

using Hits = std::vector<quint8>; //!< one for each kind, services or row

template <class Value, class Accept>
Hits accepted(const std::vector<Value> &values, const Accept &accept)
{
    Hits hits(values.size(), 1);
    for (std::size_t i = 0; accept && i < values.size(); ++i)
        hits[i] = accept(values[i]) ? 1 : 0;
    return hits;
}

const char *find(std::string_view text, const std::string &word)
{
    return static_cast<const char *>(memmem(text.data(), text.size(), word.data(), word.size()));
}

//! Marks the names that have \p word: jumps from one find to the next name.
void mark(const NameTable::Texts &names, const std::string &word, Hits &hits)
{
    std::size_t at = 0;
    for (std::size_t from = 0; const char *found = find(names.text.substr(from), word);) {
        const auto offset = std::size_t(found - names.text.data());
        while (names.ends[at] <= offset)
            ++at;
        hits[names.first + at] = 1;
        from = names.ends[at];
    }
}

//! Marks the rows whose number has \p word. A find may begin in one number and end in the next: then it is none.
void mark(const NumberStore::Digits &digits, const std::string &word, Hits &hits)
{
    constexpr std::size_t width = NumberStore::digitsWidth;
    for (std::size_t from = 0; const char *found = find(digits.text.substr(from), word);) {
        const auto offset = std::size_t(found - digits.text.data());
        const bool isInside = offset % width + word.size() <= width;
        if (isInside)
            hits[digits.first + offset / width] = 1;
        from = isInside ? (offset / width + 1) * width : offset + 1;
    }
}

//! The same, row by row: faster when few are left.
void mark(const NumberStore &store, const std::vector<InventoryRow> &rows, const std::string &word, Hits &hits)
{
    for (const InventoryRow row : rows)
        hits[row] = find(store.digitsOf(row), word) != nullptr;
}

//! What of a word can stand in a number: "(208)" and "555-0100" without what is written for the eye. Nothing for a word
//! with anything else in it.
std::string digitsOf(const std::string &word)
{
    std::string digits;
    for (const char c : word) {
        if ((c >= '0' && c <= '9') || c == '+')
            digits += c;
        else if (!std::strchr("()-./", c))
            return {};
    }
    return digits;
}

//! One word of the filter, and where it is found.
struct WordHits {
    Hits kinds = {};
    Hits services = {};
    Hits names = {};
    Hits rows = {}; //!< by their numbers; empty when no number can have it
};

//! By what this desk calls their ids.
void markNamed(const NumberStore &store, const std::string &word, const IdNames &names, Hits &services)
{
    const QString wanted = QString::fromStdString(word);
    QSet<QString> ids;
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (foldedText(name.value()).contains(wanted))
            ids.insert(name.key());
    }
    for (std::size_t i = 0; !ids.isEmpty() && i < services.size(); ++i) {
        const QStringList own = idsOf(store.allServices()[i]);
        if (std::ranges::any_of(own, [&ids](const QString &id) { return ids.contains(id); }))
            services[i] = 1;
    }
}

WordHits hitsOf(
    const NumberStore &store, const std::string &word, const IdNames &names, const std::vector<InventoryRow> *among)
{
    WordHits hits{.kinds = Hits(store.kinds().size()),
        .services = Hits(store.allServices().size()),
        .names = Hits(store.names().size())};
    for (std::size_t i = 0; i < hits.kinds.size(); ++i)
        hits.kinds[i] = store.kindText(quint32(i)).find(word) != std::string::npos;
    for (std::size_t i = 0; i < hits.services.size(); ++i)
        hits.services[i] = store.servicesText(quint32(i)).find(word) != std::string::npos;
    markNamed(store, word, names, hits.services);
    for (std::size_t block = 0; block < store.names().blocks(); ++block)
        mark(store.names().texts(block), word, hits.names);
    const std::string digits = digitsOf(word);
    if (digits.empty() && store.oddNumbers().empty())
        return hits;
    hits.rows = Hits(store.size());
    if (!digits.empty() && among && among->size() < store.size() / few) {
        mark(store, *among, digits, hits.rows);
    } else if (!digits.empty()) {
        for (std::size_t block = 0; block < store.blocks(); ++block)
            mark(store.digits(block), digits, hits.rows);
    }
    for (const auto &odd : store.oddNumbers()) {
        if (foldedText(odd.text).contains(QString::fromStdString(word)))
            hits.rows[odd.row] = 1;
    }
    return hits;
}

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

bool isPartOfNumber(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return u"0123456789()-./"_s.contains(c); });
}

} // namespace

QStringList searchWords(const QString &text)
{
    QStringList words;
    const QStringList parts = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const bool goesOn = !words.isEmpty() && words.back().startsWith(u'+') && isPartOfNumber(words.back().mid(1))
            && isPartOfNumber(part);
        if (goesOn)
            words.back() += part;
        else
            words << part;
    }
    return words;
}

std::vector<InventoryRow> matching(
    const NumberStore &store, const NumberQuery &query, const std::vector<InventoryRow> *among)
{
    const Hits kinds = accepted(store.kinds(), query.kind);
    const Hits services = accepted(store.allServices(), query.services);
    std::vector<WordHits> words;
    const QStringList parts = searchWords(query.text);
    for (const QString &word : parts)
        words.push_back(hitsOf(store, word.toStdString(), query.names, among));

    std::vector<InventoryRow> found;
    const std::size_t count = among ? among->size() : store.size();
    found.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const InventoryRow row = among ? (*among)[i] : InventoryRow(i);
        const quint32 kind = store.kindId(row);
        const quint32 service = store.servicesId(row);
        const quint32 name = store.nameId(row);
        if (!kinds[kind] || !services[service] || !store.isHere(row))
            continue;
        if (query.released && *query.released != (store.expirySecond(row) != 0))
            continue;
        const auto has = [&](const WordHits &word) {
            return word.kinds[kind] || word.services[service] || word.names[name]
                || (!word.rows.empty() && word.rows[row]);
        };
        if (std::ranges::all_of(words, has))
            found.push_back(row);
    }
    return found;
}

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

std::vector<InventoryRow> inOrder(
    const std::vector<InventoryRow> &found, const std::vector<InventoryRow> &sorted, std::size_t storeSize)
{
    Hits hits(storeSize);
    for (const InventoryRow row : found)
        hits[row] = 1;
    std::vector<InventoryRow> rows;
    rows.reserve(found.size());
    std::ranges::copy_if(sorted, std::back_inserter(rows), [&hits](InventoryRow row) { return hits[row] != 0; });
    return rows;
}

} // namespace tables
