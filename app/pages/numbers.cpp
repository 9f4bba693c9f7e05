#include "app/inventory.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/numbers/inventoryviews.h"
#include "views/dialogs/exportdialog.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/inventorycolumns.h"
#include "views/pages/numbers/inventorypage.h"
#include "views/widgets/pageheader.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

static Page *makeNumbers(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    store::Settings &settings = workspace.services.settings;
    Inventory &inventory = Inventory::of(shell);
    auto *page = new views::InventoryPage(
        {.flow = inventory.flow, .detail = inventory.detail, .model = inventory.numbers, .now = workspace.desk.now});
    page->header()->insertAction(1,
        views::makeExportButton(*page->table(),
            {.title = Shell::tr("Export the numbers"), .fileName = [] { return Shell::tr("numbers.csv"); }},
            shell.around().prompts));
    page->columns().restore(settings.columns(u"numbers"_s));
    page->setSavedViews(*new flows::InventoryViews(
        settings, workspace.desk.profileKey, views::InventoryColumns::usuallyHidden(inventory.numbers), page));
    QObject::connect(
        page, &views::InventoryPage::buyRequested, &shell, [&shell] { shell.window().showPage(u"buy"_s); });
    QObject::connect(&shell, &Shell::leaving, page,
        [page, &settings] { settings.setColumns(u"numbers"_s, page->columns().save()); });
    return page;
}

PageSpec numbersPage(Shell &shell)
{
    return {.id = u"numbers"_s,
        .icon = views::Icon::Pound,
        .title = Shell::tr("Numbers"),
        .section = Shell::tr("Numbers"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_4),
        .create = [&shell] { return makeNumbers(shell); }};
}

} // namespace app
