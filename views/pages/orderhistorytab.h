#pragma once

#include "flows/orderhistory.h"
#include "tables/historymodel.h"

#include <QWidget>

class QPushButton;

namespace views {

class DataTable;
class PageState;
class TextFilter;
class TextLabel;

//! What happened to the order: what was seen from one reading to the next, and what this desk sent, told apart. Newest
//! first, by days; it comes from the store, so it is there offline too.
class OrderHistoryTab final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderHistoryTab(flows::OrderHistory &history, QWidget *parent = nullptr);

    //! What is about this number only; empty: everything.
    void showNumber(const QString &e164);
    void focusFilter();

private:
    QWidget *buildBar();
    void follow();
    void copy();

    flows::OrderHistory &m_history;
    domain::OrderId m_order;
    tables::HistoryModel m_model;
    TextFilter *m_filter = nullptr;
    TextLabel *m_count = nullptr;
    QPushButton *m_copy = nullptr;
    DataTable *m_table = nullptr;
    PageState *m_state = nullptr;
};

} // namespace views
