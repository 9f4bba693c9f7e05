#include "await.h"
#include "store/drafts.h"
#include "store/migrations.h"

#include <QSignalSpy>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Connection;
using store::ErrorKind;
using store::Result;

namespace {

//! Runs \p work on a plain connection to \p file, past Database.
template <class Work>
auto onFile(const QString &file, Work work)
{
    const QString name = u"plain"_s;
    const auto answer = [&] {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("cannot open the file");
        Connection connection(database);
        return work(connection);
    }();
    QSqlDatabase::removeDatabase(name);
    return answer;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the file");
}

Result<int> count(Connection &connection)
{
    return connection.query(u"SELECT count(*) FROM lines"_s).map([](QSqlQuery query) {
        query.next();
        return query.value(0).toInt();
    });
}

//! While it lives, the process is nobody: what root may always do would hide a refusal.
class AsNobody
{
public:
    AsNobody() { m_wasRoot = geteuid() == 0 && setresuid(65534, 65534, 0) == 0; }
    ~AsNobody()
    {
        if (m_wasRoot && setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_wasRoot = false;
};

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void makesAPrivateFileInAPrivateFolder();
    void saysWhenItIsOpen();
    void keepsDataFromEveryOldVersion_data();
    void keepsDataFromEveryOldVersion();
    void takesOldDraftsForPortIns_data();
    void takesOldDraftsForPortIns();
    void refusesANewerStoreAndLeavesItAlone();
    void refusesADamagedFileAndLeavesItAlone_data();
    void refusesADamagedFileAndLeavesItAlone();
    void refusesADatabaseOfAnotherProgram();
    void refusesAFileThatMayNotBeWritten();
    void refusesAFolderThatMayNotBeWritten();
    void refusesAFolderThatCannotBeMade();
    void refusesAStoreThatIsInUse();
    void saysWhenThereIsNoRoom();
    void answersWorkBeforeOpening();
    void answersWorkAfterARefusal();
    void doesWorkInOrder();
    void rollsBackWhatFailedHalfway();
    void finishesWhatWasPostedBeforeItCloses();
    void tellsNobodyWhoIsGone();

private:
    QString path(const QString &name = u"portside.db"_s) const { return m_folder->filePath(name); }
    ErrorKind refusal(const QString &file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

ErrorKind TestDatabase::refusal(const QString &file) const
{
    store::Database database(file, {.busyTimeout = 0ms});
    const Result<void> opened = await(database.open());
    if (opened)
        qFatal("it was opened");
    return opened.error().kind;
}

void TestDatabase::makesAPrivateFileInAPrivateFolder()
{
    const QString file = path(u"deep/er/portside.db"_s);
    store::Database database(file);
    QVERIFY(await(database.open()).has_value());
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(file).permissions() & others));
    QVERIFY(!(QFileInfo(path(u"deep/er"_s)).permissions() & others));
}

void TestDatabase::saysWhenItIsOpen()
{
    store::Database database(path());
    QSignalSpy opened(&database, &store::Database::opened);
    database.open();
    QTRY_COMPARE(opened.count(), 1);
}

void TestDatabase::keepsDataFromEveryOldVersion_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= store::newestVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestDatabase::keepsDataFromEveryOldVersion()
{
    QFETCH(const int, version);
    QVERIFY(onFile(path(), [&](Connection &connection) { return store::migrate(connection, version); }).has_value());
    if (version > 0) {
        QVERIFY(onFile(path(), [](Connection &connection) {
            return connection.exec(
                u"INSERT INTO intents VALUES ('kept', 1, '', '', '', '', '', '', '', '', '', '{}', '', 0)"_s);
        }).has_value());
    }
    {
        store::Database database(path());
        const Result<void> opened = await(database.open());
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        for (const QString &table : {u"intents"_s, u"outcomes"_s, u"drafts"_s, u"seen_ids"_s}) {
            const Result<int> rows = await(database.run([table](Connection &connection) {
                return connection.query(u"SELECT count(*) FROM "_s + table).map([](QSqlQuery query) {
                    query.next();
                    return query.value(0).toInt();
                });
            }));
            QVERIFY2(rows.has_value(), qPrintable(table));
            QCOMPARE(*rows, table == "intents"_L1 && version > 0 ? 1 : 0);
        }
    }
    QCOMPARE(onFile(path(), store::storedVersion).value(), store::newestVersion());
}

void TestDatabase::takesOldDraftsForPortIns_data()
{
    QTest::addColumn<int>("version");
    for (int version = 2; version < 11; ++version) // drafts have kinds since then
        QTest::addRow("version %d", version) << version;
}

void TestDatabase::takesOldDraftsForPortIns()
{
    QFETCH(const int, version);
    QVERIFY(onFile(path(), [&](Connection &connection) { return store::migrate(connection, version); }).has_value());
    QVERIFY(onFile(path(), [](Connection &connection) {
        return connection.exec(u"INSERT INTO drafts VALUES ('p', 'old', 'Bluefinch', 2, 6, '', "
                               "'2026-03-02T10:00:00.000Z', '', 0, '', '{\"id\":\"old\"}', '', 0, 0)"_s);
    }).has_value());
    store::Database database(path());
    QVERIFY(await(database.open()).has_value());
    store::Drafts drafts(database);
    const auto list = await(drafts.list(u"p"_s));
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), size_t(1));
    QVERIFY(!store::isTextEnable(list->front()));
    QCOMPARE(std::get<domain::PortInStep>(list->front().step), domain::PortInStep::Loa);
    const auto loaded = await(drafts.load(u"p"_s, {u"old"_s}));
    QVERIFY(loaded && *loaded);
    QCOMPARE((*loaded)->draft.id.text, u"old"_s);
}

void TestDatabase::refusesANewerStoreAndLeavesItAlone()
{
    QVERIFY(onFile(path(), [](Connection &connection) { return store::migrate(connection); }).has_value());
    const QString newer = u"PRAGMA user_version = %1"_s.arg(store::newestVersion() + 1);
    QVERIFY(onFile(path(), [&](Connection &connection) { return connection.exec(newer); }).has_value());
    const QByteArray before = contentOf(path());
    QCOMPARE(refusal(path()), ErrorKind::Newer);
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::refusesADamagedFileAndLeavesItAlone_data()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sound.db"_s);
    QVERIFY(onFile(file, [](Connection &connection) { return store::migrate(connection); }).has_value());
    const QByteArray sound = contentOf(file);
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray("<html>Service unavailable</html>").repeated(300);
    QTest::newRow("cut in the middle") << sound.first(sound.size() / 2);
    QByteArray scribbled = sound;
    scribbled.replace(4096, 2048, QByteArray(2048, '\xa5'));
    QTest::newRow("a page overwritten") << scribbled;
}

void TestDatabase::refusesADamagedFileAndLeavesItAlone()
{
    QFETCH(const QByteArray, content);
    fill(path(), content);
    QCOMPARE(refusal(path()), ErrorKind::Damaged);
    QCOMPARE(contentOf(path()), content);
}

void TestDatabase::refusesADatabaseOfAnotherProgram()
{
    QVERIFY(onFile(path(), [](Connection &connection) {
        return connection.exec(u"CREATE TABLE bookmarks (url TEXT)"_s);
    }).has_value());
    const QByteArray before = contentOf(path());
    QCOMPARE(refusal(path()), ErrorKind::Damaged);
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::refusesAFileThatMayNotBeWritten()
{
    {
        store::Database database(path());
        QVERIFY(await(database.open()).has_value());
    }
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions::fromInt(0x7777)));
    const AsNobody nobody;
    QCOMPARE(refusal(path()), ErrorKind::ReadOnly);
}

void TestDatabase::refusesAFolderThatMayNotBeWritten()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions::fromInt(0x5555)));
    {
        const AsNobody nobody;
        QCOMPARE(refusal(path()), ErrorKind::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions::fromInt(0x7777)));
}

void TestDatabase::refusesAFolderThatCannotBeMade()
{
    fill(path(u"file"_s), "not a folder");
    QCOMPARE(refusal(path(u"file/store/portside.db"_s)), ErrorKind::ReadOnly);
}

void TestDatabase::refusesAStoreThatIsInUse()
{
    auto first = std::make_unique<store::Database>(path());
    QVERIFY(await(first->open()).has_value());
    QCOMPARE(refusal(path()), ErrorKind::Locked);
    first.reset();
    store::Database second(path());
    QVERIFY(await(second.open()).has_value());
}

void TestDatabase::saysWhenThereIsNoRoom()
{
    store::Database database(path());
    QVERIFY(await(database.open()).has_value());
    const Result<void> written = await(database.run([](Connection &connection) -> Result<void> {
        if (Result<void> limited = connection.exec(u"PRAGMA max_page_count = 20"_s); !limited)
            return limited;
        if (Result<void> made = connection.exec(u"CREATE TABLE big (content TEXT)"_s); !made)
            return made;
        return connection.exec(u"INSERT INTO big VALUES (?)"_s, {QString(500'000, u'x')});
    }));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Full);
}

void TestDatabase::answersWorkBeforeOpening()
{
    store::Database database(path());
    const Result<int> answer = await(database.run(store::storedVersion));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Closed);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestDatabase::answersWorkAfterARefusal()
{
    fill(path(), "damaged");
    store::Database database(path());
    QSignalSpy refused(&database, &store::Database::refused);
    database.open();
    const Result<int> answer = await(database.run(store::storedVersion));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Damaged);
    QTRY_COMPARE(refused.count(), 1);
}

void TestDatabase::doesWorkInOrder()
{
    store::Database database(path());
    database.open();
    auto order = std::make_shared<QList<int>>();
    for (int i = 0; i < 100; ++i) {
        database.run([order, i](Connection &) -> Result<void> {
            order->append(i);
            return {};
        });
    }
    await(database.run(store::storedVersion));
    QCOMPARE(order->size(), 100);
    QVERIFY(std::is_sorted(order->cbegin(), order->cend()));
}

void TestDatabase::rollsBackWhatFailedHalfway()
{
    store::Database database(path());
    database.open();
    const Result<int> rows = await(database.run([](Connection &connection) -> Result<int> {
        if (Result<void> made = connection.exec(u"CREATE TABLE lines (content TEXT NOT NULL)"_s); !made)
            return tl::unexpected(made.error());
        const Result<void> failed = connection.transaction([&]() -> Result<void> {
            if (Result<void> first = connection.exec(u"INSERT INTO lines VALUES ('first')"_s); !first)
                return first;
            return connection.exec(u"INSERT INTO lines VALUES (NULL)"_s);
        });
        return failed ? -1 : count(connection);
    }));
    QCOMPARE(rows.value_or(-2), 0);
}

void TestDatabase::finishesWhatWasPostedBeforeItCloses()
{
    {
        store::Database database(path());
        database.open();
        database.run(
            [](Connection &connection) { return connection.exec(u"CREATE TABLE lines (content TEXT NOT NULL)"_s); });
        for (int i = 0; i < 50; ++i)
            database.run([](Connection &connection) { return connection.exec(u"INSERT INTO lines VALUES ('x')"_s); });
    }
    QCOMPARE(onFile(path(), count).value(), 50);
}

void TestDatabase::tellsNobodyWhoIsGone()
{
    store::Database database(path());
    auto context = std::make_unique<QObject>();
    bool told = false;
    store::then(database.open(), context.get(), [&told](const Result<void> &) { told = true; });
    context.reset();
    await(database.run(store::storedVersion));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
