#include "flows/testdesk.h"
#include "journeys/windowbench.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "views/mainwindow.h"
#include "views/widgets/errorbanner.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// Longer than a page of the store's file, so that no half-filled page has room for it.
const QString note(2000, u'字');

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

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! A store that cannot be used is explained in the window and left as it is. Orders can be read; nothing is sent.
class TestStoreTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void explainsAStoreThatItCannotUse_data();
    void explainsAStoreThatItCannotUse();
    void explainsAStoreThatAnotherPortsideHasOpen();
    void explainsAFolderThatMayNotBeWritten();
    void sendsNothingWhileTheDiskIsFull();

private:
    QString path() const { return m_bench->dataFolder() + u"/portside.sqlite"_s; }
    QString trouble() const;
    //! Types a note on the order's page and sends it. \returns what the page says of it.
    QString sendNote();
    int notes() { return m_bench->sandbox().count(u"POST"_s, u"/notes$"_s); }
    void verifyOrdersCanBeRead();

    std::unique_ptr<WindowBench> m_bench;
    qint64 m_order = 0;
};

void TestStoreTrouble::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_order = m_bench->sandbox().createOrder(someNumbers(1), u"REF"_s);
    QVERIFY(m_order > 0);
    QVERIFY(QDir().mkpath(m_bench->dataFolder()));
}

void TestStoreTrouble::cleanup()
{
    m_bench.reset();
}

QString TestStoreTrouble::trouble() const
{
    for (const views::ErrorBanner *banner : m_bench->window().findChildren<views::ErrorBanner *>()) {
        if (banner->isVisible() && banner->text().contains(u"Portside"_s))
            return banner->text();
    }
    return {};
}

QString TestStoreTrouble::sendNote()
{
    if (!m_bench->openOrder(m_order))
        return {};
    views::MainWindow &window = m_bench->window();
    window.findChild<QTabWidget *>(u"orderTabs"_s)->setCurrentIndex(2);
    auto *text = window.findChild<QPlainTextEdit *>(u"noteText"_s);
    text->setPlainText(note);
    window.findChild<QPushButton *>(u"sendNote"_s)->click();
    const auto *banner = text->parentWidget()->findChild<views::ErrorBanner *>();
    if (!comesTo([&] { return banner->isVisible() || text->toPlainText().isEmpty(); }))
        return {};
    return banner->isVisible() ? banner->text() : u"sent"_s;
}

void TestStoreTrouble::verifyOrdersCanBeRead()
{
    m_bench->window().showPage(u"portins"_s);
    const auto *table = m_bench->window().findChild<QTableView *>(u"ordersTable"_s);
    QVERIFY(table);
    QVERIFY(comesTo([&] { return table->model()->rowCount() == 1; }));
    const QString said = sendNote();
    QVERIFY2(
        said.contains(u"not sent"_s) || said.contains(u"nothing can be changed at the server"_s), qPrintable(said));
    QCOMPARE(notes(), 0);
}

void TestStoreTrouble::explainsAStoreThatItCannotUse_data()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sound.sqlite"_s);
    {
        store::Database database(file);
        QVERIFY(await(database.open()).has_value());
    }
    const QByteArray sound = contentOf(file);
    QByteArray newer = sound;
    newer[63] = char(store::newestVersion() + 1); // the last byte of SQLite's user_version
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("from a newer version") << newer << u"newer Portside"_s;
    QTest::newRow("not a database") << QByteArray("<html>Service unavailable</html>").repeated(300) << u"damaged"_s;
    QTest::newRow("cut in the middle") << sound.first(sound.size() / 2) << u"damaged"_s;
}

void TestStoreTrouble::explainsAStoreThatItCannotUse()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QVERIFY(m_bench->start());
    QVERIFY(comesTo([&] { return !trouble().isEmpty(); }));
    QVERIFY2(trouble().contains(said), qPrintable(trouble()));
    verifyOrdersCanBeRead();
    m_bench->end();
    QCOMPARE(contentOf(path()), content);
}

void TestStoreTrouble::explainsAStoreThatAnotherPortsideHasOpen()
{
    store::Database other(path());
    QVERIFY(await(other.open()).has_value());
    QVERIFY(m_bench->start());
    QVERIFY(comesTo([&] { return !trouble().isEmpty(); }));
    QVERIFY2(trouble().contains(u"Another Portside"_s), qPrintable(trouble()));
    verifyOrdersCanBeRead();
    QVERIFY(
        await(other.run([](store::Connection &connection) { return store::storedVersion(connection); })).has_value());
}

void TestStoreTrouble::explainsAFolderThatMayNotBeWritten()
{
    const auto all = QFileDevice::Permissions::fromInt(0x7777);
    QVERIFY(QFile::setPermissions(QFileInfo(m_bench->dataFolder()).absolutePath(), all));
    QVERIFY(QFile::setPermissions(m_bench->dataFolder(), QFileDevice::Permissions::fromInt(0x5555)));
    {
        const AsNobody nobody;
        QVERIFY(m_bench->start());
    }
    QVERIFY(QFile::setPermissions(m_bench->dataFolder(), all));
    QVERIFY(comesTo([&] { return !trouble().isEmpty(); }));
    QVERIFY2(trouble().contains(u"Allow this user to write"_s), qPrintable(trouble()));
    verifyOrdersCanBeRead();
    QVERIFY(!QFileInfo::exists(path()));
}

void TestStoreTrouble::sendsNothingWhileTheDiskIsFull()
{
    QVERIFY(m_bench->start());
    const auto limitTo = [this](const QString &pages) {
        return await(m_bench->services().database.run([pages](store::Connection &connection) {
            return connection.query(u"PRAGMA max_page_count = "_s + pages).map([](QSqlQuery query) { query.next(); });
        })).has_value();
    };
    QVERIFY(limitTo(u"1"_s)); // as small as it is
    const auto fill = [](store::Connection &connection) -> store::Result<void> {
        if (auto made = connection.exec(u"CREATE TABLE ballast (content TEXT)"_s); !made)
            return made;
        for (;;) {
            if (auto added = connection.exec(u"INSERT INTO ballast VALUES ('x')"_s); !added)
                return added;
        }
    };
    const auto full = await(m_bench->services().database.run(fill));
    QVERIFY(!full && full.error().kind == store::ErrorKind::Full);
    const QString said = sendNote();
    QVERIFY2(said.contains(u"This was not sent"_s) && said.contains(u"Make room"_s), qPrintable(said));
    QCOMPARE(notes(), 0);
    // What was typed is still there, and goes once there is room.
    QCOMPARE(m_bench->window().findChild<QPlainTextEdit *>(u"noteText"_s)->toPlainText(), note);
    QVERIFY(limitTo(u"1000000"_s));
    QCOMPARE(sendNote(), u"sent"_s);
    QCOMPARE(notes(), 1);
}

QTEST_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
