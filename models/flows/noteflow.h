#pragma once

#include "domain/porting/portorder.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;

//! Adds one note to one order: journalled, sent once, settled by reading when its answer was lost.
class NoteFlow final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumLength = 2000;

    NoteFlow(const Desk &desk, SettleFlow &settler, QObject *parent = nullptr);

    //! \p text is not empty and not longer than maximumLength.
    void send(const domain::OrderId &order, const QString &text);
    bool isRunning() const { return m_call.isRunning(); }

Q_SIGNALS:
    void runningChanged(bool running);
    void finished(const flows::WriteEnd &end);

private:
    const Desk m_desk;
    SettleFlow &m_settler;
    JournalledCall<domain::OrderNote> m_call;
};

} // namespace flows
