#include "app/hosting.h"
#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "domain/imported/hostingplan.h"
#include "flows/calendarflow.h"
#include "views/mainwindow.h"
#include "views/pages/calendarpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

static views::Page *makeCalendar(Shell &shell, flows::CalendarFlow &flow)
{
    auto *page = new views::CalendarPage(flow, shell.around().prompts, shell.workspace().profile.name);
    QObject::connect(page, &views::CalendarPage::openRequested, &shell, [&shell](const domain::OrderId &id) {
        if (Hosting::of(shell).book.find({id.text}))
            openHostingOrder(shell, {id.text});
        else
            shell.openOrder(id);
    });
    QObject::connect(page, &views::CalendarPage::activateRequested, &shell.dialogs(), &OrderDialogs::activate);
    return page;
}

PageSpec calendarPage(Shell &shell)
{
    // It lives with the window, as the rail says how much is due today before the page is looked at.
    auto *flow = new flows::CalendarFlow(shell.workspace().orderWatch, shell.workspace().desk.now, &shell);
    Hosting &hosting = Hosting::of(shell);
    flow->setMore([&hosting] {
        std::vector<domain::PlanEntry> plan;
        for (const auto &[id, record] : hosting.book.orders()) {
            if (auto entry = domain::planOf(record.order, record.numbers, hosting.desk.now()))
                plan.push_back(std::move(*entry));
        }
        return plan;
    });
    QObject::connect(&hosting.book, &flows::HostingBook::changed, flow, &flows::CalendarFlow::makeSoon);
    QObject::connect(&hosting.book, &flows::HostingBook::gone, flow, &flows::CalendarFlow::makeSoon);
    const auto count = [&shell, flow] {
        const auto today = std::ranges::count(flow->plan(), flow->today(), &domain::PlanEntry::day);
        shell.window().setBadge(u"calendar"_s, {.count = int(today)});
    };
    QObject::connect(flow, &flows::CalendarFlow::planChanged, &shell, count);
    QObject::connect(flow, &flows::CalendarFlow::minutePassed, &shell, count);
    return {.id = u"calendar"_s,
        .icon = views::Icon::Calendar,
        .title = Shell::tr("Calendar"),
        .section = Shell::tr("Porting"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_3),
        .create = [&shell, flow] { return makeCalendar(shell, *flow); }};
}

} // namespace app
