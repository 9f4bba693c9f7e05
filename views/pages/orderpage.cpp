#include "views/pages/orderpage.h"

#include "domain/porting/activationrules.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"
#include "tables/statustext.h"
#include "views/dialogs/exportdialog.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/lettertext.h"
#include "views/pages/followuplist.h"
#include "views/pages/groupspanel.h"
#include "views/pages/orderfacts.h"
#include "views/pages/orderhistorytab.h"
#include "views/pages/ordernotestab.h"
#include "views/pages/ordernumberstab.h"
#include "views/pages/orderoverviewtab.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/wizards/scrollpage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using flows::DetailPart;

namespace views {

OrderPage::OrderPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_detail(parts.detail)
    , m_unread(parts.unread)
    , m_now(parts.now)
    , m_letterAges(parts.letterAges)
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_campaign(named(new QPushButton, u"orderCampaign"_s, tr("Open the campaign")))
    , m_may(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_activate(named(new ShortcutButton(tr("Activate…")), u"activateOrder"_s, tr("Activate ready groups")))
    , m_repair(named(new ShortcutButton(tr("R&epair…")), u"repairOrder"_s, tr("Repair rejected numbers")))
    , m_update(named(new QPushButton(tr("&Update…")), u"updateOrder"_s, tr("Update the order")))
    , m_evidence(named(new QPushButton(tr("E&vidence…")), u"evidenceOrder"_s, tr("Save all about this order as a PDF")))
    , m_facts(new FactsRow)
    , m_tabs(named(new QTabWidget, u"orderTabs"_s, tr("Parts of the order")))
{
    buildHeader();
    buildTabs(parts);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(0, 0, 0, 0);
    facts->addWidget(m_facts);
    column->addLayout(facts);
    column->addWidget(m_splitter, 1);
    m_state = new PageState(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_state, 1);
    buildActions();

    connect(m_state, &PageState::retryRequested, this, &OrderPage::refresh);
    connect(&m_detail, &flows::OrderDetailFlow::opened, this, &OrderPage::follow);
    connect(&m_detail, &flows::OrderDetailFlow::partChanged, this, &OrderPage::follow);
    connect(m_groups, &GroupsPanel::readyGroupsChanged, this, &OrderPage::followActivation);
    follow();
}

void OrderPage::buildHeader()
{
    setLook(m_activate, ButtonLook::Primary);
    m_activate->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_header->addPill(m_pill);
    auto *refreshButton = named(new ShortcutButton(tr("Re&fresh")), u"refreshOrder"_s, tr("Read the order again"));
    refreshButton->setHint(QKeySequence(Qt::Key_F5));
    refreshButton->setIcon(icon(Icon::Refresh));
    setLook(refreshButton, ButtonLook::Flat);
    setLook(m_campaign, ButtonLook::Link);
    m_campaign->hide();
    m_header->addAction(m_campaign);
    m_header->addAction(m_may);
    connect(m_campaign, &QPushButton::clicked, this, &OrderPage::campaignRequested);
    m_header->addAction(refreshButton);
    m_header->addAction(m_evidence);
    m_header->addAction(m_update);
    m_header->addAction(m_repair);
    m_header->addAction(m_activate);
    connect(m_header, &PageHeader::backRequested, this, &Page::backRequested);
    connect(m_header, &PageHeader::previousRequested, this, [this] { step(-1); });
    connect(m_header, &PageHeader::nextRequested, this, [this] { step(1); });
    connect(refreshButton, &QPushButton::clicked, this, &OrderPage::refresh);
    connect(m_activate, &QPushButton::clicked, this,
        [this] { Q_EMIT activateRequested(m_detail.id(), m_groups->readyGroups()); });
}

void OrderPage::buildTabs(const Parts &parts)
{
    m_overview = new OrderOverviewTab(m_now);
    m_numbers = new OrderNumbersTab;
    m_groups = new GroupsPanel(parts.detail, m_now);
    m_notes = new OrderNotesTab(parts.notes, m_now);
    m_documents = new OrderDocumentsTab(parts.detail, parts.upload, parts.keepFile, parts.prompts);
    m_numbers->addTool(makeExportButton(*m_numbers->table(),
        {.title = tr("Export the numbers"), .fileName = [this] { return tr("order %1.csv").arg(m_detail.id().text); }},
        parts.prompts));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_numbers, tr("Numbers"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_notes, tr("Notes"));
    m_tabs->addTab(m_documents, tr("Documents"));
    m_history = new OrderHistoryTab(parts.history);
    m_tabs->addTab(m_history, tr("History"));
    m_after = new FollowUpList(parts.followUps);
    m_afterTab = m_tabs->addTab(scrollPage(m_after, m_tabs), QString());
    connect(m_after, &FollowUpList::countsChanged, this, &OrderPage::followFollowUps);
    followFollowUps();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_groups);
    m_splitter->setStretchFactor(0, 1);
    m_groups->setMinimumWidth(300);
    m_groups->setMaximumWidth(380);
    connect(m_groups, &GroupsPanel::activateRequested, this,
        [this](const QStringList &groups) { Q_EMIT activateRequested(m_detail.id(), groups); });
    connect(m_notes, &OrderNotesTab::sent, this, &OrderPage::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, &OrderPage::followNotes);
    connect(&m_unread, &flows::UnreadNotes::changed, this, &OrderPage::followNotes);
    connect(m_numbers, &OrderNumbersTab::numberRequested, this, &OrderPage::numberRequested);
    connect(m_numbers, &OrderNumbersTab::historyRequested, this, &OrderPage::showHistory);
    connect(m_documents, &OrderDocumentsTab::uploaded, this, &OrderPage::refresh);
}

void OrderPage::buildActions()
{
    m_refreshAction = new QAction(tr("&Read again"), this);
    m_noteAction = new QAction(tr("Add &note"), this);
    m_activateAction = new QAction(tr("&Activate ready groups…"), this);
    m_updateAction = new QAction(tr("&Update…"), this);
    connect(m_updateAction, &QAction::triggered, this, [this] { Q_EMIT updateRequested(m_detail.id()); });
    connect(m_update, &QPushButton::clicked, m_updateAction, &QAction::trigger);
    m_repairAction = new QAction(tr("R&epair rejected numbers…"), this);
    connect(m_repairAction, &QAction::triggered, this, [this] { Q_EMIT repairRequested(m_detail.id()); });
    connect(m_repair, &QPushButton::clicked, m_repairAction, &QAction::trigger);
    m_cancelAction = new QAction(tr("&Cancel order…"), this);
    connect(m_cancelAction, &QAction::triggered, this, [this] { Q_EMIT cancelRequested(m_detail.id()); });
    m_evidenceAction = new QAction(tr("Save e&vidence as PDF…"), this);
    connect(m_evidenceAction, &QAction::triggered, this, [this] {
        if (const auto &order = m_detail.order())
            Q_EMIT evidenceRequested(*order, m_detail.part(DetailPart::Order).readAt.value_or(QDateTime()));
    });
    connect(m_evidence, &QPushButton::clicked, m_evidenceAction, &QAction::trigger);
    connect(m_refreshAction, &QAction::triggered, this, &OrderPage::refresh);
    connect(m_noteAction, &QAction::triggered, this, [this] { showNotes(); });
    connect(m_activateAction, &QAction::triggered, m_activate, &QAbstractButton::click);
}

void OrderPage::setOrigin(const QString &title, const std::vector<domain::OrderId> &neighbors)
{
    m_origin = title;
    m_neighbors = neighbors;
    follow();
}

void OrderPage::setOurNotes(const QSet<QString> &texts)
{
    m_notes->setOurNotes(texts);
}

void OrderPage::setCampaign(const QString &place)
{
    m_campaign->setText(place);
    m_campaign->setVisible(!place.isEmpty());
}

void OrderPage::setLetter(const std::optional<flows::OrderLetter> &letter)
{
    if (m_letter == letter)
        return;
    m_letter = letter;
    follow();
}

QString OrderPage::title() const
{
    const auto &order = m_detail.order();
    return order && !order->customerReference.isEmpty() ? order->customerReference : m_detail.id().text;
}

PageStatus OrderPage::status() const
{
    const flows::PartState &part = m_detail.part(DetailPart::Order);
    PageStatus status{.shown = tr("Order %1").arg(m_detail.id().text)};
    if (part.readAt)
        status.asOf = format::asOf(*part.readAt);
    if (part.isReading)
        status.busy = tr("Reading the order");
    return status;
}

void OrderPage::refresh()
{
    m_detail.refresh();
}

void OrderPage::focusFilter()
{
    if (m_tabs->currentWidget() == m_history)
        return m_history->focusFilter();
    m_tabs->setCurrentWidget(m_numbers);
    m_numbers->focusFilter();
}

void OrderPage::togglePane()
{
    m_paneWanted = !m_groups->isVisible();
    m_groups->setVisible(m_paneWanted);
}

bool OrderPage::goBack()
{
    Q_EMIT backRequested();
    return true;
}

QAbstractButton *OrderPage::nextAction() const
{
    const auto offered = [this](const QPushButton *button) { return OverflowRow::isOffered(*button, *this); };
    return offered(m_activate) ? m_activate : offered(m_repair) ? m_repair : nullptr;
}

QList<QAction *> OrderPage::orderActions() const
{
    return {m_refreshAction, m_noteAction, m_activateAction, m_updateAction, m_repairAction, m_cancelAction,
        m_evidenceAction};
}

QString OrderPage::simulationOrder() const
{
    return m_detail.id().text;
}

void OrderPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Beside each other while there is room, else under each other.
    m_splitter->setOrientation(event->size().width() >= 900 ? Qt::Horizontal : Qt::Vertical);
    m_groups->setMaximumWidth(event->size().width() >= 900 ? 380 : QWIDGETSIZE_MAX);
    m_groups->setVisible(m_paneWanted && (event->size().width() >= 900 || event->size().height() >= 760));
}

void OrderPage::follow()
{
    const flows::PartState &part = m_detail.part(DetailPart::Order);
    m_header->setTrail(m_origin, m_detail.id().text);
    m_header->setTitle(title());
    const auto at = std::ranges::find(m_neighbors, m_detail.id());
    const bool placed = at != m_neighbors.end();
    m_header->setPlace(placed ? int(at - m_neighbors.begin()) + 1 : 0, placed ? int(m_neighbors.size()) : 0);
    const auto &order = m_detail.order();
    if (part.error)
        m_state->showError(errorText(*part.error, Attempt::ReadOrder), order.has_value());
    else if (!order)
        m_state->showLoading(tr("Reading the order."));
    else
        m_state->showContent();
    m_pill->setVisible(order.has_value());
    if (order)
        followFacts(*order);
    followActivation();
    Q_EMIT titleChanged();
    Q_EMIT statusChanged();
    Q_EMIT simulationOrderChanged();
}

void OrderPage::followFacts(const domain::PortOrder &order)
{
    const tables::Status status = tables::StatusText::of(order.status);
    m_pill->setPill({status.text, status.meaning, status.sign});
    m_may->setText(domain::permission(order, domain::OrderAction::Update) == domain::Permission::Allowed
            ? tr("can be updated or canceled")
            : QString());
    const domain::PortSchedule schedule = domain::effectiveSchedule(order.schedule);
    const domain::Instant instant = domain::instantOf(schedule.date, schedule.time, domain::zoneOf(order));
    const domain::NumberCounts counts = domain::countNumbers(order.numbers);
    m_facts->setFacts({
        {tr("Desired"),
            format::longDate(order.schedule.date) % schedule.time.toString(u" HH:mm "_s) % format::zone(schedule.zone),
            instant.utc.isValid() ? tr("(%1 UTC)").arg(instant.utc.time().toString(u"HH:mm"_s)) : QString()},
        {tr("Activation"), order.onDemandActivation ? tr("On-demand") : tr("Automatic")},
        {tr("Carrier groups"), groupsText(order, m_now())},
        {tr("Numbers"), countsText(counts), {}, counts.rejected > 0 ? tables::Meaning::Failed : tables::Meaning::None},
        letterFact(order, m_letter, m_letterAges),
        {tr("Created"), format::date(order.createdDate)},
    });
    m_tabs->setTabText(m_tabs->indexOf(m_numbers), tr("Numbers  %1").arg(order.numbers.size()));
    m_tabs->setTabText(m_tabs->indexOf(m_documents), tr("Documents  %1").arg(order.documents.size()));
    const std::vector<Fact> letter = letterFacts(order, m_letter, m_letterAges);
    m_overview->showOrder(order, letter);
    m_numbers->showOrder(order);
    m_after->showOrder(order);
    m_notes->showOrder(order);
    m_documents->showOrder(order);
    m_documents->showLetter(letter);
    followNotes();
}

void OrderPage::followNotes()
{
    const auto &order = m_detail.order();
    if (!order)
        return;
    if (m_tabs->currentWidget() == m_notes && isVisible())
        m_unread.markRead(*order);
    const int unread = m_unread.count(*order);
    const int tab = m_tabs->indexOf(m_notes);
    const QString count = QString::number(order->notes.size());
    m_tabs->setTabText(
        tab, unread > 0 ? tr("Notes  %1 · %2 new").arg(count, QString::number(unread)) : tr("Notes  %1").arg(count));
    m_tabs->setTabIcon(tab, unread > 0 ? icon(Icon::CommentAlert) : QIcon());
}

void OrderPage::followActivation()
{
    const QStringList ready = m_groups->readyGroups();
    int numbers = 0;
    if (const auto &order = m_detail.order()) {
        for (const QString &group : ready)
            numbers += int(domain::numbersHit(*order, group, m_detail.readyGroups()).size());
    }
    m_activate->setVisible(!ready.isEmpty());
    m_activate->setText(tr("Activate %1…").arg(format::numbers(numbers)));
    m_activateAction->setEnabled(!ready.isEmpty());
    followRepair();
    m_noteAction->setEnabled(m_detail.order().has_value());
    m_evidenceAction->setEnabled(m_detail.order().has_value());
    m_evidence->setEnabled(m_detail.order().has_value());
    const bool updatable = m_detail.order()
        && domain::permission(*m_detail.order(), domain::OrderAction::Update) == domain::Permission::Allowed;
    m_updateAction->setEnabled(updatable);
    m_update->setVisible(updatable);
    m_cancelAction->setEnabled(m_detail.order()
        && domain::permission(*m_detail.order(), domain::OrderAction::Cancel) == domain::Permission::Allowed);
    Q_EMIT orderActionsChanged();
}

void OrderPage::followRepair()
{
    const auto &order = m_detail.order();
    const auto status = order ? order->status.value : domain::OrderStatus::Unknown;
    const int rejected = order ? domain::countNumbers(order->numbers).rejected : 0;
    const bool over = status == domain::OrderStatus::Canceled || status == domain::OrderStatus::PendingCancelation;
    const bool repair = rejected > 0 && !over;
    // One next action: what is ready goes first, it has a day.
    const bool next = !m_activate->isVisibleTo(m_header);
    m_repair->setVisible(repair);
    m_repair->setText(tr("R&epair %1…").arg(format::numbers(rejected)));
    m_repair->setHint(next ? QKeySequence(Qt::CTRL | Qt::Key_Return) : QKeySequence());
    setLook(m_repair, next ? ButtonLook::Primary : ButtonLook::Normal);
    m_repairAction->setEnabled(repair);
}

void OrderPage::step(int by)
{
    const auto at = std::ranges::find(m_neighbors, m_detail.id());
    if (at == m_neighbors.end())
        return;
    const auto next = (at - m_neighbors.begin()) + by;
    if (next >= 0 && next < std::ssize(m_neighbors))
        Q_EMIT openRequested(m_neighbors[size_t(next)]);
}

} // namespace views
