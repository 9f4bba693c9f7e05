#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/pages/calendarpage.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addCalendar()
{
    const auto page = [this] { return qobject_cast<views::CalendarPage *>(window()->page(u"calendar"_s)); };
    step(
        u"calendar"_s, u"The month with what is due on each day, and the day beside it."_s,
        [this] { window()->showPage(u"calendar"_s); },
        [this] { return rows(u"dayTable"_s) > 0 && isShown(u"monthGrid"_s); });
    pressStep(
        u"calendar-early"_s, u"A FOC before the desired date is an alarm, and leads to its day."_s, {},
        [this] {
            const auto all = root()->findChildren<QAbstractButton *>();
            const auto day = std::ranges::find_if(all, [](const QAbstractButton *button) {
                return button->isVisible() && button->objectName().startsWith(u"earlyDay_"_s);
            });
            if (day == all.end())
                return false;
            (*day)->click();
            return true;
        },
        [this, page] { return isShown(u"earlyStrip"_s) && page()->day().isValid() && rows(u"dayTable"_s) > 0; });
    m_runner.add({.name = u"calendar-narrow"_s,
        .checked = u"In a small window the day stands under the month."_s,
        .act = [this] { window()->resize(1024, 700); },
        .seen = [this] { return isShown(u"dayTable"_s); },
        .picture = [this] { return window(); }});
    step(
        u"views-rejected"_s, u"A view of the order list is a tab: the orders with rejected numbers."_s,
        [this] {
            window()->resize(1440, 900);
            window()->showPage(u"portins"_s);
            chooseTab(u"savedViews"_s, 2);
        },
        [this] { return rows(u"ordersTable"_s) > 0 && rows(u"ordersTable"_s) < 200; });
    step(
        u"views-all"_s, u"Every order again."_s, [this] { chooseTab(u"savedViews"_s, 0); },
        [this] { return rows(u"ordersTable"_s) >= 200; });
}

} // namespace app
