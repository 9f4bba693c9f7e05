#include "app/inventory.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"

using namespace Qt::StringLiterals;

namespace app {

//! All of one number on one page, and the ways there.
void TourScript::addFind()
{
    const auto inventory = [this]() -> Inventory & { return Inventory::of(*m_program.shell()); };
    m_runner.add({.name = u"relink"_s,
        .checked = u"A linked number is moved in two requests, and what it had is kept to go back to."_s,
        .act = [this] { window()->showPage(u"numbers"_s); },
        .seen =
            [this, inventory] {
                if (dialog(u"relinkDialog"_s))
                    return true;
                const auto &shown = inventory().detail.number();
                if (shown && !shown->sms.servicePlanId.isEmpty() && !shown->sms.scheduled && isShown(u"paneRelink"_s)) {
                    click(u"paneRelink"_s);
                    return false;
                }
                const tables::NumbersModel &numbers = inventory().numbers;
                for (int row = 0; row < numbers.rowCount(); ++row) {
                    const auto number = numbers.find(numbers.idAt(row));
                    if (number && !number->sms.servicePlanId.isEmpty() && !number->sms.scheduled && !number->expires) {
                        find<views::DataTable>(u"inventoryTable"_s)->selectRow(row);
                        break;
                    }
                }
                return false;
            },
        .picture = [this] { return dialog(u"relinkDialog"_s); }});
    m_runner.add({.name = u"export"_s,
        .checked = u"A list goes out as CSV, JSON or XLSX, with numbers as text."_s,
        .act = [this] { leave(dialog(u"relinkDialog"_s)); },
        .press = press(u"exportinventoryTable"_s),
        .seen = [this] { return dialog(u"exportDialog"_s) && isShown(u"exportGo"_s); },
        .picture = [this] { return dialog(u"exportDialog"_s); }});
    pressStep(
        u"passport"_s, u"One number over port-ins, inventory, messaging and what was sent."_s,
        [this] { leave(dialog(u"exportDialog"_s)); }, press(u"panePassport"_s),
        [this] { return isShown(u"copyPassport"_s) && rows(u"passportTimeline"_s) > 0; });
    m_runner.add({.name = u"palette"_s,
        .checked = u"A few letters lead to any page, order, number or action."_s,
        .act =
            [this] {
                click(u"goField"_s);
                type(u"paletteText"_s, u"bluefinch"_s);
            },
        .seen = [this] { return dialog(u"paletteDialog"_s) && rows(u"paletteTable"_s) > 0; },
        .picture = [this] { return dialog(u"paletteDialog"_s); }});
    step(
        u"palette-left"_s, u"Escape leaves everything where it was."_s, [this] { leave(dialog(u"paletteDialog"_s)); },
        [this] { return !dialog(u"paletteDialog"_s) && isShown(u"copyPassport"_s); });
}

} // namespace app
