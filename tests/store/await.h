#pragma once

#include "store/database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

//! The answer of a future, with the events of this thread running meanwhile.
template <class Answer>
Answer await(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        qFatal("no answer within 30 s");
    if (future.resultCount() == 0)
        qFatal("the future was dropped");
    return future.result();
}

//! An open store in a folder of its own.
struct TestStore {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("store/portside.db"));
    std::unique_ptr<store::Database> database = std::make_unique<store::Database>(file);

    bool open() { return await(database->open()).has_value(); }

    //! Closes and opens again, as the next start of the program does.
    bool reopen()
    {
        database.reset();
        database = std::make_unique<store::Database>(file);
        return open();
    }

    //! Everything that is on the disk, journal files included.
    QByteArray bytes() const
    {
        QByteArray all;
        const QFileInfoList files = QFileInfo(file).dir().entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile one(info.absoluteFilePath());
            if (one.open(QIODevice::ReadOnly))
                all += one.readAll();
        }
        return all;
    }
};
