#include "store/database.h"

#include "store/databaseworker.h"

using namespace Qt::StringLiterals;

namespace store {

Database::Database(QString file, QObject *parent)
    : Database(std::move(file), Options{}, parent)
{
}

Database::Database(QString file, Options options, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_worker(new DatabaseWorker(m_file, options.busyTimeout))
{
    m_thread.setObjectName(u"store"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Database::~Database()
{
    // Behind everything that was posted, so that it is done first.
    QMetaObject::invokeMethod(
        m_worker, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

QFuture<Result<void>> Database::open()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, promise] {
            promise->addResult(worker->open());
            promise->finish();
        },
        Qt::QueuedConnection);
    then(promise->future(), this, [this](const Result<void> &result) {
        if (result)
            Q_EMIT opened();
        else
            Q_EMIT refused(result.error());
    });
    return promise->future();
}

void Database::post(Task task)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)] { task(worker->connection()); }, Qt::QueuedConnection);
}

} // namespace store
