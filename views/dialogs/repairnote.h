#pragma once

#include "flows/noteflow.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace views {

class TextLabel;

//! A note to Sinch about a repair: drafted on demand, changed by a person, sent only by the button.
class RepairNote final : public QWidget
{
    Q_OBJECT

public:
    explicit RepairNote(QWidget *parent = nullptr);

    QString text() const;
    bool isEmpty() const { return text().isEmpty(); }
    //! In the place of what is written there; Undo of the field brings that back.
    void draft(const QString &text);
    void clear();
    void setSending(bool sending);
    void setDraftable(bool draftable);

Q_SIGNALS:
    void draftRequested();
    void sendRequested(const QString &text);

private:
    void follow();

    bool m_sending = false;
    QPlainTextEdit *m_editor;
    TextLabel *m_room;
    QPushButton *m_draft;
    QPushButton *m_send;
};

} // namespace views
