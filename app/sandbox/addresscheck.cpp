#include "sandbox/addresscheck.h"

#include "sandbox/seedtexts.h"

#include <QRegularExpression>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Spelling {
    const char *full;
    const char *postal;
};
constexpr Spelling spellings[] = {
    {"street", "St"},
    {"road", "Rd"},
    {"avenue", "Ave"},
    {"boulevard", "Blvd"},
    {"drive", "Dr"},
    {"lane", "Ln"},
    {"court", "Ct"},
    {"place", "Pl"},
    {"parkway", "Pkwy"},
    {"highway", "Hwy"},
    {"suite", "Ste"},
    {"apartment", "Apt"},
    {"floor", "Fl"},
    {"north", "N"},
    {"south", "S"},
    {"east", "E"},
    {"west", "W"},
    {"northeast", "NE"},
    {"northwest", "NW"},
    {"southeast", "SE"},
    {"southwest", "SW"},
};

struct State {
    const char *code;
    int firstZip; //!< three digits
    int lastZip;
};
constexpr State states[] = {{"AL", 350, 369}, {"AK", 995, 999}, {"AZ", 850, 865}, {"AR", 716, 729}, {"CA", 900, 961},
    {"CO", 800, 816}, {"CT", 60, 69}, {"DC", 200, 205}, {"DE", 197, 199}, {"FL", 320, 349}, {"GA", 300, 319},
    {"HI", 967, 968}, {"ID", 832, 838}, {"IL", 600, 629}, {"IN", 460, 479}, {"IA", 500, 528}, {"KS", 660, 679},
    {"KY", 400, 427}, {"LA", 700, 714}, {"ME", 39, 49}, {"MD", 206, 219}, {"MA", 10, 27}, {"MI", 480, 499},
    {"MN", 550, 567}, {"MS", 386, 397}, {"MO", 630, 658}, {"MT", 590, 599}, {"NE", 680, 693}, {"NV", 889, 898},
    {"NH", 30, 38}, {"NJ", 70, 89}, {"NM", 870, 884}, {"NY", 100, 149}, {"NC", 270, 289}, {"ND", 580, 588},
    {"OH", 430, 459}, {"OK", 730, 749}, {"OR", 970, 979}, {"PA", 150, 196}, {"RI", 28, 29}, {"SC", 290, 299},
    {"SD", 570, 577}, {"TN", 370, 385}, {"TX", 750, 799}, {"UT", 840, 847}, {"VT", 50, 59}, {"VA", 220, 246},
    {"WA", 980, 994}, {"WV", 247, 268}, {"WI", 530, 549}, {"WY", 820, 831}};

const State *stateOf(const QString &code)
{
    const auto *found = std::find_if(std::begin(states), std::end(states),
        [&code](const State &state) { return code == QLatin1String(state.code); });
    return found == std::end(states) ? nullptr : found;
}

//! Every word as the post writes it.
QString postal(const QString &text)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        const QString plain = word.endsWith(u'.') ? word.chopped(1) : word;
        for (const Spelling &spelling : spellings) {
            const QLatin1String postalWord(spelling.postal);
            if (plain.compare(QLatin1String(spelling.full), Qt::CaseInsensitive) == 0
                || plain.compare(postalWord, Qt::CaseInsensitive) == 0)
                word = postalWord;
        }
    }
    return words.join(u' ');
}

QString joined(const QJsonObject &street, bool withDirections)
{
    QStringList words;
    for (const QString &part : {u"preDir"_s, u"name"_s, u"type"_s, u"postDir"_s}) {
        if (street.contains(part) && (withDirections || !part.endsWith("Dir"_L1)))
            words.append(street.value(part).toString());
    }
    return words.join(u' ');
}

//! Streets of the directory that are called \p street but for their compass direction.
QStringList directedStreets(const QString &street)
{
    QStringList found;
    if (street.compare("Lenox Rd"_L1, Qt::CaseInsensitive) == 0)
        found.append(u"Lenox Rd NE"_s);
    static const SeedTexts texts = SeedTexts::load();
    for (const QJsonObject &known : texts.streets) {
        const QString whole = joined(known, true);
        if (whole != joined(known, false) && street.compare(joined(known, false), Qt::CaseInsensitive) == 0)
            found.append(whole);
    }
    return found;
}

//! The state that a ZIP belongs to; nothing when it belongs to none.
const State *stateOfZip(const QString &zip)
{
    const int area = zip.left(3).toInt();
    const auto *found = std::find_if(std::begin(states), std::end(states),
        [area](const State &state) { return state.firstZip <= area && area <= state.lastZip; });
    return found == std::end(states) ? nullptr : found;
}

EmergencyAddress spelt(const EmergencyAddress &address)
{
    EmergencyAddress result = address;
    result.streetNumber = address.streetNumber.trimmed();
    result.streetInfo = postal(address.streetInfo);
    result.location = postal(address.location);
    result.city = address.city.trimmed();
    result.state = address.state.trimmed().toUpper();
    result.postalCode = address.postalCode.trimmed();
    return result;
}

AddressVerdict noMatch(const QString &message, EmergencyAddress candidate)
{
    return {.match = AddressMatch::None, .message = message, .candidates = {std::move(candidate)}};
}

} // namespace

AddressVerdict checkAddress(const EmergencyAddress &address)
{
    static const QRegularExpression houseNumber(u"^[1-9][0-9]*[A-Za-z]?$"_s);
    static const QRegularExpression fiveDigits(u"^[0-9]{5}$"_s);
    const QString invalid = u"Invalid address - no correction found|Address is Invalid"_s;
    const QString changed
        = u"Invalid address - no correction found|Changed address component|Corrected address abbreviations|Address is Invalid"_s;
    EmergencyAddress better = spelt(address);
    if (!houseNumber.match(better.streetNumber).hasMatch()) {
        better.streetNumber = u"1"_s;
        return noMatch(invalid, better);
    }
    const State *state = stateOf(better.state);
    const State *zipState = fiveDigits.match(better.postalCode).hasMatch() ? stateOfZip(better.postalCode) : nullptr;
    if (!state || state != zipState) {
        if (zipState)
            better.state = QString::fromLatin1(zipState->code);
        else
            better.postalCode = state ? u"%1"_s.arg(state->firstZip, 3, 10, QChar(u'0')) + u"01"_s : u"30326"_s;
        if (!zipState && !state)
            better.state = u"GA"_s;
        return noMatch(changed, better);
    }
    if (const QStringList streets = directedStreets(better.streetInfo); !streets.isEmpty()) {
        AddressVerdict verdict{.match = AddressMatch::None, .message = changed};
        for (const QString &street : streets) {
            better.streetInfo = street;
            verdict.candidates.push_back(better);
        }
        return verdict;
    }
    if (better == address)
        return {.match = AddressMatch::Exact, .message = u"Address is a perfect match"_s};
    return {.match = AddressMatch::Near,
        .message = u"Corrected to valid address|Corrected address abbreviations"_s,
        .corrected = better};
}

} // namespace sandbox
