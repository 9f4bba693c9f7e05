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
    //! Reads the order first, to know a note of the same text from this one; a reading that fails ends as Failed.
    void send(const domain::OrderId &order, const QString &text, const WriteOrigin &origin = {});
    //! The same for an order that was made a moment ago and has no notes.
    void sendFirst(const domain::OrderId &order, const QString &text, const WriteOrigin &origin);
    bool isRunning() const { return m_isReading || m_call.isRunning(); }

Q_SIGNALS:
    void runningChanged(bool running);
    void finished(const flows::WriteEnd &end);

private:
    void write(const domain::OrderId &order, const QString &text, const WriteOrigin &origin, int equalBefore);

    const Desk m_desk;
    SettleFlow &m_settler;
    bool m_isReading = false;
    net::Call<domain::PortOrder> m_order;
    JournalledCall<domain::OrderNote> m_call;
};

} // namespace flows
