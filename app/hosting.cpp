#include "app/hosting.h"

#include "api/imported/importedapi.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/pages/imported/hostingorderpage.h"
#include "views/pages/imported/hostingorderspage.h"
#include "views/prompts.h"

using namespace Qt::StringLiterals;

namespace app {

using domain::HostingOrderId;

static flows::Desk byItsClock(Workspace &workspace)
{
    flows::Desk desk = workspace.desk;
    desk.now = workspace.session.importedClient().clock().asClock();
    return desk;
}

Hosting &Hosting::of(Shell &shell)
{
    auto *known = shell.findChild<Hosting *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Hosting(shell);
}

Hosting::Hosting(Shell &shell)
    : QObject(&shell)
    , desk(byItsClock(shell.workspace()))
    , scopes(shell.workspace().services.settings, desk.profileKey)
    , list(desk.imported.orders(), scopes, desk.now)
    , book(desk)
    , detail(desk, book)
    , m_shell(shell)
{
    Workspace &workspace = shell.workspace();
    workspace.watch.add(workspace.session.importedClient());
    connect(&list, &flows::HostingListFlow::ordersRead, &book,
        [this](
            const std::vector<domain::HostingOrder> &orders, const QDateTime &readAt) { book.accept(orders, readAt); });
    connect(&list, &flows::HostingListFlow::answered, &book, &flows::HostingBook::compare);
    connect(&book, &flows::HostingBook::changed, &scopes, [this](const HostingOrderId &id) {
        if (const flows::HostingRecord *record = book.find(id))
            scopes.learn(std::vector{record->order});
    });
    connect(&workspace.watch, &flows::ConnectionWatch::onlineChanged, &book, &flows::HostingBook::setOnline);
}

views::NameOfId Hosting::nameOf() const
{
    const flows::NumberNames &names = m_shell.workspace().numberNames;
    return [&names](const QString &id) {
        for (const store::SeenKind kind : {store::SeenKind::ServicePlan, store::SeenKind::Campaign}) {
            if (const QString name = names.nameOf(kind, id); !name.isEmpty())
                return name;
        }
        return id;
    };
}

static views::HostingOrderPage *shownPage(Shell &shell)
{
    return qobject_cast<views::HostingOrderPage *>(shell.window().currentPage());
}

static views::HostingOrderPage *makeHostingOrderPage(Shell &shell)
{
    using views::HostingOrderPage;
    Hosting &hosting = Hosting::of(shell);
    auto *page = new HostingOrderPage({.detail = hosting.detail,
        .book = hosting.book,
        .prompts = shell.around().prompts,
        .nameOf = hosting.nameOf(),
        .now = hosting.desk.now});
    QObject::connect(page, &HostingOrderPage::openRequested, &shell,
        [&shell](const HostingOrderId &id) { openHostingOrder(shell, id); });
    QObject::connect(page, &HostingOrderPage::remindRequested, &shell,
        [&shell](const HostingOrderId &id) { remindSigner(shell, id); });
    QObject::connect(page, &HostingOrderPage::passportRequested, &shell,
        [&shell](const QString &number) { openPassport(shell, number); });
    return page;
}

void openHostingOrder(Shell &shell, const HostingOrderId &id, bool failures)
{
    if (id.isEmpty())
        return;
    Hosting &hosting = Hosting::of(shell);
    hosting.detail.open(id);
    views::HostingOrderPage *page = shownPage(shell);
    if (!page) {
        const views::Page *outer = shell.window().page(shell.window().currentPageId());
        const auto *list = qobject_cast<const views::HostingOrdersPage *>(outer);
        page = makeHostingOrderPage(shell);
        page->setOrigin(outer->title(), list ? list->shownHostingOrders() : std::vector<HostingOrderId>());
        shell.window().open(page);
    }
    if (failures)
        page->showFailures();
}

void remindSigner(Shell &shell, const HostingOrderId &id)
{
    const flows::HostingRecord *record = Hosting::of(shell).book.find(id);
    if (!record)
        return;
    const domain::HostingOrder &order = record->order;
    const bool hasAddress = order.textEnable && !order.textEnable->person.email.isEmpty();
    const bool isOpen = hasAddress
        && shell.around().prompts.openUrl(views::hostingwords::reminder(order, int(record->numbers.size())));
    const QString words = !hasAddress
        ? Shell::tr("The server does not say who has the letter to sign. Ask whoever placed the order.")
        : isOpen ? Shell::tr("A mail to the signer is open in your mail program. Read it before you send it.")
                 : Shell::tr("No mail program answered. The signer's address stands beside the letter.");
    const auto meaning = isOpen ? tables::Meaning::Done : tables::Meaning::NeedsYou;
    if (views::HostingOrderPage *page = shownPage(shell))
        page->say(meaning, words);
    else if (auto *list = qobject_cast<views::HostingOrdersPage *>(shell.window().currentPage()))
        list->say(meaning, words);
}

} // namespace app
