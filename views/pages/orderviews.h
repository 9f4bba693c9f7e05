#pragma once

#include "flows/savedviews.h"
#include "views/pages/savedviewsbar.h"

#include <QTimer>

namespace flows {
class OrderListFlow;
}
namespace tables {
class FilterProxy;
class OrdersModel;
} // namespace tables

namespace views {

class DataTable;
class FilterBar;
class OrderFilters;

//! Between the saved views and the order list: shows the list as a view says, and tells what is shown.
class OrderViews final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        flows::OrderListFlow &list;
        tables::OrdersModel &model;
        tables::FilterProxy &proxy;
        DataTable &table;
        FilterBar &bar;
        OrderFilters &filters;
    };

    OrderViews(flows::SavedViews &views, const Parts &parts, QObject *parent);

    SavedViewsBar *bar() const { return m_bar; } //!< whoever shows it owns it
    //! "The view is “Rejected”."; nothing while all rows are shown.
    QString inWords() const;
    void showAll();
    //! Rows, or what is known of them, changed.
    void follow();

Q_SIGNALS:
    void rowsChanged(); //!< other rows are shown

private:
    SavedViewsBar::Shown shownWords();
    flows::OrderView shown() const;
    void tellShown();
    void apply(const flows::OrderView &view);
    bool accepts(int row, flows::OrderScope scope) const;
    void count();
    void askColumns();

    flows::SavedViews &m_views;
    const Parts m_parts;
    flows::OrderView m_shown; //!< when it was last looked at
    SavedViewsBar *m_bar;
    flows::OrderScope m_scope = flows::OrderScope::All;
    QStringList m_hidden;
    QTimer m_soon; //!< rows come one by one
    bool m_applying = false;
};

} // namespace views
