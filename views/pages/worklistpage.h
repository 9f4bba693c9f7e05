#pragma once

#include "domain/clock.h"
#include "tables/worklistmodel.h"
#include "views/page.h"

#include <QTimer>

class QPushButton;
class QSplitter;

namespace flows {
class SettleFlow;
class WorkCase;
class WorklistFlow;
} // namespace flows

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class PageHeader;
class PageState;
class ShortcutButton;
class WorkActions;
class WorklistFilters;
class WorklistPane;
class WorklistState;

//! Everything that needs a person, most urgent first: what, why, since when, and the next thing to do about it.
class WorklistPage final : public Page
{
    Q_OBJECT

public:
    struct Parts {
        flows::WorklistFlow &worklist;
        flows::WorkCase &work; //!< of the selected entry
        flows::SettleFlow &settler;
        domain::Clock now = {}; //!< the server's
        domain::Clock local = {}; //!< this computer's: counts down to the next check
    };

    explicit WorklistPage(const Parts &parts, QWidget *parent = nullptr);

    WorkActions &actions() const { return *m_actions; }

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;
    std::vector<domain::OrderId> shownOrders() const override;

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    void newPortInRequested();
    void portInsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHeader();
    void buildTable();
    void buildActions();
    void connectFlows();
    void takeEntries();
    void keepPlace();
    void showCurrent();
    void showPane();
    void followState();
    void followCounts();
    void placePane();
    void act(const tables::WorkRow &row);
    void actOnCurrent();
    const tables::WorkRow *current() const;

    flows::WorklistFlow &m_worklist;
    flows::WorkCase &m_work;
    const domain::Clock m_now;
    const domain::Clock m_local;
    tables::WorklistModel m_model;
    PageHeader *m_header;
    ShortcutButton *m_next; //!< in the header, while the pane with its button is away
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    WorklistFilters *m_filters;
    WorkActions *m_actions;
    DataTable *m_table = nullptr;
    PageState *m_state = nullptr;
    WorklistState *m_words = nullptr;
    WorklistPane *m_pane = nullptr;
    QSplitter *m_splitter = nullptr;
    QAction *m_open = nullptr;
    QAction *m_snooze = nullptr;
    QAction *m_done = nullptr;
    QAction *m_bringBack = nullptr;
    QAction *m_evidence = nullptr;
    std::optional<bool> m_paneWanted; //!< nothing: where there is room
    QTimer m_second;
};

} // namespace views
