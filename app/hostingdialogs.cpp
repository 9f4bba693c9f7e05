#include "app/hostingdialogs.h"

#include "app/hosting.h"
#include "app/openover.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/imported/hostingintent.h"
#include "store/hostingsettings.h"
#include "store/journalrules.h"
#include "views/mainwindow.h"
#include "views/storetext.h"
#include "views/wizards/textenable/textenablewizard.h"

#include <QAction>
#include <QMenu>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

using domain::TextEnableRoute;
using views::ImportNumbersDialog, views::TextEnableWizard;

static flows::Desk importedDesk(Workspace &workspace)
{
    flows::Desk desk = workspace.desk;
    desk.now = workspace.session.importedClient().clock().asClock();
    return desk;
}

static views::TextEnableSurroundings surroundings(Shell &shell)
{
    return {.prompts = shell.around().prompts, .names = shell.workspace().numberNames, .band = shell.band()};
}

HostingDialogs &HostingDialogs::of(Shell &shell)
{
    auto *known = shell.findChild<HostingDialogs *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new HostingDialogs(shell);
}

HostingDialogs::HostingDialogs(Shell &shell)
    : QObject(&shell)
    , m_shell(shell)
    , m_desk(importedDesk(shell.workspace()))
{
}

void HostingDialogs::addActions()
{
    QMenu *tools = m_shell.window().menu(views::MainWindow::Menu::Tools);
    const auto add = [this, tools](const QString &text, const QString &objectName, auto &&act) {
        auto *action = new QAction(text, this);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, act);
        tools->addAction(action);
    };
    add(tr("&Text-enable numbers…"), u"textEnable"_s, [this] { textEnable(TextEnableRoute::HostingOrders); });
    add(tr("&Import numbers…"), u"importNumbers"_s, [this] { importNumbers(); });
    connect(&m_shell, &Shell::storeOpened, this, &HostingDialogs::offerLeft);
}

void HostingDialogs::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

TextEnableWizard *HostingDialogs::textEnable(TextEnableRoute route, const std::vector<domain::QualifiedNumber> &numbers)
{
    auto *wizard
        = new TextEnableWizard(m_desk, m_shell.workspace().settler, route, surroundings(m_shell), &m_shell.window());
    wizard->begin(numbers);
    return openWizard(wizard);
}

TextEnableWizard *HostingDialogs::openWizard(TextEnableWizard *wizard)
{
    connect(wizard, &TextEnableWizard::used, this, &HostingDialogs::see);
    connect(wizard, &TextEnableWizard::orderMade, this, &HostingDialogs::orderMade);
    connect(wizard, &TextEnableWizard::openOrderRequested, this, [this, wizard](const domain::HostingOrderId &id) {
        wizard->accept();
        openOrder(id);
    });
    open(wizard);
    return wizard;
}

void HostingDialogs::resume(const domain::DraftId &id)
{
    resume(id, [this] { m_shell.window().showTrouble(views::draftGoneText()); });
}

void HostingDialogs::resume(const domain::DraftId &id, const std::function<void()> &isGone)
{
    Workspace &workspace = m_shell.workspace();
    store::then(workspace.services.drafts.loadTextEnable(m_desk.profileKey, id), this,
        [this, isGone](const store::Result<std::optional<store::LoadedTextEnable>> &draft) {
            if (!draft)
                m_shell.window().showTrouble(views::storeErrorText(views::StoreAttempt::Read, draft.error()));
            else if (!*draft)
                isGone();
            else if (auto *open = openOver<TextEnableWizard>(m_shell.window(),
                         [&](TextEnableWizard &one) { return one.flow().id() == (*draft)->draft.id; }))
                open->activateWindow();
            else
                openWizard(new TextEnableWizard(
                    m_desk, m_shell.workspace().settler, **draft, surroundings(m_shell), &m_shell.window()));
        });
}

ImportNumbersDialog *HostingDialogs::importNumbers(const ImportNumbersDialog::Start &start)
{
    return openImport(start, {});
}

ImportNumbersDialog *HostingDialogs::openImport(
    const ImportNumbersDialog::Start &start, const std::optional<domain::ImportJob> &left)
{
    Workspace &workspace = m_shell.workspace();
    auto flow = std::make_unique<flows::ImportJobFlow>(m_desk, workspace.settler, workspace.services.importJobs);
    flow->setPace({.atOnce = workspace.services.settings.value(store::setting::importNumbers)});
    auto *dialog = new ImportNumbersDialog(std::move(flow),
        {.band = m_shell.band(), .names = workspace.numberNames, .prompts = m_shell.around().prompts}, start,
        &m_shell.window());
    connect(dialog, &ImportNumbersDialog::used, this, &HostingDialogs::see);
    connect(dialog, &ImportNumbersDialog::imported, this, &HostingDialogs::imported);
    connect(dialog, &ImportNumbersDialog::openNumberRequested, this,
        [this](const QString &number) { showImportedNumber(m_shell, number); });
    if (left) {
        connect(dialog, &QDialog::finished, this, &HostingDialogs::offerLeft);
        dialog->takeUp(*left);
    }
    open(dialog);
    return dialog;
}

void HostingDialogs::sendAgain(const store::Intent &intent)
{
    if (intent.draftId.isEmpty())
        fill(intent);
    else // while the draft is there, it knows more
        resume(domain::DraftId{intent.draftId}, [this, intent] { fill(intent); });
}

void HostingDialogs::fill(const store::Intent &intent)
{
    if (const auto draft = flows::hostingintent::textEnableAgain(intent, m_desk.now()); draft
        && store::subjectOf(intent.kind) == store::IntentSubject::HostingOrder
        && intent.kind != store::IntentKind::ImportNumbers) {
        textEnable(draft->route)->take(*draft);
        return;
    }
    const auto job = flows::hostingintent::importAgain(intent);
    if (!job)
        return;
    ImportNumbersDialog::Start start{.links = job->links};
    for (const domain::ImportRow &row : job->rows) {
        start.numbers << row.number;
        start.migrate = row.migrate;
    }
    importNumbers(start);
}

void HostingDialogs::offerLeft()
{
    Workspace &workspace = m_shell.workspace();
    if (!m_left.empty()) {
        const domain::ImportJob job = m_left.front();
        m_left.erase(m_left.begin());
        openImport({}, job);
        return;
    }
    if (!workspace.hasSecret() || std::exchange(m_offered, true))
        return;
    store::then(workspace.services.importJobs.list(m_desk.profileKey), this,
        [this](const store::Result<std::vector<domain::ImportJob>> &jobs) {
            if (!jobs || jobs->empty())
                return; // the window says what is wrong with the store
            m_left = *jobs;
            offerLeft();
        });
}

void HostingDialogs::openOrder(const domain::HostingOrderId &id)
{
    m_shell.window().showPage(u"hosting"_s);
    openHostingOrder(m_shell, id);
}

void HostingDialogs::see(const QString &servicePlanId, const QString &campaignId)
{
    m_shell.workspace().numberNames.see({{.kind = store::SeenKind::ServicePlan, .id = servicePlanId},
        {.kind = store::SeenKind::Campaign, .id = campaignId}});
}

} // namespace app
