#include "app/inventory.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"

using namespace Qt::StringLiterals;
using flows::NumberDetailFlow, tables::NumbersModel;

namespace app {

void TourScript::addNumbers()
{
    const auto inventory = [this]() -> Inventory & { return Inventory::of(*m_program.shell()); };
    step(
        u"numbers"_s, u"The whole inventory of the project, one list for each type of number."_s,
        [this] { window()->showPage(u"numbers"_s); },
        [this, inventory] {
            return inventory().flow.state() == flows::ListState::Complete && rows(u"inventoryTable"_s) > 100;
        });
    step(
        u"numbers-number"_s, u"One number: services, emergency address, charges, read by itself."_s,
        [this] { find<views::DataTable>(u"inventoryTable"_s)->selectRow(3); },
        [inventory] {
            const NumberDetailFlow &detail = inventory().detail;
            return detail.readAt() && detail.addressState() != NumberDetailFlow::Address::Reading;
        });
    // The rows follow the view a little later.
    const auto isArranged = [inventory] { return !inventory().numbers.isArranging(); };
    pressStep(
        u"numbers-failed"_s, u"A saved view: numbers whose service could not be provisioned, and why."_s,
        [this] { chooseTab(u"savedViews"_s, 1); },
        [this, inventory, isArranged] {
            if (!isArranged() || inventory().numbers.rowCount() == 0)
                return false;
            find<views::DataTable>(u"inventoryTable"_s)->selectRow(0);
            return true;
        },
        [inventory] {
            const NumbersModel &numbers = inventory().numbers;
            return numbers.filter().state == tables::NumberState::Failed && numbers.rowCount() > 0
                && numbers.rowCount() < numbers.numbers() && inventory().detail.readAt();
        });
    step(
        u"numbers-filtered"_s, u"Typing finds numbers, names and ids while one types; any column sorts."_s,
        [this] {
            chooseTab(u"savedViews"_s, 0);
            type(u"textFilter"_s, u"+1 208"_s);
            find<views::DataTable>(u"inventoryTable"_s)->sortByColumn(NumbersModel::NextCharge, Qt::AscendingOrder);
        },
        [inventory, isArranged] {
            const NumbersModel &numbers = inventory().numbers;
            return isArranged() && numbers.sorting().column == NumbersModel::NextCharge && numbers.rowCount() > 0
                && numbers.rowCount() < numbers.numbers();
        });
    step(
        u"numbers-ticked"_s, u"Ticked numbers stay ticked while others are looked at."_s,
        [this] {
            click(u"tickAll"_s);
            type(u"textFilter"_s, {});
        },
        [inventory] {
            const NumbersModel &numbers = inventory().numbers;
            return numbers.ticked() > 0 && numbers.rowCount() == numbers.numbers();
        });
    // As it was, for those who come next.
    pressStep(u"numbers-unticked"_s, u"The ticks go at once."_s, {}, press(u"clearTicks"_s),
        [inventory] { return inventory().numbers.ticked() == 0; });
}

} // namespace app
