#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/savedviews.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/orderspage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/pageheader.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

static Page *makePortIns(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    store::Settings &settings = workspace.services.settings;
    auto *page = new views::OrdersPage({.list = workspace.list,
        .reader = workspace.reader,
        .settler = workspace.settler,
        .worklist = workspace.worklist,
        .changes = workspace.lastChanges,
        .now = workspace.desk.now});
    lead(shell, page->actions());
    page->setSavedViews(*new flows::SavedViews(settings, workspace.desk.profileKey, page));
    page->header()->insertAction(1,
        views::makeExportButton(*page->table(),
            {.title = Shell::tr("Export the orders"), .fileName = [] { return Shell::tr("port-ins.csv"); }},
            shell.around().prompts));
    page->restoreColumns(settings.columns(u"orders"_s));
    page->setDrafts(shell.drafts());
    page->setUnreadNotes(workspace.unread);
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

PageSpec portInsPage(Shell &shell)
{
    return {.id = u"portins"_s,
        .icon = views::Icon::PhoneIncoming,
        .title = Shell::tr("Port-ins"),
        .section = Shell::tr("Porting"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2),
        .create = [&shell] { return makePortIns(shell); }};
}

} // namespace app
