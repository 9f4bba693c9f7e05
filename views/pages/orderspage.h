#pragma once

#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "tables/filterproxy.h"
#include "tables/ordersmodel.h"
#include "views/page.h"

class QPushButton;
class QSplitter;

namespace flows {
class LastChanges;
class SavedViews;
class SettleFlow;
class UnreadNotes;
class WorklistFlow;
} // namespace flows

namespace store {
struct HistoryEntry;
}

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class OrderFilters;
class OrderViews;
class OrdersPane;
class PageHeader;
class PageState;
class ShortcutButton;
class WorkActions;

//! Port-ins: the orders of the project behind the server's filters, with details read in the background.
class OrdersPage final : public Page
{
    Q_OBJECT
public:
    struct Parts {
        flows::OrderListFlow &list;
        flows::OrderReader &reader;
        flows::SettleFlow &settler;
        flows::WorklistFlow &worklist; //!< what is next about each order
        flows::LastChanges &changes; //!< what happened to it last
        domain::Clock now = {}; //!< the server's
    };

    explicit OrdersPage(const Parts &parts, QWidget *parent = nullptr);

    WorkActions &actions() const { return *m_actions; }
    DataTable *table() const { return m_table; }
    PageHeader *header() const { return m_header; }
    void setDrafts(int count); //!< how many wait to be resumed
    //! Puts the tab bar of the views under the head.
    void setSavedViews(flows::SavedViews &views);
    OrderViews *savedViews() const { return m_views; }
    //! Another filter, as from the command line.
    void setFilter(const api::OrderFilter &filter);
    //! Columns, widths and order, to be remembered by the program.
    void setUnreadNotes(flows::UnreadNotes &unread); //!< outlives the page
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;
    std::vector<domain::OrderId> shownOrders() const override;

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    void activateRequested(const domain::OrderId &id);
    void cancelRequested(const domain::OrderId &id);
    void repairRequested(const domain::OrderId &id);
    void newPortInRequested();
    void draftsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTable();
    void buildActions();
    void connectFlows();
    void followState();
    void followCounts();
    void tellVisible();
    void showCurrent();
    void takeWork();
    void showActions();
    void takeChanges(const std::vector<store::HistoryEntry> &changes);
    void press(const QModelIndex &index);
    domain::OrderId currentOrder() const;
    domain::OrderId orderAt(const QModelIndex &proxyIndex) const;

    flows::OrderListFlow &m_list;
    flows::OrderReader &m_reader;
    flows::WorklistFlow &m_worklist;
    flows::LastChanges &m_changes;
    const domain::Clock m_now;
    tables::OrdersModel m_model;
    tables::FilterProxy m_proxy;
    PageHeader *m_header;
    ShortcutButton *m_new;
    QPushButton *m_drafts;
    ShortcutButton *m_next; //!< in the header, while the pane with its button is away
    ErrorBanner *m_banner;
    WorkActions *m_actions;
    FilterBar *m_bar;
    OrderFilters *m_filters;
    OrderViews *m_views = nullptr;
    PageState *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    DataTable *m_table = nullptr;
    OrdersPane *m_pane = nullptr;
    QAction *m_open = nullptr;
    QAction *m_repair = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_activate = nullptr;
    QTimer m_visible; //!< scrolling settles before the reader is told
    bool m_paneWanted = true;
};

} // namespace views
