#pragma once

#include "flows/imported/importedlist.h"
#include "tables/filterproxy.h"
#include "tables/imported/importedmodel.h"
#include "views/page.h"

class QSplitter;

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class ImportedFilters;
class ImportedPane;
class PageHeader;
class PageState;
class PanePlace;
class TextLabel;

//! The imported numbers, as far as the pairs of plan and campaign that this desk knows bring them; what was asked for
//! stands above them.
class ImportedPage final : public Page
{
    Q_OBJECT
public:
    explicit ImportedPage(flows::ImportedListFlow &list, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override { m_list.cancel(); }
    void focusFilter() override;
    void togglePane() override;
    QList<QAction *> orderActions() const override { return m_actions; }

    DataTable *table() const { return m_table; }
    PageHeader *header() const { return m_header; }
    //! What this desk knows: it is asked for all of these.
    void setKnown(std::vector<flows::ImportedScope> known);
    void setNames(const tables::ImportedNames &names);
    //! Makes it current, as soon as it is there.
    void select(const QString &number);

Q_SIGNALS:
    void importRequested();
    void changeRequested(const QString &number);
    void relinkRequested(const QString &number);
    void removeRequested(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void connectNotify(const QMetaMethod &signal) override;

private:
    void buildActions();
    QWidget *buildTable();
    void connectFlow();
    void ask();
    void take();
    void showState();
    void followCurrent();
    QString asked() const;
    const domain::ImportedNumber *current() const;

    flows::ImportedListFlow &m_list;
    tables::ImportedModel m_model;
    tables::FilterProxy m_proxy;
    QString m_wanted;
    bool m_wasShown = false;

    QList<QAction *> m_actions = {};
    QAction *m_import = nullptr;
    QAction *m_change = nullptr;
    QAction *m_relink = nullptr;
    QAction *m_remove = nullptr;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    ImportedFilters *m_filters;
    TextLabel *m_asked;
    DataTable *m_table;
    PageState *m_state = nullptr;
    QSplitter *m_splitter;
    ImportedPane *m_pane;
    PanePlace *m_place = nullptr;
};

} // namespace views
