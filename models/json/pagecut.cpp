#include "json/pagecut.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <utility>

namespace json {

namespace ondemand = simdjson::ondemand;

namespace {

std::string_view trimmed(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

//! The text of a value that is skipped over: of what is nested only the brackets are looked at.
std::string_view textOf(ondemand::value value)
{
    switch (value.type()) {
    case ondemand::json_type::object:
        return trimmed(value.get_object().value().raw_json());
    case ondemand::json_type::array:
        return trimmed(value.get_array().value().raw_json());
    default:
        return trimmed(value.raw_json_token());
    }
}

std::string_view keyOf(const ondemand::field &field)
{
    const char *begin = field.key().raw();
    const char *end = begin;
    for (; *end != '"'; ++end)
        end += *end == '\\' ? 1 : 0;
    return {begin, std::size_t(end - begin)};
}

QByteArray whole(std::span<const PageCut::Member> members)
{
    QByteArray object = "{";
    for (const auto &[key, text] : members) {
        object += object.size() > 1 ? ",\"" : "\"";
        object.append(key.data(), qsizetype(key.size())).append("\":").append(text.data(), qsizetype(text.size()));
    }
    return object + '}';
}

} // namespace

std::optional<PageCut> PageCut::of(const QByteArray &body, std::string_view list)
{
    PageCut cut;
    cut.m_body.reserve(std::size_t(body.size()) + simdjson::SIMDJSON_PADDING);
    cut.m_body.assign(body.begin(), body.end());
    bool found = false;
    try {
        ondemand::parser parser;
        ondemand::document document = parser.iterate(cut.m_body.data(), cut.m_body.size(), cut.m_body.capacity());
        ondemand::object members = document.get_object();
        for (ondemand::field member : members) {
            const std::string_view key = keyOf(member);
            if (key != list) {
                cut.m_around.push_back({.key = key, .text = textOf(member.value())});
                continue;
            }
            if (std::exchange(found, true))
                return {};
            cut.m_around.push_back({.key = key, .text = "[]"});
            for (ondemand::object row : member.value().get_array()) {
                for (ondemand::field cell : row) {
                    const std::string_view name = keyOf(cell);
                    cut.m_members.push_back({.key = name, .text = textOf(cell.value())});
                }
                cut.m_ends.push_back(cut.m_members.size());
            }
        }
        const char *rest = nullptr;
        if (!found || document.current_location().get(rest) != simdjson::OUT_OF_BOUNDS)
            return {};
    } catch (const simdjson::simdjson_error &) {
        return {};
    }
    return cut;
}

std::span<const PageCut::Member> PageCut::members(std::size_t row) const
{
    const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_members).subspan(begin, m_ends[row] - begin);
}

QByteArray PageCut::row(std::size_t row) const
{
    return whole(members(row));
}

QByteArray PageCut::around() const
{
    return whole(m_around);
}

std::optional<std::string_view> plainString(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.find('\\') != std::string_view::npos)
        return {};
    return text.substr(1, text.size() - 2);
}

std::optional<QJsonValue> valueOf(std::string_view text)
{
    if (const auto plain = plainString(text))
        return QString::fromUtf8(plain->data(), qsizetype(plain->size()));
    const QByteArray alone = '[' + QByteArray(text.data(), qsizetype(text.size())) + ']';
    const auto document = QJsonDocument::fromJson(alone);
    return document.array().size() == 1 ? std::optional(document.array().first()) : std::nullopt;
}

} // namespace json
