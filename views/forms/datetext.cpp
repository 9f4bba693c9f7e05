#include "views/forms/datetext.h"

#include <QLocale>
#include <QRegularExpression>

namespace views {

using namespace Qt::StringLiterals;

namespace {

DateReading dateOf(int year, int month, int day)
{
    if (year < 100)
        year += 2000;
    const QDate date(year, month, day);
    return date.isValid() ? DateReading{Typed::Read, date} : DateReading{Typed::NoSuchDay, {}};
}

//! 1 to 12 for the beginning of a month's name in English or the person's language, three letters or more.
int monthOf(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (int month = 1; month <= 12; ++month) {
            const QString name = locale.standaloneMonthName(month);
            const QString shortName = locale.standaloneMonthName(month, QLocale::ShortFormat);
            if (name.startsWith(word, Qt::CaseInsensitive) || shortName.startsWith(word, Qt::CaseInsensitive))
                return month;
        }
    }
    return 0;
}

} // namespace

DateReading readDate(const QString &text)
{
    const QString simple = text.simplified();
    if (simple.isEmpty())
        return {};

    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression american(u"^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression dayFirst(u"^(?:\\p{L}{2,}\\.?,? )?(\\d{1,2})\\.? (\\p{L}+)\\.?,? (\\d{4})$"_s);
    static const QRegularExpression monthFirst(u"^(?:\\p{L}{2,}\\.?,? )?(\\p{L}+)\\.? (\\d{1,2}),? (\\d{4})$"_s);

    if (const auto match = iso.match(simple); match.hasMatch())
        return dateOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = american.match(simple); match.hasMatch())
        return dateOf(match.captured(3).toInt(), match.captured(1).toInt(), match.captured(2).toInt());
    if (const auto match = dayFirst.match(simple); match.hasMatch()) {
        if (const int month = monthOf(match.captured(2)))
            return dateOf(match.captured(3).toInt(), month, match.captured(1).toInt());
    }
    if (const auto match = monthFirst.match(simple); match.hasMatch()) {
        if (const int month = monthOf(match.captured(1)))
            return dateOf(match.captured(3).toInt(), month, match.captured(2).toInt());
    }
    return {Typed::NotUnderstood, {}};
}

TimeReading readTime(const QString &text)
{
    const QString simple = text.simplified().toLower();
    if (simple.isEmpty())
        return {};
    static const QRegularExpression shape(u"^(\\d{1,2})(?::?(\\d{2}))?(?::(\\d{2}))? ?(?:([ap])\\.?m\\.?)?$"_s);
    const auto match = shape.match(simple);
    if (!match.hasMatch())
        return {Typed::NotUnderstood, {}};

    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(4); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {Typed::NotUnderstood, {}};
        hour = hour % 12 + (half == "p"_L1 ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? TimeReading{Typed::Read, time} : TimeReading{Typed::NotUnderstood, {}};
}

} // namespace views
