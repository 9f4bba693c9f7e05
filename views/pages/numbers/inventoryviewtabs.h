#pragma once

#include "flows/numbers/inventoryviews.h"
#include "views/pages/savedviewsbar.h"

namespace tables {
class NumbersModel;
}

namespace views {

class DataTable;
class FilterBar;
class InventoryColumns;
class InventoryFilters;

//! Between the saved views and the inventory: shows it as a view says, and tells what is shown.
class InventoryViewTabs final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        tables::NumbersModel &model;
        DataTable &table;
        FilterBar &bar;
        InventoryFilters &filters;
        InventoryColumns &columns;
    };

    InventoryViewTabs(flows::InventoryViews &views, const Parts &parts, QObject *parent);

    SavedViewsBar *bar() const { return m_bar; } //!< whoever shows it owns it
    void follow(); //!< something else is shown

Q_SIGNALS:
    void filterChosen(const tables::InventoryFilter &filter);

private:
    SavedViewsBar::Shown words();
    flows::InventoryView shown() const;
    void apply(const flows::InventoryView &view);

    flows::InventoryViews &m_views;
    const Parts m_parts;
    flows::InventoryView m_shown; //!< when it was last looked at
    SavedViewsBar *m_bar;
    bool m_applying = false;
};

} // namespace views
