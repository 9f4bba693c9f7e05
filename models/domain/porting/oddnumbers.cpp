#include "domain/porting/oddnumbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain::oddnumbers {
namespace {

QChar at(const QString &line, qsizetype i)
{
    return i >= 0 && i < line.size() ? line[i] : QChar(u'\n');
}

//! The digits that stand at `i`, which moves behind them.
QString takeDigits(const QString &line, qsizetype &i)
{
    QString digits;
    for (; isDigit(at(line, i)); ++i)
        digits += asciiDigit(line[i]);
    return digits;
}

//! The key of a telephone that carries the letter.
QChar keyOf(QChar letter)
{
    constexpr QStringView keys = u"22233344455566677778889999";
    return keys[letter.unicode() - u'A'];
}

} // namespace

bool isDigit(QChar c)
{
    return c.category() == QChar::Number_DecimalDigit;
}

QChar asciiDigit(QChar digit)
{
    return QChar(u'0' + digit.digitValue());
}

bool isPlus(QChar c)
{
    return c == u'+' || c == u'＋';
}

bool joins(QChar c)
{
    return c.category() == QChar::Separator_Space || c.category() == QChar::Punctuation_Dash
        || c.category() == QChar::Other_Format || c == u'−' || QStringView(u"./()（）").contains(c);
}

std::optional<QString> fromDigits(const QString &digits)
{
    if (digits.size() == 10 && digits[0] >= u'2')
        return u"+1"_s + digits;
    if (digits.size() == 11 && digits[0] == u'1')
        return u"+"_s + digits;
    return std::nullopt;
}

std::optional<OddReading> readExponent(const QString &line, qsizetype begin)
{
    qsizetype i = begin;
    QString digits = takeDigits(line, i);
    const bool hasPoint
        = digits.size() == 1 && (at(line, i) == u'.' || at(line, i) == u',') && isDigit(at(line, i + 1));
    if (hasPoint)
        digits += takeDigits(line, ++i);
    if (at(line, i).toLower() != u'e')
        return std::nullopt;
    const bool hasPlus = at(line, ++i) == u'+';
    if (hasPlus)
        ++i;
    const int exponent = takeDigits(line, i).toInt();
    if (!(hasPlus || hasPoint) || exponent < 6 || exponent > 15 || at(line, i).isLetterOrNumber())
        return std::nullopt;
    OddReading odd{.number = {.read = line.mid(begin, i - begin)}, .end = i};
    // As many digits as the exponent asks for: nothing was rounded away.
    const std::optional<QString> e164 = digits.size() == exponent + 1 ? fromDigits(digits) : std::nullopt;
    odd.number.e164 = e164.value_or(QString());
    odd.number.reason = e164 ? IntakeReason::None : IntakeReason::SpreadsheetRounding;
    odd.number.note = e164 ? IntakeNote::ExponentWrittenOut : IntakeNote::None;
    return odd;
}

std::optional<NumberReading> readOverflow(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.size() < 4 || trimmed.count(u'#') != trimmed.size())
        return std::nullopt;
    return NumberReading{.read = trimmed, .e164 = {}, .reason = IntakeReason::SpreadsheetOverflow};
}

std::optional<NumberReading> readLetters(const QString &line)
{
    const QString trimmed = line.trimmed();
    QString dialed;
    qsizetype digits = 0;
    for (const QChar c : trimmed) {
        if (isDigit(c)) {
            dialed += asciiDigit(c);
            ++digits;
        } else if (c >= u'A' && c <= u'Z') {
            dialed += keyOf(c);
        } else if (!joins(c) && !isPlus(c)) {
            return std::nullopt;
        }
    }
    // A word may be longer than its number: the telephone stops listening.
    const qsizetype wanted = dialed.startsWith(u'1') ? 11 : 10;
    const qsizetype letters = dialed.size() - digits;
    if (digits < 3 || letters < 3 || dialed.size() < wanted || dialed.size() > wanted + 4 || trimmed[0].isLetter())
        return std::nullopt;
    const std::optional<QString> e164 = fromDigits(dialed.first(wanted));
    if (!e164)
        return std::nullopt;
    return NumberReading{
        .read = trimmed, .e164 = *e164, .reason = IntakeReason::None, .note = IntakeNote::LettersDialed};
}

} // namespace domain::oddnumbers
