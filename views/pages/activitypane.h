#pragma once

#include "domain/clock.h"
#include "flows/activityflow.h"
#include "flows/settleflow.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace views {

class FactsList;
class PillLabel;
class ShortcutButton;
class SidePanel;
class TextLabel;

//! One entry of the journal in words: what happened, what it means, what was sent, what to do, and every outcome.
class ActivityPane final : public QWidget
{
    Q_OBJECT
public:
    //! \p now in UTC, this computer's, by which the journal is stamped.
    explicit ActivityPane(domain::Clock now, QWidget *parent = nullptr);

    void showEntry(const flows::ActivityDetail &detail, const QString &reference);
    void showNothing();
    void setSettlement(const std::optional<flows::Settlement> &settlement);
    const std::optional<flows::ActivityDetail> &detail() const { return m_detail; }

    QPushButton *reconcileButton() const;
    QPushButton *sendAgainButton() const { return m_sendAgain; }
    QPushButton *openButton() const { return m_open; }
    QPushButton *copyButton() const { return m_copy; }

private:
    QWidget *buildHead();
    void buildSections();
    TextLabel *addText(const QString &heading, const QString &objectName);
    void follow();
    void followSettling();
    void fillHistory();

    const domain::Clock m_now;
    std::optional<flows::ActivityDetail> m_detail;
    std::optional<flows::Settlement> m_settlement;
    QTimer m_countdown;
    PillLabel *m_pill;
    TextLabel *m_title;
    TextLabel *m_about;
    QPushButton *m_open;
    SidePanel *m_panel;
    QWidget *m_foot;
    TextLabel *m_happened = nullptr;
    TextLabel *m_means = nullptr;
    FactsList *m_sent = nullptr;
    TextLabel *m_todo = nullptr;
    TextLabel *m_settling = nullptr;
    ShortcutButton *m_reconcile;
    QPushButton *m_sendAgain;
    TextLabel *m_remark = nullptr;
    QGridLayout *m_history = nullptr;
    QPushButton *m_copy;
};

} // namespace views
