#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/historysearch.h"
#include "views/pages/historypage.h"
#include "views/pages/orderpage.h"

using namespace Qt::StringLiterals;

namespace app {

static Page *makeHistory(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto search = std::make_unique<flows::HistorySearch>(workspace.desk, workspace.services.history);
    store::Settings &settings = workspace.services.settings;
    search->setFirstReadings(
        settings.value(store::setting::historyFirst) == 1 ? store::FirstReadings::Shown : store::FirstReadings::Hidden);
    auto *page = new views::HistoryPage(*search);
    QObject::connect(page, &views::HistoryPage::firstReadingsChanged, page,
        [&settings](bool shown) { settings.set(store::setting::historyFirst, shown ? 1 : 0); });
    search.release()->setParent(page);
    QObject::connect(&shell, &Shell::storeOpened, page, &views::HistoryPage::refresh);
    QObject::connect(
        page, &views::HistoryPage::openRequested, &shell, [&shell](const domain::OrderId &id, const QString &number) {
            if (views::OrderPage *order = shell.openOrder(id))
                order->showHistory(number);
        });
    return page;
}

PageSpec historyPage(Shell &shell)
{
    return {.id = u"history"_s,
        .icon = views::Icon::Magnify,
        .title = Shell::tr("History"),
        .section = Shell::tr("Desk"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_H),
        .create = [&shell] { return makeHistory(shell); }};
}

} // namespace app
