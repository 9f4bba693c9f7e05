#include "app/hosting.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/pages/imported/hostingorderspage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addHosting()
{
    const auto hosting = [this]() -> Hosting & { return Hosting::of(*m_program.shell()); };
    const auto isQuiet = [hosting] {
        const Hosting &all = hosting();
        return all.list.state() != flows::ListState::Reading && all.list.asOf() && !all.book.isReading();
    };
    const auto find = [hosting](auto &&wanted) {
        const auto &orders = hosting().book.orders();
        const auto found = std::ranges::find_if(orders, [&](const auto &known) { return wanted(known.second); });
        return found == orders.end() ? domain::HostingOrderId() : found->first;
    };
    const auto isShown = [this, hosting] {
        return this->isShown(u"hostingReport"_s) && rows(u"hostingNumbers"_s) > 0 && !hosting().detail.isReading();
    };
    step(
        u"hosting-orders"_s, u"Hosting orders of every plan and campaign that is known, each with what is next."_s,
        [this] { window()->showPage(u"hosting"_s); },
        [this, isQuiet] { return isQuiet() && rows(u"hostingOrders"_s) > 0; });
    step(
        u"hosting-report"_s, u"An order that calls itself completed, its report, and the numbers that failed."_s,
        [this, find] {
            const auto partly = find([](const flows::HostingRecord &record) {
                return record.outcome() == domain::HostingOutcome::PartlyDone;
            });
            openHostingOrder(*m_program.shell(), partly);
        },
        isShown);
    pressStep(u"hosting-failures"_s, u"Only what failed, with the cause in words."_s, {}, press(u"hostingFailures"_s),
        [this] { return rows(u"hostingNumbers"_s) > 0 && this->isShown(u"hostingFailure"_s); });
}

} // namespace app
