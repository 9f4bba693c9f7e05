#pragma once

#include "flows/portinflow.h"

#include <QWidget>

class QRadioButton;
class QStandardItemModel;

namespace views {

class DataTable;
class TextLabel;

//! How the numbers will be split into orders, and the choice between the two ways.
class ProposedOrders final : public QWidget
{
    Q_OBJECT
public:
    explicit ProposedOrders(flows::PortInFlow &flow, QWidget *parent = nullptr);

    void showPlan();

private:
    void build();

    flows::PortInFlow &m_flow;
    QRadioButton *m_perCarrier;
    QRadioButton *m_few;
    TextLabel *m_words;
    QStandardItemModel *m_model;
    DataTable *m_table;
    TextLabel *m_rest;
};

} // namespace views
