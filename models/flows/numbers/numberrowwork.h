#pragma once

#include "domain/numbers/numberjob.h"
#include "flows/journalledcall.h"
#include "flows/numbers/numberpoll.h"

namespace flows {

class SettleFlow;
struct Settlement;

//! One request of one row of a job, from wherever the row is: read, sent once, and for an unlinking followed until it
//! is done. A row that was unlinked is waiting again afterwards, for its second request.
class NumberRowWork final : public QObject
{
    Q_OBJECT

public:
    //! Keeps the row in the store; what is to be sent goes only when it was kept.
    using Keep = std::function<QFuture<store::Result<void>>(const domain::NumberRow &row)>;

    NumberRowWork(
        Desk desk, NumberHost host, SettleFlow &settler, domain::NumberRow row, Keep keep, QObject *parent = nullptr);
    ~NumberRowWork() override;

    void start();
    const domain::NumberRow &row() const { return m_row; }
    bool isSent() const { return m_call.isSent(); }

Q_SIGNALS:
    void changed();
    //! The server has had too many requests, and took none of this one: the row waits again.
    void throttled(std::chrono::milliseconds wait);
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    void storeFailed(const store::Error &error);
    //! Last: the row rests, or waits for its turn again, or for the settling.
    void finished();

private:
    void takeUp();
    void read();
    void judge(const domain::ActiveNumber &number);
    void send(const domain::ActiveNumber &number);
    void takeEnd(const WriteEnd &end, const std::optional<domain::ActiveNumber> &answer);
    void taken();
    void waitUntilUnlinked();
    void rest(domain::NumberRowState state, const QString &words = {});
    domain::NumberSettings base() const;
    domain::NumberSettings target() const;

    const Desk m_desk;
    const NumberHost m_host;
    SettleFlow &m_settler;
    domain::NumberRow m_row;
    const Keep m_keep;
    net::Call<domain::ActiveNumber> m_read;
    JournalledCall<domain::ActiveNumber> m_call;
    NumberPoll m_poll;
};

} // namespace flows
