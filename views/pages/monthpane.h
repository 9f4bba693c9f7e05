#pragma once

#include "tables/monthmodel.h"

#include <QWidget>

class QPushButton;

namespace views {

class MonthGrid;
class TextLabel;

//! The month of the calendar: its name, the way to others and to today, and the grid.
class MonthPane final : public QWidget
{
    Q_OBJECT
public:
    explicit MonthPane(QWidget *parent = nullptr);

    MonthGrid *grid() const { return m_grid; }
    tables::MonthModel &model() { return m_model; }
    void setToday(QDate today);

private:
    void follow();

    tables::MonthModel m_model;
    MonthGrid *m_grid;
    TextLabel *m_name;
    QPushButton *m_today;
    QDate m_todayDate;
};

} // namespace views
