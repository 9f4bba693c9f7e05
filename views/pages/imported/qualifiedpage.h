#pragma once

#include "flows/imported/invoices.h"
#include "flows/imported/qualifiedlist.h"
#include "tables/imported/qualifiedmodel.h"
#include "views/page.h"

class QPushButton;
class QSplitter;

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class FilterChip;
class PageHeader;
class PageState;
class PanePlace;
class QualifiedPane;
class TextLabel;

//! The qualified numbers as a board by state: what proves whose they are, what waits, and what is ready.
class QualifiedPage final : public Page
{
    Q_OBJECT
public:
    struct Parts {
        flows::QualifiedListFlow &list;
        flows::Invoices &invoices;
        domain::Clock now = {}; //!< the server's
    };

    explicit QualifiedPage(const Parts &parts, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override { return m_actions; }

    DataTable *table() const { return m_table; }
    PageHeader *header() const { return m_header; }
    //! Makes it current, as soon as it is there.
    void select(const QString &number);
    void showMessage(tables::Meaning meaning, const QString &text);

Q_SIGNALS:
    void addRequested();
    void challengeRequested(const QString &number);
    //! The e-mail for the invoices of these.
    void invoicesRequested(const std::vector<domain::QualifiedNumber> &numbers);
    void textEnableRequested(const std::vector<domain::QualifiedNumber> &numbers);
    void removeRequested(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void connectNotify(const QMetaMethod &signal) override;

private:
    void buildActions();
    void buildHeader();
    void buildFilters();
    QWidget *buildTable();
    QWidget *buildBulk();
    void connectFlows();
    void take();
    void showState();
    void followCurrent();
    void followTicks();
    void filterBy(const tables::QualifiedBoardFilter &filter);
    void actNext();
    const tables::QualifiedRow *current() const;
    //! Those that are ticked, else the current one.
    std::vector<domain::QualifiedNumber> chosen() const;
    std::vector<domain::QualifiedNumber> chosenWhere(bool (*holds)(domain::QualifiedState)) const;

    flows::QualifiedListFlow &m_list;
    flows::Invoices &m_invoices;
    tables::QualifiedModel m_model;
    QString m_wanted; //!< to be made current once it is there

    QList<QAction *> m_actions = {};
    QAction *m_add = nullptr;
    QAction *m_challenge = nullptr;
    QAction *m_mail = nullptr;
    QAction *m_markSent = nullptr;
    QAction *m_unmark = nullptr;
    QAction *m_textEnable = nullptr;
    QAction *m_remove = nullptr;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    FilterChip *m_stateChip = nullptr;
    FilterChip *m_regionChip = nullptr;
    DataTable *m_table;
    PageState *m_state = nullptr;
    QSplitter *m_splitter;
    QualifiedPane *m_pane;
    PanePlace *m_place = nullptr;
    QWidget *m_bulk = nullptr;
    TextLabel *m_tickText = nullptr;
    QPushButton *m_next = nullptr; //!< presses what stands in the current row
};

} // namespace views
