#pragma once

#include "store/connection.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace store {

//! The half of Database that lives on the store's thread: opens the file, holds the connection, closes it.
class DatabaseWorker final : public QObject
{
    Q_OBJECT

public:
    DatabaseWorker(QString file, std::chrono::milliseconds busyTimeout);
    ~DatabaseWorker() override;

    Result<void> open();
    //! Or why there is none.
    Result<Connection *> connection();

private:
    Result<void> tryOpen();
    Result<void> prepare();
    void close();

    QString m_file;
    std::chrono::milliseconds m_busyTimeout;
    QString m_name; //!< of Qt's connection
    std::unique_ptr<Connection> m_connection;
    Error m_problem;
};

} // namespace store
