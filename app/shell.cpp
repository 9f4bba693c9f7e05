#include "app/shell.h"

#include "app/knownids.h"
#include "app/numberdialogs.h"
#include "app/openover.h"
#include "app/orderdialogs.h"
#include "app/pages/pagetable.h"
#include "app/palette.h"
#include "app/simulation.h"
#include "app/tools.h"
#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "store/future.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/mainwindow.h"
#include "views/pages/orderpage.h"
#include "views/pages/settingspage.h"
#include "views/storetext.h"
#include "views/wizards/portin/portinwizard.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

Shell::Shell(Workspace &workspace, Surroundings around)
    : m_workspace(workspace)
    , m_services(workspace.services)
    , m_around(std::move(around))
{
    const store::Profile &profile = workspace.profile;
    m_band = {.profile = profile.name,
        .projectId = profile.projectId,
        .color = views::BandColor(int(profile.color)),
        .sandbox = profile.kind == store::ProfileKind::Sandbox};
    buildWindow();
    m_dialogs = new OrderDialogs(m_workspace, m_around.prompts, m_band, m_window.get());
    m_numberDialogs = new NumberDialogs(m_workspace, m_around.prompts, m_band, m_window.get());
    connect(m_dialogs, &OrderDialogs::resumeRequested, this, &Shell::resumeDraft);
    m_window->restoreLayout(m_services.settings.value(store::setting::windowState));
    buildMenus();
    connectSimulation();
    connect(&m_workspace.watch, &flows::ConnectionWatch::connectionChanged, this, &Shell::followConnection);
    connect(&m_services.drafts, &store::Drafts::changed, this, &Shell::countDrafts);
    connect(&m_services, &Services::ready, this, &Shell::storeReady);
    connect(&m_workspace.settler, &flows::SettleFlow::settled, this, &Shell::ordersTouched);
    connect(this, &Shell::ordersTouched, &m_workspace.orderWatch, &flows::OrderWatch::refresh);
    m_tick.setInterval(std::chrono::seconds(5));
    connect(&m_tick, &QTimer::timeout, this, &Shell::tick);
    m_tick.start();
    followConnection();
    tick();
}

Shell::~Shell()
{
    remember();
}

void Shell::buildWindow()
{
    m_window = std::make_unique<views::MainWindow>(pageTable(*this));
    m_window->setBand(m_band);
    connect(m_window.get(), &views::MainWindow::newPortInRequested, this, &Shell::newPortIn);
    connect(m_window.get(), &views::MainWindow::closing, this, &Shell::remember);
}

void Shell::buildMenus()
{
    QMenu *file = m_window->menu(views::MainWindow::Menu::File);
    auto *drafts = new QAction(tr("&Drafts…"), this);
    connect(drafts, &QAction::triggered, this, &Shell::showDrafts);
    file->insertAction(file->actions().value(1), drafts);
    addTools(*this);
    addPalette(*this);
}

void Shell::connectSimulation()
{
    m_window->setSimulated(!m_around.control.isEmpty());
    if (m_around.control.isEmpty())
        return;
    m_simulation = std::make_unique<Simulation>(m_around.control);
    m_simulation->follow(*m_window);
    connect(m_simulation.get(), &Simulation::done, this, [this] {
        if (views::Page *page = m_window->currentPage())
            page->refresh();
        if (m_order)
            Q_EMIT ordersTouched();
        m_workspace.orderWatch.refresh();
    });
}

void Shell::show()
{
    m_window->showPage(u"worklist"_s);
    m_window->show();
    // The store, the keychain and what was left unsettled come after the first paint.
    QTimer::singleShot(0, this, [this] { m_services.isOpen() ? storeReady() : m_services.open(); });
}

void Shell::storeReady()
{
    using views::StoreTrouble;
    if (const auto &error = m_services.storeError()) {
        m_window->showTrouble(views::storeErrorText(views::StoreAttempt::Open, *error));
        return;
    }
    if (const auto &error = m_services.vaultError()) {
        const auto trouble = error->kind == store::SecretError::Kind::Locked ? StoreTrouble::KeychainLocked
                                                                             : StoreTrouble::KeychainMissing;
        m_window->showTrouble(views::storeErrorText(trouble, error->detail));
    }
    countDrafts();
    m_workspace.begin();
    if (m_workspace.hasSecret())
        m_numberDialogs->offerLeft();
    Q_EMIT storeOpened();
}

void Shell::countDrafts()
{
    if (!m_services.isOpen())
        return;
    store::then(m_services.drafts.list(m_workspace.desk.profileKey), this,
        [this](const store::Result<std::vector<store::DraftSummary>> &drafts) {
            if (!drafts)
                return;
            m_draftCount = int(drafts->size());
            Q_EMIT draftsCounted(m_draftCount);
        });
}

void Shell::followConnection()
{
    const flows::Connection &connection = m_workspace.watch.connection();
    using views::Connection;
    if (!connection.online)
        m_window->setConnection(Connection::Disconnected, tr("%1 cannot be reached.").arg(connection.unreachable));
    else if (connection.lastAnswer.isValid())
        m_window->setConnection(Connection::Connected,
            tr("Last answer at %1.").arg(views::format::time(connection.lastAnswer.toLocalTime().time())));
    else
        m_window->setConnection(Connection::Connecting);
}

void Shell::tick()
{
    const QDateTime now = m_workspace.desk.now().toTimeZone(domain::timeZone(domain::PortZone::Eastern));
    m_window->setTime(tr("%1, %2 %3")
                          .arg(views::format::longDate(now.date()), now.time().toString(u"HH:mm"_s),
                              domain::wireName(domain::PortZone::Eastern)));
}

void Shell::remember()
{
    m_services.settings.set(store::setting::windowState, m_window->saveLayout());
    Q_EMIT leaving();
}

views::OrderPage *Shell::openOrder(const domain::OrderId &id)
{
    if (id.isEmpty())
        return nullptr;
    const flows::OrderRecord *known = m_workspace.reader.find(id);
    if (known && known->order)
        m_workspace.detail.open(*known->order, known->readAt);
    else
        m_workspace.detail.open(id);
    const views::Page *outer = m_window->currentPage();
    if (m_order && m_order == outer)
        return m_order;
    auto *page = makeOrderPage(*this);
    page->setOrigin(outer->title(), outer->shownOrders());
    m_order = page;
    connect(page, &QObject::destroyed, this, [this, page] {
        if (m_order != page) // another one was opened before this one was gone
            return;
        m_order = nullptr;
        m_workspace.detail.close();
    });
    m_window->open(page);
    return page;
}

views::PortInWizard *Shell::newPortIn()
{
    return openWizard({});
}

views::PortInWizard *Shell::openWizard(const std::optional<store::LoadedDraft> &draft)
{
    auto *wizard = new views::PortInWizard(m_workspace.desk, m_workspace.settler,
        {.prompts = m_around.prompts,
            .settings = m_services.settings,
            .band = m_band,
            .knownIds = knownIds(m_workspace.numberNames.ids()),
            .now = m_workspace.desk.now},
        draft, m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &views::PortInWizard::openOrderRequested, this, [this, wizard](const domain::OrderId &id) {
        wizard->reject(); // the draft is kept while anything of it is open
        openOrder(id);
    });
    connect(wizard, &QDialog::finished, this, [this, wizard] {
        if (wizard->submit().summary().isComplete()) // every order stands at Sinch: nothing is left to resume
            store::then(m_services.drafts.discard(m_workspace.desk.profileKey, wizard->flow().draft().id), this,
                [](const store::Result<void> &) { /* at worst it is offered again, and shows that all is done */ });
        Q_EMIT ordersTouched();
    });
    wizard->open();
    return wizard;
}

void Shell::resumeDraft(const domain::DraftId &id)
{
    store::then(m_services.drafts.load(m_workspace.desk.profileKey, id), this,
        [this](const store::Result<std::optional<store::LoadedDraft>> &draft) {
            if (!draft)
                m_window->showTrouble(views::storeErrorText(views::StoreAttempt::Read, draft.error()));
            else if (!*draft)
                m_window->showTrouble(views::draftGoneText());
            else if (auto *open = openOver<views::PortInWizard>(*m_window,
                         [&](views::PortInWizard &one) { return one.flow().draft().id == (*draft)->draft.id; }))
                open->activateWindow();
            else
                openWizard(**draft);
        });
}

void Shell::showDrafts()
{
    m_window->showPage(u"drafts"_s);
}

void Shell::find(const QString &target)
{
    m_window->showPage(u"portins"_s);
    if (const auto number = domain::toE164(target))
        openPassport(*this, *number);
    else
        openOrder(domain::OrderId{target});
}

void Shell::showSettings(const QString &section)
{
    m_window->showPage(u"settings"_s);
    if (auto *settings = qobject_cast<views::SettingsPage *>(m_window->page(u"settings"_s)))
        settings->showSection(section);
}

void Shell::askForSecret()
{
    showSettings(u"profiles"_s);
}

} // namespace app
