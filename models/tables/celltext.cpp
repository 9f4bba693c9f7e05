#include "tables/celltext.h"

#include <QLocale>

namespace tables {

using namespace Qt::StringLiterals;

QString CellText::date(QDate day)
{
    //: Format of a date, see QDate::toString(): 24 Nov 2026
    return day.isValid() ? QLocale().toString(day, tr("d MMM yyyy", "date format")) : none();
}

QString CellText::shortDate(QDate day, QDate today)
{
    if (!day.isValid() || day.year() != today.year())
        return date(day);
    //: Format of a date in this year, see QDate::toString(): 24 Nov
    return QLocale().toString(day, tr("d MMM", "date format"));
}

QString CellText::recently(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return none();
    const qint64 days = at.date().daysTo(now.date());
    const QString time = at.time().toString(u"HH:mm"_s);
    if (days == 0)
        return tr("today %1").arg(time);
    if (days > 0 && days < 7)
        return QLocale().toString(at.date(), u"ddd"_s) % u' ' % time;
    return shortDate(at.date(), now.date());
}

QString CellText::none()
{
    return u"—"_s;
}

QString CellText::noneYet()
{
    return tr("none yet");
}

QString CellText::notReadYet()
{
    return tr("not read yet");
}

QString CellText::reading()
{
    return tr("reading…");
}

QString CellText::readingFailed()
{
    return tr("not read: failed");
}

QString CellText::notStated()
{
    return tr("not stated");
}

} // namespace tables
