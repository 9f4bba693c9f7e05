#include "views/pages/campaignpane.h"

#include "flows/campaigns.h"
#include "tables/campaignsmodel.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/minibardelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::ActionKind;
using tables::CampaignOrdersModel;
using tables::CampaignsModel;

namespace views {

CampaignPane::CampaignPane(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(TextLabel::Type::Section))
    , m_pill(new PillLabel)
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_table(named(new DataTable, u"campaignOrders"_s, tr("Orders of the campaign")))
    , m_open(named(new QPushButton(tr("&Open order")), u"openCampaignOrder"_s, tr("Open the order")))
    , m_draft(named(new QPushButton(tr("Open &draft")), u"openCampaignDraft"_s, tr("Open the draft")))
    , m_again(named(new QPushButton, u"orderAgain"_s, tr("Order the rejected numbers again")))
{
    setObjectName(u"campaignPane"_s);
    setAccessibleName(tr("The selected campaign"));
    setSurface(this, Surface::Window);
    buildTable();
    m_name->setElided(true);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"campaignWords"_s);
    setLook(m_again, ButtonLook::Accent);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_name, 1);
    head->addWidget(m_pill);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    top->setSpacing(metrics::grid);
    top->addLayout(head);
    top->addWidget(m_words);
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    for (QPushButton *button : {m_again, m_open, m_draft})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Hairline);
    column->addWidget(m_table, 1);
    column->addWidget(new Hairline);
    column->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] { act(ActionKind::Open); });
    connect(m_draft, &QPushButton::clicked, this, [this] { act(ActionKind::Continue); });
    connect(m_again, &QPushButton::clicked, this, [this] { act(ActionKind::Restore); });
}

void CampaignPane::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(CampaignOrdersModel::Order, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(
        CampaignOrdersModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(CampaignOrdersModel::Numbers, new MiniBarDelegate(m_table));
    m_table->setItemDelegateForColumn(CampaignOrdersModel::NextAction, action);
    m_table->setColumnRules({
        {.column = CampaignOrdersModel::Order, .width = 150, .stretch = true},
        {.column = CampaignOrdersModel::StatusColumn,
            .width = m_table->widthFor(CampaignOrdersModel::StatusColumn, tr("Outcome unknown")) + 32},
        {.column = CampaignOrdersModel::Numbers, .width = 208, .priority = 1},
        {.column = CampaignOrdersModel::NextAction, .width = 124},
    });
    connect(action, &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        const QModelIndex cell = index.siblingAtColumn(CampaignOrdersModel::NextAction);
        act(cell.data(tables::ActionRole).value<tables::Action>().kind);
    });
    connect(m_table, &DataTable::opened, this, [this] { act(ActionKind::Open); });
    connect(m_table, &DataTable::currentIdChanged, this, &CampaignPane::showOrder);
}

void CampaignPane::showCampaign(const flows::CampaignView &view, const domain::FindOrder &find)
{
    const tables::Status state = CampaignsModel::of(view.rollup.state);
    m_name->setText(view.campaign.reference.isEmpty() ? tr("no reference") : view.campaign.reference);
    m_pill->setPill({state.text, state.meaning, state.sign});
    QStringList words;
    for (const tables::BarWord &word : CampaignsModel::bar(view.rollup).words)
        words << word.text;
    m_words->setText(
        tr("%1 in %2: %3.", "12 numbers in 3 orders, 1 still to be sent: 2 rejected, 10 active.")
            .arg(format::numbers(view.rollup.numbers.all), CampaignsModel::orders(view.rollup), words.join(", "_L1)));
    m_model.setRows(tables::rowsOf(view.campaign, find));
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    showOrder();
}

void CampaignPane::showOrder()
{
    const tables::CampaignOrderRow *row = current();
    const bool hasOrder = row && !row->order.order.isEmpty();
    m_open->setVisible(hasOrder);
    m_draft->setVisible(row && !hasOrder);
    m_again->setVisible(row && !row->rest.isEmpty());
    if (row && !row->rest.isEmpty())
        m_again->setText(tr("Order %1 a&gain…").arg(format::numbers(int(row->rest.size()))));
    Q_EMIT currentOrderChanged();
}

domain::OrderId CampaignPane::currentOrder() const
{
    const tables::CampaignOrderRow *row = current();
    return row ? row->order.order : domain::OrderId();
}

void CampaignPane::focusOrders()
{
    m_table->setFocus();
}

QPushButton *CampaignPane::nextAction() const
{
    for (QPushButton *button : {m_again, m_draft, m_open}) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

std::vector<domain::OrderId> CampaignPane::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const domain::OrderId &id = m_model.at(row).order.order; !id.isEmpty())
            ids.push_back(id);
    }
    return ids;
}

void CampaignPane::act(ActionKind kind)
{
    const tables::CampaignOrderRow *row = current();
    if (!row)
        return;
    if (kind == ActionKind::Restore && !row->rest.isEmpty())
        Q_EMIT orderAgainRequested(row->order.order, row->rest);
    else if (!row->order.order.isEmpty())
        Q_EMIT openOrderRequested(row->order.order);
    else
        Q_EMIT resumeRequested(row->index == 0 ? row->draft : row->order.draft);
}

const tables::CampaignOrderRow *CampaignPane::current() const
{
    return m_model.find(m_table->currentId());
}

} // namespace views
