#include "views/pages/numbers/inventoryviewtabs.h"

#include "tables/numbers/numbersmodel.h"
#include "views/format.h"
#include "views/pages/numbers/inventorycolumns.h"
#include "views/pages/numbers/inventoryfilters.h"
#include "views/widgets/datatable.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/textfilter.h"

#include <QHeaderView>

using flows::InventoryView;

namespace views {

InventoryViewTabs::InventoryViewTabs(flows::InventoryViews &views, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_views(views)
    , m_parts(parts)
    , m_shown(shown())
    , m_bar(new SavedViewsBar(views, words()))
{
    connect(m_bar, &SavedViewsBar::chosen, this, [this](const QString &id) {
        if (const InventoryView *view = m_views.find(id))
            apply(*view);
    });
    connect(m_parts.bar.textFilter(), &TextFilter::textChanged, this, &InventoryViewTabs::follow);
    connect(m_parts.table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &InventoryViewTabs::follow);
    connect(&m_parts.filters, &InventoryFilters::changed, this, &InventoryViewTabs::follow);
    connect(&m_parts.columns, &InventoryColumns::changed, this, &InventoryViewTabs::follow);
}

SavedViewsBar::Shown InventoryViewTabs::words()
{
    return {
        .nameOf =
            [this](const flows::ViewShelf::Entry &entry) {
                const InventoryView *view = m_views.find(entry.id);
                if (!view || !entry.isBuiltIn)
                    return entry.name;
                const QString state = InventoryFilters::stateText(view->filter.state);
                //: A view of the inventory: every number
                return state.isEmpty() ? tr("All") : state;
            },
        .counted = format::numbers,
        .isSame =
            [this](const QString &id) {
                const InventoryView *view = m_views.find(id);
                return view && view->showsTheSameAs(m_shown);
            },
        .add =
            [this](const QString &name) {
                InventoryView view = m_shown;
                view.name = name;
                return m_views.add(view);
            },
        .update = [this](const QString &id) { return m_views.update(id, m_shown); },
    };
}

void InventoryViewTabs::follow()
{
    if (m_applying)
        return;
    m_shown = shown();
    m_bar->follow();
}

InventoryView InventoryViewTabs::shown() const
{
    const QHeaderView *header = m_parts.table.horizontalHeader();
    InventoryView view{.filter = m_parts.filters.filter(),
        .sortColumn = m_parts.model.columnInfo(std::max(0, header->sortIndicatorSection())).key,
        .descending = header->sortIndicatorOrder() == Qt::DescendingOrder,
        .hidden = m_parts.columns.hidden()};
    view.filter.text = m_parts.bar.textFilter()->text().trimmed();
    return view;
}

void InventoryViewTabs::apply(const InventoryView &view)
{
    m_applying = true;
    m_parts.filters.setFilter(view.filter);
    m_parts.bar.textFilter()->setText(view.filter.text);
    m_parts.columns.setHidden(view.hidden);
    for (int column = 0; column < m_parts.model.columnCount(); ++column) {
        if (m_parts.model.columnInfo(column).key == view.sortColumn)
            m_parts.table.sortByColumn(column, view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    m_applying = false;
    follow();
    Q_EMIT filterChosen(view.filter);
}

} // namespace views
