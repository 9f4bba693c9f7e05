#include "domain/numbers/typedpattern.h"

#include "domain/callingcode.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qsizetype mostDigits = 15; // of E.164

//! The digits, and a plus where it was typed first; nothing when anything else but punctuation is in it.
std::optional<QString> bare(const QString &typed)
{
    constexpr auto punctuation = " \t()-./"_L1;
    QString kept;
    for (const QChar c : typed) {
        const bool isPlus = c == u'+' && kept.isEmpty();
        if (isPlus || (c >= u'0' && c <= u'9'))
            kept += c;
        else if (!punctuation.contains(c) && c != QChar::Nbsp)
            return {};
    }
    return kept;
}

} // namespace

std::optional<NumberPattern> patternFor(const QString &typed, SearchPattern where, const QString &region)
{
    const auto text = bare(typed);
    if (!text)
        return {};
    if (text->isEmpty())
        return NumberPattern();
    const bool hasPlus = text->startsWith(u'+');
    if (text->size() > mostDigits + (hasPlus ? 1 : 0) || *text == "+"_L1)
        return {};
    const QString code = callingCode(region);
    if (where != SearchPattern::Start || hasPlus || code.isEmpty())
        return NumberPattern{.pattern = *text, .search = where};
    // No national number of +1 begins with a 1: it was typed as the calling code.
    const bool hasCode = code == "1"_L1 && text->startsWith(u'1');
    return NumberPattern{.pattern = u'+' + (hasCode ? *text : code + *text), .search = where};
}

} // namespace domain
