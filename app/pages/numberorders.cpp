#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/numbers/createnumberorder.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/numbers/numberorderdialog.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/numberorderspage.h"
#include "views/widgets/datatable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

static views::NumberOrderDialog *newNumberOrder(Shell &shell, views::NumberOrdersPage *page)
{
    Workspace &workspace = shell.workspace();
    auto *dialog = new views::NumberOrderDialog(
        std::make_unique<flows::CreateNumberOrder>(workspace.numbersDesk, workspace.numberOrders, workspace.settler),
        shell.band(), &shell.window());
    QObject::connect(dialog, &views::NumberOrderDialog::made, page, &views::NumberOrdersPage::open);
    dialog->open();
    return dialog;
}

void orderNumber(Shell &shell, const QString &regionCode, domain::NumberType type, const QString &number)
{
    shell.window().showPage(u"number-orders"_s);
    if (auto *page = qobject_cast<views::NumberOrdersPage *>(shell.window().page(u"number-orders"_s)))
        newNumberOrder(shell, page)->propose(regionCode, type, number);
}

static Page *makeNumberOrders(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    flows::NumberOrderBook &book = workspace.numberOrders;
    auto flow = std::make_unique<flows::NumberOrderFlow>(workspace.numbersDesk, book, workspace.settler);
    auto upload = std::make_unique<flows::PaperUpload>(workspace.numbersDesk, book, workspace.settler);
    auto *page = new views::NumberOrdersPage({.book = book,
        .flow = *flow,
        .upload = *upload,
        .prompts = shell.around().prompts,
        .now = workspace.numbersDesk.now});
    flow.release()->setParent(page);
    upload.release()->setParent(page);
    QObject::connect(
        page, &views::NumberOrdersPage::newOrderRequested, &shell, [&shell, page] { newNumberOrder(shell, page); });
    QObject::connect(&shell, &Shell::ordersTouched, page, [&book] { book.refresh(); });
    const auto count = [&shell, &book] {
        const auto open = std::ranges::count_if(book.orders(),
            [](const store::KnownNumberOrder &known) { return !domain::isFinal(known.order.state.value); });
        shell.window().setBadge(u"number-orders"_s, {.count = int(open)});
    };
    QObject::connect(&book, &flows::NumberOrderBook::changed, page, count);
    count();
    return page;
}

void openNumberOrder(Shell &shell, const domain::NumberOrderId &id)
{
    shell.window().showPage(u"number-orders"_s);
    if (auto *page = qobject_cast<views::NumberOrdersPage *>(shell.window().page(u"number-orders"_s)))
        page->open(id);
}

PageSpec numberOrdersPage(Shell &shell)
{
    return {.id = u"number-orders"_s,
        .icon = views::Icon::FileDocument,
        .title = Shell::tr("Number orders"),
        .section = Shell::tr("Numbers"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_6),
        .create = [&shell] { return makeNumberOrders(shell); }};
}

} // namespace app
