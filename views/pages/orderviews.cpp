#include "views/pages/orderviews.h"

#include "domain/porting/orderrules.h"
#include "flows/orderlist.h"
#include "tables/filterproxy.h"
#include "tables/ordersmodel.h"
#include "views/dialogs/viewdialogs.h"
#include "views/format.h"
#include "views/pages/orderfilters.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/widgets/datatable.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/textfilter.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using flows::OrderScope, flows::OrderView;
using tables::OrdersModel;

namespace views {

OrderViews::OrderViews(flows::SavedViews &views, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_views(views)
    , m_parts(parts)
    , m_bar(new SavedViewsBar(views, shownWords()))
{
    auto *columns = named(new QPushButton, u"columns"_s, tr("Columns"));
    columns->setIcon(icon(Icon::Columns));
    columns->setToolTip(tr("Columns…"));
    setLook(columns, ButtonLook::Flat);
    m_parts.bar.addTool(columns);
    connect(columns, &QPushButton::clicked, this, &OrderViews::askColumns);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &OrderViews::count);
    const auto tell = [this] {
        if (!m_applying)
            tellShown();
        follow();
    };
    connect(m_bar, &SavedViewsBar::chosen, this, [this](const QString &id) {
        if (const OrderView *view = m_views.find(id))
            apply(*view);
    });
    connect(&m_views, &flows::SavedViews::changed, this, &OrderViews::follow);
    // At once, not when typing rests: a view that is saved in between has the text.
    connect(m_parts.bar.textFilter(), &TextFilter::textChanged, this, tell);
    connect(m_parts.table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, tell);
    connect(&m_parts.list, &flows::OrderListFlow::cleared, this, tell); // another filter of the server's
    for (const auto signal : {&OrdersModel::rowsInserted, &OrdersModel::rowsRemoved})
        connect(&m_parts.model, signal, this, &OrderViews::follow);
    connect(&m_parts.model, &OrdersModel::modelReset, this, &OrderViews::follow);
    connect(&m_parts.model, &OrdersModel::dataChanged, this, &OrderViews::follow);
    tell();
}

static QString builtInName(OrderScope scope)
{
    switch (scope) {
    case OrderScope::All:
        //: A view of the order list: every order
        return OrderViews::tr("All");
    case OrderScope::Open:
        //: A view of the order list: orders that are not over
        return OrderViews::tr("Open");
    case OrderScope::Rejected:
        return OrderViews::tr("Rejected");
    case OrderScope::Ready:
        return OrderViews::tr("Ready to activate");
    }
    Q_UNREACHABLE();
}

SavedViewsBar::Shown OrderViews::shownWords()
{
    return {
        .nameOf =
            [this](const flows::ViewShelf::Entry &entry) {
                const OrderView *view = m_views.find(entry.id);
                return view && entry.isBuiltIn ? builtInName(view->scope) : entry.name;
            },
        .counted = format::orders,
        .isSame =
            [this](const QString &id) {
                const OrderView *view = m_views.find(id);
                return view && view->showsTheSameAs(m_shown);
            },
        .add =
            [this](const QString &name) {
                OrderView view = m_shown;
                view.name = name;
                return m_views.add(view);
            },
        .update = [this](const QString &id) { return m_views.update(id, m_shown); },
    };
}

void OrderViews::tellShown()
{
    m_shown = shown();
    m_bar->follow();
}

void OrderViews::follow()
{
    if (!m_soon.isActive())
        m_soon.start();
}

OrderView OrderViews::shown() const
{
    const QHeaderView *header = m_parts.table.horizontalHeader();
    return {.scope = m_scope,
        .filter = m_parts.list.filter(),
        .text = m_parts.bar.textFilter()->text().trimmed(),
        .sortColumn = m_parts.model.columnInfo(std::max(0, header->sortIndicatorSection())).key,
        .descending = header->sortIndicatorOrder() == Qt::DescendingOrder,
        .hidden = m_hidden};
}

void OrderViews::apply(const OrderView &view)
{
    m_applying = true;
    m_scope = view.scope;
    m_hidden = view.hidden;
    m_parts.bar.textFilter()->setText(view.text);
    m_parts.proxy.setFilterText(view.text);
    if (m_scope == OrderScope::All)
        m_parts.proxy.setCondition({});
    else
        m_parts.proxy.setCondition([this](int row) { return accepts(row, m_scope); });
    for (int column = 0; column < m_parts.model.columnCount(); ++column) {
        const QString key = m_parts.model.columnInfo(column).key;
        m_parts.table.setColumnWanted(column, !m_hidden.contains(key));
        if (key == view.sortColumn)
            m_parts.table.sortByColumn(column, view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    m_parts.filters.setFilter(view.filter);
    if (m_parts.list.filter() != view.filter)
        m_parts.list.setFilter(view.filter);
    m_applying = false;
    tellShown();
    follow();
    Q_EMIT rowsChanged();
}

bool OrderViews::accepts(int row, OrderScope scope) const
{
    const tables::OrderRow &order = m_parts.model.at(row);
    switch (scope) {
    case OrderScope::All:
        return true;
    case OrderScope::Open:
        return domain::isOpen(order.summary.status.value);
    case OrderScope::Rejected:
        return order.details ? order.details->counts.rejected > 0 : order.summary.rejected > 0;
    case OrderScope::Ready:
        return order.groupReady;
    }
    Q_UNREACHABLE();
}

//! Only for views of the rows that are here: what another question would find, nobody has asked.
void OrderViews::count()
{
    if (m_scope == OrderScope::Ready)
        m_parts.proxy.setCondition([this](int row) { return accepts(row, m_scope); }); // the list may have been read
    QHash<QString, int> counts;
    const bool complete = m_parts.list.state() == flows::ListState::Complete;
    for (const OrderView &view : m_views.all()) {
        if (!complete || view.filter != m_parts.list.filter() || !view.text.isEmpty())
            continue;
        int count = 0;
        for (int row = 0; row < m_parts.model.rowCount(); ++row)
            count += accepts(row, view.scope) ? 1 : 0;
        counts.insert(view.id, count);
    }
    m_bar->setCounts(counts);
    tellShown();
    Q_EMIT rowsChanged();
}

QString OrderViews::inWords() const
{
    if (m_scope == OrderScope::All)
        return {};
    const OrderView *view = m_views.find(m_bar->current());
    return view ? tr("The view is “%1”.").arg(m_bar->currentName()) : QString();
}

void OrderViews::showAll()
{
    m_bar->choose(m_views.all().front().id);
}

void OrderViews::askColumns()
{
    std::vector<ColumnChoice> choices;
    for (int column = 1; column < m_parts.model.columnCount(); ++column) { // the first names the row
        const tables::ColumnInfo info = m_parts.model.columnInfo(column);
        choices.push_back({.key = info.key, .title = info.title, .shown = !m_hidden.contains(info.key)});
    }
    viewdialogs::askColumns(&m_parts.table, choices, [this](const std::vector<ColumnChoice> &chosen) {
        m_hidden.clear();
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (!chosen[i].shown)
                m_hidden << chosen[i].key;
            m_parts.table.setColumnWanted(int(i) + 1, chosen[i].shown);
        }
        tellShown();
    });
}

} // namespace views
