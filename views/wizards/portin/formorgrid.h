#pragma once

#include "views/wizards/portin/numbergrid.h"

class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace views {

class Form;

//! One form for all numbers, or a grid where they differ.
class FormOrGrid final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        Form *form = nullptr; //!< ownership is taken
        QWidget *below = nullptr; //!< under the form, in both cases; may be missing; ownership is taken
        std::vector<NumberGridModel::Column> columns = {};
        std::function<bool(const domain::DraftNumber &)> isOwn = {}; //!< something was typed for this number alone
        std::function<void(domain::DraftNumber &)> clear = {}; //!< takes that away
    };
    FormOrGrid(flows::PortInFlow &flow, domain::PortInStep step, Parts parts, QWidget *parent = nullptr);

    //! After the draft changed elsewhere: numbers with values of their own open the grid.
    void entered();
    void showIssues();
    //! The form says what is missing from now on.
    void revealMissing();
    void focusFirst();
    void focusField(const QString &path, int number = -1);
    NumberGrid &grid() { return *m_grid; }
    bool isGrid() const;

private:
    void build(QWidget *below);
    void setGrid(bool grid);
    void clearOwn();
    int ownCount() const;

    flows::PortInFlow &m_flow;
    domain::PortInStep m_step;
    Parts m_parts;
    QRadioButton *m_one;
    QRadioButton *m_many;
    QPushButton *m_clear;
    QStackedWidget *m_stack;
    NumberGrid *m_grid;
};

} // namespace views
