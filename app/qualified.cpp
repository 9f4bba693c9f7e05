#include "app/qualified.h"

#include "app/shell.h"
#include "domain/imported/invoicework.h"
#include "flows/imported/addqualifiedflow.h"
#include "flows/imported/challengeflow.h"
#include "flows/imported/removalflow.h"
#include "views/dialogs/imported/addqualifieddialog.h"
#include "views/dialogs/imported/challengedialog.h"
#include "views/dialogs/imported/invoicedialog.h"
#include "views/dialogs/imported/removaldialog.h"
#include "views/mainwindow.h"

namespace app {

using flows::AddQualifiedFlow, flows::ChallengeFlow, flows::QualifiedListFlow, flows::RemovalFlow;

static void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

Qualified &Qualified::of(Shell &shell)
{
    auto *known = shell.findChild<Qualified *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Qualified(shell);
}

Qualified::Qualified(Shell &shell)
    : QObject(&shell)
    , list(shell.workspace().desk)
    , invoices(shell.workspace().desk, shell.workspace().services.workMarks)
    , m_shell(shell)
{
}

void Qualified::add()
{
    auto flow = std::make_unique<AddQualifiedFlow>(m_shell.workspace().desk, m_shell.workspace().settler);
    connect(flow.get(), &AddQualifiedFlow::numberRead, &list, &QualifiedListFlow::accept);
    openDialog(new views::AddQualifiedDialog(std::move(flow), m_shell.band(), &m_shell.window()));
}

void Qualified::challenge(const QString &number)
{
    auto flow = std::make_unique<ChallengeFlow>(m_shell.workspace().desk, number, m_shell.workspace().settler);
    connect(flow.get(), &ChallengeFlow::numberRead, &list, &QualifiedListFlow::accept);
    connect(flow.get(), &ChallengeFlow::numberGone, &list, &QualifiedListFlow::forget);
    auto *dialog = new views::ChallengeDialog(std::move(flow), m_shell.band(), &m_shell.window());
    connect(dialog, &views::ChallengeDialog::invoicesRequested, this,
        [this](const domain::QualifiedNumber &which) { mailInvoices({which}); });
    openDialog(dialog);
}

void Qualified::mailInvoices(const std::vector<domain::QualifiedNumber> &numbers)
{
    if (!numbers.empty())
        openDialog(new views::InvoiceDialog(numbers, m_shell.workspace().profile.projectId, invoices,
            m_shell.around().prompts, m_shell.band(), &m_shell.window()));
}

void Qualified::mailInvoicesOf(const domain::WorkItem &item)
{
    mailInvoices(domain::numbersOf(item, invoices.factsOf(list), m_shell.workspace().desk.now()));
}

void Qualified::remove(const QString &number)
{
    auto flow = std::make_unique<RemovalFlow>(
        m_shell.workspace().desk, flows::Removable::QualifiedNumber, number, m_shell.workspace().settler);
    connect(flow.get(), &RemovalFlow::numberGone, &list, &QualifiedListFlow::forget);
    openDialog(new views::RemovalDialog(std::move(flow), m_shell.band(), &m_shell.window()));
}

} // namespace app
