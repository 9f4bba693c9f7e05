#pragma once

#include "flows/numbers/availablesearch.h"
#include "flows/numbers/rentbasket.h"
#include "tables/filterproxy.h"
#include "tables/numbers/availablemodel.h"
#include "views/page.h"

class QPushButton;
class QSplitter;

namespace views {

class BasketPane;
class BuySearchBar;
class DataTable;
class PageHeader;
class PageState;
class TextLabel;

//! Numbers that can be had: a search, a basket, and the ways to rent and to order.
class BuyPage final : public Page
{
    Q_OBJECT
public:
    //! Both outlive it.
    BuyPage(flows::AvailableSearch &search, flows::RentBasket &basket, QWidget *parent = nullptr);

    //! Number orders are there: numbers can be ordered with documents.
    void offerOrders();
    //! Searches for it.
    void find(const api::AvailableNumberFilter &filter);
    //! It is ours now.
    void setRented(const QString &number);
    //! It cannot be had any more.
    void setGone(const QString &number);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;

Q_SIGNALS:
    void rentRequested(const std::vector<domain::AvailableNumber> &numbers);
    void rentAnyRequested(
        const domain::NumberPattern &pattern, const std::vector<domain::Open<domain::Capability>> &capabilities);
    //! \p number is the one that is selected; empty: any that fits.
    void orderRequested(const api::AvailableNumberFilter &filter, const QString &number);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildTableBar();
    void connectFlows();
    void follow();
    void followRegions();
    void followCurrent();
    void takeTicks();
    void showTicks();
    void toggleCurrent();
    void act();

    flows::AvailableSearch &m_search;
    flows::RentBasket &m_basket;
    tables::AvailableModel m_model;
    tables::FilterProxy m_proxy;
    PageHeader *m_header;
    BuySearchBar *m_bar;
    PageState *m_state = nullptr;
    DataTable *m_table;
    TextLabel *m_found;
    QPushButton *m_tick;
    QPushButton *m_tickAll;
    QPushButton *m_order;
    BasketPane *m_pane;
    QSplitter *m_splitter;
    bool m_paneWanted = true;
    bool m_showingTicks = false;
};

} // namespace views
