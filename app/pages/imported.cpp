#include "app/imported.h"
#include "app/hosting.h"
#include "app/hostingdialogs.h"
#include "app/numberdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/dialogs/exportdialog.h"
#include "views/mainwindow.h"
#include "views/pages/imported/importedpage.h"
#include "views/widgets/pageheader.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

//! Every pair of plan and campaign that this desk asks for.
static std::vector<flows::ImportedScope> knownPairs(const flows::HostingScopes &scopes)
{
    std::vector<flows::ImportedScope> pairs;
    for (const flows::HostingScopes::Scope &scope : scopes.asked())
        pairs.push_back({.servicePlanId = scope.servicePlanId, .campaignId = scope.campaignId});
    return pairs;
}

//! What this desk calls plans and campaigns, and which it knows; both may change while the page is open.
static void nameThem(Shell &shell, views::ImportedPage *page)
{
    const flows::NumberNames &names = shell.workspace().numberNames;
    const flows::HostingScopes &scopes = Hosting::of(shell).scopes;
    const auto name = [page, &names] {
        tables::ImportedNames known;
        for (const store::SeenId &id : names.ids()) {
            if (!id.localName.isEmpty())
                known.insert(id.id, id.localName);
        }
        page->setNames(known);
    };
    QObject::connect(&names, &flows::NumberNames::changed, page, name);
    name();
    const auto ask = [page, &scopes] { page->setKnown(knownPairs(scopes)); };
    QObject::connect(&scopes, &flows::HostingScopes::changed, page, ask);
    ask();
}

static Page *makeImported(Shell &shell)
{
    using views::ImportedPage;
    Imported &imported = Imported::of(shell);
    NumberDialogs &dialogs = shell.numberDialogs();
    auto *page = new ImportedPage(imported.list);
    page->header()->insertAction(1,
        views::makeExportButton(*page->table(),
            {.title = Shell::tr("Export the imported numbers"),
                .fileName = [] { return Shell::tr("imported-numbers.csv"); }},
            shell.around().prompts));
    const auto host = flows::NumberHost::Imported;
    QObject::connect(page, &ImportedPage::changeRequested, &dialogs,
        [&dialogs, host](const QString &number) { dialogs.change(number, {}, host); });
    QObject::connect(page, &ImportedPage::relinkRequested, &dialogs,
        [&dialogs, host](const QString &number) { dialogs.relink(number, host); });
    QObject::connect(page, &ImportedPage::removeRequested, &imported, &Imported::remove);
    HostingDialogs &hosting = HostingDialogs::of(shell);
    QObject::connect(page, &ImportedPage::importRequested, &hosting, [&hosting] { hosting.importNumbers(); });
    QObject::connect(&hosting, &HostingDialogs::imported, page, &ImportedPage::refresh);
    nameThem(shell, page);
    // What is read makes more pairs known.
    QObject::connect(&imported.list, &flows::ImportedListFlow::numbersRead, page,
        [&shell](const std::vector<domain::ImportedNumber> &numbers) {
            std::vector<store::SeenId> seen;
            for (const domain::ImportedNumber &number : numbers) {
                seen.push_back({.kind = store::SeenKind::ServicePlan, .id = number.sms.servicePlanId});
                seen.push_back({.kind = store::SeenKind::Campaign, .id = number.sms.campaignId});
            }
            Hosting::of(shell).scopes.learn(numbers);
            shell.workspace().numberNames.see(std::move(seen));
        });
    return page;
}

void showImportedNumber(Shell &shell, const QString &number)
{
    shell.window().showPage(u"imported"_s);
    if (auto *page = qobject_cast<views::ImportedPage *>(shell.window().page(u"imported"_s)))
        page->select(number);
    Imported::of(shell).list.readOne(number);
}

PageSpec importedPage(Shell &shell)
{
    return {.id = u"imported"_s,
        .icon = views::Icon::Import,
        .title = Shell::tr("Imported numbers"),
        .section = Shell::tr("Messaging"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_8),
        .create = [&shell] { return makeImported(shell); }};
}

} // namespace app
