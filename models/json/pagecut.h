#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace json {

//! The body of a list taken apart, so that rows that resemble each other need not each be built as a tree of values.
//! Nothing in it is read yet: a text that is no JSON value shows when valueOf() is asked for it.
class PageCut
{
public:
    //! A member as it stands in the body, its key without quotes and not unescaped. Valid as long as the cut.
    struct Member {
        std::string_view key = {};
        std::string_view text = {};
    };

    //! Nothing unless \p body is one object in which \p list is, once, an array of objects.
    static std::optional<PageCut> of(const QByteArray &body, std::string_view list);

    std::size_t rows() const { return m_ends.size(); }
    std::span<const Member> members(std::size_t row) const;
    QByteArray row(std::size_t row) const; //!< whole again
    QByteArray around() const; //!< the body, its list empty

    PageCut(PageCut &&) = default; // and no copies: their members would stand in the body of the first
    PageCut &operator=(PageCut &&) = default;

private:
    PageCut() = default;

    std::vector<char> m_body = {}; //!< what all texts are part of
    std::vector<Member> m_around = {};
    std::vector<Member> m_members = {}; //!< of all rows, one after the other
    std::vector<std::size_t> m_ends = {}; //!< of each row, in there
};

//! The text between the quotes when \p text is a string without escapes.
std::optional<std::string_view> plainString(std::string_view text);

//! Nothing when \p text is not one JSON value.
std::optional<QJsonValue> valueOf(std::string_view text);

} // namespace json
