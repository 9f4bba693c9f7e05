#include "app/hosting.h"
#include "app/inventory.h"
#include "app/notifier.h"
#include "app/numberdialogs.h"
#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/qualified.h"
#include "app/shell.h"
#include "flows/imported/hostingwork.h"
#include "flows/imported/qualifiedwork.h"
#include "flows/numbers/inventorywork.h"
#include "flows/workcase.h"
#include "tables/worktext.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/inventorypage.h"
#include "views/pages/orderpage.h"
#include "views/pages/workactions.h"
#include "views/pages/worklistpage.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::WorkText;

namespace app {

static void tellUrgent(Notifier &notifier, const std::vector<domain::WorkItem> &items)
{
    if (items.size() == 1)
        return notifier.tell(WorkText::why(items.front()), WorkText::name(items.front()));
    constexpr size_t mostNamed = 3;
    QStringList names;
    for (const domain::WorkItem &item : items)
        names.append(WorkText::name(item));
    names.removeDuplicates();
    if (names.size() > qsizetype(mostNamed)) {
        names = names.first(mostNamed);
        names.append(u"…"_s);
    }
    notifier.tell(Shell::tr("%n item(s) need you", nullptr, int(items.size())), names.join(u", "_s));
}

//! Where it is said that something needs a person, besides the page: in the rail, and on the desktop while the window
//! is not in use.
static void followOutside(Shell &shell, views::WorklistPage *page)
{
    Workspace &workspace = shell.workspace();
    flows::WorklistFlow &worklist = workspace.worklist;
    views::MainWindow &window = shell.window();
    const auto badge = [&window](const flows::WorkCounts &counts) {
        window.setBadge(u"worklist"_s, {.count = counts.needsYou, .meaning = tables::Meaning::NeedsYou});
    };
    QObject::connect(&worklist, &flows::WorklistFlow::countsChanged, page, badge);
    badge(worklist.counts());
    QObject::connect(&workspace.orderWatch, &flows::OrderWatch::roundCompleted, page, [&workspace, &window] {
        const auto &orders = workspace.orderWatch.orders();
        const auto open = std::count_if(orders.begin(), orders.end(),
            [](const auto &known) { return domain::isOpen(known.second.order.status.value); });
        window.setBadge(u"portins"_s, {.count = int(open)});
    });

    auto *notifier = new Notifier(QDBusConnection::sessionBus(), page);
    QObject::connect(&worklist, &flows::WorklistFlow::turnedUrgent, page,
        [notifier, &settings = workspace.services.settings](const std::vector<domain::WorkItem> &items) {
            if (settings.value(store::setting::notifyUrgent) != 0
                && QGuiApplication::applicationState() != Qt::ApplicationActive)
                tellUrgent(*notifier, items);
        });
    QObject::connect(notifier, &Notifier::chosen, page, [&window] {
        window.showPage(u"worklist"_s);
        window.raise();
        window.activateWindow();
    });
}

//! The numbers that share this entry.
static tables::InventoryFilter filterOf(const domain::WorkItem &item)
{
    if (item.reason == domain::WorkReason::NoCampaign)
        return {.plan = item.group, .state = tables::NumberState::NoCampaign};
    if (item.reason == domain::WorkReason::ProvisioningFailed)
        return {.state = tables::NumberState::Failed};
    return {};
}

static void showNumbers(Shell &shell, const domain::WorkItem &item)
{
    shell.window().showPage(u"numbers"_s);
    auto *page = qobject_cast<views::InventoryPage *>(shell.window().page(u"numbers"_s));
    if (!page)
        return;
    if (item.number.isEmpty())
        page->narrow(filterOf(item));
    else
        page->select(item.number);
    if (item.action == domain::WorkAction::LinkCampaign)
        shell.numberDialogs().change(item.number, {.member = domain::NumberMember::Campaign});
}

void lead(Shell &shell, const views::WorkActions &actions)
{
    using views::WorkActions;
    QObject::connect(&actions, &WorkActions::repairRequested, &shell.dialogs(), &OrderDialogs::repair);
    QObject::connect(&actions, &WorkActions::answerRequested, &shell,
        [&shell](const domain::OrderId &id) { shell.openOrder(id)->showNotes(); });
    QObject::connect(&actions, &WorkActions::chaseRequested, &shell,
        [&shell](const domain::OrderId &id, const QString &draft) { shell.openOrder(id)->showNotes(draft); });
    QObject::connect(&actions, &WorkActions::attachRequested, &shell,
        [&shell](const domain::OrderId &id) { shell.openOrder(id)->showDocuments(); });
    QObject::connect(&actions, &WorkActions::numberOrderRequested, &shell,
        [&shell](const QString &id) { openNumberOrder(shell, {id}); });
    QObject::connect(&actions, &WorkActions::hostingOrderRequested, &shell, [&shell](const domain::WorkItem &item) {
        const bool failures = item.action == domain::WorkAction::OpenHostingOrder;
        openHostingOrder(shell, {item.hostingOrder}, failures);
        if (!failures)
            remindSigner(shell, {item.hostingOrder});
    });
    QObject::connect(&actions, &WorkActions::invoicesRequested, &shell,
        [&shell](const domain::WorkItem &item) { Qualified::of(shell).mailInvoicesOf(item); });
    QObject::connect(&actions, &WorkActions::activateRequested, &shell.dialogs(), &OrderDialogs::activate);
    QObject::connect(&actions, &WorkActions::numberRequested, &shell,
        [&shell](const domain::WorkItem &item) { showNumbers(shell, item); });
}

//! What the numbers ask for stands beside the orders.
static flows::InventoryWork &watchNumbers(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto numbers = std::make_unique<flows::InventoryWork>(workspace.desk, Inventory::of(shell).flow);
    flows::InventoryWork *work = numbers.get();
    workspace.worklist.add(std::move(numbers));
    QObject::connect(&shell, &Shell::storeOpened, work, [work, &workspace] {
        if (workspace.hasSecret())
            work->begin();
    });
    return *work;
}

//! So does what hosting orders ask for. The numbers that are read for it say what hosting can be asked for.
static void watchHosting(Shell &shell, const flows::InventoryWork &numbers)
{
    Workspace &workspace = shell.workspace();
    Hosting &hosting = Hosting::of(shell);
    auto orders = std::make_unique<flows::HostingWork>(hosting.desk, hosting.book, hosting.list);
    flows::HostingWork *work = orders.get();
    workspace.worklist.add(std::move(orders));
    QObject::connect(&numbers, &flows::InventoryWork::numbersSeen, &hosting.scopes,
        [&hosting](const std::vector<domain::ActiveNumber> &seen) { hosting.scopes.learn(seen); });
    // With the numbers come the pairs that can be asked for.
    QObject::connect(&numbers, &flows::InventoryWork::wasRead, work, &flows::HostingWork::begin);
}

static void watchQualified(Shell &shell, const flows::InventoryWork &numbers)
{
    Qualified &qualified = Qualified::of(shell);
    auto source = std::make_unique<flows::QualifiedWork>(shell.workspace().desk, qualified.list, qualified.invoices);
    flows::QualifiedWork *work = source.get();
    shell.workspace().worklist.add(std::move(source));
    QObject::connect(&numbers, &flows::InventoryWork::wasRead, work, &flows::QualifiedWork::begin);
}

static Page *makeWorklist(Shell &shell)
{
    using views::WorklistPage;
    Workspace &workspace = shell.workspace();
    auto work = std::make_unique<flows::WorkCase>(workspace.desk, workspace.orderWatch, workspace.settler);
    auto *page = new WorklistPage({.worklist = workspace.worklist,
        .work = *work,
        .settler = workspace.settler,
        .now = workspace.desk.now,
        .local = workspace.desk.local});
    work.release()->setParent(page);
    QObject::connect(page, &WorklistPage::openRequested, &shell, &Shell::openOrder);
    lead(shell, page->actions());
    QObject::connect(page, &WorklistPage::newPortInRequested, &shell, &Shell::newPortIn);
    QObject::connect(
        page, &WorklistPage::portInsRequested, &shell.window(), [&shell] { shell.window().showPage(u"portins"_s); });
    QObject::connect(&shell, &Shell::ordersTouched, &workspace.worklist, &flows::WorklistFlow::refresh);
    followOutside(shell, page);
    const flows::InventoryWork &numbers = watchNumbers(shell);
    watchHosting(shell, numbers);
    watchQualified(shell, numbers);

    QObject::connect(&workspace.services, &Services::ready, &workspace.worklist, &flows::WorklistFlow::start);
    if (workspace.services.isOpen())
        workspace.worklist.start();
    return page;
}

PageSpec worklistPage(Shell &shell)
{
    return {.id = u"worklist"_s,
        .icon = views::Icon::Inbox,
        .title = Shell::tr("Worklist"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
        .create = [&shell] { return makeWorklist(shell); }};
}

} // namespace app
