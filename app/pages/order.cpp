#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/noteflow.h"
#include "flows/orderhistory.h"
#include "flows/uploadflow.h"
#include "store/future.h"
#include "store/lettersettings.h"
#include "views/pages/orderpage.h"

using namespace Qt::StringLiterals;

namespace app {

//! What of the order is ours, by our journal: notes, and the letter of authorization.
static void readOurWrites(Shell &shell, views::OrderPage *page, const domain::OrderId &id)
{
    Workspace &workspace = shell.workspace();
    store::then(workspace.services.journal.about(workspace.desk.profileKey, id.text), page,
        [&workspace, page, id](const store::Result<std::vector<store::JournalEntry>> &entries) {
            if (!entries || !(workspace.detail.id() == id))
                return;
            QSet<QString> texts;
            for (const store::JournalEntry &entry : *entries) {
                if (entry.intent.kind == store::IntentKind::AddNote)
                    texts.insert(entry.intent.data.value(u"note"_s).toString());
            }
            page->setOurNotes(texts);
            page->setLetter(flows::attachedLetter(*entries));
        });
}

views::OrderPage *makeOrderPage(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto notes = std::make_unique<flows::NoteFlow>(workspace.desk, workspace.settler);
    auto upload = std::make_unique<flows::UploadFlow>(workspace.desk, workspace.settler);
    auto history = std::make_unique<flows::OrderHistory>(workspace.desk, workspace.services.history);
    auto *page = new views::OrderPage({.detail = workspace.detail,
        .notes = *notes,
        .upload = *upload,
        .history = *history,
        .unread = workspace.unread,
        .now = workspace.desk.now,
        .keepFile = [&workspace](const QString &name,
                        const QByteArray &content) { return workspace.services.tempFiles.write(name, content); },
        .prompts = shell.around().prompts,
        .letterAges = {.warn = workspace.services.settings.value(store::setting::letterWarnDays),
            .urge = workspace.services.settings.value(store::setting::letterUrgeDays)}});
    notes.release()->setParent(page);
    upload.release()->setParent(page);
    history->open(workspace.detail.id());
    QObject::connect(&workspace.detail, &flows::OrderDetailFlow::opened, history.get(), &flows::OrderHistory::open);
    history.release()->setParent(page);
    QObject::connect(page, &views::OrderPage::openRequested, &shell, &Shell::openOrder);
    QObject::connect(page, &views::OrderPage::activateRequested, &shell.dialogs(), &OrderDialogs::activate);
    QObject::connect(page, &views::OrderPage::cancelRequested, &shell.dialogs(), &OrderDialogs::cancel);
    QObject::connect(page, &views::OrderPage::repairRequested, &shell.dialogs(), &OrderDialogs::repair);
    QObject::connect(page, &views::OrderPage::updateRequested, &shell.dialogs(),
        [&shell](const domain::OrderId &order) { shell.dialogs().update(order); });
    QObject::connect(
        &workspace.detail, &flows::OrderDetailFlow::opened, page, [&shell, page](const domain::OrderId &id) {
            page->setLetter({}); // of the order that was shown before
            readOurWrites(shell, page, id);
        });
    QObject::connect(&workspace.services.journal, &store::Journal::changed, page,
        [&shell, page] { readOurWrites(shell, page, shell.workspace().detail.id()); });
    readOurWrites(shell, page, workspace.detail.id());
    tellCampaign(shell, page);
    return page;
}

} // namespace app
