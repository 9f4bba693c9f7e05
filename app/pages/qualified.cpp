#include "app/qualified.h"
#include "app/hostingdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/dialogs/exportdialog.h"
#include "views/mainwindow.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/widgets/pageheader.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

static Page *makeQualified(Shell &shell)
{
    using views::QualifiedPage;
    Qualified &qualified = Qualified::of(shell);
    auto *page = new QualifiedPage(
        {.list = qualified.list, .invoices = qualified.invoices, .now = shell.workspace().desk.now});
    page->header()->insertAction(1,
        views::makeExportButton(*page->table(),
            {.title = Shell::tr("Export the qualified numbers"),
                .fileName = [] { return Shell::tr("qualified-numbers.csv"); }},
            shell.around().prompts));
    QObject::connect(page, &QualifiedPage::addRequested, &qualified, &Qualified::add);
    QObject::connect(page, &QualifiedPage::challengeRequested, &qualified, &Qualified::challenge);
    QObject::connect(page, &QualifiedPage::invoicesRequested, &qualified, &Qualified::mailInvoices);
    HostingDialogs &dialogs = HostingDialogs::of(shell);
    QObject::connect(page, &QualifiedPage::textEnableRequested, &dialogs,
        [&dialogs](const std::vector<domain::QualifiedNumber> &numbers) {
            dialogs.textEnable(domain::TextEnableRoute::QualifiedNumbers, numbers);
        });
    QObject::connect(&dialogs, &HostingDialogs::orderMade, &qualified.list, &flows::QualifiedListFlow::read);
    QObject::connect(page, &QualifiedPage::removeRequested, &qualified, &Qualified::remove);
    return page;
}

PageSpec qualifiedPage(Shell &shell)
{
    return {.id = u"qualified"_s,
        .icon = views::Icon::MarkerCheck,
        .title = Shell::tr("Qualified numbers"),
        .section = Shell::tr("Messaging"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_9),
        .create = [&shell] { return makeQualified(shell); }};
}

} // namespace app
