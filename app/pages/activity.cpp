#include "app/hostingdialogs.h"
#include "app/imported.h"
#include "app/numberdialogs.h"
#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/numbers/numberintent.h"
#include "views/mainwindow.h"
#include "views/pages/activitypage.h"
#include "views/pages/orderpage.h"
#include "views/pages/portingdefaultssection.h"
#include "json/porting/portingdefaultsjson.h"
#include "json/reader.h"

using namespace Qt::StringLiterals;

namespace app {

static QString referenceOf(const Workspace &workspace, const domain::OrderId &id)
{
    const flows::OrderRecord *record = workspace.reader.find(id);
    if (record && record->order)
        return record->order->customerReference;
    const auto &open = workspace.detail.order();
    return open && open->id == id ? open->customerReference : QString();
}

static views::OrderPage *openOrder(Shell &shell, const domain::OrderId &id)
{
    shell.openOrder(id);
    return qobject_cast<views::OrderPage *>(shell.window().currentPage());
}

//! Opens the place where it was typed, filled in. What is sent from there is a new request, said by a person.
static void sendAgain(Shell &shell, const store::JournalEntry &entry)
{
    const store::Intent &intent = entry.intent;
    const domain::OrderId order{intent.target};
    using enum store::IntentKind;
    switch (intent.kind) {
    case CreateOrder:
        shell.resumeDraft(domain::DraftId{intent.draftId});
        return;
    case UpdateOrder:
        shell.dialogs().update(order, {.sentBefore = intent.data});
        return;
    case CancelOrder:
        shell.dialogs().cancel(order);
        return;
    case Activate:
        shell.dialogs().activate(order, intent.data.value("groups"_L1).toVariant().toStringList());
        return;
    case AddNote:
        if (auto *page = openOrder(shell, order))
            page->showNotes(intent.data.value("note"_L1).toString());
        return;
    case UploadDocument:
        if (auto *page = openOrder(shell, order))
            page->askForDocument({.name = intent.data.value("documentName"_L1).toString(),
                .description = intent.data.value("description"_L1).toString()});
        return;
    case Configuration: {
        shell.showSettings(u"defaults"_s);
        auto *section = shell.window().findChild<views::PortingDefaultsSection *>();
        const auto typed = json::read<domain::PortingDefaults>(intent.data.value("configuration"_L1).toObject());
        if (section && typed)
            section->propose(typed->value);
        return;
    }
    case RentNumber:
    case RentAnyNumber:
        return rentAgain(shell, intent);
    case ChangeNumber:
        shell.numberDialogs().change(intent.target, {.sentBefore = flows::numberintent::sentChange(intent.data)});
        return;
    case ReleaseNumber:
        shell.numberDialogs().release({intent.target});
        return;
    case ProvisionAddress:
    case DeprovisionAddress:
        shell.numberDialogs().emergencyAddress({.phoneNumber = intent.target});
        return;
    case CreateNumberOrder:
        shell.window().showPage(u"number-orders"_s);
        return;
    case SaveRegistration:
    case UploadAttachment:
    case SubmitNumberOrder:
        openNumberOrder(shell, {intent.target});
        return;
    case ChangeImportedNumber:
        shell.numberDialogs().change(
            intent.target, {.sentBefore = flows::numberintent::sentChange(intent.data)}, flows::NumberHost::Imported);
        return;
    case RemoveImportedNumber:
        Imported::of(shell).remove(intent.target);
        return;
    case AddQualifiedNumbers:
    case RemoveQualifiedNumber:
    case SendVoiceChallenge:
    case VerifyVoiceChallenge:
        shell.window().showPage(u"qualified"_s);
        return;
    case Unknown:
        return;
    case ImportNumber:
    case ImportNumbers:
    case TextEnable:
    case TextEnableTollFree:
        HostingDialogs::of(shell).sendAgain(intent);
        return;
    case CallbackSecret:
    case HostingCallbacks:
        shell.showSettings(u"callbacks"_s);
        return;
    }
    Q_UNREACHABLE();
}

static Page *makeActivity(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    const views::BandInfo &band = shell.band();
    auto *page = new views::ActivityPage({.flow = workspace.activity,
        .settler = workspace.settler,
        .prompts = shell.around().prompts,
        .local = workspace.desk.local,
        .project = band.projectId.isEmpty() ? band.profile : band.profile + u" ("_s + band.projectId + u')',
        .referenceOf = [&workspace](const domain::OrderId &id) { return referenceOf(workspace, id); }});
    QObject::connect(page, &views::ActivityPage::openRequested, &shell, &Shell::openOrder);
    QObject::connect(page, &views::ActivityPage::sendAgainRequested, &shell,
        [&shell](const store::JournalEntry &entry) { sendAgain(shell, entry); });
    return page;
}

PageSpec activityPage(Shell &shell)
{
    flows::ActivityFlow &activity = shell.workspace().activity;
    QObject::connect(&activity, &flows::ActivityFlow::uncertainChanged, &shell, [&shell](int count) {
        shell.window().setBadge(u"activity"_s, {.count = count, .meaning = tables::Meaning::Unknown});
    });
    QObject::connect(&shell, &Shell::storeOpened, &activity, [&shell, &activity] {
        activity.count();
        if (shell.window().currentPageId() == "activity"_L1)
            activity.refresh();
    });
    return {.id = u"activity"_s,
        .icon = views::Icon::History,
        .title = Shell::tr("Activity"),
        .section = Shell::tr("Desk"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_J),
        .create = [&shell] { return makeActivity(shell); }};
}

} // namespace app
