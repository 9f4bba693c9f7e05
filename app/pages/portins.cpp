#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/savedviews.h"
#include "views/pages/orderspage.h"

using namespace Qt::StringLiterals;

namespace app {

static views::Page *makePortIns(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    store::Settings &settings = workspace.services.settings;
    auto *page = new views::OrdersPage(workspace.list, workspace.reader, workspace.settler, workspace.desk.now);
    page->setSavedViews(*new flows::SavedViews(settings, workspace.desk.profileKey, page));
    page->restoreColumns(settings.columns(u"orders"_s));
    page->setDrafts(shell.drafts());
    QObject::connect(page, &views::OrdersPage::openRequested, &shell, &Shell::openOrder);
    QObject::connect(page, &views::OrdersPage::activateRequested, &shell.dialogs(),
        [&shell](const domain::OrderId &id) { shell.dialogs().activate(id); });
    QObject::connect(page, &views::OrdersPage::cancelRequested, &shell.dialogs(), &OrderDialogs::cancel);
    QObject::connect(page, &views::OrdersPage::repairRequested, &shell.dialogs(), &OrderDialogs::repair);
    QObject::connect(page, &views::OrdersPage::newPortInRequested, &shell, &Shell::newPortIn);
    QObject::connect(page, &views::OrdersPage::draftsRequested, &shell, &Shell::showDrafts);
    QObject::connect(&shell, &Shell::ordersTouched, page, &views::OrdersPage::refresh);
    QObject::connect(&shell, &Shell::draftsCounted, page, &views::OrdersPage::setDrafts);
    QObject::connect(
        &shell, &Shell::leaving, page, [page, &settings] { settings.setColumns(u"orders"_s, page->saveColumns()); });
    return page;
}

views::PageSpec portInsPage(Shell &shell)
{
    return {.id = u"portins"_s,
        .icon = views::Icon::PhoneIncoming,
        .title = Shell::tr("Port-ins"),
        .section = Shell::tr("Porting"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2),
        .create = [&shell] { return makePortIns(shell); }};
}

} // namespace app
