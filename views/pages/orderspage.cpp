#include "views/pages/orderspage.h"

#include "domain/porting/orderrules.h"
#include "flows/lastchanges.h"
#include "flows/unreadnotes.h"
#include "flows/worklistflow.h"
#include "views/delegates/actiondelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/orderchangetext.h"
#include "views/pages/orderfilters.h"
#include "views/pages/orderspane.h"
#include "views/pages/orderstable.h"
#include "views/pages/orderviews.h"
#include "views/pages/savedviewsbar.h"
#include "views/pages/settlebanner.h"
#include "views/pages/workactions.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::ListState, tables::OrdersModel, tables::WorkText;

namespace views {

OrdersPage::OrdersPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_list(parts.list)
    , m_reader(parts.reader)
    , m_worklist(parts.worklist)
    , m_changes(parts.changes)
    , m_now(parts.now)
    , m_model(m_now)
    , m_header(new PageHeader)
    , m_new(named(new ShortcutButton(tr("&New port-in")), u"newPortIn"_s, tr("New port-in")))
    , m_drafts(named(new QPushButton, u"drafts"_s, tr("Drafts")))
    , m_next(named(new ShortcutButton({}), u"nextAction"_s, {}))
    , m_banner(named(new ErrorBanner, u"ordersBanner"_s, tr("What was done")))
    , m_actions(new WorkActions(m_worklist, parts.settler, *m_banner, *this))
    , m_bar(new FilterBar)
    , m_filters(new OrderFilters(*m_bar, m_now, this))
{
    m_proxy.setSourceModel(&m_model);
    m_header->setTitle(title());
    auto *refreshButton = named(new ShortcutButton(tr("Re&fresh")), u"refresh"_s, tr("Refresh"));
    refreshButton->setIcon(icon(Icon::Refresh));
    refreshButton->setHint(QKeySequence(Qt::Key_F5));
    setLook(refreshButton, ButtonLook::Flat);
    m_new->setIcon(icon(Icon::Plus, QPalette::HighlightedText));
    m_new->setHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    setLook(m_new, ButtonLook::Primary);
    m_next->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_next, ButtonLook::Accent);
    setDrafts(0);
    for (QPushButton *button : std::initializer_list<QPushButton *>{refreshButton, m_drafts, m_next, m_new})
        m_header->addAction(button);

    m_state = new PageState(buildTable());
    m_pane = new OrdersPane(m_now);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"ordersSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new SettleBanner(parts.settler));
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);

    buildActions();
    connectFlows();
    connect(refreshButton, &QPushButton::clicked, this, &OrdersPage::refresh);
    connect(m_new, &QPushButton::clicked, this, &OrdersPage::newPortInRequested);
    connect(m_drafts, &QPushButton::clicked, this, &OrdersPage::draftsRequested);
    connect(m_filters, &OrderFilters::changed, &m_list, &flows::OrderListFlow::setFilter);
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        followState();
        followCounts();
    });
    connect(m_state, &PageState::retryRequested, this, &OrdersPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (!m_proxy.filterText().isEmpty())
            m_bar->textFilter()->clear();
        else if (m_views && !m_views->inWords().isEmpty())
            m_views->showAll();
        else if (m_filters->isSet())
            m_filters->clear();
        else
            Q_EMIT newPortInRequested();
    });
    m_visible.setSingleShot(true);
    m_visible.setInterval(100);
    connect(&m_visible, &QTimer::timeout, this, &OrdersPage::tellVisible);
    followState();
}

QWidget *OrdersPage::buildTable()
{
    m_table = makeOrdersTable(m_proxy);
    connect(actionDelegate(*m_table), &ActionDelegate::pressed, this, &OrdersPage::press);
    connect(
        m_table, &DataTable::opened, this, [this](const QModelIndex &index) { Q_EMIT openRequested(orderAt(index)); });
    connect(m_table, &DataTable::currentIdChanged, this, &OrdersPage::showCurrent);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_visible.start(); });
    return m_table;
}

void OrdersPage::buildActions()
{
    m_open = new QAction(tr("&Open order"), this);
    m_activate = new QAction(tr("&Activate groups…"), this);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openRequested(currentOrder()); });
    m_repair = new QAction(tr("&Repair rejected numbers…"), this);
    connect(m_repair, &QAction::triggered, this, [this] { Q_EMIT repairRequested(currentOrder()); });
    m_cancel = new QAction(tr("&Cancel order…"), this);
    connect(m_cancel, &QAction::triggered, this, [this] { Q_EMIT cancelRequested(currentOrder()); });
    connect(m_activate, &QAction::triggered, this, [this] { Q_EMIT activateRequested(currentOrder()); });
    connect(m_pane->openButton(), &QPushButton::clicked, m_open, &QAction::trigger);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_pane->actionButton(), m_next})
        connect(button, &QPushButton::clicked, this, [this] { press(m_table->currentIndex()); });
    takeWork();
    for (const auto &[order, change] : m_changes.all())
        takeChanges({change});
}

void OrdersPage::connectFlows()
{
    connect(&m_list, &flows::OrderListFlow::stateChanged, this, &OrdersPage::followState);
    connect(&m_list, &flows::OrderListFlow::progressChanged, this, &OrdersPage::statusChanged);
    connect(&m_list, &flows::OrderListFlow::cleared, &m_model, &OrdersModel::clear);
    connect(&m_list, &flows::OrderListFlow::ordersRead, this, [this](const std::vector<domain::OrderSummary> &orders) {
        m_model.merge(orders);
        followState();
    });
    connect(&m_list, &flows::OrderListFlow::completed, this, [this](const std::vector<domain::OrderSummary> &orders) {
        m_model.setAll(orders);
        m_reader.setOrders(orders);
        if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
            m_table->selectRow(0);
        followState();
        m_visible.start();
    });
    connect(&m_list, &flows::OrderListFlow::failed, this, [this](const net::Error &error) {
        m_state->showError(errorText(error, Attempt::ReadOrders), m_model.rowCount() > 0);
    });
    connect(&m_reader, &flows::OrderReader::stateChanged, this,
        [this](const domain::OrderId &id, flows::ReadState state) { m_model.setReadState(id, shownState(state)); });
    connect(&m_reader, &flows::OrderReader::orderRead, this,
        [this](const domain::PortOrder &order, const QDateTime &readAt) {
            m_model.setDetails(order, tables::detailsOf(order), readAt);
            if (order.id == currentOrder())
                showCurrent();
        });
    connect(&m_reader, &flows::OrderReader::orderChanged, this,
        [this](const domain::OrderId &id, const flows::OrderChange &change) {
            m_model.setLastChange(id, orderChangeText(change), change.seenAt);
        });
    connect(&m_worklist, &flows::WorklistFlow::changed, this, &OrdersPage::takeWork);
    connect(&m_changes, &flows::LastChanges::changed, this, &OrdersPage::takeChanges);
    connect(&m_reader, &flows::OrderReader::progressChanged, this, &OrdersPage::statusChanged);
    connect(&m_reader, &flows::OrderReader::restingChanged, this, &OrdersPage::statusChanged);
}

void OrdersPage::setDrafts(int count)
{
    m_drafts->setText(tr("Dra&fts (%1)…").arg(count));
    m_drafts->setVisible(count > 0);
}

void OrdersPage::setSavedViews(flows::SavedViews &views)
{
    m_views = new OrderViews(views,
        {.list = m_list, .model = m_model, .proxy = m_proxy, .table = *m_table, .bar = *m_bar, .filters = *m_filters},
        this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    const int at = column->indexOf(m_bar);
    column->insertWidget(at, new Hairline);
    column->insertWidget(at, m_views->bar());
    connect(m_views, &OrderViews::rowsChanged, this, &OrdersPage::followState);
}

void OrdersPage::setFilter(const api::OrderFilter &filter)
{
    if (m_views) // a search is over all orders
        m_views->showAll();
    m_filters->setFilter(filter);
    m_list.setFilter(filter);
}

void OrdersPage::setUnreadNotes(flows::UnreadNotes &unread)
{
    m_pane->setUnread([&unread](const domain::PortOrder &order) { return unread.count(order); });
    connect(&unread, &flows::UnreadNotes::changed, this, &OrdersPage::showCurrent);
}

QByteArray OrdersPage::saveColumns() const
{
    return m_table->horizontalHeader()->saveState();
}

void OrdersPage::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
}

QString OrdersPage::title() const
{
    return tr("Port-ins");
}

void OrdersPage::shown()
{
    if (m_list.state() == ListState::NotRead)
        m_list.refresh();
}

void OrdersPage::refresh()
{
    m_list.refresh();
    m_reader.resume();
}

void OrdersPage::cancelBusy()
{
    m_list.cancel();
}

void OrdersPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void OrdersPage::togglePane()
{
    m_paneWanted = !m_pane->isVisibleTo(this);
    m_pane->setVisible(m_paneWanted);
    showActions();
}

QList<QAction *> OrdersPage::orderActions() const
{
    return {m_open, m_activate, m_repair, m_cancel};
}

QString OrdersPage::simulationOrder() const
{
    return currentOrder().text;
}

std::vector<domain::OrderId> OrdersPage::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    ids.reserve(size_t(m_proxy.rowCount()));
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        ids.push_back(orderAt(m_proxy.index(row, 0)));
    return ids;
}

void OrdersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_pane->setVisible(m_paneWanted && event->size().height() >= 560);
    showActions();
    m_visible.start();
}

void OrdersPage::tellVisible()
{
    const int first = m_table->rowAt(0);
    int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first < 0)
        return;
    if (last < 0)
        last = m_proxy.rowCount() - 1;
    std::vector<domain::OrderId> ids;
    for (int row = first; row <= last; ++row)
        ids.push_back(orderAt(m_proxy.index(row, 0)));
    m_reader.setVisible(ids);
}

domain::OrderId OrdersPage::currentOrder() const
{
    return m_table ? domain::OrderId{m_table->currentId()} : domain::OrderId{};
}

domain::OrderId OrdersPage::orderAt(const QModelIndex &proxyIndex) const
{
    return domain::OrderId{proxyIndex.data(tables::IdRole).toString()};
}

} // namespace views
