#pragma once

#include "views/pages/workcasetext.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace views {

class PillLabel;
class ShortcutButton;
class TextLabel;

//! The pane of the worklist: what happened, what it means, what to do, and what went before. It only shows: whoever
//! owns it connects the buttons.
class WorklistPane final : public QWidget
{
    Q_OBJECT

public:
    explicit WorklistPane(QWidget *parent = nullptr);

    void show(const WorkCaseText &text, bool opens, bool reconciles);
    void showNothing();

    QPushButton *openButton() const { return m_open; }
    QPushButton *closeButton() const { return m_close; }
    QPushButton *actionButton() const;
    QPushButton *snoozeButton() const { return m_snooze; }
    QPushButton *doneButton() const { return m_done; }
    QPushButton *evidenceButton() const { return m_evidence; }

private:
    QWidget *buildHead();
    QWidget *buildFooter();
    QVBoxLayout *addSection(const QString &heading, QWidget **section);
    static void fill(QGridLayout &grid, const std::vector<WorkCaseText::Fact> &facts);
    void setFilled(bool filled);

    WorkCaseText m_text;
    PillLabel *m_pill;
    QPushButton *m_open;
    QPushButton *m_close;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_body;
    QWidget *m_content;
    TextLabel *m_nothing;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    TextLabel *m_mark;
    TextLabel *m_happened;
    TextLabel *m_means;
    TextLabel *m_todo;
    TextLabel *m_remark;
    QWidget *m_markSection = nullptr;
    QWidget *m_changesSection = nullptr;
    QWidget *m_historySection = nullptr;
    QGridLayout *m_changes;
    QGridLayout *m_history;
    ShortcutButton *m_action;
    QPushButton *m_sendAgain;
    QWidget *m_footer = nullptr;
    QPushButton *m_snooze;
    QPushButton *m_done;
    QPushButton *m_evidence;
};

} // namespace views
