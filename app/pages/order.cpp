#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/followups.h"
#include "flows/noteflow.h"
#include "flows/orderhistory.h"
#include "flows/ournotes.h"
#include "flows/uploadflow.h"
#include "store/future.h"
#include "store/lettersettings.h"
#include "views/pages/historytext.h"
#include "views/pages/orderpage.h"
#include "views/prompts.h"

#include <QFileInfo>
#include <QSaveFile>

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
            page->setOurNotes(flows::ourNotes(*entries));
            page->setLetter(flows::attachedLetter(*entries));
        });
}

using Requests = store::Result<std::vector<store::JournalEntry>>;
using Events = store::Result<std::vector<store::HistoryEntry>>;

static void writeEvidence(
    views::OrderPage *page, const QString &path, const views::OrderEvidence &evidence, domain::LoaPaper paper)
{
    const QByteArray pdf = views::evidencePdf(evidence, paper);
    QSaveFile file(path);
    if (!pdf.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit())
        page->say(tables::Meaning::Done, Shell::tr("The evidence was saved as %1.").arg(QFileInfo(path).fileName()));
    else
        page->say(tables::Meaning::Failed, Shell::tr("The evidence was not saved: %1.").arg(file.errorString()));
}

//! Asks for a place, reads what this desk has sent and seen of the order, and writes all of it down there.
static void saveEvidence(Shell &shell, views::OrderPage *page, const domain::PortOrder &order, const QDateTime &readAt)
{
    Workspace &workspace = shell.workspace();
    const views::BandInfo &band = shell.band();
    const views::OrderEvidence evidence{.order = order,
        .readAt = readAt,
        .project = band.projectId.isEmpty() ? band.profile : band.profile + u" ("_s + band.projectId + u')',
        .user = workspace.desk.user,
        .madeAt = workspace.desk.local(),
        .zone = QTimeZone::systemTimeZone()};
    shell.around().prompts.saveFile(page, Shell::tr("Save the evidence"),
        Shell::tr("evidence of order %1.pdf").arg(order.id.text), {Shell::tr("PDF (*.pdf)")},
        [&workspace, page, evidence](const QString &path) {
            const auto paper = domain::LoaPaper(workspace.services.settings.value(store::setting::loaPaper));
            const QString key = workspace.desk.profileKey;
            const auto takeRequests = [&workspace, page, evidence, path, paper, key](const Requests &requests) {
                views::OrderEvidence whole = evidence;
                whole.requestsKnown = requests.has_value();
                whole.requests = requests.value_or(std::vector<store::JournalEntry>());
                const auto takeEvents = [page, path, paper, whole](const Events &events) {
                    views::OrderEvidence all = whole;
                    all.eventsKnown = events.has_value();
                    all.events = views::evidenceEvents(events.value_or(std::vector<store::HistoryEntry>()));
                    writeEvidence(page, path, all, paper);
                };
                store::then(workspace.services.history.about(key, evidence.order.id), page, takeEvents);
            };
            store::then(workspace.services.journal.about(key, evidence.order.id.text), page, takeRequests);
        });
}

views::OrderPage *makeOrderPage(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto notes = std::make_unique<flows::NoteFlow>(workspace.desk, workspace.settler);
    auto upload = std::make_unique<flows::UploadFlow>(workspace.desk, workspace.settler);
    auto history = std::make_unique<flows::OrderHistory>(workspace.desk, workspace.services.history);
    auto followUps = std::make_unique<flows::FollowUps>(workspace.desk, workspace.services.workMarks);
    auto *page = new views::OrderPage({.detail = workspace.detail,
        .notes = *notes,
        .upload = *upload,
        .history = *history,
        .unread = workspace.unread,
        .followUps = *followUps,
        .now = workspace.desk.now,
        .keepFile = [&workspace](const QString &name,
                        const QByteArray &content) { return workspace.services.tempFiles.write(name, content); },
        .prompts = shell.around().prompts,
        .letterAges = {.warn = workspace.services.settings.value(store::setting::letterWarnDays),
            .urge = workspace.services.settings.value(store::setting::letterUrgeDays)}});
    notes.release()->setParent(page);
    upload.release()->setParent(page);
    followUps.release()->setParent(page);
    history->open(workspace.detail.id());
    QObject::connect(&workspace.detail, &flows::OrderDetailFlow::opened, history.get(), &flows::OrderHistory::open);
    history.release()->setParent(page);
    QObject::connect(page, &views::OrderPage::openRequested, &shell, &Shell::openOrder);
    QObject::connect(page, &views::OrderPage::numberRequested, &shell,
        [&shell](const QString &number) { openPassport(shell, number); });
    QObject::connect(page, &views::OrderPage::activateRequested, &shell.dialogs(), &OrderDialogs::activate);
    QObject::connect(page, &views::OrderPage::cancelRequested, &shell.dialogs(), &OrderDialogs::cancel);
    QObject::connect(page, &views::OrderPage::repairRequested, &shell.dialogs(), &OrderDialogs::repair);
    QObject::connect(page, &views::OrderPage::updateRequested, &shell.dialogs(),
        [&shell](const domain::OrderId &order) { shell.dialogs().update(order); });
    QObject::connect(page, &views::OrderPage::evidenceRequested, &shell,
        [&shell, page](
            const domain::PortOrder &order, const QDateTime &readAt) { saveEvidence(shell, page, order, readAt); });
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
