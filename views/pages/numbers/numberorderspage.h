#pragma once

#include "tables/filterproxy.h"
#include "tables/numbers/numberordersmodel.h"
#include "views/page.h"
#include "views/pages/numbers/numberordersheet.h"

class QLineEdit;
class QStackedWidget;

namespace views {

class DataTable;
class ErrorBanner;
class FilterBar;
class PageHeader;
class PageState;

//! The number orders that this desk knows, and one of them opened.
class NumberOrdersPage final : public Page
{
    Q_OBJECT
public:
    NumberOrdersPage(const NumberOrderSheet::Parts &parts, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    bool goBack() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override { return m_actions; }

    //! Opens it, as soon as it is there.
    void open(const domain::NumberOrderId &id);
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    void newOrderRequested();

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildFoot();
    void buildActions();
    void connectBook();
    void take();
    void showState();
    void openCurrent();
    void adopt();
    void showFoot();

    flows::NumberOrderBook &m_book;
    tables::NumberOrdersModel m_model;
    tables::FilterProxy m_proxy;
    QTimer m_tick;
    QList<QAction *> m_actions = {};
    domain::NumberOrderId m_wanted = {};

    QStackedWidget *m_stack;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    DataTable *m_table;
    PageState *m_state = nullptr;
    QPushButton *m_openButton = nullptr;
    QLineEdit *m_id = nullptr;
    QPushButton *m_add = nullptr;
    NumberOrderSheet *m_sheet;
};

} // namespace views
