#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addBuy()
{
    const auto tick = [this](int row) {
        if (auto *table = find<QTableView>(u"availableTable"_s))
            table->model()->setData(table->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    };
    pressStep(
        u"buy-search"_s, u"Numbers that begin with an area code, each with its price."_s,
        [this] {
            window()->showPage(u"buy"_s);
            type(u"buyPattern"_s, u"208"_s);
        },
        press(u"buySearch"_s), // the regions come first
        [this] { return rows(u"availableTable"_s) > 3; });
    step(
        u"buy-basket"_s, u"Three numbers are in the basket, with what they cost together."_s,
        [tick] {
            for (int row = 0; row < 3; ++row)
                tick(row);
        },
        [this] { return says(u"basketCount"_s, u"3"_s) && says(u"basketRent"_s, u"3"_s); });
    m_runner.add({.name = u"rent-review"_s,
        .checked = u"Before anything is rented every number and the money are named."_s,
        .press = press(u"basketRent"_s),
        .seen
        = [this] { return dialog(u"rentDialog"_s) && rows(u"rentNumbers"_s) == 3 && says(u"rentGo"_s, u"1.50"_s); },
        .picture = [this] { return dialog(u"rentDialog"_s); }});
    m_runner.add({.name = u"rented"_s,
        .checked = u"Each number has its result, and is linked to the plan by the server."_s,
        .act = [this] { type(u"rentPlan"_s, u"bluefinch-alerts"_s); },
        .press = press(u"rentGo"_s),
        .seen = [this] { return dialog(u"rentDialog"_s) && isShown(u"rentShow"_s) && !isShown(u"rentAgain"_s); },
        .picture = [this] { return dialog(u"rentDialog"_s); }});
    step(
        u"buy-rented"_s, u"The rented numbers are marked, and out of the basket."_s,
        [this] { leave(dialog(u"rentDialog"_s)); },
        [this] { return !dialog(u"rentDialog"_s) && !isShown(u"basketTotal"_s); });
}

} // namespace app
