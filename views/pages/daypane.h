#pragma once

#include "domain/clock.h"
#include "tables/planmodel.h"

#include <QWidget>

class QPushButton;

namespace views {

class DataTable;
class PageState;
class TextLabel;

//! The chosen day of the calendar: what is due, each with its times, its state and what can be done.
class DayPane final : public QWidget
{
    Q_OBJECT
public:
    explicit DayPane(domain::Clock now, QWidget *parent = nullptr);

    void showDay(QDate day, const std::vector<domain::PlanEntry> &plan, const tables::PlanFilter &filter,
        const QStringList &holidays);
    void tick() { m_model.tick(); }
    const domain::PlanEntry *current() const;
    const tables::PlanModel &model() const { return m_model; }

    DataTable *table() const { return m_table; }
    PageState *state() const { return m_state; }
    QPushButton *openButton() const { return m_open; }
    QPushButton *activateButton() const { return m_activate; }

Q_SIGNALS:
    void openRequested(const domain::OrderId &order);
    void activateRequested(const domain::OrderId &order, const QStringList &groups);
    void currentChanged();

private:
    void follow();
    void act(const QString &id, bool activate);

    tables::PlanModel m_model;
    TextLabel *m_title;
    TextLabel *m_remark;
    DataTable *m_table;
    PageState *m_state;
    QWidget *m_buttons;
    QPushButton *m_open;
    QPushButton *m_activate;
    TextLabel *m_warnings;
};

} // namespace views
