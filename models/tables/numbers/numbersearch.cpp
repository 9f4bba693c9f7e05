#include "tables/numbers/numbersearch.h"

#include "tables/sortkey.h"

#include <QSet>
#include <QStringList>
#include <QtConcurrentMap>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace tables {

using namespace Qt::StringLiterals;

namespace {

template <class Value, class Accept>
RowHits accepted(const std::vector<Value> &values, const Accept &accept)
{
    RowHits hits(values.size(), 1);
    for (std::size_t i = 0; accept && i < values.size(); ++i)
        hits[i] = accept(values[i]) ? 1 : 0;
    return hits;
}

const char *find(std::string_view text, const std::string &word)
{
    return static_cast<const char *>(memmem(text.data(), text.size(), word.data(), word.size()));
}

//! Marks the names that have \p word: jumps from one find to the next name.
void markNames(const NameTable::Texts &names, const std::string &word, RowHits &hits)
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

constexpr std::size_t width = NumberStore::digitsWidth;
using Positions = std::array<quint8, width>; //!< one for each place of a number: not 0 where a word may begin

bool isAny(const Positions &positions)
{
    std::array<quint64, width / 8> parts = {};
    std::memcpy(parts.data(), positions.data(), width);
    return std::ranges::any_of(parts, [](quint64 part) { return part != 0; });
}

//! Marks the numbers that have \p word. All places of a number are looked at together, which the compiler turns into
//! a few instructions: a search that jumps from find to find stumbles over short words, which are nearly everywhere.
void markNumbers(std::string_view digits, const std::string &word, std::span<quint8> hits)
{
    if (word.size() > width || hits.empty())
        return;
    Positions possible = {};
    std::fill_n(possible.begin(), width - word.size() + 1, quint8(0xff));
    const std::size_t last = hits.size() - 1;
    for (std::size_t row = 0; row < last; ++row) {
        Positions here = possible;
        const char *text = digits.data() + row * width;
        for (std::size_t k = 0; k < word.size(); ++k) {
            const char wanted = word[k];
            for (std::size_t i = 0; i < width; ++i) // beyond its end the next number begins
                here[i] &= text[k + i] == wanted ? 0xff : 0;
            if (k % 2 == 1 && !isAny(here))
                break;
        }
        if (isAny(here))
            hits[row] = 1;
    }
    if (find(digits.substr(last * width, width), word))
        hits[last] = 1;
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
    RowHits kinds = {};
    RowHits services = {};
    RowHits names = {};
    std::string digits = {}; //!< to be looked for in numbers; empty when none can have it
    std::vector<InventoryRow> odd = {}; //!< rows whose odd number has it, ascending
};

//! By what this desk calls their ids.
void markNamed(const NumberStore &store, const std::string &word, const IdNames &names, RowHits &services)
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

WordHits hitsOf(const NumberStore &store, const std::string &word, const IdNames &names)
{
    WordHits hits{.kinds = RowHits(store.kinds().size()),
        .services = RowHits(store.allServices().size()),
        .names = RowHits(store.names().size()),
        .digits = digitsOf(word)};
    for (std::size_t i = 0; i < hits.kinds.size(); ++i)
        hits.kinds[i] = store.kindText(quint32(i)).find(word) != std::string::npos;
    for (std::size_t i = 0; i < hits.services.size(); ++i)
        hits.services[i] = store.servicesText(quint32(i)).find(word) != std::string::npos;
    markNamed(store, word, names, hits.services);
    std::vector<std::size_t> blocks(store.names().blocks());
    std::iota(blocks.begin(), blocks.end(), 0);
    QtConcurrent::blockingMap(
        blocks, [&](std::size_t block) { markNames(store.names().texts(block), word, hits.names); });
    for (const auto &odd : store.oddNumbers()) {
        if (foldedText(odd.text).contains(QString::fromStdString(word)))
            hits.odd.push_back(odd.row);
    }
    std::ranges::sort(hits.odd);
    return hits;
}

//! A query made ready for one store.
struct Search {
    Search(const NumberStore &in, const NumberQuery &query)
        : store(in)
        , kinds(accepted(in.kinds(), query.kind))
        , services(accepted(in.allServices(), query.services))
        , released(query.released)
    {
        const QStringList parts = searchWords(query.text);
        for (const QString &word : parts)
            words.push_back(hitsOf(store, word.toStdString(), query.names));
    }

    bool fits(InventoryRow row) const
    {
        const quint32 kind = store.kindId(row);
        const quint32 service = store.servicesId(row);
        if (!kinds[kind] || !services[service] || !store.isHere(row)
            || (released && *released != (store.expirySecond(row) != 0)))
            return false;
        return std::ranges::all_of(words, [&](const WordHits &word) {
            return word.kinds[kind] || word.services[service] || word.names[store.nameId(row)]
                || (!word.digits.empty() && find(store.digitsOf(row), word.digits))
                || std::ranges::binary_search(word.odd, row);
        });
    }

    //! All rows of a block.
    void mark(std::size_t block, RowHits &fits) const
    {
        const NumberStore::Columns columns = store.columns(block);
        const std::size_t count = columns.kinds.size();
        const auto here = std::span(fits).subspan(columns.first, count);
        for (std::size_t i = 0; i < count; ++i)
            here[i] = kinds[columns.kinds[i]] & services[columns.services[i]]
                & quint8(NumberStore::isHere(columns.marks[i]));
        if (released) {
            for (std::size_t i = 0; i < count; ++i)
                here[i] &= quint8(*released == (columns.expiries[i] != 0));
        }
        RowHits found;
        for (const WordHits &word : words) {
            found.assign(count, 0);
            if (!word.digits.empty())
                markNumbers(store.digits(block).text, word.digits, found);
            for (auto odd = std::ranges::lower_bound(word.odd, columns.first);
                 odd != word.odd.end() && *odd < columns.first + count; ++odd)
                found[*odd - columns.first] = 1;
            for (std::size_t i = 0; i < count; ++i)
                here[i] &= quint8(found[i] | word.kinds[columns.kinds[i]] | word.services[columns.services[i]]
                    | word.names[columns.names[i]]);
        }
    }

    const NumberStore &store;
    RowHits kinds;
    RowHits services;
    std::optional<bool> released;
    std::vector<WordHits> words = {};
};

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

RowHits fitting(const NumberStore &store, const NumberQuery &query)
{
    const Search search(store, query);
    RowHits fits(store.size());
    std::vector<std::size_t> blocks(store.blocks());
    std::iota(blocks.begin(), blocks.end(), 0);
    QtConcurrent::blockingMap(blocks, [&](std::size_t block) { search.mark(block, fits); });
    return fits;
}

std::vector<InventoryRow> matching(const NumberStore &store, const NumberQuery &query)
{
    const RowHits fits = fitting(store, query);
    std::vector<InventoryRow> rows;
    rows.reserve(std::size_t(std::ranges::count(fits, 1)));
    for (std::size_t row = 0; row < fits.size(); ++row) {
        if (fits[row])
            rows.push_back(InventoryRow(row));
    }
    return rows;
}

std::vector<InventoryRow> matching(
    const NumberStore &store, const NumberQuery &query, const std::vector<InventoryRow> &among)
{
    const Search search(store, query);
    std::vector<InventoryRow> found;
    std::ranges::copy_if(among, std::back_inserter(found), [&search](InventoryRow row) { return search.fits(row); });
    return found;
}

std::vector<InventoryRow> inOrder(const RowHits &fits, const std::vector<InventoryRow> &sorted)
{
    constexpr std::size_t partRows = 65'536;
    std::vector<InventoryRow> rows(sorted.size());
    struct Part {
        std::size_t first = 0;
        std::size_t found = 0;
    };
    std::vector<Part> parts;
    for (std::size_t first = 0; first < sorted.size(); first += partRows)
        parts.push_back({.first = first});
    QtConcurrent::blockingMap(parts, [&](Part &part) {
        const auto here = std::span(sorted).subspan(part.first, std::min(partRows, sorted.size() - part.first));
        for (const InventoryRow row : here) { // written always and kept if it fits: nothing to guess wrong
            rows[part.first + part.found] = row;
            part.found += fits[row];
        }
    });
    std::size_t count = 0;
    for (const Part &part : parts) {
        std::copy_n(rows.begin() + std::ptrdiff_t(part.first), part.found, rows.begin() + std::ptrdiff_t(count));
        count += part.found;
    }
    rows.resize(count);
    return rows;
}

} // namespace tables
