#include "store/migrations.h"

#include <QFile>

// Outside of any namespace, as the macro wants it: a static library's resources are not registered by themselves.
static void registerResources()
{
    Q_INIT_RESOURCE(sql);
}

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString migrationFile(int version)
{
    registerResources();
    return u":/store/sql/%1.sql"_s.arg(version, 3, 10, QLatin1Char('0'));
}

//! A statement ends with a semicolon at the end of its line; lines that begin with -- are for the reader.
Result<QStringList> statements(int version)
{
    QFile file(migrationFile(version));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return tl::unexpected(Error{.detail = file.errorString()});
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
    return lines.join(u'\n').split(u";\n"_s, Qt::SkipEmptyParts);
}

Result<void> migrateOnce(Connection &connection, int version)
{
    return connection.transaction([&]() -> Result<void> {
        const Result<QStringList> all = statements(version);
        if (!all)
            return tl::unexpected(all.error());
        for (const QString &statement : *all) {
            if (statement.trimmed().isEmpty())
                continue;
            if (Result<void> done = connection.exec(statement); !done)
                return done;
        }
        return connection.exec(u"PRAGMA user_version = %1"_s.arg(version));
    });
}

} // namespace

int newestVersion()
{
    int version = 0;
    while (QFile::exists(migrationFile(version + 1)))
        ++version;
    return version;
}

Result<int> storedVersion(Connection &connection)
{
    return connection.query(u"PRAGMA user_version"_s).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toInt() : 0;
    });
}

Result<void> migrate(Connection &connection, int version)
{
    Result<int> stored = storedVersion(connection);
    if (!stored)
        return tl::unexpected(stored.error());
    for (int next = *stored + 1; next <= version; ++next) {
        if (Result<void> done = migrateOnce(connection, next); !done)
            return done;
    }
    return {};
}

} // namespace store
