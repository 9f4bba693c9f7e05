#include "views/pages/numbers/buypage.h"

#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/listpage.h"
#include "views/pages/numbers/basketpane.h"
#include "views/pages/numbers/buysearchbar.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;
using domain::AvailableNumber;
using flows::SearchState;
using tables::AvailableModel;

namespace views {

namespace {
constexpr int paneWidth = 344;
}

BuyPage::BuyPage(flows::AvailableSearch &search, flows::RentBasket &basket, QWidget *parent)
    : Page(parent)
    , m_search(search)
    , m_basket(basket)
    , m_model(AvailableModel::Ticks::Offered)
    , m_header(new PageHeader)
    , m_bar(new BuySearchBar)
    , m_table(named(new DataTable, u"availableTable"_s, tr("Numbers that can be rented")))
    , m_found(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_tick(named(new QPushButton, u"tickNumber"_s, {}))
    , m_tickAll(named(new QPushButton, u"tickNumbers"_s, {}))
    , m_order(named(new QPushButton(tr("Order with &documents…")), u"orderNumbers"_s, tr("Order with documents")))
    , m_pane(new BasketPane(m_basket))
    , m_splitter(new QSplitter)
{
    buildHeader();
    m_state = new PageState(buildTable());
    m_splitter->setObjectName(u"buySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({800, paneWidth});
    listpage::layOut(this, {m_header, new Hairline, m_bar, new Hairline, m_splitter});
    connectFlows();
    followRegions();
}

void BuyPage::buildHeader()
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    auto *any = named(new QPushButton(tr("Rent &any…")), u"rentAny"_s, tr("Rent any number that fits"));
    any->setToolTip(tr("The server chooses a US local number that fits, and rents it at once"));
    m_order->hide();
    m_header->addAction(again);
    m_header->addAction(any);
    m_header->addAction(m_order);
    connect(again, &QPushButton::clicked, this, &BuyPage::refresh);
    connect(any, &QPushButton::clicked, this, [this] {
        const auto filter = m_bar->filter();
        Q_EMIT rentAnyRequested(filter ? filter->pattern : domain::NumberPattern(),
            filter ? filter->capabilities : std::vector<domain::Open<domain::Capability>>());
    });
    connect(m_order, &QPushButton::clicked, this, [this] {
        if (const auto filter = m_bar->filter())
            Q_EMIT orderRequested(*filter, m_table->currentId());
    });
}

QWidget *BuyPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AvailableModel::Number, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowRoomy);
    m_table->setColumnRules({
        {.column = AvailableModel::Number,
            .width
            = m_table->widthFor(AvailableModel::Number, u"+888 8888 888888"_s) + metrics::indicator + metrics::gap},
        {.column = AvailableModel::Type,
            .width = m_table->widthFor(AvailableModel::Type, tr("Toll-free, US")),
            .priority = 2},
        {.column = AvailableModel::Capabilities,
            .width = m_table->widthFor(AvailableModel::Capabilities, tr("SMS, voice"))},
        {.column = AvailableModel::Setup, .width = m_table->widthFor(AvailableModel::Setup, u"USD 000.00"_s)},
        {.column = AvailableModel::Monthly, .width = m_table->widthFor(AvailableModel::Monthly, u"USD 000.00"_s)},
        {.column = AvailableModel::Remark, .width = 120, .priority = 1, .stretch = true},
    });
    connect(m_table, &DataTable::opened, this, &BuyPage::toggleCurrent);
    connect(m_table, &DataTable::currentIdChanged, this, &BuyPage::followCurrent);
    auto *content = new QWidget;
    listpage::layOut(content, {buildTableBar(), m_table});
    return content;
}

QWidget *BuyPage::buildTableBar()
{
    auto *bar = new QWidget;
    bar->setMinimumHeight(metrics::filterBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    m_found->setObjectName(u"buyFound"_s);
    m_found->setElided(true);
    row->addWidget(m_found, 1);
    row->addWidget(m_tick);
    row->addWidget(m_tickAll);
    connect(m_tick, &QPushButton::clicked, this, &BuyPage::toggleCurrent);
    connect(m_tickAll, &QPushButton::clicked, this, [this] {
        QStringList open;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            if (!m_model.at(i).isRented)
                open << m_model.idAt(i);
        }
        m_model.setChecked(open, m_model.checkedCount() == 0);
    });
    return bar;
}

void BuyPage::connectFlows()
{
    connect(m_bar, &BuySearchBar::searchRequested, &m_search, &flows::AvailableSearch::search);
    connect(&m_search, &flows::AvailableSearch::regionsChanged, this, &BuyPage::followRegions);
    connect(&m_search, &flows::AvailableSearch::changed, this, &BuyPage::follow);
    connect(&m_basket, &flows::RentBasket::changed, this, &BuyPage::showTicks);
    connect(&m_model, &AvailableModel::checkedChanged, this, &BuyPage::takeTicks);
    connect(m_pane, &BasketPane::rentRequested, this, [this] { Q_EMIT rentRequested(m_basket.numbers()); });
    connect(m_state, &PageState::retryRequested, this, &BuyPage::refresh);
    connect(m_state, &PageState::actionRequested, this, &BuyPage::act);
}

void BuyPage::offerOrders()
{
    m_order->show();
}

void BuyPage::find(const api::AvailableNumberFilter &filter)
{
    m_bar->setFilter(filter);
    m_search.search(filter);
}

void BuyPage::setRented(const QString &number)
{
    m_basket.remove({number});
    m_model.setRented(number);
    followCurrent();
}

void BuyPage::setGone(const QString &number)
{
    m_basket.remove({number});
}

QString BuyPage::title() const
{
    return tr("Buy numbers");
}

PageStatus BuyPage::status() const
{
    PageStatus status;
    if (m_search.asOf()) {
        status.shown = format::numbers(m_model.rowCount());
        status.asOf = format::asOf(*m_search.asOf());
    }
    if (m_search.state() == SearchState::Searching) {
        status.busy = tr("Searching for numbers");
        status.cancelable = true;
    } else if (m_search.isReadingRegions()) {
        status.busy = tr("Reading where numbers can be had");
    } else if (m_search.state() == SearchState::Canceled) {
        status.busy = tr("The search was canceled.");
    }
    return status;
}

void BuyPage::shown()
{
    m_search.readRegions();
}

void BuyPage::refresh()
{
    m_search.readRegions();
    m_search.again();
}

void BuyPage::cancelBusy()
{
    m_search.cancel();
}

void BuyPage::focusFilter()
{
    m_bar->focusPattern();
}

void BuyPage::togglePane()
{
    m_paneWanted = !m_pane->isVisible();
    m_pane->setVisible(m_paneWanted);
}

QAbstractButton *BuyPage::nextAction() const
{
    return m_pane->rentButton();
}

void BuyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = event->size().width() < metrics::stackPaneBelow;
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    m_pane->setCompact(isNarrow);
    if (wanted == m_splitter->orientation())
        return;
    m_splitter->setOrientation(wanted);
    // Below each other the basket shows what it costs and no more: the ticks stand above it.
    m_splitter->setSizes(isNarrow ? QList<int>{m_splitter->height(), 0} : QList<int>{800, paneWidth});
}

void BuyPage::followRegions()
{
    if (m_search.regionsKnown())
        m_bar->setRegions(m_search.regions());
    follow();
}

void BuyPage::follow()
{
    const SearchState state = m_search.state();
    m_bar->setSearching(state == SearchState::Searching);
    if (state == SearchState::Answered) {
        m_showingTicks = true; // rows of another search go with their ticks, and stay in the basket
        m_model.setNumbers(m_search.numbers());
        showTicks();
        if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
            m_table->selectRow(0);
    }
    const bool hasRows = m_model.rowCount() > 0;
    const QString what = BuySearchBar::inWords(m_search.filter());
    m_header->setSubtitle(hasRows ? what : QString());
    m_found->setText(m_search.mayBeMore()
            ? tr("%1 found, as many as were asked for: there may be more.").arg(format::numbers(m_model.rowCount()))
            : tr("%1 found.").arg(format::numbers(m_model.rowCount())));
    if (m_search.regionsError() && !m_search.regionsKnown())
        m_state->showError(errorText(*m_search.regionsError(), Attempt::ReadRegions), false);
    else if (!m_search.regionsKnown())
        m_state->showLoading(tr("Reading where numbers can be had."));
    else if (state == SearchState::Failed)
        m_state->showError(errorText(*m_search.error(), Attempt::SearchAvailable), hasRows);
    else if (hasRows)
        m_state->showContent();
    else if (state == SearchState::Searching)
        m_state->showLoading(tr("Searching for %1.").arg(what));
    else if (state == SearchState::Answered)
        m_state->showEmpty(Icon::Cart, tr("No numbers like this."),
            tr("Searched for: %1. None is offered now.").arg(what),
            m_search.filter().pattern.pattern.isEmpty() ? QString() : tr("Search without the digits"));
    else
        m_state->showEmpty(Icon::Cart, tr("Search for numbers."),
            tr("Choose a region and a type. Digits narrow the search; prices stand beside each number."), tr("Search"));
    followCurrent();
    Q_EMIT statusChanged();
}

void BuyPage::act()
{
    if (m_search.state() == SearchState::Answered)
        m_bar->clearPattern();
    if (const auto filter = m_bar->filter())
        m_search.search(*filter);
    else
        m_bar->focusPattern();
}

void BuyPage::followCurrent()
{
    const QString id = m_table->currentId();
    const tables::AvailableRow *row = m_model.find(id);
    m_tick->setEnabled(row && !row->isRented);
    m_tick->setText(m_model.isChecked(id) ? tr("&Untick") : tr("&Tick"));
    m_tick->setAccessibleName(tr("Tick or untick the selected number"));
    const bool any = m_model.checkedCount() > 0;
    m_tickAll->setText(any ? tr("Untick a&ll") : tr("Tick a&ll"));
    m_tickAll->setAccessibleName(any ? tr("Untick all numbers found") : tr("Tick all numbers found"));
}

void BuyPage::toggleCurrent()
{
    const tables::AvailableRow *row = m_model.find(m_table->currentId());
    if (row && !row->isRented)
        m_model.setChecked({rowId(*row)}, !m_model.isChecked(rowId(*row)));
}

void BuyPage::takeTicks()
{
    if (m_showingTicks)
        return;
    std::vector<AvailableNumber> ticked;
    QStringList open;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isChecked(m_model.idAt(row)))
            ticked.push_back(m_model.at(row).number);
        else
            open << m_model.idAt(row);
    }
    m_basket.add(ticked);
    m_basket.remove(open);
    followCurrent();
}

void BuyPage::showTicks()
{
    m_showingTicks = true;
    QStringList ticked;
    QStringList open;
    for (int row = 0; row < m_model.rowCount(); ++row)
        (m_basket.contains(m_model.idAt(row)) ? ticked : open) << m_model.idAt(row);
    m_model.setChecked(ticked, true);
    m_model.setChecked(open, false);
    m_showingTicks = false;
    followCurrent();
}

} // namespace views
