#include "app/inventory.h"
#include "app/numberdialogs.h"
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

static QStringList phoneNumbers(const std::vector<domain::ActiveNumber> &numbers)
{
    QStringList all;
    for (const domain::ActiveNumber &number : numbers)
        all.append(number.phoneNumber);
    return all;
}

//! What is asked for on the page is done in dialogs, and what they read comes back to it.
static void connectDialogs(Shell &shell, views::InventoryPage *page)
{
    using views::InventoryPage;
    NumberDialogs &dialogs = shell.numberDialogs();
    const auto change = [&dialogs](domain::NumberMember member) {
        return [&dialogs, member](
                   const domain::ActiveNumber &number) { dialogs.change(number.phoneNumber, {.member = member}); };
    };
    QObject::connect(page, &InventoryPage::renameRequested, &dialogs, change(domain::NumberMember::DisplayName));
    QObject::connect(page, &InventoryPage::changeRequested, &dialogs, change(domain::NumberMember::ServicePlan));
    QObject::connect(page, &InventoryPage::relinkRequested, &dialogs,
        [&dialogs](const domain::ActiveNumber &number) { dialogs.relink(number.phoneNumber); });
    QObject::connect(page, &InventoryPage::emergencyAddressRequested, &dialogs, &NumberDialogs::emergencyAddress);
    QObject::connect(page, &InventoryPage::bulkRequested, &dialogs,
        [&dialogs](const std::vector<domain::ActiveNumber> &numbers) { dialogs.changeMany(numbers); });
    QObject::connect(page, &InventoryPage::protectRequested, &dialogs,
        [&dialogs](const std::vector<domain::ActiveNumber> &numbers) { dialogs.protect(phoneNumbers(numbers)); });
    QObject::connect(page, &InventoryPage::releaseRequested, &dialogs,
        [&dialogs](const std::vector<domain::ActiveNumber> &numbers) { dialogs.release(phoneNumbers(numbers)); });
    QObject::connect(page, &InventoryPage::goOnRequested, &dialogs, &NumberDialogs::goOn);
    QObject::connect(&dialogs, &NumberDialogs::leftChanged, page, &InventoryPage::offerLeft);
    page->offerLeft(dialogs.left());
    QObject::connect(page, &InventoryPage::passportRequested, &shell,
        [&shell](const domain::ActiveNumber &number) { openPassport(shell, number.phoneNumber); });

    Inventory &inventory = Inventory::of(shell);
    QObject::connect(
        &dialogs, &NumberDialogs::numberRead, &inventory, [&inventory](const domain::ActiveNumber &number) {
            inventory.flow.accept(number);
            if (inventory.detail.number() && inventory.detail.number()->phoneNumber == number.phoneNumber
                && *inventory.detail.number() != number)
                inventory.detail.refresh();
        });
    QObject::connect(&dialogs, &NumberDialogs::addressChanged, &inventory.detail, &flows::NumberDetailFlow::refresh);
    const flows::NumberNames &names = shell.workspace().numberNames;
    const auto name = [&inventory, &names] {
        tables::IdNames known;
        for (const store::SeenId &id : names.ids()) {
            if (!id.localName.isEmpty())
                known.insert(id.id, id.localName);
        }
        inventory.numbers.setNames(known);
    };
    QObject::connect(&names, &flows::NumberNames::changed, &inventory, name);
    name();
}

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
    connectDialogs(shell, page);
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
