#pragma once

#include "domain/clock.h"
#include "domain/porting/portorder.h"
#include "tables/roles.h"

#include <QWidget>

#include <functional>
#include <optional>

class QGridLayout;
class QPushButton;

namespace flows {
struct OrderRecord;
}

namespace views {

class PillLabel;
class TextLabel;

//! The pane of the order list: what the selected order says, its groups, its latest note. What was not read yet
//! says so.
class OrdersPane final : public QWidget
{
    Q_OBJECT
public:
    explicit OrdersPane(domain::Clock now, QWidget *parent = nullptr);

    void showOrder(const domain::OrderSummary &summary, const flows::OrderRecord *record);
    void showNothing();
    void setNextAction(tables::ActionKind kind);
    //! How many of an order's notes nobody here has seen yet.
    void setUnread(std::function<int(const domain::PortOrder &)> unread) { m_unread = std::move(unread); }

    QPushButton *openButton() const { return m_open; }
    QPushButton *activateButton() const { return m_activate; }
    QPushButton *repairButton() const { return m_repair; }
    QPushButton *nextButton() const; //!< the one of the two that is shown; null: neither

private:
    void showGroups(const domain::PortOrder &order);
    void showNote(const domain::PortOrder &order);

    const domain::Clock m_now;
    TextLabel *m_reference;
    PillLabel *m_pill;
    TextLabel *m_headline;
    TextLabel *m_explanation;
    QPushButton *m_open;
    QPushButton *m_activate;
    QPushButton *m_repair;
    QGridLayout *m_groups;
    TextLabel *m_schedule;
    TextLabel *m_noteHead;
    TextLabel *m_note;
    std::function<int(const domain::PortOrder &)> m_unread;
};

} // namespace views
