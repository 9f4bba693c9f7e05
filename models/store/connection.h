#pragma once

#include "store/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <type_traits>

namespace store {

//! The one SQL connection, handed to work on the store's thread. Statements stay within what SQLite and PostgreSQL
//! share; whatever only SQLite knows stands in database.cpp and migrations.cpp.
class Connection
{
public:
    explicit Connection(const QSqlDatabase &database);

    //! Prepares, binds by position and runs.
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    Result<void> exec(const QString &sql, const QVariantList &values = {});

    //! Commits when \p work returns a value, rolls back when it returns an error. Not nested.
    template <class Work>
    auto transaction(Work work) -> std::invoke_result_t<Work>
    {
        if (const Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
        auto result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (const Result<void> committed = commit(); !committed)
            return tl::unexpected(committed.error());
        return result;
    }

private:
    Result<void> begin();
    Result<void> commit();
    void rollback();

    QSqlDatabase m_database;
};

} // namespace store
