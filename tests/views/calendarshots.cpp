//! calendar_shots DIR [light|dark] [pseudo]: pictures of the calendar and of the saved views, in the sizes of a desk
//! and of a small window. QT_SCALE_FACTOR=2 gives those of a dense screen. For looking at, not for comparing.
#include "flows/calendarflow.h"
#include "flows/lastchanges.h"
#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/savedviews.h"
#include "flows/testdesk.h"
#include "flows/worklistflow.h"
#include "store/settings.h"
#include "views/pages/calendarpage.h"
#include "views/pages/orderspage.h"
#include "views/shots.h"
#include "views/widgets/monthgrid.h"
#include "views/widgets/textfilter.h"
#include "views/wizardbench.h"

#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usual(1224, 790); // the page in a window of 1440 x 900
constexpr QSize small(976, 590); // in one of 1024 x 700
constexpr QSize dense(752, 410); // in one of 800 x 520

void shot(QWidget &widget, const QString &path, QSize size)
{
    widget.resize(size);
    shots::grab(widget, path);
}

void take(const QString &folder)
{
    TestDesk desk({.orders = 120, .now = u"2026-11-20T15:00:00Z"_s});
    TestPrompts prompts;
    flows::OrderReader reader(desk.desk().orders, desk.desk().now, desk.desk().timing);
    flows::OrderWatch watch(desk.desk(), reader);
    flows::CalendarFlow flow(watch, desk.desk().now);
    views::CalendarPage page(flow, prompts, u"Kestrel Voice"_s);
    page.show();
    shot(page, folder + u"/calendar-unread.png"_s, usual);
    watch.start();
    shots::waitUntil([&] { return watch.asOf() && !flow.plan().empty(); }, "the orders of the calendar are read");
    page.shown();
    page.setDay(flow.today());
    auto *grid = page.findChild<views::MonthGrid *>();
    grid->setFocus();
    shot(page, folder + u"/calendar.png"_s, usual);
    shot(page, folder + u"/calendar-small.png"_s, small);
    shot(page, folder + u"/calendar-dense.png"_s, dense);
    page.setDay(flow.plan().back().day.addDays(1));
    shot(page, folder + u"/calendar-empty.png"_s, usual);
    page.setDay(flow.today());
    page.findChild<views::TextFilter *>()->setText(u"grp1"_s);
    shot(page, folder + u"/calendar-filtered.png"_s, usual);

    store::Settings settings(desk.filePath(u"portside.ini"_s));
    flows::SavedViews saved(settings, u"test"_s);
    saved.add({.name = u"Copperline & sons"_s, .text = u"medical"_s, .sortColumn = u"created"_s});
    flows::OrderListFlow list(desk.desk().orders, desk.desk().now);
    store::WorkMarks marks(desk.database());
    flows::WorklistFlow worklist(desk.desk(), marks);
    store::History history(desk.database());
    flows::LastChanges changes(desk.desk(), history);
    views::OrdersPage orders({.list = list,
        .reader = reader,
        .settler = desk.settler(),
        .worklist = worklist,
        .changes = changes,
        .now = desk.desk().now});
    orders.setSavedViews(saved);
    orders.show();
    orders.shown();
    shots::waitUntil([&] { return list.state() == flows::ListState::Complete; }, "the list is complete");
    shot(orders, folder + u"/views.png"_s, usual);
    auto *tabs = orders.findChild<QTabBar *>(u"savedViews"_s);
    tabs->setCurrentIndex(2);
    shot(orders, folder + u"/views-rejected.png"_s, usual);
    tabs->setCurrentIndex(4);
    orders.findChild<views::TextFilter *>()->setText(u"a"_s);
    shot(orders, folder + u"/views-modified.png"_s, usual);
    shot(orders, folder + u"/views-small.png"_s, small);
    shot(orders, folder + u"/views-dense.png"_s, dense);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize) { take(folder); });
}
