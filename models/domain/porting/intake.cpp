#include "domain/porting/intake.h"

#include "domain/phonenumber.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

//! What a kind of number is worth on its own.
struct KindVerdict {
    IntakeVerdict verdict;
    IntakeReason reason;
};

KindVerdict verdictOn(const NumberClass &number)
{
    switch (number.kind) {
    case NumberKind::NotANumber:
        return {IntakeVerdict::Unreadable, IntakeReason::NotANumber};
    case NumberKind::LocalUs:
    case NumberKind::LocalCa:
        if (number.unusualExchange)
            return {IntakeVerdict::Check, IntakeReason::UnusualExchange};
        return {IntakeVerdict::Good, IntakeReason::None};
    case NumberKind::Territory:
        return {IntakeVerdict::Check, IntakeReason::Territory};
    case NumberKind::UnknownAreaCode:
        return {IntakeVerdict::Check, IntakeReason::UnknownAreaCode};
    case NumberKind::NonGeographic:
        return {IntakeVerdict::Check, IntakeReason::NonGeographic};
    case NumberKind::TollFree:
        return {IntakeVerdict::Refused, IntakeReason::TollFree};
    case NumberKind::PremiumRate:
        return {IntakeVerdict::Refused, IntakeReason::PremiumRate};
    case NumberKind::OtherCountry:
        return {IntakeVerdict::Refused, IntakeReason::OtherCountry};
    }
    Q_UNREACHABLE();
    return {IntakeVerdict::Unreadable, IntakeReason::NotANumber};
}

IntakeReason reasonOf(UsePlace place)
{
    switch (place) {
    case UsePlace::Nowhere:
        return IntakeReason::None;
    case UsePlace::OtherDraft:
        return IntakeReason::InOtherDraft;
    case UsePlace::OpenOrder:
        return IntakeReason::InOpenOrder;
    case UsePlace::CancelingOrder:
        return IntakeReason::InCancelingOrder;
    case UsePlace::Inventory:
        return IntakeReason::InInventory;
    }
    Q_UNREACHABLE();
    return IntakeReason::None;
}

//! How the text reads that the number was taken from, when it was taken from one.
std::optional<NumberReading> readingOf(const DraftNumber &number)
{
    std::vector<NumberReading> readings = readLine(number.read);
    const auto found = std::find_if(readings.begin(), readings.end(),
        [&number](const NumberReading &reading) { return reading.e164 == number.e164; });
    if (found == readings.end())
        return std::nullopt;
    return std::move(*found);
}

IntakeRow judgeAlone(const DraftNumber &number)
{
    IntakeRow row;
    const std::optional<NumberReading> reading = readingOf(number);
    if (number.e164.isEmpty()) {
        row.reason = reading ? reading->reason : IntakeReason::NotANumber;
        return row;
    }
    const NumberClass known = classify(number.e164);
    const KindVerdict kind = verdictOn(known);
    row.verdict = kind.verdict;
    row.reason = kind.reason;
    row.region = known.region;
    if (reading) {
        row.note = reading->note;
        row.extension = reading->extension;
    }
    return row;
}

//! Whether it counts when numbers are compared: only those that might go on do.
bool mightGoOn(const IntakeRow &row)
{
    return row.verdict < IntakeVerdict::Refused;
}

void judgeUse(IntakeRow &row, const DraftNumber &number, const InUse &inUse)
{
    const auto use = inUse.constFind(number.e164);
    if (use == inUse.constEnd()) {
        if (row.verdict == IntakeVerdict::Good) {
            row.verdict = IntakeVerdict::NotChecked;
            row.reason = IntakeReason::UseNotChecked;
        }
        return;
    }
    row.use = *use;
    if (use->place != UsePlace::Nowhere) {
        row.verdict = IntakeVerdict::InUse;
        row.reason = reasonOf(use->place);
    }
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == u'\f'
        || c == u'\v';
}

//! Earlier numbers by what was read, each to be taken once, the nearest line first.
class Earlier
{
public:
    explicit Earlier(const std::vector<DraftNumber> &numbers)
        : m_numbers(numbers)
        , m_taken(numbers.size(), false)
    {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i].line == 0)
                continue;
            m_byText[numbers[i].read].push_back(i);
            if (!numbers[i].e164.isEmpty())
                m_byNumber[numbers[i].e164].push_back(i);
        }
    }

    const DraftNumber *sameText(const DraftNumber &fresh) { return take(m_byText.value(fresh.read), fresh.line); }
    const DraftNumber *sameNumber(const DraftNumber &fresh)
    {
        return fresh.e164.isEmpty() ? nullptr : take(m_byNumber.value(fresh.e164), fresh.line);
    }

private:
    const DraftNumber *take(const std::vector<std::size_t> &candidates, int line)
    {
        const std::size_t *best = nullptr;
        for (const std::size_t &candidate : candidates) {
            const auto distance = [&](std::size_t i) { return std::abs(m_numbers[i].line - line); };
            if (!m_taken[candidate] && (!best || distance(candidate) < distance(*best)))
                best = &candidate;
        }
        if (!best)
            return nullptr;
        m_taken[*best] = true;
        return &m_numbers[*best];
    }

    const std::vector<DraftNumber> &m_numbers;
    std::vector<bool> m_taken;
    QHash<QString, std::vector<std::size_t>> m_byText;
    QHash<QString, std::vector<std::size_t>> m_byNumber;
};

} // namespace

IntakeResult readText(const QString &text)
{
    IntakeResult result;
    for (qsizetype begin = 0; begin < text.size();) {
        const auto end = std::find_if(text.begin() + begin, text.end(), endsLine) - text.begin();
        ++result.lines;
        for (const NumberReading &reading : readLine(text.mid(begin, end - begin))) {
            DraftNumber number;
            number.line = result.lines;
            number.read = reading.read;
            number.e164 = reading.e164;
            result.numbers.push_back(std::move(number));
        }
        const bool isPair = end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n';
        begin = end + (isPair ? 2 : 1);
    }
    return result;
}

IntakeResult readAgain(const QString &text, const std::vector<DraftNumber> &before)
{
    IntakeResult result = readText(text);
    Earlier earlier(before);
    std::vector<bool> found(result.numbers.size(), false);
    const auto keep = [&](std::size_t i, const DraftNumber *old, bool sameText) {
        if (!old)
            return;
        DraftNumber kept = *old;
        kept.line = result.numbers[i].line;
        kept.read = result.numbers[i].read;
        if (!sameText)
            kept.e164 = result.numbers[i].e164;
        result.numbers[i] = std::move(kept);
        found[i] = true;
    };
    for (std::size_t i = 0; i < result.numbers.size(); ++i)
        keep(i, earlier.sameText(result.numbers[i]), true);
    for (std::size_t i = 0; i < result.numbers.size(); ++i) {
        if (!found[i])
            keep(i, earlier.sameNumber(result.numbers[i]), false);
    }
    std::copy_if(before.begin(), before.end(), std::back_inserter(result.numbers),
        [](const DraftNumber &number) { return number.line == 0; });
    return result;
}

DraftNumber fixed(DraftNumber number, const QString &typed)
{
    const std::vector<NumberReading> readings = readLine(typed);
    const QString e164 = readings.size() == 1 ? readings.front().e164 : QString();
    if (e164 != number.e164)
        number.portability.reset();
    number.e164 = e164;
    return number;
}

std::vector<IntakeRow> judge(const std::vector<DraftNumber> &numbers, const InUse &inUse)
{
    std::vector<IntakeRow> rows;
    rows.reserve(numbers.size());
    QHash<QString, std::size_t> first;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const DraftNumber &number = numbers[i];
        IntakeRow row = judgeAlone(number);
        const auto same = first.constFind(number.e164);
        if (mightGoOn(row) && !number.removed && same != first.constEnd()) {
            row.verdict = IntakeVerdict::Duplicate;
            row.reason = IntakeReason::SameAsLine;
            row.otherLine = numbers[*same].line;
            row.otherIndex = static_cast<int>(*same);
        } else if (mightGoOn(row)) {
            if (!number.removed)
                first.insert(number.e164, i);
            judgeUse(row, number, inUse);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool goesOn(IntakeVerdict verdict)
{
    return verdict <= IntakeVerdict::Check;
}

QHash<int, IntakeVerdict> worstByLine(const std::vector<DraftNumber> &numbers, const std::vector<IntakeRow> &rows)
{
    QHash<int, IntakeVerdict> worst;
    for (std::size_t i = 0; i < std::min(numbers.size(), rows.size()); ++i) {
        if (numbers[i].removed || numbers[i].line == 0)
            continue;
        IntakeVerdict &verdict = worst[numbers[i].line];
        verdict = std::max(verdict, rows[i].verdict);
    }
    return worst;
}

IntakeCounts countIntake(const std::vector<DraftNumber> &numbers, const std::vector<IntakeRow> &rows)
{
    IntakeCounts counts;
    for (std::size_t i = 0; i < std::min(numbers.size(), rows.size()); ++i) {
        if (numbers[i].removed) {
            ++counts.removed;
            continue;
        }
        ++counts.read;
        ++(goesOn(rows[i].verdict) ? counts.goOn : counts.setAside);
        counts.toLookAt += rows[i].verdict == IntakeVerdict::Check ? 1 : 0;
    }
    return counts;
}

} // namespace domain
