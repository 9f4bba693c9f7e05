#pragma once

#include "domain/porting/draftrules.h"
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
    static constexpr qsizetype maximumLength = domain::maxNoteLength;

    NoteFlow(Desk desk, SettleFlow &settler, QObject *parent = nullptr);

    //! \p text is not empty and not longer than maximumLength. \p origin: of a draft that wants to know it again.
    void send(const domain::OrderId &order, const QString &text, const WriteOrigin &origin = {});
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
