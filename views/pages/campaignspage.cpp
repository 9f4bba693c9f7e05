#include "views/pages/campaignspage.h"

#include "views/delegates/minibardelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/campaignpane.h"
#include "views/pages/listpage.h"
#include "views/storetext.h"
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

#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;
using tables::CampaignsModel;

namespace views {

CampaignsPage::CampaignsPage(flows::CampaignsFlow &flow, domain::Clock local, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_model(std::move(local))
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"campaignsBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_table(named(new DataTable, u"campaignsTable"_s, tr("Campaigns")))
    , m_splitter(new QSplitter)
    , m_pane(new CampaignPane)
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    m_header->addAction(again);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_splitter->setObjectName(u"campaignsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildCampaigns());
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 6);
    m_splitter->setSizes({420, 580});
    m_state = new PageState(m_splitter);
    listpage::layOut(this, {m_header, m_banner, new Hairline, m_bar, m_state});

    connect(again, &QPushButton::clicked, this, &CampaignsPage::refresh);
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showState();
    });
    connect(m_state, &PageState::retryRequested, this, &CampaignsPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_proxy.filterText().isEmpty())
            Q_EMIT newPortInRequested();
        else
            m_bar->textFilter()->clear();
    });
    connect(m_pane, &CampaignPane::currentOrderChanged, this, &CampaignsPage::simulationOrderChanged);
    connect(m_pane, &CampaignPane::openOrderRequested, this, &CampaignsPage::openOrderRequested);
    connect(m_pane, &CampaignPane::resumeRequested, this, &CampaignsPage::resumeRequested);
    connect(m_pane, &CampaignPane::orderAgainRequested, this, &CampaignsPage::orderAgainRequested);
    connect(&m_flow, &flows::CampaignsFlow::changed, this, &CampaignsPage::take);
    connect(&m_flow, &flows::CampaignsFlow::progressChanged, this, &CampaignsPage::statusChanged);
    connect(&m_flow, &flows::CampaignsFlow::failed, this, [this](const net::Error &error) {
        m_state->showError(errorText(error, Attempt::ReadOrder), m_model.rowCount() > 0);
    });
    connect(&m_flow, &flows::CampaignsFlow::storeFailed, this, [this](const store::Error &error) {
        m_state->showError(storeErrorText(StoreAttempt::Read, error), m_model.rowCount() > 0);
    });
    m_state->showLoading(tr("Reading the campaigns."));
}

QWidget *CampaignsPage::buildCampaigns()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CampaignsModel::State, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowWithButton);
    m_table->setItemDelegateForColumn(CampaignsModel::Reference, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(CampaignsModel::Created, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(CampaignsModel::State, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(CampaignsModel::Numbers, new MiniBarDelegate(m_table));
    m_table->setColumnRules({
        {.column = CampaignsModel::Reference, .width = 150, .stretch = true},
        {.column = CampaignsModel::State,
            .width
            = m_table->widthFor(CampaignsModel::State, CampaignsModel::of(domain::CampaignState::Rejected).text) + 32},
        {.column = CampaignsModel::Numbers, .width = 208, .priority = 1},
        {.column = CampaignsModel::Created,
            .width = m_table->widthFor(CampaignsModel::Created, tr("24 Nov 2026") % u"00"_s),
            .priority = 2},
    });
    connect(m_table, &DataTable::currentIdChanged, this, &CampaignsPage::showCampaign);
    connect(m_table, &DataTable::opened, this, [this] { m_pane->focusOrders(); });
    return m_table;
}

QString CampaignsPage::title() const
{
    return tr("Campaigns");
}

PageStatus CampaignsPage::status() const
{
    PageStatus status;
    status.shown = tr("%n campaign(s)", nullptr, m_model.rowCount());
    if (const auto asOf = m_flow.asOf())
        status.asOf = format::asOf(*asOf);
    const flows::Progress progress = m_flow.progress();
    if (progress.done < progress.total) {
        status.busy = tr("Reading orders, %1 of %2").arg(progress.done).arg(progress.total);
        status.done = progress.done;
        status.total = progress.total;
        status.cancelable = true;
    }
    return status;
}

void CampaignsPage::shown()
{
    m_flow.load();
    m_flow.readOrders();
}

void CampaignsPage::refresh()
{
    m_flow.load();
    m_flow.readOrders(true);
}

void CampaignsPage::cancelBusy()
{
    m_flow.cancel();
}

void CampaignsPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void CampaignsPage::togglePane()
{
    m_paneWanted = !m_pane->isVisible();
    showCampaign();
}

QAbstractButton *CampaignsPage::nextAction() const
{
    return m_pane->isVisible() ? m_pane->nextAction() : nullptr;
}

QString CampaignsPage::simulationOrder() const
{
    return m_pane->isVisible() ? m_pane->currentOrder().text : QString();
}

std::vector<domain::OrderId> CampaignsPage::shownOrders() const
{
    return m_pane->shownOrders();
}

void CampaignsPage::select(const QString &campaign)
{
    m_select = campaign;
    if (m_table->selectId(campaign))
        m_select.clear();
}

void CampaignsPage::showMessage(tables::Meaning meaning, const QString &text)
{
    m_banner->showMessage(meaning, text);
}

void CampaignsPage::showError(const ErrorText &error)
{
    m_banner->showError(error);
}

void CampaignsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_splitter->setOrientation(event->size().width() < metrics::stackPaneBelow ? Qt::Vertical : Qt::Horizontal);
}

void CampaignsPage::take()
{
    std::vector<tables::CampaignRow> rows;
    rows.reserve(m_flow.campaigns().size());
    for (const flows::CampaignView &view : m_flow.campaigns())
        rows.push_back({view.campaign, view.rollup});
    m_model.setCampaigns(std::move(rows));
    if (!m_select.isEmpty() && m_table->selectId(m_select))
        m_select.clear();
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    showState();
}

void CampaignsPage::showState()
{
    const int all = m_model.rowCount();
    int orders = 0;
    for (int row = 0; row < all; ++row)
        orders += m_model.at(row).rollup.orders;
    const QString campaigns = tr("%n campaign(s)", nullptr, all);
    m_header->setSubtitle(tr("%1 · %2").arg(campaigns, format::orders(orders)));
    if (m_proxy.rowCount() > 0)
        m_state->showContent();
    else if (all == 0)
        m_state->showEmpty(Icon::Split, tr("No campaigns."),
            tr("A port-in that becomes several orders stays together here, with whatever goes on with its rejected "
               "numbers."),
            tr("New port-in"));
    else
        m_state->showEmpty(Icon::Filter, tr("None of the %1 match.").arg(campaigns),
            tr("The text filter is “%1”.").arg(m_proxy.filterText()), tr("Clear filter"));
    if (m_flow.error() && all > 0)
        m_state->showError(errorText(*m_flow.error(), Attempt::ReadOrder), true);
    showCampaign();
    Q_EMIT statusChanged();
}

void CampaignsPage::showCampaign()
{
    const flows::CampaignView *view = m_proxy.rowCount() > 0 ? m_flow.find(m_table->currentId()) : nullptr;
    m_pane->setVisible(view && m_paneWanted);
    if (view)
        m_pane->showCampaign(*view, [this](const domain::OrderId &id) { return m_flow.order(id); });
}

} // namespace views
