#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/importednumber.h"
#include "domain/imported/importjob.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/parallel.h"

#include <QObject>

namespace store {
struct JournalEntry;
}

namespace flows {

class SettleFlow;

//! One request of an import job, for as many numbers as it may have: each is looked up first, as one that is imported
//! already would have the whole request refused; then they are sent once. What is refused as a whole comes back for
//! requests of their own, so that each number has its own result.
class ImportBatchWork final : public QObject
{
    Q_OBJECT

public:
    using Rows = std::vector<domain::ImportRow>;
    //! Keeps the rows in the store; what is to be sent goes only when they were kept.
    using Keep = std::function<QFuture<store::Result<void>>(const Rows &rows)>;

    ImportBatchWork(Desk desk, SettleFlow &settler, domain::ImportLinks links, Rows rows, Keep keep);
    ~ImportBatchWork() override;

    void start();
    //! What became of a request that an earlier run, or an earlier look, left open. The journal knows.
    void takeUp();
    const Rows &rows() const { return m_rows; }

Q_SIGNALS:
    void changed();
    //! The server has had too many requests, and took none of this one: the rows wait again.
    void throttled(std::chrono::milliseconds wait);
    void storeFailed(const store::Error &error);
    //! Last: the rows rest, or wait for their turn again, or for the settling.
    void finished();

private:
    //! Looks which of the rows in these states are imported, then calls \p then.
    void look(const std::function<void()> &then);
    void takeLook(int row, const net::Result<domain::ImportedNumber> &result);
    void looked();
    void send();
    void sendOne(const store::Intent &intent);
    void sendSeveral(const store::Intent &intent);
    void takeEnd(const WriteEnd &end, const QString &orderId);
    void takeRefusal(const net::Error &error);
    void takeConflict(const QString &words);
    void takeEntry(const store::JournalEntry &entry);
    void setSent(domain::ImportRowState state, const QString &words = {}, const QString &orderId = {});
    void rest();

    const Desk m_desk;
    SettleFlow &m_settler;
    const domain::ImportLinks m_links;
    Rows m_rows;
    const Keep m_keep;
    std::vector<int> m_sent; //!< rows of the request, in its order
    std::function<void()> m_afterLook;
    int m_looking = 0;
    Parallel<int, domain::ImportedNumber> m_looks;
    JournalledCall<domain::ImportedNumber> m_one;
    JournalledCall<domain::HostingOrder> m_several;
};

} // namespace flows
