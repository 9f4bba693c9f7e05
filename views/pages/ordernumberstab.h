#pragma once

#include "domain/porting/portorder.h"
#include "tables/filterproxy.h"
#include "tables/ordernumbersmodel.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace views {

class DataTable;
class FilterChip;
class TextFilter;
class TextLabel;

//! The numbers of an order with their own states, failing ones first; tick, filter, copy.
class OrderNumbersTab final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderNumbersTab(QWidget *parent = nullptr);

    void showOrder(const domain::PortOrder &order);
    void focusFilter();
    void addTool(QWidget *button); //!< at the right of the bar; takes ownership
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    void historyRequested(const QString &number); //!< E.164
    void numberRequested(const QString &number); //!< E.164: all that is known of it

private:
    QWidget *buildBar();
    void followChecked();
    void followCurrent();
    void copy();
    void openNumber();

    tables::OrderNumbersModel m_model;
    tables::FilterProxy m_proxy;
    domain::OrderId m_order;
    TextFilter *m_filter = nullptr;
    TextLabel *m_checked = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_history = nullptr;
    QPushButton *m_passport = nullptr;
    QHBoxLayout *m_bar = nullptr;
    DataTable *m_table = nullptr;
};

} // namespace views
