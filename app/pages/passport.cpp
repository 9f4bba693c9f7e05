#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/numbers/numberpassport.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/passportpage.h"

namespace app {

void openPassport(Shell &shell, const QString &e164)
{
    Workspace &workspace = shell.workspace();
    auto passport = std::make_unique<flows::NumberPassport>(workspace.desk, workspace.services.history);
    passport->open(e164);
    auto *page = new views::PassportPage(*passport);
    passport.release()->setParent(page);
    views::MainWindow &window = shell.window();
    page->setTrail(window.page(window.currentPageId())->title()); // what is inside it now goes
    QObject::connect(page, &views::PassportPage::openRequested, &shell, [&shell](const domain::OrderId &id) {
        shell.window().closeInner(); // the order's page names the one below as its way back
        shell.openOrder(id);
    });
    window.open(page);
}

} // namespace app
