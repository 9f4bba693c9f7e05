#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"

#include <QAction>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addHistory()
{
    step(
        u"history"_s, u"The order's history: what was observed, between which readings, and what was sent."_s,
        [this] {
            auto *tabs = find<QTabWidget>(u"orderTabs"_s);
            for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
                if (tabs->widget(tab)->findChild<QWidget *>(u"orderHistory"_s))
                    tabs->setCurrentIndex(tab);
            }
        },
        [this] { return rows(u"orderHistory"_s) >= 4; });
    m_runner.add({.name = u"event"_s,
        .checked = u"A pasted event is told in words, and its order was read again."_s,
        .act =
            [this] {
                Shell *shell = m_program.shell();
                if (auto *paste = shell->findChild<QAction *>(u"pasteEvent"_s))
                    paste->trigger();
                type(u"eventText"_s,
                    u"{\"type\": \"NEW_ORDER_NOTE\", \"orderId\": \"%1\", \"note\": \"All numbers are live.\"}"_s.arg(
                        shell->workspace().detail.id().text));
            },
        .press = press(u"eventRead"_s),
        .seen = [this] { return says(u"eventResult"_s, u"Read at"_s); },
        .picture = [this] { return dialog(u"pasteEventDialog"_s); }});
    m_runner.add({.name = u"event-closed"_s,
        .checked = u"The dialog is closed again."_s,
        .press = press(u"eventClose"_s),
        .seen = [this] { return !dialog(u"pasteEventDialog"_s); }});
    step(
        u"history-search"_s, u"What this desk saw of all its orders, searched without a connection."_s,
        [this] { window()->showPage(u"history"_s); }, [this] { return rows(u"historyTable"_s) >= 4; });
}

} // namespace app
