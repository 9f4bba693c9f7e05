#pragma once

#include "flows/numbers/numberpassport.h"
#include "tables/numbers/passportordersmodel.h"

#include <QWidget>

namespace views {

class DataTable;
class PageState;
class TextLabel;

//! The port-ins that name a number, and how it fares in each.
class PassportOrders final : public QWidget
{
    Q_OBJECT
public:
    explicit PassportOrders(QWidget *parent = nullptr);

    void show(const flows::NumberPassport &passport);
    domain::OrderId current() const;

Q_SIGNALS:
    void retryRequested();
    void opened();
    void currentChanged();

private:
    tables::PassportOrdersModel m_model;
    DataTable *m_table;
    PageState *m_state;
    TextLabel *m_age;
};

} // namespace views
