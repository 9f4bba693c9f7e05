#include "app/imported.h"

#include "app/numberdialogs.h"
#include "app/shell.h"
#include "flows/imported/removalflow.h"
#include "views/dialogs/imported/removaldialog.h"
#include "views/mainwindow.h"

namespace app {

using flows::ImportedListFlow, flows::RemovalFlow;

Imported &Imported::of(Shell &shell)
{
    auto *known = shell.findChild<Imported *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Imported(shell);
}

Imported::Imported(Shell &shell)
    : QObject(&shell)
    , list(shell.workspace().desk)
    , m_shell(shell)
{
    connect(&shell.numberDialogs(), &NumberDialogs::importedRead, &list, &ImportedListFlow::readOne);
}

void Imported::remove(const QString &number)
{
    auto flow = std::make_unique<RemovalFlow>(
        m_shell.workspace().desk, flows::Removable::ImportedNumber, number, m_shell.workspace().settler);
    connect(flow.get(), &RemovalFlow::numberGone, &list, &ImportedListFlow::forget);
    auto *dialog = new views::RemovalDialog(std::move(flow), m_shell.band(), &m_shell.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace app
