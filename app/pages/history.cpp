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
    auto *page = new views::HistoryPage(*search);
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
