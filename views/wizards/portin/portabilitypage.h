#pragma once

#include "tables/filterproxy.h"
#include "tables/portabilitymodel.h"
#include "views/wizards/portin/portinpage.h"

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace views {

class CountLine;
class DataTable;
class ErrorBanner;
class ProgressStrip;
class ProposedOrders;
class TextLabel;

//! The server's word on each number, asked for by itself, and the orders that follow from it.
class PortabilityPage final : public PortInPage
{
    Q_OBJECT
public:
    PortabilityPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    void entered() override;
    void focusFirst() override;
    void setNarrow(bool narrow) override;

private:
    QWidget *makeHead();
    QWidget *makeTable();
    void connectFlow();
    void showNumbers();
    void showState();
    void showProgress();
    void fillCarriers();
    void filter();
    void exportOthers();

    PortInSurroundings &m_around;
    tables::PortabilityModel *m_model;
    tables::FilterProxy *m_proxy;
    ErrorBanner *m_problem;
    ProgressStrip *m_progress;
    TextLabel *m_headline;
    CountLine *m_counts;
    QPushButton *m_resume;
    QPushButton *m_again;
    QComboBox *m_verdict;
    QComboBox *m_carrier;
    QPushButton *m_export;
    DataTable *m_table;
    QBoxLayout *m_sides;
};

} // namespace views
