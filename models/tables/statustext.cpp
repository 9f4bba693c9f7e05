#include "tables/statustext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using domain::NumberStatus, domain::OrderStatus;

namespace tables {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(tables::StatusText)
};
} // namespace

StatusText statusText(const domain::Open<OrderStatus> &status)
{
    switch (status.value) {
    case OrderStatus::Unknown:
        return {status.text.isEmpty() ? Texts::tr("not stated") : status.text, Meaning::Unknown};
    case OrderStatus::Building:
        return {Texts::tr("Being created"), Meaning::Waiting, Sign::Working};
    case OrderStatus::Pending:
        return {Texts::tr("Pending"), Meaning::Waiting};
    case OrderStatus::Confirmed:
        return {Texts::tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case OrderStatus::Completed:
        return {Texts::tr("Completed"), Meaning::Done};
    case OrderStatus::PendingCancelation:
        return {Texts::tr("Cancel asked"), Meaning::Waiting, Sign::Locked};
    case OrderStatus::Canceled:
        return {Texts::tr("Canceled"), Meaning::Closed, Sign::Dropped};
    }
    Q_UNREACHABLE();
}

StatusText statusText(const domain::Open<NumberStatus> &status)
{
    switch (status.value) {
    case NumberStatus::Unknown:
        return {status.text.isEmpty() ? Texts::tr("not stated") : status.text, Meaning::Unknown};
    case NumberStatus::Pending:
        return {Texts::tr("Pending"), Meaning::Waiting};
    case NumberStatus::Confirmed:
        return {Texts::tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case NumberStatus::Rejected:
        return {Texts::tr("Rejected"), Meaning::Failed};
    case NumberStatus::Activated:
        return {Texts::tr("Activated"), Meaning::Done};
    case NumberStatus::Canceled:
        return {Texts::tr("Canceled"), Meaning::Closed, Sign::Dropped};
    case NumberStatus::Excluded:
        return {Texts::tr("Excluded"), Meaning::Failed, Sign::Dropped};
    }
    Q_UNREACHABLE();
}

QString dateText(const QDate &date)
{
    //: A date in tables, as in "24 Nov 2026".
    return date.isValid() ? QLocale().toString(date, Texts::tr("d MMM yyyy")) : QString();
}

QString sinceText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString time = local.time().toString(u"HH:mm"_s);
    if (days == 0)
        return Texts::tr("today %1").arg(time);
    if (days > 0 && days < 7)
        return QLocale().toString(local.date(), u"ddd"_s) % u' ' % time;
    return dateText(local.date());
}

QString businessDaysText(int days)
{
    return Texts::tr("%n business day(s)", nullptr, days);
}

} // namespace tables
