#include "app/inventory.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "tables/numbers/numberjobmodel.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace app {

//! One that sends and is called, so that it can be linked.
static int rowWithoutPlan(const tables::NumbersModel &numbers)
{
    for (int row = 0; row < numbers.rowCount(); ++row) {
        const auto number = numbers.find(numbers.idAt(row));
        const bool sends = number && std::ranges::any_of(number->capabilities, [](const auto &capability) {
            return capability.value == domain::Capability::Sms;
        });
        if (sends && number->sms.servicePlanId.isEmpty() && !number->sms.scheduled && !number->expires)
            return row;
    }
    return 0;
}

//! One that a campaign does not hold.
static int rowToRelease(const tables::NumbersModel &numbers)
{
    for (int row = 0; row < numbers.rowCount(); ++row) {
        const auto number = numbers.find(numbers.idAt(row));
        if (number && number->sms.campaignId.isEmpty() && !number->expires)
            return row;
    }
    return 0;
}

void TourScript::addChangeNumbers()
{
    const auto inventory = [this]() -> Inventory & { return Inventory::of(*m_program.shell()); };
    const auto inDialog = [this](const QString &name, const QString &checked, const QString &dialogName,
                              std::function<void()> act, std::function<bool()> press, std::function<bool()> seen) {
        m_runner.add({.name = name,
            .checked = checked,
            .act = std::move(act),
            .press = std::move(press),
            .seen = std::move(seen),
            .picture = [this, dialogName] { return dialog(dialogName); },
            .patience = std::chrono::seconds(60)});
    };
    step(
        u"numbers-without-plan"_s, u"A number that is linked to no SMS plan."_s,
        [this, inventory] { window()->showPage(u"numbers"_s); },
        [this, inventory] {
            auto *table = find<views::DataTable>(u"inventoryTable"_s);
            if (!table || inventory().flow.state() != flows::ListState::Complete || inventory().numbers.rowCount() == 0)
                return false;
            const int wanted = rowWithoutPlan(inventory().numbers);
            if (table->currentIndex().row() != wanted) {
                table->selectRow(wanted);
                return false;
            }
            const auto &shown = inventory().detail.number();
            return shown && shown->phoneNumber == inventory().numbers.idAt(wanted) && inventory().detail.readAt()
                && isShown(u"paneChange"_s);
        });
    inDialog(u"number-change"_s, u"What the number has; ids are typed, as no API lists them."_s,
        u"numberChangeDialog"_s, {}, press(u"paneChange"_s), [this] {
            auto *plan = find<QLineEdit>(u"numberPlan"_s);
            return plan && plan->isEnabled();
        });
    inDialog(
        u"number-linked"_s, u"Only what differs was sent, and the server has it."_s, u"numberChangeDialog"_s,
        [this] { type(u"numberPlan"_s, u"appointments-us"_s); }, press(u"numberChangeGo"_s),
        [this] {
            auto *banner = find<views::ErrorBanner>(u"numberChangeBanner"_s);
            return banner && !banner->isEmpty();
        });
    inDialog(
        u"numbers-dry-run"_s, u"A bulk change shows what each number has and will have before anything is sent."_s,
        u"bulkDialog"_s,
        [this] {
            click(u"numberChangeLeave"_s);
            type(u"textFilter"_s, u"+1 208"_s);
        },
        [this, inventory, change = press(u"bulkChange"_s)] {
            if (inventory().numbers.isArranging()) // the filter answers beside the window
                return false;
            click(u"tickAll"_s);
            return change();
        },
        [this] {
            if (auto *box = find<QCheckBox>(u"bulkNameBox"_s))
                box->setChecked(true);
            if (auto *line = find<QLineEdit>(u"bulkName"_s); line && line->text().isEmpty())
                line->setText(u"Boise {n}"_s);
            auto *go = find<QAbstractButton>(u"bulkGo"_s);
            return go && go->isEnabled();
        });
    inDialog(u"numbers-renamed"_s, u"What became of each; an undo file takes it back."_s, u"bulkDialog"_s, {},
        press(u"bulkGo"_s), [this] {
            auto *save = find<QAbstractButton>(u"bulkSaveUndo"_s);
            return save && save->isEnabled() && !isShown(u"bulkPause"_s);
        });
    inDialog(
        u"number-release"_s, u"What stands between a number and its release, and the warning that nothing undoes it."_s,
        u"releaseDialog"_s,
        [this, inventory] {
            click(u"bulkLeave"_s);
            click(u"clearTicks"_s);
            find<views::DataTable>(u"inventoryTable"_s)->selectRow(rowToRelease(inventory().numbers));
        },
        press(u"paneRelease"_s), [this] { return isShown(u"releaseTyped"_s) || isShown(u"releaseWhy"_s); });
    inDialog(
        u"number-released"_s, u"It works until the day that is paid for."_s, u"releaseDialog"_s,
        [this, inventory] {
            const QString number = inventory().detail.number().value_or(domain::ActiveNumber()).phoneNumber;
            if (auto *box = find<QCheckBox>(u"releaseWarnings"_s))
                box->setChecked(true);
            type(u"releaseTyped"_s, number.right(4));
        },
        press(u"releaseGo"_s), [this] { return dialog(u"releaseDialog"_s) && !isShown(u"releaseGo"_s); });
    pressStep(
        u"numbers-after"_s, u"The inventory shows what was changed."_s, [this] { type(u"textFilter"_s, {}); },
        press(u"releaseKeep"_s),
        [this, inventory] { return !dialog(u"releaseDialog"_s) && inventory().numbers.rowCount() > 100; });
}

} // namespace app
