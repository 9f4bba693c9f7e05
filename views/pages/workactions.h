#pragma once

#include "domain/worklist.h"

#include <QObject>

class QWidget;

namespace flows {
class SettleFlow;
class WorklistFlow;
} // namespace flows

namespace views {

class ErrorBanner;
class WorkMarking;

//! Does the next action of an entry of the worklist, wherever its button stands: here, where it is a question or a
//! reading; or by asking for the place where it is done.
class WorkActions final : public QObject
{
    Q_OBJECT

public:
    //! Speaks through \p banner; dialogs belong to \p page.
    WorkActions(flows::WorklistFlow &worklist, flows::SettleFlow &settler, ErrorBanner &banner, QWidget &page);

    //! Snoozing, marking as done, and taking either back.
    WorkMarking &marking() const { return *m_marking; }
    void act(const domain::WorkItem &item);

Q_SIGNALS:
    void repairRequested(const domain::OrderId &id);
    void answerRequested(const domain::OrderId &id);
    //! With a note to begin with, which is sent by nobody but a person.
    void chaseRequested(const domain::OrderId &id, const QString &draft);
    void activateRequested(const domain::OrderId &id, const QStringList &groups);
    void attachRequested(const domain::OrderId &id);
    void numberOrderRequested(const QString &id);
    void hostingOrderRequested(const domain::WorkItem &item);
    //! For the qualified numbers that it is about.
    void invoicesRequested(const domain::WorkItem &item);
    //! The number that it is about, or all that have it in common.
    void numberRequested(const domain::WorkItem &item);

private:
    flows::SettleFlow &m_settler;
    WorkMarking *m_marking;
};

} // namespace views
