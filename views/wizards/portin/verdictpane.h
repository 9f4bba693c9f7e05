#pragma once

#include "tables/intakemodel.h"
#include "views/wizards/portin/portinpage.h"

class QLineEdit;
class QPushButton;

namespace views {

class DataTable;
class TextLabel;
class CountLine;

//! The numbers that were read, with a verdict each; and what can be done about those that are not simply good.
class VerdictPane final : public QWidget
{
    Q_OBJECT
public:
    VerdictPane(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }

Q_SIGNALS:
    void openOrderRequested(const domain::OrderId &order);
    void lineChosen(int line);

private:
    void build();
    void buildActions();
    void showRows();
    void showLookup();
    void showActions();
    void act(tables::ActionKind kind);
    void beginFix();
    void applyFix();
    void exportSetAside();
    int currentNumber() const; //!< index in the draft, -1 on none
    tables::ActionKind currentAction() const;

    flows::PortInFlow &m_flow;
    PortInSurroundings &m_around;
    tables::IntakeModel *m_model;
    DataTable *m_table;
    TextLabel *m_read;
    CountLine *m_counts;
    TextLabel *m_lookup;
    QPushButton *m_lookAgain;
    QPushButton *m_fix;
    QPushButton *m_remove;
    QPushButton *m_open;
    QPushButton *m_export;
    QWidget *m_fixBar;
    TextLabel *m_fixLabel;
    QLineEdit *m_fixEdit;
    int m_fixing = -1; //!< index in the draft
};

} // namespace views
