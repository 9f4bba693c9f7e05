#pragma once

#include "domain/clock.h"
#include "domain/porting/portorder.h"
#include "domain/worklist.h"

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
class ShortcutButton;
class TextLabel;

//! The pane of the order list: what the selected order says, its groups, its latest note. What was not read yet
//! says so.
class OrdersPane final : public QWidget
{
    Q_OBJECT
public:
    explicit OrdersPane(domain::Clock now, QWidget *parent = nullptr);

    //! \p work: what is next about it; null: nothing.
    void showOrder(
        const domain::OrderSummary &summary, const flows::OrderRecord *record, const domain::WorkItem *work = nullptr);
    void showNothing();
    void setNextAction(const QString &action); //!< empty: there is none
    //! How many of an order's notes nobody here has seen yet.
    void setUnread(std::function<int(const domain::PortOrder &)> unread) { m_unread = std::move(unread); }

    QPushButton *openButton() const { return m_open; }
    QPushButton *actionButton() const;

private:
    void showGroups(const domain::PortOrder &order);
    void showNote(const domain::PortOrder &order);

    const domain::Clock m_now;
    TextLabel *m_reference;
    PillLabel *m_pill;
    TextLabel *m_headline;
    TextLabel *m_explanation;
    QPushButton *m_open;
    ShortcutButton *m_action;
    QGridLayout *m_groups;
    TextLabel *m_schedule;
    TextLabel *m_noteHead;
    TextLabel *m_note;
    std::function<int(const domain::PortOrder &)> m_unread;
};

} // namespace views
