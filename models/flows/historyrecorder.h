#pragma once

#include "flows/desk.h"
#include "store/history.h"

#include <QObject>
#include <QTimer>

namespace flows {

class OrderReader;

//! Writes down what every reading of an order shows, whoever read it: the list, a page, a dialog, the watch. The first
//! reading of a run is compared with the last one of the run before. Comparing and writing is the store's own thread's
//! work, a few orders at a time, so that neither the window nor the journal waits for it.
class HistoryRecorder final : public QObject
{
    Q_OBJECT

public:
    //! \p history and \p reader outlive it.
    HistoryRecorder(const Desk &desk, store::History &history, OrderReader &reader, QObject *parent = nullptr);
    //! What was read and not yet written is given to the store.
    ~HistoryRecorder() override;

    //! The store is open. What was read before is written now.
    void start();
    //! Everything that was read is in the store.
    bool isIdle() const { return m_waiting.empty() && !m_writing; }

Q_SIGNALS:
    //! What is new of one order.
    void recorded(const domain::OrderId &id, const std::vector<store::HistoryEntry> &entries);
    //! The difference is not lost: the next reading finds it again, with a wider time.
    void storeFailed(const store::Error &error);

private:
    void write();

    const QString m_profileKey;
    const domain::Clock m_local;
    store::History &m_history;
    std::vector<store::OrderReading> m_waiting; //!< oldest first
    QTimer m_timer;
    bool m_started = false;
    bool m_writing = false;
    bool m_failing = false; //!< and said so
};

} // namespace flows
