#pragma once

#include "flows/connectiontest.h"

#include <QWidget>

class QGridLayout;

namespace views {

//! What each host of a profile answered, and what that means: service, outcome, meaning, a line each.
class ConnectionTable final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTable(QWidget *parent = nullptr);

    void setRows(const std::vector<flows::TestRow> &rows);

    static QString serviceText(flows::TestedHost host);
    static QString outcomeText(const flows::TestRow &row);
    static QString meaningText(const flows::TestRow &row);

private:
    QGridLayout *m_grid;
};

} // namespace views
