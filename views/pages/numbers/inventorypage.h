#pragma once

#include "domain/clock.h"
#include "domain/numbers/activenumber.h"
#include "tables/meaning.h"
#include "views/page.h"
#include "views/pages/numbers/numberactions.h"

class QSplitter;

namespace flows {
class InventoryFlow;
class InventoryViews;
class NumberDetailFlow;
} // namespace flows

namespace tables {
class NumbersModel;
struct InventoryFilter;
} // namespace tables

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class InventoryColumns;
class InventoryFilters;
class NumberPane;
class PageHeader;
class PageState;
class PanePlace;
class TextLabel;
struct ErrorText;

//! Numbers: the whole inventory of the project, and the pane of the selected number. What can be done with numbers is
//! asked for by signals; an action whose signal nobody is connected to is not shown.
class InventoryPage final : public Page
{
    Q_OBJECT
public:
    //! All of them outlive the page.
    struct Parts {
        flows::InventoryFlow &flow;
        flows::NumberDetailFlow &detail;
        tables::NumbersModel &model; //!< is filled by whoever owns it
        domain::Clock now = {}; //!< the server's
    };

    explicit InventoryPage(const Parts &parts, QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    PageHeader *header() const { return m_header; }
    FilterBar *filterBar() const { return m_bar; }
    InventoryColumns &columns() const { return *m_columns; }
    //! Puts the tab bar of the views under the head. They outlive the page.
    void setSavedViews(flows::InventoryViews &views);
    //! Makes that number current, as soon as it is there; filters that would hide it go.
    void select(const QString &phoneNumber);
    //! Shows what fits, and nothing else.
    void narrow(const tables::InventoryFilter &filter);
    //! So many changes of numbers were left half done: says so, until it is none.
    void offerLeft(int jobs);
    //! What was done somewhere else.
    void showMessage(tables::Meaning meaning, const QString &text);
    void showError(const ErrorText &error);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QList<QAction *> orderActions() const override;

Q_SIGNALS:
    void buyRequested();
    void renameRequested(const domain::ActiveNumber &number);
    void changeRequested(const domain::ActiveNumber &number);
    void relinkRequested(const domain::ActiveNumber &number);
    void emergencyAddressRequested(const domain::ActiveNumber &number);
    void passportRequested(const domain::ActiveNumber &number);
    void bulkRequested(const std::vector<domain::ActiveNumber> &numbers);
    //! The ticked ones, or the selected one. So is releaseRequested().
    void protectRequested(const std::vector<domain::ActiveNumber> &numbers);
    void releaseRequested(const std::vector<domain::ActiveNumber> &numbers);
    void goOnRequested(); //!< with what was left half done

protected:
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;

private:
    void buildTable();
    QWidget *buildBulk();
    void connectParts();
    void connectFlows();
    void lookFor(const QString &text);
    void followState();
    void showEmpty();
    void followRows();
    void followTicks();
    void followCurrent();
    void followServed();
    void act(NumberAction which);
    void copy() const;
    QString countText() const;

    flows::InventoryFlow &m_flow;
    flows::NumberDetailFlow &m_detail;
    tables::NumbersModel &m_model;
    NumberActions *m_actions;
    PageHeader *m_header;
    QPushButton *m_buy;
    ErrorBanner *m_left; //!< what was left half done
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    InventoryFilters *m_filters;
    DataTable *m_table;
    InventoryColumns *m_columns;
    PageState *m_state = nullptr;
    NumberPane *m_pane;
    QSplitter *m_splitter = nullptr;
    PanePlace *m_place = nullptr;
    QWidget *m_bulk = nullptr;
    TextLabel *m_tickText = nullptr;
    QString m_wanted; //!< a number to be selected once it is there
};

} // namespace views
