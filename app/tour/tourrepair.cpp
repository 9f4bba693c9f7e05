#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "tables/roles.h"
#include "tables/statustext.h"
#include "tables/worktext.h"
#include "views/mainwindow.h"
#include "views/widgets/errorbanner.h"

#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

//! The row of a pending order with rejected numbers; -1 while none is shown.
static int rowToRepair(const QTableView *table)
{
    const QAbstractItemModel *model = table ? table->model() : nullptr;
    for (int row = 0; model && row < model->rowCount(); ++row) {
        bool fix = false;
        bool pending = false;
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            fix = fix
                || cell.data(tables::ActionRole).value<tables::Action>().text
                    == tables::WorkText::action(domain::WorkAction::Repair);
            pending = pending
                || cell.data(tables::StatusTextRole).toString()
                    == tables::StatusText::of(domain::Open<domain::OrderStatus>(domain::OrderStatus::Pending)).text;
        }
        if (fix && pending)
            return row;
    }
    return -1;
}

void TourScript::addMadeLetter(std::function<void()> next)
{
    wizardStep(
        u"wizard-letter-made"_s, u"A letter to sign, made from what was typed, with the list of its numbers."_s,
        [this, next = std::move(next)] {
            next();
            click(u"loaMade"_s);
            type(u"loaNewProvider"_s, u"Kestrel Voice"_s);
        },
        [this] { return isShown(u"loaSave"_s) && isShown(u"documentPreview"_s); });
}

void TourScript::addRepair()
{
    step(
        u"rejected"_s, u"Orders with rejected numbers have the repair as their next action."_s,
        [this] { window()->showPage(u"portins"_s); },
        [this] {
            auto *table = find<QTableView>(u"ordersTable"_s);
            const int row = rowToRepair(table);
            if (row < 0)
                return false;
            table->selectRow(row);
            table->scrollTo(table->model()->index(row, 0));
            return isShown(u"paneAction"_s);
        });
    pressStep(u"rejected-order"_s, u"The order's page offers the repair of its rejected numbers."_s, {},
        press(u"paneOpen"_s), [this] { return isShown(u"repairOrder"_s) && rows(u"orderNumbers"_s) > 0; });
    m_runner.add({.name = u"repair"_s,
        .checked = u"Rejected numbers are grouped by what the carrier's words mean, with the fields to check."_s,
        .press = press(u"repairOrder"_s),
        // "Correct" is on once the order was read anew, and its groups stand for good.
        .seen = [this] { return dialog(u"repairDialog"_s) && rows(u"repairGroups"_s) > 0 && says(u"repairGo"_s, {}); },
        .picture = [this] { return dialog(u"repairDialog"_s); }});
    m_runner.add({.name = u"repair-note"_s,
        .checked = u"A note to Sinch is drafted, and goes only when it is sent."_s,
        .press = press(u"repairDraftNote"_s),
        .seen =
            [this] {
                const auto *note = find<QPlainTextEdit>(u"repairNoteText"_s);
                return note && !note->toPlainText().isEmpty();
            },
        .picture = [this] { return dialog(u"repairDialog"_s); }});
    m_runner.add({.name = u"update"_s,
        .checked = u"The update opens at the rejected numbers, with the fields to check marked."_s,
        .act = [this] { type(u"repairNoteText"_s, {}); },
        .press = press(u"repairGo"_s),
        .seen = [this] { return dialog(u"updateDialog"_s) && isShown(u"editorReason"_s); },
        .picture = [this] { return dialog(u"updateDialog"_s); }});
    m_runner.add({.name = u"update-guard"_s,
        .checked = u"Before it goes, the update shows what was opened, what the server has, and what would be sent."_s,
        .act =
            [this] {
                type(u"portOutPin"_s, u"0412"_s);
                type(u"endUserStreetType"_s, u"Court"_s);
            },
        .press = press(u"updateGo"_s),
        .seen = [this] { return isShown(u"guardTable"_s) && says(u"updateGo"_s, u"Send update"_s); },
        .picture = [this] { return dialog(u"updateDialog"_s); }});
    m_runner.add({.name = u"updated"_s,
        .checked = u"The order was updated once, and reads back as it was sent."_s,
        .press = press(u"updateGo"_s),
        .seen =
            [this] {
                const auto *banner = find<views::ErrorBanner>(u"updateBanner"_s);
                return banner && withoutAccents(banner->text()).contains(u"updated"_s);
            },
        .picture = [this] { return dialog(u"updateDialog"_s); },
        .patience = std::chrono::seconds(40)});
    pressStep(
        u"repaired-order"_s, u"The corrected numbers are pending again."_s, [this] { click(u"updateGo"_s); },
        press(u"repairClose"_s), [this] { return !dialog(u"repairDialog"_s) && !dialog(u"updateDialog"_s); });
}

} // namespace app
