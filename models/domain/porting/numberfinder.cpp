#include "domain/porting/numberfinder.h"

#include "domain/porting/oddnumbers.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

using namespace oddnumbers;

//! Digits without a gap. Positions are those of the line.
struct Group {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString digits = {};
    bool plus = false; //!< a plus stands before it
    bool foreignBody = false; //!< part of a word, an address or an amount
};

class LineReader
{
public:
    explicit LineReader(const QString &line)
        : m_line(line)
        , m_hasLetters(std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetter(); }))
    {
    }

    std::vector<NumberReading> read()
    {
        if (std::optional<NumberReading> overflow = readOverflow(m_line))
            return {std::move(*overflow)};
        while (m_at < m_line.size()) {
            if (!isDigit(m_line[m_at])) {
                ++m_at;
            } else if (std::optional<OddReading> odd = readExponent(m_line, m_at)) {
                m_at = odd->end;
                m_found.push_back(std::move(odd->number));
            } else {
                readCluster();
            }
        }
        if (m_found.empty()) {
            if (std::optional<NumberReading> dialed = readLetters(m_line))
                m_found.push_back(std::move(*dialed));
        }
        return std::move(m_found);
    }

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_line.size() ? m_line[i] : QChar(u'\n'); }

    void add(
        qsizetype begin, qsizetype end, const QString &e164, IntakeReason reason, IntakeNote note = IntakeNote::None)
    {
        while (begin > 0 && (isPlus(m_line[begin - 1]) || m_line[begin - 1] == u'(' || m_line[begin - 1] == u'（'))
            --begin;
        const QString read = m_line.mid(begin, end - begin).trimmed();
        m_found.push_back({.read = read, .e164 = e164, .reason = reason, .note = note, .extension = {}});
    }

    void readCluster()
    {
        std::vector<Group> groups;
        qsizetype next = m_at;
        do {
            m_at = next;
            groups.push_back(readGroup());
            next = m_at;
            while (next < m_line.size() && joins(m_line[next]))
                ++next;
        } while (isDigit(at(next)) && !startsExponent(next));
        const qsizetype end = m_at;
        resolve(groups);
        m_at = std::max(m_at, end);
    }

    bool startsExponent(qsizetype i) const
    {
        while (isDigit(at(i)) || at(i) == u'.')
            ++i;
        return at(i).toLower() == u'e' && at(i + 1) == u'+';
    }

    Group readGroup()
    {
        Group group{.begin = m_at, .end = m_at, .digits = {}, .plus = false, .foreignBody = false};
        for (; isDigit(at(m_at)); ++m_at)
            group.digits += asciiDigit(at(m_at));
        group.end = m_at;
        qsizetype before = group.begin - 1;
        while (at(before) == u'(' || at(before) == u'（' || at(before) == u' ')
            --before;
        group.plus = isPlus(at(before));
        qsizetype word = group.begin - 1;
        while (at(word).isLetter())
            --word;
        const bool insideCode = word < group.begin - 1 && isDigit(at(word));
        const bool runsIntoWord = (at(group.end).isLetter() && !extensionEnd(group.end)) || at(group.end) == u'@'
            || at(group.end) == u'_' || at(group.end) == u'%';
        group.foreignBody = insideCode || runsIntoWord || at(group.begin - 1) == u'_' || at(group.begin - 1) == u'$';
        return group;
    }

    void resolve(const std::vector<Group> &groups)
    {
        std::size_t leftover = 0;
        for (std::size_t i = 0; i < groups.size();) {
            const std::size_t taken = groups[i].foreignBody ? 0
                : groups[i].plus                            ? takeWithPlus(groups, i)
                                                            : take(groups, i);
            if (taken == 0 && !groups[i].foreignBody) {
                ++i;
                continue;
            }
            // What was taken stands behind what is left over, so it must come behind it in the answer as well.
            std::vector<NumberReading> behind = taken == 0 ? std::vector<NumberReading>() : splitOff();
            setAside(groups, leftover, i);
            m_found.insert(m_found.end(), behind.begin(), behind.end());
            i += std::max<std::size_t>(taken, 1);
            leftover = i;
        }
        setAside(groups, leftover, groups.size());
    }

    std::vector<NumberReading> splitOff()
    {
        std::vector<NumberReading> last(m_found.end() - 1, m_found.end());
        m_found.pop_back();
        return last;
    }

    //! How many groups from `i` make ten digits in one of the ways in which people write them; `skip` digits of the
    //! first group are the country code.
    static std::size_t tenDigits(const std::vector<Group> &groups, std::size_t i, qsizetype skip)
    {
        static constexpr std::array<std::array<qsizetype, 3>, 4> shapes{{{3, 3, 4}, {3, 7, 0}, {6, 4, 0}, {10, 0, 0}}};
        for (const auto &shape : shapes) {
            std::size_t used = 0;
            bool fits = true;
            for (const qsizetype length : shape) {
                if (length == 0)
                    break;
                const std::size_t k = i + used;
                fits = fits && k < groups.size() && !groups[k].foreignBody && (used == 0 || !groups[k].plus)
                    && groups[k].digits.size() == length + (used == 0 ? skip : 0);
                ++used;
            }
            if (fits)
                return used;
        }
        return 0;
    }

    std::size_t take(const std::vector<Group> &groups, std::size_t i)
    {
        const QString &first = groups[i].digits;
        std::size_t used = 0;
        if (first == u"1"_s && (used = tenDigits(groups, i + 1, 0)) != 0)
            return addNanp(groups, i, used + 1);
        if (first[0] == u'1' && (used = tenDigits(groups, i, 1)) != 0)
            return addNanp(groups, i, used);
        if (first[0] >= u'2' && (used = tenDigits(groups, i, 0)) != 0)
            return addNanp(groups, i, used);
        return takeForeign(groups, i);
    }

    std::size_t takeWithPlus(const std::vector<Group> &groups, std::size_t i)
    {
        if (groups[i].digits[0] == u'1') {
            const bool alone = groups[i].digits == u"1"_s;
            const std::size_t used = alone ? tenDigits(groups, i + 1, 0) : tenDigits(groups, i, 1);
            return used == 0 ? 0 : addNanp(groups, i, used + (alone ? 1 : 0));
        }
        return addForeign(groups, i, 0);
    }

    //! Numbers as they are dialed: 011 44 20 7946 0958 from here, 0044 from elsewhere.
    std::size_t takeForeign(const std::vector<Group> &groups, std::size_t i)
    {
        const QString &first = groups[i].digits;
        const qsizetype prefix = first.startsWith("011"_L1) ? 3 : first.startsWith("00"_L1) ? 2 : 0;
        const bool wholeInOne = first.size() >= prefix + 10;
        const bool prefixAlone = first.size() == prefix && i + 1 < groups.size();
        if (prefix == 0 || i != 0 || !(wholeInOne || prefixAlone))
            return 0;
        if (wholeInOne && first.size() == prefix + 11 && first[prefix] == u'1') {
            add(groups[i].begin, groups[i].end, u"+"_s + first.mid(prefix), IntakeReason::None);
            return 1;
        }
        if (prefixAlone && groups[i + 1].digits[0] == u'1')
            return 0; // an American number, found at the next group
        return addForeign(groups, i, prefix);
    }

    std::size_t addForeign(const std::vector<Group> &groups, std::size_t i, qsizetype prefix)
    {
        QString digits;
        std::size_t k = i;
        while (k < groups.size() && !groups[k].foreignBody && (k == i || !groups[k].plus)
            && digits.size() + groups[k].digits.size() <= 15 + prefix)
            digits += groups[k++].digits;
        digits = digits.mid(prefix);
        const bool readable = digits.size() >= 7 && digits.size() <= 15 && digits[0] != u'0';
        if (k == i || digits.size() < 7)
            return 0;
        add(groups[i].begin, groups[k - 1].end, readable ? QString(u"+"_s + digits) : QString(),
            readable ? IntakeReason::None : IntakeReason::NotANumber);
        takeExtension();
        return k - i;
    }

    std::size_t addNanp(const std::vector<Group> &groups, std::size_t i, std::size_t used)
    {
        QString digits;
        for (std::size_t k = i; k < i + used; ++k)
            digits += groups[k].digits;
        const std::size_t last = i + used - 1;
        const bool isFloat = used == 1 && i + 1 < groups.size() && groups[i + 1].digits.size() <= 2
            && groups[i + 1].digits.count(u'0') == groups[i + 1].digits.size()
            && m_line.mid(groups[i].end, groups[i + 1].begin - groups[i].end) == u"."_s;
        const qsizetype end = groups[isFloat ? last + 1 : last].end;
        add(groups[i].begin, end, u"+1"_s + digits.last(10), IntakeReason::None,
            isFloat ? IntakeNote::DecimalsLeftOut : IntakeNote::None);
        if (last + 1 == groups.size())
            takeExtension();
        return isFloat ? used + 1 : used;
    }

    //! Where an extension that begins at `i` ends: "x14", " ext. 14", ", poste 14", ";ext=14", " #14".
    std::optional<qsizetype> extensionEnd(qsizetype i, QString *digits = nullptr) const
    {
        static constexpr std::array words{"extension"_L1, "extn"_L1, "ext"_L1, "poste"_L1, "x"_L1, "#"_L1};
        while (at(i) == u' ' || at(i) == u',' || at(i) == u';' || at(i) == u'-')
            ++i;
        const QStringView rest = QStringView(m_line).mid(std::min(i, m_line.size()));
        const auto word = std::find_if(words.begin(), words.end(),
            [rest](QLatin1StringView w) { return rest.startsWith(w, Qt::CaseInsensitive); });
        if (word == words.end())
            return std::nullopt;
        i += word->size();
        while (at(i) == u' ' || at(i) == u'.' || at(i) == u':' || at(i) == u'=')
            ++i;
        const qsizetype begin = i;
        while (isDigit(at(i)))
            ++i;
        if (i == begin || i - begin > 7 || at(i).isLetter())
            return std::nullopt;
        if (digits)
            *digits = m_line.mid(begin, i - begin);
        return i;
    }

    //! Of the number that was found last, when it stands at m_at.
    void takeExtension()
    {
        QString digits;
        const std::optional<qsizetype> end = extensionEnd(m_at, &digits);
        if (!end)
            return;
        NumberReading &number = m_found.back();
        number.read += m_line.mid(m_at, *end - m_at);
        number.note = IntakeNote::ExtensionLeftOut;
        number.extension = digits;
        m_at = *end;
    }

    static bool isDate(const std::vector<Group> &groups, std::size_t i)
    {
        if (i + 3 > groups.size())
            return false;
        const auto isYear
            = [](const QString &d) { return d.size() == 4 && (d.startsWith("19"_L1) || d.startsWith("20"_L1)); };
        const auto isDay = [](const QString &d) { return d.size() <= 2; };
        const QString &a = groups[i].digits;
        const QString &b = groups[i + 1].digits;
        const QString &c = groups[i + 2].digits;
        return isDay(b) && ((isYear(a) && isDay(c)) || (isDay(a) && isYear(c)));
    }

    //! Digits that make no number. Between words they are street numbers and amounts, unless they are written like a
    //! number; on a line of their own somebody meant a number.
    void setAside(const std::vector<Group> &groups, std::size_t from, std::size_t to)
    {
        if (from < to && isDate(groups, from))
            from += 3;
        if (from >= to)
            return;
        QString digits;
        for (std::size_t i = from; i < to; ++i)
            digits += groups[i].digits;
        const std::size_t count = to - from;
        const auto size = [&](std::size_t i) { return groups[from + i].digits.size(); };
        const bool likeANumber = groups[from].plus || (count == 2 && size(0) == 3 && size(1) == 4)
            || (count == 3 && size(0) == 3 && size(1) == 3);
        if (!(likeANumber || (!m_hasLetters && digits.size() >= 6)))
            return;
        const bool wholeCluster = from == 0 && to == groups.size();
        const std::optional<QString> e164 = wholeCluster && !groups[from].plus ? fromDigits(digits) : std::nullopt;
        add(groups[from].begin, groups[to - 1].end, e164.value_or(QString()),
            e164 ? IntakeReason::None : reasonAgainst(digits, groups[from].plus));
        if (to == groups.size())
            skipExtension();
    }

    void skipExtension()
    {
        if (const std::optional<qsizetype> end = extensionEnd(m_at)) {
            m_found.back().read += m_line.mid(m_at, *end - m_at);
            m_at = *end;
        }
    }

    static IntakeReason reasonAgainst(const QString &digits, bool plus)
    {
        const qsizetype national = digits[0] == u'1' ? digits.size() - 1 : digits.size();
        if (!plus && national == 7)
            return IntakeReason::AreaCodeMissing;
        if (national == 10)
            return IntakeReason::NotANumber; // 0XX
        return national < 10 ? IntakeReason::TooFewDigits : IntakeReason::TooManyDigits;
    }

    QString m_line;
    bool m_hasLetters = false;
    qsizetype m_at = 0;
    std::vector<NumberReading> m_found = {};
};

} // namespace

std::vector<NumberReading> readLine(const QString &line)
{
    return LineReader(line).read();
}

} // namespace domain
