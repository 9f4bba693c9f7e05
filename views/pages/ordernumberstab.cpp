#include "views/pages/ordernumberstab.h"

#include "domain/porting/zones.h"
#include "views/delegates/rowdelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using tables::OrderNumbersModel;

namespace views {

OrderNumbersTab::OrderNumbersTab(QWidget *parent)
    : QWidget(parent)
{
    m_proxy.setSourceModel(&m_model);
    m_table = named(new DataTable, u"orderNumbers"_s, tr("Numbers of the order"));
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OrderNumbersModel::StatusColumn, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowRoomy);
    m_table->setItemDelegateForColumn(
        OrderNumbersModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setColumnRules({
        {.column = OrderNumbersModel::Number,
            .width
            = m_table->widthFor(OrderNumbersModel::Number, u"(888) 888-8888"_s) + metrics::indicator + metrics::gap},
        {.column = OrderNumbersModel::StatusColumn,
            .width = m_table->widthFor(OrderNumbersModel::StatusColumn, tr("Confirmed")) + 32},
        {.column = OrderNumbersModel::Reason, .width = 160, .stretch = true},
        {.column = OrderNumbersModel::Group,
            .width = m_table->widthFor(OrderNumbersModel::Group, u"GW T-Mobile Grp1"_s),
            .priority = 1},
        {.column = OrderNumbersModel::Foc, .width = m_table->widthFor(OrderNumbersModel::Foc, u"28 Nov 2026"_s)},
        {.column = OrderNumbersModel::Voice,
            .width = m_table->widthFor(OrderNumbersModel::Voice, tr("FAX service")),
            .priority = 2},
        {.column = OrderNumbersModel::Sms, .width = 96, .priority = 4},
        {.column = OrderNumbersModel::Emergency,
            .width = m_table->widthFor(OrderNumbersModel::Emergency, tr("not stated")),
            .priority = 3},
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_table, 1);
    connect(&m_model, &OrderNumbersModel::checkedChanged, this, &OrderNumbersTab::followChecked);
    connect(m_table, &DataTable::currentIdChanged, this, &OrderNumbersTab::followCurrent);
    followChecked();
    followCurrent();
}

QWidget *OrderNumbersTab::buildBar()
{
    auto *bar = new QWidget;
    bar->setMinimumHeight(metrics::filterBarHeight);
    auto *row = new QHBoxLayout(bar);
    m_bar = row;
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    m_filter = named(new TextFilter, u"numbersFilter"_s, tr("Filter these rows"));
    m_filter->setPlaceholderText(tr("Filter these rows"));
    m_filter->setMaximumWidth(240);
    m_checked = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
    m_all = named(new QPushButton, u"checkNumbers"_s, tr("Tick all numbers shown"));
    m_copy = named(new QPushButton(icon(Icon::Copy), tr("&Copy")), u"copyNumbers"_s, tr("Copy numbers"));
    m_history = named(new QPushButton(icon(Icon::History), tr("&History")), u"numberHistory"_s,
        tr("What happened to the selected number"));
    m_history->setToolTip(tr("What happened to the selected number"));
    m_passport = named(new QPushButton(icon(Icon::Pound), tr("&Number")), u"openNumber"_s,
        tr("Everything that is known of the selected number"));
    m_passport->setToolTip(tr("Everything that is known of the selected number (Enter)"));
    row->addWidget(m_filter, 1);
    row->addStretch();
    row->addWidget(m_checked);
    row->addWidget(m_history);
    row->addWidget(m_passport);
    row->addWidget(m_all);
    row->addWidget(m_copy);
    connect(m_filter, &TextFilter::filterChanged, &m_proxy, &tables::FilterProxy::setFilterText);
    connect(m_copy, &QPushButton::clicked, this, &OrderNumbersTab::copy);
    connect(m_history, &QPushButton::clicked, this, [this] { Q_EMIT historyRequested(m_table->currentId()); });
    connect(m_passport, &QPushButton::clicked, this, &OrderNumbersTab::openNumber);
    connect(m_table, &DataTable::opened, this, &OrderNumbersTab::openNumber);
    connect(m_all, &QPushButton::clicked, this, [this] {
        const bool check = m_model.checkedIds().isEmpty();
        QStringList shown;
        for (int i = 0; i < m_proxy.rowCount(); ++i)
            shown << m_proxy.index(i, 0).data(tables::IdRole).toString();
        m_model.setChecked(check ? shown : m_model.checkedIds(), check);
    });
    return bar;
}

void OrderNumbersTab::showOrder(const domain::PortOrder &order)
{
    if (!(order.id == m_order)) {
        m_order = order.id;
        m_filter->clear();
        m_model.clear();
    }
    m_model.setOrder(order, domain::zoneOf(order));
}

void OrderNumbersTab::focusFilter()
{
    m_filter->beginTyping();
}

void OrderNumbersTab::addTool(QWidget *button)
{
    m_bar->addWidget(button);
}

void OrderNumbersTab::followChecked()
{
    const int count = int(m_model.checkedIds().size());
    m_checked->setText(count > 0 ? tr("%n ticked", nullptr, count) : QString());
    m_all->setText(count > 0 ? tr("&Untick") : tr("&Tick all"));
    m_copy->setToolTip(count > 0 ? tr("The ticked numbers, one a line") : tr("All numbers shown, one a line"));
}

void OrderNumbersTab::followCurrent()
{
    m_history->setEnabled(!m_table->currentId().isEmpty());
    m_passport->setEnabled(m_history->isEnabled());
}

void OrderNumbersTab::openNumber()
{
    // The id of a number that the order has twice has "#2" behind it.
    if (const QString number = m_table->currentId().section(u'#', 0, 0); !number.isEmpty())
        Q_EMIT numberRequested(number);
}

void OrderNumbersTab::copy()
{
    QStringList numbers = m_model.checkedIds();
    if (numbers.isEmpty()) {
        for (int i = 0; i < m_proxy.rowCount(); ++i)
            numbers << m_proxy.index(i, 0).data(tables::IdRole).toString();
    }
    QGuiApplication::clipboard()->setText(numbers.join(u'\n'));
}

} // namespace views
