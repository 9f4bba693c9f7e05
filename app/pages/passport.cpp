#include "app/hosting.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/imported/hostingpassport.h"
#include "flows/numbers/numberpassport.h"
#include "views/mainwindow.h"
#include "views/pages/imported/passporthosting.h"
#include "views/pages/numbers/passportpage.h"

namespace app {

//! What hosting has of the number stands below what the inventory has.
static void addHosting(Shell &shell, views::PassportPage *page, const QString &e164)
{
    Hosting &hosting = Hosting::of(shell);
    auto *passport = new flows::HostingPassport(hosting.desk, hosting.book, e164, page);
    auto *part = new views::PassportHosting(*passport, hosting.nameOf());
    QObject::connect(page, &views::PassportPage::refreshRequested, passport, &flows::HostingPassport::refresh);
    QObject::connect(part, &views::PassportHosting::openRequested, &shell, [&shell](const domain::HostingOrderId &id) {
        shell.window().closeInner(); // the order's page names the one below as its way back
        openHostingOrder(shell, id);
    });
    page->addPart(part);
    passport->refresh();
}

void openPassport(Shell &shell, const QString &e164)
{
    Workspace &workspace = shell.workspace();
    auto passport = std::make_unique<flows::NumberPassport>(workspace.desk, workspace.services.history);
    passport->open(e164);
    auto *page = new views::PassportPage(*passport);
    passport.release()->setParent(page);
    addHosting(shell, page, e164);
    views::MainWindow &window = shell.window();
    page->setTrail(window.page(window.currentPageId())->title()); // what is inside it now goes
    QObject::connect(page, &views::PassportPage::openRequested, &shell, [&shell](const domain::OrderId &id) {
        shell.window().closeInner(); // the order's page names the one below as its way back
        shell.openOrder(id);
    });
    window.open(page);
}

} // namespace app
