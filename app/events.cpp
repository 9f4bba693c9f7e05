#include "app/events.h"

#include "app/hosting.h"
#include "app/imported.h"
#include "app/pages/pagetable.h"
#include "app/qualified.h"
#include "app/shell.h"
#include "flows/eventreading.h"
#include "views/dialogs/pasteeventdialog.h"
#include "views/mainwindow.h"
#include "views/pages/imported/importedpage.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/pages/numbers/inventorypage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace app {

static void pasteEvent(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto numbers = std::make_unique<flows::NumberEventReading>(workspace.desk);
    QObject::connect(numbers.get(), &flows::NumberEventReading::importedRead, &shell,
        [&shell](const domain::ImportedNumber &number) { Imported::of(shell).list.readOne(number.phoneNumber); });
    QObject::connect(numbers.get(), &flows::NumberEventReading::qualifiedRead, &shell,
        [&shell](const domain::QualifiedNumber &number) { Qualified::of(shell).list.accept(number); });
    auto *dialog
        = new views::PasteEventDialog(std::make_unique<flows::EventReading>(workspace.reader, workspace.orderWatch),
            std::move(numbers), shell.band(), &shell.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLeads(true, true);
    QObject::connect(dialog, &views::PasteEventDialog::openNumberRequested, &shell, [&shell](const QString &number) {
        shell.window().showPage(u"numbers"_s);
        if (auto *page = qobject_cast<views::InventoryPage *>(shell.window().page(u"numbers"_s)))
            page->select(number);
    });
    dialog->setHostingLeads(true, true, true);
    const auto follow = [&shell](const QString &page, auto act) {
        return [&shell, page, act](const QString &number) {
            shell.window().showPage(page);
            act(number);
        };
    };
    QObject::connect(dialog, &views::PasteEventDialog::openImportedRequested, &shell,
        follow(u"imported"_s, [&shell](const QString &number) {
            if (auto *page = qobject_cast<views::ImportedPage *>(shell.window().page(u"imported"_s)))
                page->select(number);
        }));
    QObject::connect(dialog, &views::PasteEventDialog::openQualifiedRequested, &shell,
        follow(u"qualified"_s, [&shell](const QString &number) {
            if (auto *page = qobject_cast<views::QualifiedPage *>(shell.window().page(u"qualified"_s)))
                page->select(number);
        }));
    QObject::connect(dialog, &views::PasteEventDialog::openNumberOrderRequested, &shell,
        [&shell](const domain::NumberOrderId &id) { openNumberOrder(shell, id); });
    QObject::connect(dialog, &views::PasteEventDialog::openHostingOrderRequested, &shell,
        [&shell](const domain::HostingOrderId &id) {
            shell.window().showPage(u"hosting"_s);
            openHostingOrder(shell, id);
        });
    const QString copied = QGuiApplication::clipboard()->text();
    if (flows::readEvent(copied).isEvent())
        dialog->setText(copied);
    QObject::connect(dialog, &views::PasteEventDialog::openRequested, &shell, &Shell::openOrder);
    dialog->open();
}

void addEventActions(Shell &shell)
{
    auto *paste = new QAction(Shell::tr("Paste an &event…"), &shell);
    paste->setObjectName(u"pasteEvent"_s);
    QObject::connect(paste, &QAction::triggered, &shell, [&shell] { pasteEvent(shell); });
    shell.window().menu(views::MainWindow::Menu::Tools)->addAction(paste);
}

} // namespace app
