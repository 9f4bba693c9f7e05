#include "domain/porting/chasenote.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace domain {

static QString dated(QDate day)
{
    return QLocale::c().toString(day, u"d MMM yyyy"_s);
}

static QString days(int count)
{
    return count == 1 ? u"1 business day"_s : u"%1 business days"_s.arg(count);
}

QString chaseNote(const WorkItem &item)
{
    if (item.reason == WorkReason::NoFoc)
        return u"Order %1 has been pending since %2 (%3) and has no FOC date yet. What is it waiting for, and when can "
               "we expect the date?"_s.arg(item.order.text, dated(item.since), days(item.businessDays));
    if (item.reason == WorkReason::GroupLate)
        return u"Group %1 of order %2 had its FOC on %3 (%4 ago) and is still not ready to activate. What is missing, "
               "and when will it be ready?"_s.arg(
                   item.group, item.order.text, dated(item.foc), days(item.businessDays));
    return {};
}

} // namespace domain
