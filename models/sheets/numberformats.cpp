#include "sheets/numberformats.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

constexpr int lastDay = 2'958'465; //!< 9999-12-31
constexpr double exact = 1e15; //!< spreadsheets keep fifteen digits
constexpr qint64 secondsADay = 86'400;

//! The format of positive numbers, without literal text, colours and conditions.
QString bare(const QString &code)
{
    QString text;
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u';')
            break;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (inside == "h"_L1 || inside == "hh"_L1 || inside == "m"_L1 || inside == "mm"_L1 || inside == "s"_L1)
                text += inside; // time that has passed
            i = end < 0 ? code.size() : end;
        } else
            text += c.toLower();
    }
    return text;
}

QString momentText(double serial, bool from1904)
{
    const auto day = qint64(std::floor(serial));
    const qint64 second = std::llround((serial - double(day)) * double(secondsADay));
    // Excel counts a 29 February 1900 that never was: from March on, the days are one off.
    const QDate base = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    const QDateTime at = base.startOfDay(Qt::UTC).addSecs(day * secondsADay + second);
    if (day == 0 && !from1904)
        return at.time().toString(u"HH:mm:ss"_s);
    return second == 0 ? at.date().toString(Qt::ISODate) : at.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

NumberFormat builtInFormat(int id)
{
    const bool moment
        = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return {.meaning = moment ? NumberMeaning::Moment : NumberMeaning::Number};
}

NumberFormat formatOfCode(const QString &code)
{
    const QString text = bare(code);
    if (text == "general"_L1)
        return {};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"ymdhs").contains(c); }))
        return {.meaning = NumberMeaning::Moment};
    const bool zeros = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'0'; });
    return {.digits = zeros && text.size() > 1 ? int(std::min<qsizetype>(text.size(), 15)) : 0};
}

CellNumber cellNumber(const QString &raw, const NumberFormat &format, bool from1904)
{
    bool isNumber = false;
    const double value = raw.toDouble(&isNumber); // in the C locale, as the file is
    if (!isNumber || !std::isfinite(value))
        return {.text = raw};
    if (format.meaning == NumberMeaning::Moment && value >= 0 && value < lastDay + 1)
        return {.text = momentText(value, from1904), .zerosKnown = true};
    if (std::abs(value) >= exact)
        return {.text = QString::number(value, 'E', 14)};
    if (std::trunc(value) != value)
        return {.text = QString::number(value, 'g', QLocale::FloatingPointShortest)};
    const QString digits = QString::number(qint64(std::abs(value))).rightJustified(format.digits, u'0');
    return {.text = value < 0 ? u'-' + digits : digits, .zerosKnown = format.digits > 0};
}

} // namespace sheets
