#pragma once

#include "flows/imported/hostingbook.h"
#include "flows/imported/hostinglist.h"
#include "tables/filterproxy.h"
#include "tables/imported/hostingordersmodel.h"
#include "views/page.h"
#include "views/pages/imported/hostingwords.h"

class QSplitter;

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class HostingFilters;
class HostingPane;
class PageHeader;
class PageState;
class PanePlace;
class Prompts;
class TextLabel;

//! The hosting orders of the project, as far as this desk knows what to ask for, and the pane of the selected one.
class HostingOrdersPage final : public Page
{
    Q_OBJECT
public:
    //! All of them outlive the page.
    struct Parts {
        flows::HostingListFlow &list;
        flows::HostingBook &book;
        flows::HostingScopes &scopes;
        Prompts &prompts;
        NameOfId nameOf = {};
        domain::Clock now = {}; //!< the server's
    };

    explicit HostingOrdersPage(const Parts &parts, QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    PageHeader *header() const { return m_header; }
    //! Above the list, until it is closed.
    void say(tables::Meaning meaning, const QString &text);
    //! What this desk calls ids.
    void setNames(const QHash<QString, QString> &names) { m_model.setNames(names); }
    //! Makes that order current, as soon as it is there.
    void select(const domain::HostingOrderId &id);
    //! The ids that are shown, top first: the neighbors of one that is opened from here.
    std::vector<domain::HostingOrderId> shownHostingOrders() const;

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override { return m_actions; }
    QString simulationOrder() const override;

Q_SIGNALS:
    void openRequested(const domain::HostingOrderId &id);
    void failuresRequested(const domain::HostingOrderId &id);
    void remindRequested(const domain::HostingOrderId &id);
    void scopesRequested();
    void textEnableRequested();
    void importRequested();

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildAsked();
    void buildActions();
    void connectParts();
    void take(const domain::HostingOrderId &id);
    void takeAll();
    void applyFilter();
    void showState();
    void showAsked();
    void showCurrent();
    void openCurrent();
    void doNext();
    domain::HostingOrderId current() const;

    flows::HostingListFlow &m_list;
    flows::HostingBook &m_book;
    flows::HostingScopes &m_scopes;
    Prompts &m_prompts;
    tables::HostingOrdersModel m_model;
    tables::FilterProxy m_proxy;
    QList<QAction *> m_actions = {};
    QString m_wanted;

    PageHeader *m_header;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    HostingFilters *m_filters;
    DataTable *m_table;
    TextLabel *m_asked = nullptr;
    PageState *m_state = nullptr;
    HostingPane *m_pane;
    QSplitter *m_splitter = nullptr;
    PanePlace *m_place = nullptr;
};

} // namespace views
