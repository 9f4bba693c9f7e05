#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "domain/porting/activationrules.h"
#include "domain/porting/zones.h"
#include "flows/savedviews.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/orderspage.h"
#include "views/pages/orderviews.h"
#include "views/widgets/datatable.h"
#include "views/widgets/pageheader.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

//! What the last reading of the server's list says; nothing when it was not read.
static std::optional<bool> isReady(const Workspace &workspace, const domain::OrderId &id)
{
    const flows::WatchedOrder *watched = workspace.orderWatch.find(id);
    if (!watched || !watched->ready)
        return std::nullopt;
    const auto groups
        = domain::groupsOf(watched->order, domain::zoneOf(watched->order), workspace.desk.now(), watched->ready);
    return std::ranges::any_of(
        groups, [](const domain::GroupView &group) { return group.state == domain::GroupState::Ready; });
}

static Page *makePortIns(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    store::Settings &settings = workspace.services.settings;
    auto *page = new views::OrdersPage(workspace.list, workspace.reader, workspace.settler, workspace.desk.now);
    page->setSavedViews(*new flows::SavedViews(settings, workspace.desk.profileKey, page));
    page->savedViews()->setReadiness([&workspace](const domain::OrderId &id) { return isReady(workspace, id); });
    QObject::connect(
        &workspace.orderWatch, &flows::OrderWatch::orderRead, page->savedViews(), &views::OrderViews::follow);
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
