#include "app/hostingdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/pages/draftspage.h"

using namespace Qt::StringLiterals;

namespace app {

static Page *makeDrafts(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    store::Settings &settings = workspace.services.settings;
    auto *page = new views::DraftsPage(
        workspace.services.drafts, workspace.desk.profileKey, workspace.parked, workspace.desk.local);
    page->restoreColumns(settings.columns(u"drafts"_s));
    QObject::connect(&shell, &Shell::storeOpened, page, &views::DraftsPage::refresh);
    QObject::connect(page, &views::DraftsPage::resumeRequested, &shell, &Shell::resumeDraft);
    QObject::connect(page, &views::DraftsPage::resumeTextEnableRequested, &shell,
        [&shell](const domain::DraftId &id) { HostingDialogs::of(shell).resume(id); });
    QObject::connect(page, &views::DraftsPage::newPortInRequested, &shell, &Shell::newPortIn);
    QObject::connect(page, &views::DraftsPage::openOrderRequested, &shell, &Shell::openOrder);
    QObject::connect(
        &shell, &Shell::leaving, page, [page, &settings] { settings.setColumns(u"drafts"_s, page->saveColumns()); });
    return page;
}

//! How many there are; or how many ask for a person.
static void showBadge(Shell &shell)
{
    const int needing = shell.workspace().parked.needingYou();
    shell.window().setBadge(u"drafts"_s,
        needing > 0 ? views::NavBadge{.count = needing, .meaning = tables::Meaning::NeedsYou}
                    : views::NavBadge{.count = shell.drafts()});
}

PageSpec draftsPage(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    QObject::connect(&shell, &Shell::draftsCounted, &shell, [&shell] { showBadge(shell); });
    QObject::connect(
        &workspace.parked, &flows::ParkedDraftsFlow::needingYouChanged, &shell, [&shell] { showBadge(shell); });
    return {.id = u"drafts"_s,
        .icon = views::Icon::Save,
        .title = Shell::tr("Drafts"),
        .section = Shell::tr("Porting"),
        .create = [&shell] { return makeDrafts(shell); }};
}

} // namespace app
