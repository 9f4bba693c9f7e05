#include "domain/palette.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

QString folded(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower().simplified();
    QString plain;
    const QString parted = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : parted) {
        if (c.category() != QChar::Mark_NonSpacing && c != u'…')
            plain += c;
    }
    return plain.simplified();
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

bool hasWordBeginning(const QString &text, const QString &part)
{
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        if (beginsWord(text, at))
            return true;
    }
    return false;
}

//! Whether the letters can be laid onto the text in their order: side by side, or with a jump to where a word begins.
bool laysOn(const QString &letters, const QString &text)
{
    std::vector<qsizetype> behind{0}; // every letter so far; in rising order
    for (qsizetype letter = 0; letter < letters.size() && !behind.empty(); ++letter) {
        std::vector<qsizetype> next;
        auto from = behind.begin();
        for (qsizetype at = behind.front(); at < text.size(); ++at) {
            from = std::find_if(from, behind.end(), [at](qsizetype position) { return position >= at; });
            const bool sideBySide = letter > 0 && from != behind.end() && *from == at;
            if (text[at] == letters[letter] && (sideBySide || beginsWord(text, at)))
                next.push_back(at + 1);
        }
        behind = std::move(next);
    }
    return !behind.empty();
}

bool isInitials(const QString &typed, const QString &text)
{
    constexpr qsizetype most = 8; // more letters say the words themselves
    QString letters = typed;
    letters.remove(u' ');
    if (letters.size() < 2 || letters.size() > most)
        return false;
    return laysOn(letters, text);
}

//! A number, as somebody types or pastes a part of it; empty when it is something else.
QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += c;
        else if (!QStringView(u" +()-./").contains(c))
            return {};
    }
    return digits;
}

PaletteFit digitsFit(const QString &e164, const QString &digits)
{
    const QString number = e164.startsWith(u'+') ? e164.sliced(1) : e164;
    const QString national = number.startsWith(u'1') ? number.sliced(1) : number;
    if (number == digits || national == digits)
        return PaletteFit::Equal;
    if (number.startsWith(digits) || national.startsWith(digits))
        return PaletteFit::Begins;
    return number.contains(digits) ? PaletteFit::Contains : PaletteFit::None;
}

PaletteEntry folded(const PaletteEntry &entry)
{
    if (entry.kind == PaletteKind::Number)
        return entry;
    return {.kind = entry.kind, .text = folded(entry.text), .more = folded(entry.more)};
}

//! What was typed, as entries are compared with it.
struct Typed {
    QString digits = {};
    QString text = {};
    QStringList words = {};
};

Typed typedAs(const QString &typed)
{
    const QString text = folded(typed);
    return {.digits = digitsOf(typed), .text = text, .words = text.split(u' ', Qt::SkipEmptyParts)};
}

PaletteFit fitOf(const PaletteEntry &entry, const Typed &typed)
{
    if (entry.kind == PaletteKind::Number)
        return typed.digits.isEmpty() ? PaletteFit::None : digitsFit(entry.text, typed.digits);
    const auto everyWord
        = [&typed](auto &&holds) { return std::all_of(typed.words.begin(), typed.words.end(), holds); };
    if (typed.words.isEmpty())
        return PaletteFit::None;
    if (entry.text == typed.text || entry.more == typed.text)
        return PaletteFit::Equal;
    if (entry.text.startsWith(typed.text))
        return PaletteFit::Begins;
    if (entry.more.startsWith(typed.text))
        return PaletteFit::BeginsMore;
    if (everyWord([&entry](const QString &word) {
            return hasWordBeginning(entry.text, word) || hasWordBeginning(entry.more, word);
        }))
        return PaletteFit::BeginsWords;
    if (entry.text.contains(typed.text) || entry.more.contains(typed.text))
        return PaletteFit::Contains;
    if (everyWord([&entry](const QString &word) { return entry.text.contains(word) || entry.more.contains(word); }))
        return PaletteFit::ContainsWords;
    return isInitials(typed.text, entry.text) ? PaletteFit::Initials : PaletteFit::None;
}

} // namespace

PaletteFit paletteFit(const PaletteEntry &entry, const QString &typed)
{
    return fitOf(folded(entry), typedAs(typed));
}

void PaletteIndex::add(PaletteEntry entry)
{
    m_folded.push_back(folded(entry));
    m_entries.push_back(std::move(entry));
}

void PaletteIndex::cutTo(std::size_t size)
{
    m_entries.resize(size);
    m_folded.resize(size);
}

std::vector<std::size_t> PaletteIndex::matches(const QString &typed, std::size_t most) const
{
    struct Match {
        PaletteFit fit = PaletteFit::None;
        std::size_t position = 0;
    };
    std::vector<Match> matches;
    const Typed wanted = typedAs(typed);
    const bool nothing = wanted.text.isEmpty();
    for (std::size_t i = 0; i < m_folded.size(); ++i) {
        const PaletteKind kind = m_folded[i].kind;
        const bool offered = nothing && (kind == PaletteKind::Page || kind == PaletteKind::Action);
        const PaletteFit fit = offered ? PaletteFit::Equal : fitOf(m_folded[i], wanted);
        if (fit != PaletteFit::None)
            matches.push_back({fit, i});
    }
    const auto better = [&](const Match &a, const Match &b) {
        const PaletteEntry &x = m_folded[a.position];
        const PaletteEntry &y = m_folded[b.position];
        if (a.fit != b.fit)
            return a.fit < b.fit;
        if (x.kind != y.kind)
            return x.kind < y.kind;
        if (!nothing && x.text != y.text)
            return x.text < y.text;
        return a.position < b.position;
    };
    const std::size_t shown = std::min(most, matches.size());
    std::ranges::partial_sort(matches, matches.begin() + std::ptrdiff_t(shown), better);
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < shown; ++i)
        positions.push_back(matches[i].position);
    return positions;
}

} // namespace domain
