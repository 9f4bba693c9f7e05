#pragma once

#include <QString>

#include <vector>

//! Finding anything by a few letters. Which match comes first follows rules that a person can learn.
namespace domain {

//! In the order in which equally good matches are shown.
enum class PaletteKind : quint8 { Page, Order, Number, Action, LookUp };

struct PaletteEntry {
    PaletteKind kind = PaletteKind::Page;
    QString text = {}; //!< "Ironbark Roofing, HQ"; of a number its E.164 form
    QString more = {}; //!< also looked at: an order's id, the menu of an action
};

//! How well an entry fits, best first. Upper and lower case and accents do not count.
enum class PaletteFit : quint8 {
    Equal, //!< its text or its id is what was typed
    Begins,
    BeginsMore, //!< its id begins so
    BeginsWords, //!< each typed word begins one of its words
    Contains, //!< what was typed stands somewhere in it
    ContainsWords,
    Initials, //!< the letters are there in order, and each jump lands where a word begins: "npi" for New port-in
    None,
};

PaletteFit paletteFit(const PaletteEntry &entry, const QString &typed);

//! Entries that are looked through with every letter typed: there may be a hundred thousand orders among them.
class PaletteIndex
{
public:
    void add(PaletteEntry entry);
    void cutTo(std::size_t size); //!< the first so many stay
    std::size_t size() const { return m_entries.size(); }

    //! The positions of the best entries: by fit, then kind, then text. Without a text all pages and actions, as they
    //! come.
    std::vector<std::size_t> matches(const QString &typed, std::size_t most) const;

private:
    std::vector<PaletteEntry> m_entries = {};
    std::vector<PaletteEntry> m_folded = {};
};

} // namespace domain
