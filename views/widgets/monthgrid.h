#pragma once

#include "tables/monthmodel.h"
#include "views/style/icons.h"

#include <QTableView>

namespace views {

//! A month as a grid of days. Arrows go by day and week, Page Up and Page Down by month, Home to today, Enter opens.
//! A table, so that a screen reader walks it and hears each day in words.
class MonthGrid final : public QTableView
{
    Q_OBJECT
public:
    explicit MonthGrid(tables::MonthModel &model, QWidget *parent = nullptr);

    QDate day() const { return m_day; }
    void setDay(QDate day); //!< turns to its month
    void setToday(QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChanged(const QDate &day);
    void opened(const QDate &day); //!< Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyMetrics();
    void describe();

    tables::MonthModel &m_month;
    QDate m_day;
    QDate m_today;
    bool m_moving = false;
};

//! The icon of a state on the calendar: each has a shape of its own.
Icon planIcon(domain::PlanState state);

} // namespace views
