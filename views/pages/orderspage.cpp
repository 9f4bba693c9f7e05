#include "views/pages/orderspage.h"

#include "domain/porting/orderrules.h"
#include "flows/unreadnotes.h"
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
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
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
using flows::ListState, tables::OrdersModel;

namespace views {

static tables::Action actionAt(const QModelIndex &index)
{
    return index.siblingAtColumn(OrdersModel::NextAction).data(tables::ActionRole).value<tables::Action>();
}

OrdersPage::OrdersPage(flows::OrderListFlow &list, flows::OrderReader &reader, flows::SettleFlow &settler,
    domain::Clock now, QWidget *parent)
    : Page(parent)
    , m_list(list)
    , m_reader(reader)
    , m_now(std::move(now))
    , m_model(m_now)
    , m_header(new PageHeader)
    , m_new(named(new ShortcutButton(tr("&New port-in")), u"newPortIn"_s, tr("New port-in")))
    , m_drafts(named(new QPushButton, u"drafts"_s, tr("Drafts")))
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
    setDrafts(0);
    m_header->addAction(refreshButton);
    m_header->addAction(m_drafts);
    m_header->addAction(m_new);

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
    layout->addWidget(new SettleBanner(settler));
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
    connect(m_pane->repairButton(), &QPushButton::clicked, m_repair, &QAction::trigger);
    m_cancel = new QAction(tr("&Cancel order…"), this);
    connect(m_cancel, &QAction::triggered, this, [this] { Q_EMIT cancelRequested(currentOrder()); });
    connect(m_activate, &QAction::triggered, this, [this] { Q_EMIT activateRequested(currentOrder()); });
    connect(m_pane->openButton(), &QPushButton::clicked, m_open, &QAction::trigger);
    connect(m_pane->activateButton(), &QPushButton::clicked, m_activate, &QAction::trigger);
    showCurrent();
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
    m_paneWanted = !m_pane->isVisible();
    m_pane->setVisible(m_paneWanted);
}

QAbstractButton *OrdersPage::nextAction() const
{
    return m_pane->isVisible() ? m_pane->nextButton() : nullptr;
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

void OrdersPage::showCurrent()
{
    const tables::OrderRow *row = m_model.find(currentOrder().text);
    if (row)
        m_pane->showOrder(row->summary, m_reader.find(row->summary.id));
    else
        m_pane->showNothing();
    const auto next = row ? actionAt(m_table->currentIndex()).kind : tables::ActionKind::None;
    m_pane->setNextAction(next);
    m_open->setEnabled(row != nullptr);
    m_activate->setEnabled(next == tables::ActionKind::Activate);
    m_repair->setEnabled(next == tables::ActionKind::Fix);
    m_cancel->setEnabled(row
        && domain::permission(row->summary.status.value, domain::OrderAction::Cancel) == domain::Permission::Allowed);
    Q_EMIT orderActionsChanged();
    Q_EMIT simulationOrderChanged();
}

void OrdersPage::press(const QModelIndex &index)
{
    const tables::Action action = actionAt(index);
    if (action.kind == tables::ActionKind::Activate)
        Q_EMIT activateRequested(orderAt(index));
    else if (action.kind == tables::ActionKind::Fix)
        Q_EMIT repairRequested(orderAt(index));
    else if (action.kind == tables::ActionKind::Open)
        Q_EMIT openRequested(orderAt(index));
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
