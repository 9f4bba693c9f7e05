#pragma once

#include "domain/clock.h"
#include "domain/porting/portorder.h"
#include "flows/noteflow.h"

#include <QSet>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace views {

class ErrorBanner;
class TextLabel;

//! The notes of an order, oldest first, and a field to answer. Notes are plain text from outside.
class OrderNotesTab final : public QWidget
{
    Q_OBJECT
public:
    OrderNotesTab(flows::NoteFlow &flow, domain::Clock now, QWidget *parent = nullptr);

    void showOrder(const domain::PortOrder &order);
    void setOurNotes(const QSet<QString> &texts); //!< of flows::ourNotes()
    void focusEditor();
    //! A note to begin with, for a person to change and send. Waits until that order is shown; what somebody typed
    //! stays.
    void draft(const domain::OrderId &order, const QString &text);

Q_SIGNALS:
    void sent(); //!< read the order again

private:
    void takeDraft();
    void addNote(const domain::OrderNote &note);
    void follow();
    void send();

    flows::NoteFlow &m_flow;
    const domain::Clock m_now;
    domain::OrderId m_order;
    std::vector<domain::OrderNote> m_notes;
    QSet<QString> m_ours;
    domain::OrderId m_draftFor;
    QString m_draft;
    QVBoxLayout *m_list;
    TextLabel *m_empty;
    ErrorBanner *m_banner;
    QPlainTextEdit *m_editor;
    TextLabel *m_room;
    QPushButton *m_send;
};

} // namespace views
