#pragma once

#include "store/connection.h"
#include "store/future.h"

#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace store {

class DatabaseWorker;

//! SQLite on its own thread, with one connection. Nothing here waits, except the destructor, which lets finish what
//! was posted: a draft saved on the way out is on the disk when the program has ended.
class Database final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds busyTimeout
            = std::chrono::seconds(5); //!< how long to wait for another Portside to go
    };

    //! \p file is created, with its folder, when it does not exist yet. Nothing is touched before open().
    explicit Database(QString file, QObject *parent = nullptr);
    Database(QString file, Options options, QObject *parent = nullptr);
    ~Database() override;

    //! To be called once, after the first paint. Refuses (Damaged, ReadOnly, Full, Newer, Locked) instead of repairing.
    QFuture<Result<void>> open();

    const QString &file() const { return m_file; }

    //! Posts \p work, a function of (Connection &) that returns a Result<T>, and gives the future of that result.
    //! Work is done in the order of posting. Only values may be captured: it runs on the store's thread.
    //! When the store is not open, \p work is not run and its answer is the reason.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work)](const Result<Connection *> &connection) mutable {
            promise->addResult(connection ? work(**connection) : Answer(tl::unexpected(connection.error())));
            promise->finish();
        });
        return future;
    }

Q_SIGNALS:
    //! The outcome of open(), for whoever did not call it.
    void opened();
    void refused(const store::Error &error);

private:
    using Task = std::function<void(const Result<Connection *> &)>;
    void post(Task task);

    QString m_file;
    QThread m_thread;
    DatabaseWorker *m_worker = nullptr; //!< lives on m_thread, which deletes it
};

} // namespace store
