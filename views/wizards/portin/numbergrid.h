#pragma once

#include "views/wizards/portin/numbergridmodel.h"

#include <QWidget>

class QPushButton;

namespace views {

class DataTable;
class TextLabel;

//! A spreadsheet of what is typed per number: Ctrl+D and a button fill down, Ctrl+V pastes cells as they come from a
//! spreadsheet, and under it stands what is wrong with the current cell.
class NumberGrid final : public QWidget
{
    Q_OBJECT
public:
    NumberGrid(flows::PortInFlow &flow, domain::PortInStep step, std::vector<NumberGridModel::Column> columns,
        QWidget *parent = nullptr);

    NumberGridModel &model() { return *m_model; }
    void fillDown();
    void paste(const QString &text);
    void goToNextProblem();
    bool focusCell(int number, const QString &path);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void say(const QString &words);
    void showState();

    NumberGridModel *m_model;
    DataTable *m_table;
    QPushButton *m_fill;
    QPushButton *m_paste;
    QPushButton *m_next;
    TextLabel *m_words;
};

//! Rows and cells of a spreadsheet's clipboard: tabs between cells, quotes around cells that hold tabs or line ends.
std::vector<QStringList> cellsOf(const QString &clipboard);

} // namespace views
