#include "views/forms/instantfacts.h"

#include "domain/porting/zones.h"
#include "views/format.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::InstantFacts)
};

QString line(const QDateTime &at)
{
    return Words::tr("%1, %2", "date, time").arg(format::longDate(at.date()), at.time().toString(u"HH:mm"_s));
}

} // namespace

std::vector<Fact> instantFacts(const QDateTime &utc, const domain::Open<domain::PortZone> &zone)
{
    const QTimeZone here = QTimeZone::systemTimeZone();
    return {
        {.name = format::zone(zone), .value = line(utc.toTimeZone(domain::timeZone(zone.value)))},
        {.name = Words::tr("Here"),
            .value = line(utc.toTimeZone(here)),
            .remark = u"(%1)"_s.arg(QString::fromLatin1(here.id()))},
        {.name = Words::tr("UTC"), .value = line(utc)},
    };
}

} // namespace views
