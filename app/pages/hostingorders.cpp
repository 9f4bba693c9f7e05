#include "app/hosting.h"
#include "app/hostingdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/dialogs/imported/scopesdialog.h"
#include "views/mainwindow.h"
#include "views/pages/imported/hostingorderspage.h"

using namespace Qt::StringLiterals;

namespace app {

using views::HostingOrdersPage;

static QHash<QString, QString> namesOf(const flows::NumberNames &names)
{
    QHash<QString, QString> known;
    for (const store::SeenId &id : names.ids()) {
        if (!id.localName.isEmpty())
            known.insert(id.id, id.localName);
    }
    return known;
}

static void askScopes(Shell &shell)
{
    Hosting &hosting = Hosting::of(shell);
    auto *dialog = new views::ScopesDialog(hosting.scopes, hosting.nameOf(), &shell.window());
    QObject::connect(dialog, &QDialog::finished, &hosting.list, [&hosting] {
        if (hosting.list.state() != flows::ListState::Reading)
            hosting.list.refresh();
    });
    dialog->open();
}

static Page *makeHostingOrders(Shell &shell)
{
    Hosting &hosting = Hosting::of(shell);
    auto *page = new HostingOrdersPage({.list = hosting.list,
        .book = hosting.book,
        .scopes = hosting.scopes,
        .prompts = shell.around().prompts,
        .nameOf = hosting.nameOf(),
        .now = hosting.desk.now});
    const flows::NumberNames &names = shell.workspace().numberNames;
    const auto name = [page, &names] { page->setNames(namesOf(names)); };
    QObject::connect(&names, &flows::NumberNames::changed, page, name);
    name();
    QObject::connect(page, &HostingOrdersPage::openRequested, &shell,
        [&shell](const domain::HostingOrderId &id) { openHostingOrder(shell, id); });
    QObject::connect(page, &HostingOrdersPage::failuresRequested, &shell,
        [&shell](const domain::HostingOrderId &id) { openHostingOrder(shell, id, true); });
    QObject::connect(page, &HostingOrdersPage::remindRequested, &shell,
        [&shell](const domain::HostingOrderId &id) { remindSigner(shell, id); });
    QObject::connect(page, &HostingOrdersPage::scopesRequested, &shell, [&shell] { askScopes(shell); });
    HostingDialogs &dialogs = HostingDialogs::of(shell);
    QObject::connect(page, &HostingOrdersPage::textEnableRequested, &dialogs,
        [&dialogs] { dialogs.textEnable(domain::TextEnableRoute::HostingOrders); });
    QObject::connect(page, &HostingOrdersPage::importRequested, &dialogs, [&dialogs] { dialogs.importNumbers(); });
    QObject::connect(&dialogs, &HostingDialogs::orderMade, &hosting.book, &flows::HostingBook::read);
    return page;
}

PageSpec hostingOrdersPage(Shell &shell)
{
    Hosting &hosting = Hosting::of(shell);
    const auto count = [&shell, &hosting] { shell.window().setBadge(u"hosting"_s, {.count = hosting.book.open()}); };
    QObject::connect(&hosting.book, &flows::HostingBook::changed, &shell, count);
    QObject::connect(&hosting.book, &flows::HostingBook::gone, &shell, count);
    return {.id = u"hosting"_s,
        .icon = views::Icon::Message,
        .title = Shell::tr("Hosting orders"),
        .section = Shell::tr("Messaging"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_7),
        .create = [&shell] { return makeHostingOrders(shell); }};
}

} // namespace app
