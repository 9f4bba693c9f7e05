#pragma once

#include "flows/calendarflow.h"
#include "tables/planmodel.h"
#include "views/page.h"

class QPushButton;
class QSplitter;

namespace views {

class CalendarFilters;
class DayPane;
class EarlyStrip;
class ErrorBanner;
class FilterBar;
class MonthPane;
class PageHeader;
class Prompts;

//! The calendar: a month of desired dates and FOCs, and beside it what is due on the chosen day.
class CalendarPage final : public Page
{
    Q_OBJECT
public:
    //! \p desk names the profile on a printed sheet.
    CalendarPage(flows::CalendarFlow &flow, Prompts &prompts, QString desk, QWidget *parent = nullptr);

    QDate day() const;
    void setDay(QDate day);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;
    std::vector<domain::OrderId> shownOrders() const override;

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    void activateRequested(const domain::OrderId &id, const QStringList &groups);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildActions();
    void connectParts();
    void followPlan();
    void followDay();
    void followCurrent();
    void showEmptyDay();
    QDate nextDayWithSomething() const;
    std::vector<domain::PlanEntry> entriesOfDay() const;
    void printDay();
    void exportDay();

    flows::CalendarFlow &m_flow;
    Prompts &m_prompts;
    const QString m_desk;
    PageHeader *m_header;
    EarlyStrip *m_strip;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    CalendarFilters *m_filters;
    QSplitter *m_splitter;
    MonthPane *m_month;
    DayPane *m_day;
    QPushButton *m_print = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_open = nullptr;
    QAction *m_activate = nullptr;
    std::function<void()> m_emptyAction = {}; //!< what the button of the empty day does
};

} // namespace views
