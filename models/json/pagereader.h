#pragma once

#include "json/codec.h"
#include "json/pagecut.h"

#include <bitset>
#include <unordered_map>

namespace json {

namespace detail {

//! Reads the rows of one cut page that have nothing unusual about them. What rows have in common, which is nearly all,
//! is read once and shared.
template <class Row>
class RepeatedRows
{
    static_assert(FullyMapped<Row>, "a member is missing from json::fields<Row>");
    static_assert(std::is_same_v<std::remove_cv_t<decltype(adapt<Row>)>, std::nullptr_t>);

public:
    //! Nothing for a row that the table does not wholly describe, or that lacks what it cannot be without.
    std::optional<Row> read(std::span<const PageCut::Member> members)
    {
        std::optional<Row> row(std::in_place);
        m_found.reset();
        for (const PageCut::Member &member : members) {
            if (!take(member, *row, std::make_index_sequence<count>()))
                return {};
        }
        return hasAll(std::make_index_sequence<count>()) ? std::move(row) : std::nullopt;
    }

private:
    static constexpr std::size_t count = std::tuple_size_v<std::remove_cv_t<decltype(fields<Row>)>>;

    template <class T>
    struct Memory {
        std::string_view lastText = {}; //!< rows that follow each other often have the same
        T last = {};
        std::unordered_map<std::string_view, T> known = {};
    };
    template <class>
    struct MemoriesOf;
    template <class... M>
    struct MemoriesOf<std::tuple<Field<Row, M>...>> {
        using Type = std::tuple<Memory<M>...>;
    };

    template <std::size_t... I>
    bool take(const PageCut::Member &member, Row &row, std::index_sequence<I...>)
    {
        bool isGood = false;
        (void)((isNamed<I>(member.key) && (isGood = takeAs<I>(member.text, row), true)) || ...);
        return isGood;
    }

    template <std::size_t I>
    static bool isNamed(std::string_view key)
    {
        constexpr auto name = std::get<I>(fields<Row>).key;
        return key == std::string_view(name.data(), std::size_t(name.size()));
    }

    template <std::size_t... I>
    bool hasAll(std::index_sequence<I...>) const
    {
        return ((m_found[I] || !isRequired(std::get<I>(fields<Row>).use)) && ...);
    }

    template <std::size_t I>
    bool takeAs(std::string_view text, Row &row)
    {
        constexpr auto field = std::get<I>(fields<Row>);
        auto &member = row.*field.member;
        auto &memory = std::get<I>(m_memories);
        m_found.set(I);
        if (memory.lastText.data() != nullptr && memory.lastText == text) {
            member = memory.last;
            return true;
        }
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, QString>) {
            const auto plain = plainString(text);
            if (!plain)
                return readAlone(text, field, row);
            member = QString::fromUtf8(plain->data(), qsizetype(plain->size()));
        } else if (const auto known = memory.known.find(text); known != memory.known.end()) {
            member = known->second;
        } else {
            if (!readAlone(text, field, row))
                return false;
            memory.known.emplace(text, member);
        }
        memory.lastText = text;
        memory.last = member;
        return true;
    }

    template <class M>
    static bool readAlone(std::string_view text, const Field<Row, M> &field, Row &row)
    {
        row.*field.member = M(); // the same member twice: the last one counts, also when it is null
        const auto value = valueOf(text);
        if (!value || value->isNull())
            return value && !isRequired(field.use);
        Reader reader;
        return reader.read(*value, row.*field.member) == Reader::Outcome::Good && reader.takeDrift().empty();
    }

    std::bitset<count> m_found;
    typename MemoriesOf<std::remove_cv_t<decltype(fields<Row>)>>::Type m_memories;
};

//! A row as the table has it. \returns false when it cannot be used; \p drift tells, with paths from the page on.
template <class Row>
bool readOddRow(const QJsonObject &object, const QString &path, Row &row, std::vector<Drift> &drift)
{
    Reader reader;
    const bool isUsable = reader.read(QJsonValue(object), row) == Reader::Outcome::Good;
    for (Drift &each : reader.takeDrift()) {
        each.path.prepend(each.path.isEmpty() ? path : QString(path % u'.'));
        drift.push_back(std::move(each));
    }
    if (!isUsable)
        drift.back().lostRow = true;
    return isUsable;
}

} // namespace detail

//! What decode<Page>() makes of a list's body, at several times its speed where rows resemble each other. \p list is
//! the member of Page that holds the rows.
template <class Page, class Row>
tl::expected<Decoded<Page>, Error> decodePage(const QByteArray &body, const Field<Page, std::vector<Row>> &list)
{
    const auto cut = PageCut::of(body, std::string_view(list.key.data(), std::size_t(list.key.size())));
    if (!cut)
        return decode<Page>(body); // it says what is wrong
    auto page = decode<Page>(cut->around());
    if (!page)
        return decode<Page>(body);
    auto &rows = page->value.*list.member;
    rows.reserve(cut->rows());
    detail::RepeatedRows<Row> repeated;
    std::vector<Drift> drift;
    QJsonArray lost;
    for (std::size_t i = 0; i < cut->rows(); ++i) {
        if (auto row = repeated.read(cut->members(i))) {
            rows.push_back(std::move(*row));
            continue;
        }
        QJsonParseError syntax;
        const QJsonObject whole = QJsonDocument::fromJson(cut->row(i), &syntax).object();
        if (syntax.error != QJsonParseError::NoError)
            return decode<Page>(body);
        Row row = {};
        if (detail::readOddRow(whole, list.key % u'[' % QString::number(i) % u']', row, drift))
            rows.push_back(std::move(row));
        else
            lost.append(whole);
    }
    if (!lost.isEmpty())
        page->value.rest.insert(list.key, lost);
    page->drift.insert(page->drift.begin(), drift.begin(), drift.end()); // the list is read first
    return page;
}

} // namespace json
