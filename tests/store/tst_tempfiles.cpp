#include "store/tempfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::TempFiles;

class TestTempFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesNamesSafe_data();
    void makesNamesSafe();
    void keepsLongNamesWithinTheLimit_data();
    void keepsLongNamesWithinTheLimit();
    void writesPrivateFiles();
    void keepsEqualNamesApart();
    void leavesNothingBehind();
    void removesWhatADeadRunLeft();
    void leavesANeighborAlone();
    void leavesAFolderAloneThatItsLikeDidNotMake();
    void clearsWhileItGoesOn();
    void isNotValidWhereNothingCanBeWritten();
    void usesTheRuntimeFolder();

private:
    QStringList content() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTempFiles::makesNamesSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"LOA.pdf"_s << u"LOA.pdf"_s;
    QTest::newRow("words") << u"Lettre d'autorisation – José 訂單 🙂.pdf"_s
                           << u"Lettre d'autorisation – José 訂單 🙂.pdf"_s;
    QTest::newRow("upwards") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("a foreign path") << u"C:\\Users\\ana\\loa.pdf"_s << u"loa.pdf"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("like an option") << u"--help.pdf"_s << u"help.pdf"_s;
    QTest::newRow("direction tricks") << u"loa\u202Efdp.exe"_s << u"loafdp.exe"_s;
    QTest::newRow("control characters") << u"l\no\u0000a\u0007.pdf"_s << u"loa.pdf"_s;
    QTest::newRow("wild cards") << u"a*b?c|d\"e.pdf"_s << u"abcde.pdf"_s;
    QTest::newRow("dots and spaces at the end") << u"loa.pdf. . "_s << u"loa.pdf"_s;
    QTest::newRow("nothing") << QString() << u"document"_s;
    QTest::newRow("only dots") << u".."_s << u"document"_s;
    QTest::newRow("a folder") << u"loa/"_s << u"document"_s;
}

void TestTempFiles::makesNamesSafe()
{
    QFETCH(const QString, name);
    QFETCH(const QString, safe);
    QCOMPARE(store::safeFileName(name, u"document"_s), safe);
}

void TestTempFiles::keepsLongNamesWithinTheLimit_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("one byte") << u"x"_s;
    QTest::newRow("three bytes") << u"訂"_s;
    QTest::newRow("surrogates") << u"🙂"_s;
}

void TestTempFiles::keepsLongNamesWithinTheLimit()
{
    QFETCH(const QString, character);
    const QString safe = store::safeFileName(character.repeated(500) + u".pdf"_s, u"document"_s);
    QVERIFY(safe.endsWith(character + u".pdf"_s));
    QVERIFY(safe.toUtf8().size() <= 200);
    TempFiles files(m_folder->path());
    QVERIFY(files.write(safe, "content").has_value());
}

void TestTempFiles::writesPrivateFiles()
{
    TempFiles files(m_folder->path());
    QVERIFY(files.isValid());
    const auto path = files.write(u"../LOA.pdf"_s, "%PDF");
    QVERIFY(path.has_value());
    QVERIFY(path->startsWith(m_folder->path()));
    QVERIFY(path->endsWith(u"/LOA.pdf"_s));
    QFile file(*path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "%PDF");
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(*path).path()).permissions() & others));
}

void TestTempFiles::keepsEqualNamesApart()
{
    TempFiles files(m_folder->path());
    QVERIFY(files.write(u"a.pdf"_s, "1").value() != files.write(u"a.pdf"_s, "2").value());
}

void TestTempFiles::leavesNothingBehind()
{
    {
        TempFiles files(m_folder->path());
        QVERIFY(files.write(u"a.pdf"_s, "1").has_value());
        QVERIFY(!content().isEmpty());
    }
    QCOMPARE(content(), QStringList());
}

void TestTempFiles::removesWhatADeadRunLeft()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"portside-dead/1"_s));
    QFile document(m_folder->filePath(u"portside-dead/1/a.pdf"_s));
    QVERIFY(document.open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder->path()).mkpath(u"somebody-elses"_s));
    QFile lock(m_folder->filePath(u"portside-dead.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194303\nportside\n\n"); // the highest process number there can be
    lock.close();
    {
        const TempFiles files(m_folder->path());
        QVERIFY(files.isValid());
        QVERIFY(!QFileInfo::exists(document.fileName()));
    }
    QCOMPARE(content(), QStringList{u"somebody-elses"_s});
}

void TestTempFiles::leavesANeighborAlone()
{
    TempFiles neighbor(m_folder->path());
    const QString path = neighbor.write(u"a.pdf"_s, "1").value();
    {
        const TempFiles files(m_folder->path());
        QVERIFY(files.isValid());
    }
    QVERIFY(QFileInfo::exists(path));
}

void TestTempFiles::leavesAFolderAloneThatItsLikeDidNotMake()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"portside-aBcDeF"_s)); // a QTemporaryDir of this program
    {
        const TempFiles files(m_folder->path());
        QVERIFY(files.isValid());
    }
    QCOMPARE(content(), QStringList{u"portside-aBcDeF"_s});
}

void TestTempFiles::clearsWhileItGoesOn()
{
    TempFiles files(m_folder->path());
    const QString path = files.write(u"a.pdf"_s, "1").value();
    files.clear();
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(files.write(u"a.pdf"_s, "2").has_value());
}

void TestTempFiles::isNotValidWhereNothingCanBeWritten()
{
    TempFiles files(m_folder->filePath(u"missing"_s));
    QVERIFY(!files.isValid());
    QVERIFY(!files.write(u"a.pdf"_s, "1"));
    files.clear();
}

void TestTempFiles::usesTheRuntimeFolder()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    TempFiles files;
    QVERIFY(files.write(u"a.pdf"_s, "1")->startsWith(m_folder->path()));
    before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
}

QTEST_GUILESS_MAIN(TestTempFiles)
#include "tst_tempfiles.moc"
