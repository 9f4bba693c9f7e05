#include "store/connection.h"

#include <QSqlError>

namespace store {

namespace {

//! SQLite's primary result codes; Qt hands them over as text, possibly extended.
ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case 3: // PERM
    case 8: // READONLY
        return ErrorKind::ReadOnly;
    case 5: // BUSY
    case 6: // LOCKED
        return ErrorKind::Locked;
    case 11: // CORRUPT
    case 26: // NOTADB
        return ErrorKind::Damaged;
    case 13: // FULL
        return ErrorKind::Full;
    default:
        return ErrorKind::Other;
    }
}

Error errorOf(const QSqlError &error)
{
    return {.kind = kindOf(error.nativeErrorCode().toInt()), .detail = error.text().trimmed()};
}

} // namespace

Connection::Connection(const QSqlDatabase &database)
    : m_database(database)
{
}

Result<QSqlQuery> Connection::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(errorOf(query.lastError()));
    return query;
}

Result<void> Connection::exec(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([](const QSqlQuery &) {});
}

Result<void> Connection::begin()
{
    if (!m_database.transaction())
        return tl::unexpected(errorOf(m_database.lastError()));
    return {};
}

Result<void> Connection::commit()
{
    if (m_database.commit())
        return {};
    const Error error = errorOf(m_database.lastError());
    rollback();
    return tl::unexpected(error);
}

void Connection::rollback()
{
    m_database.rollback();
}

} // namespace store
