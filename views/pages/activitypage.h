#pragma once

#include "domain/clock.h"
#include "flows/activityflow.h"
#include "tables/journalmodel.h"
#include "views/page.h"

#include <functional>

class QPushButton;
class QSplitter;

namespace flows {
class SettleFlow;
}

namespace views {

class ActivityFilters;
class ActivityPane;
class DataTable;
class FilterBar;
class PageHeader;
class PageState;
class Prompts;
class TextLabel;

//! Activity: every request that changes something, newest first, and on top those whose outcome is not known.
class ActivityPage final : public Page
{
    Q_OBJECT
public:
    struct Parts {
        flows::ActivityFlow &flow;
        flows::SettleFlow &settler;
        Prompts &prompts;
        domain::Clock local = {}; //!< UTC, this computer's: by which the journal is stamped
        QString project = {}; //!< name and id, for evidence
        std::function<QString(const domain::OrderId &)> referenceOf = {}; //!< empty when nobody has read the order
    };

    explicit ActivityPage(const Parts &parts, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override;

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    //! Proven not to have happened: open the place where it was typed, filled in.
    void sendAgainRequested(const store::JournalEntry &entry);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildFoot();
    void buildActions();
    void connectPane();
    void applyFilter();
    void clearFilters();
    void follow();
    void followState();
    void followActions();
    void followSettlement();
    void showCurrent();
    void press(const QModelIndex &index);
    void sendAgain();
    void exportRows();
    void copyEvidence();
    QString referenceOf(const store::JournalEntry &entry) const;
    std::vector<tables::JournalItem> items(const std::vector<flows::ActivityEntry> &entries) const;

    const Parts m_parts;
    tables::JournalModel m_model;
    PageHeader *m_header;
    QPushButton *m_settleAll;
    QPushButton *m_export;
    FilterBar *m_bar;
    ActivityFilters *m_filters;
    PageState *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    DataTable *m_table = nullptr;
    TextLabel *m_loaded = nullptr;
    QPushButton *m_more = nullptr;
    ActivityPane *m_pane = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_settleAction = nullptr;
    QAction *m_againAction = nullptr;
    QAction *m_copyAction = nullptr;
    QString m_againWhenRead; //!< the row whose button was pressed before its detail was there
    bool m_paneWanted = true;
    bool m_paneFits = true;
};

} // namespace views
