#include "store/databaseworker.h"

#include "store/migrations.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

//! The first column of the first row.
Result<QVariant> single(Connection &connection, const QString &sql)
{
    return connection.query(sql).map([](QSqlQuery query) { return query.next() ? query.value(0) : QVariant(); });
}

//! SQLite says "cannot open" for many reasons; this is the one that a person can do something about.
bool mayBeWritten(const QString &file)
{
    const QFileInfo info(file);
    return QFileInfo(info.absolutePath()).isWritable() && (!info.exists() || info.isWritable());
}

//! A database of another program is as untouchable as a broken one of ours.
Result<void> mustBeOurs(Connection &connection)
{
    const Result<int> version = storedVersion(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestVersion())
        return tl::unexpected(Error{.kind = ErrorKind::Newer, .detail = u"version %1"_s.arg(*version)});
    const Result<QVariant> tables = single(connection, u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (*version <= 0 && (*version < 0 || tables->toInt() > 0))
        return tl::unexpected(Error{.kind = ErrorKind::Damaged, .detail = u"not a store of Portside"_s});
    const Result<QVariant> check = single(connection, u"PRAGMA quick_check(1)"_s);
    if (!check)
        return tl::unexpected(check.error());
    if (check->toString() != "ok"_L1)
        return tl::unexpected(Error{.kind = ErrorKind::Damaged, .detail = check->toString()});
    return {};
}

} // namespace

DatabaseWorker::DatabaseWorker(QString file, std::chrono::milliseconds busyTimeout)
    : m_file(std::move(file))
    , m_busyTimeout(busyTimeout)
    , m_name("store-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_problem{.kind = ErrorKind::Closed}
{
}

DatabaseWorker::~DatabaseWorker()
{
    close();
}

Result<Connection *> DatabaseWorker::connection()
{
    if (!m_connection)
        return tl::unexpected(m_problem);
    return m_connection.get();
}

Result<void> DatabaseWorker::open()
{
    Result<void> opened = tryOpen();
    if (opened)
        return opened;
    close();
    m_problem = opened.error();
    if (m_problem.kind == ErrorKind::Other && !mayBeWritten(m_file))
        m_problem.kind = ErrorKind::ReadOnly;
    return tl::unexpected(m_problem);
}

Result<void> DatabaseWorker::tryOpen()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return tl::unexpected(Error{.kind = ErrorKind::ReadOnly, .detail = folder});
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(m_file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_busyTimeout.count()));
    if (!database.open())
        return tl::unexpected(Error{.detail = database.lastError().text().trimmed()});
    m_connection = std::make_unique<Connection>(database);
    return prepare();
}

Result<void> DatabaseWorker::prepare()
{
    // Nothing is written before the file is known to be ours, sound and not newer. The exclusive lock is the kernel's:
    // it ends with the process, however that ends, and a second Portside cannot mistake our requests for lost ones.
    if (Result<void> done = m_connection->exec(u"PRAGMA locking_mode = EXCLUSIVE"_s); !done)
        return done;
    if (Result<void> ours = mustBeOurs(*m_connection); !ours)
        return ours;
    const Result<QVariant> mode = single(*m_connection, u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    // FULL: what was committed survives a power cut. NORMAL would only promise that the file stays sound.
    static const QStringList settings{u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
        // Taken at once, so that a file that may not be written is refused now and not in the middle of the day.
        u"BEGIN IMMEDIATE"_s, u"COMMIT"_s};
    for (const QString &setting : settings) {
        if (Result<void> done = m_connection->exec(setting); !done)
            return done;
    }
    if (mode->toString() != "wal"_L1)
        return tl::unexpected(Error{.kind = ErrorKind::Other, .detail = u"journal mode "_s + mode->toString()});
    if (Result<void> migrated = migrate(*m_connection); !migrated)
        return migrated;
    QFile::setPermissions(m_file, ownerOnly);
    return {};
}

void DatabaseWorker::close()
{
    m_connection.reset();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

} // namespace store
