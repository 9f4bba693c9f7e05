#include "views/print/dayevents.h"

#include "tables/plantext.h"
#include "views/format.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using domain::PlanKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::DayEvents)
};

QString kindOf(const domain::PlanEntry &entry)
{
    if (entry.kind == PlanKind::Desired)
        return Words::tr("Asked for");
    if (entry.kind == PlanKind::Osr)
        return Words::tr("OSR update");
    return entry.onDemand ? Words::tr("FOC, on demand") : Words::tr("FOC");
}

} // namespace

std::vector<domain::IcsEvent> eventsOf(const std::vector<domain::PlanEntry> &entries)
{
    std::vector<domain::IcsEvent> events;
    events.reserve(entries.size());
    for (const domain::PlanEntry &entry : entries) {
        const QString name = entry.reference.isEmpty() ? entry.order.text : entry.reference;
        const QString part = entry.kind == PlanKind::Foc ? QString(u"foc/"_s + entry.group)
            : entry.kind == PlanKind::Osr                ? u"osr"_s
            : entry.state == domain::PlanState::Moved    ? u"moved"_s
                                                         : u"desired"_s;
        QStringList lines{
            tables::PlanText::orderLine(entry), tables::PlanText::time(entry), tables::PlanText::of(entry.state).text};
        if (const QString compared = tables::PlanText::compared(entry); !compared.isEmpty())
            lines << compared;
        events.push_back({.uid = domain::icsUid({entry.order.text, part, entry.day.toString(Qt::ISODate)}),
            .day = entry.day,
            .at = entry.at,
            //: A calendar entry: "FOC: Marlow & Pike Law, 8 numbers"
            .summary = Words::tr("%1: %2, %3").arg(kindOf(entry), name, format::numbers(int(entry.numbers.size()))),
            .description = lines.join(u'\n'),
            .category = entry.kind == PlanKind::Osr ? Words::tr("Hosting orders") : Words::tr("Port-ins")});
    }
    return events;
}

} // namespace views
