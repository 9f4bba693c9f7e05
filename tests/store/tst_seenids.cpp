#include "await.h"
#include "store/seenids.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using store::SeenId;
using store::SeenKind;

class TestSeenIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void remembersEachOnce();
    void keepsNamesWhenSeenAgain();
    void listsNamedOnesFirst();
    void namesWhatWasNeverSeen();
    void forgets();
    void keepsKindsAndProfilesApart();
    void ignoresEmptyIds();
    void skipsKindsOfANewerVersion();

private:
    store::SeenIds &ids() { return *m_ids; }
    QStringList list(const QString &profileKey = u"p"_s)
    {
        QStringList texts;
        const auto listed = await(ids().list(profileKey));
        for (const SeenId &id : listed.value())
            texts.append(id.id + u'=' + id.localName);
        return texts;
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::SeenIds> m_ids;
};

void TestSeenIds::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_ids = std::make_unique<store::SeenIds>(*m_store->database);
}

void TestSeenIds::cleanup()
{
    m_ids.reset();
    m_store.reset();
}

void TestSeenIds::beginsEmpty()
{
    QCOMPARE(list(), QStringList());
}

void TestSeenIds::remembersEachOnce()
{
    QSignalSpy changed(&ids(), &store::SeenIds::changed);
    const std::vector<SeenId> seen{{.id = u"a"_s}, {.id = u"a"_s}, {.id = u"b"_s}};
    QVERIFY(await(ids().see(u"p"_s, seen)).has_value());
    QVERIFY(await(ids().see(u"p"_s, seen)).has_value());
    QCOMPARE(list(), QStringList({u"a="_s, u"b="_s}));
    QTRY_COMPARE(changed.count(), 2);
}

void TestSeenIds::keepsNamesWhenSeenAgain()
{
    ids().see(u"p"_s, {{.id = u"a"_s}});
    ids().rename(u"p"_s, SeenKind::RtcApp, u"a"_s, u"Größe 訂單"_s);
    ids().see(u"p"_s, {{.id = u"a"_s}});
    QCOMPARE(list(), QStringList{u"a=Größe 訂單"_s});
}

void TestSeenIds::listsNamedOnesFirst()
{
    ids().see(u"p"_s, {{.id = u"a"_s}, {.id = u"b"_s}, {.id = u"c"_s}});
    ids().rename(u"p"_s, SeenKind::RtcApp, u"c"_s, u"zebra"_s);
    ids().rename(u"p"_s, SeenKind::RtcApp, u"b"_s, u"Ant"_s);
    QCOMPARE(list(), QStringList({u"b=Ant"_s, u"c=zebra"_s, u"a="_s}));
}

void TestSeenIds::namesWhatWasNeverSeen()
{
    ids().rename(u"p"_s, SeenKind::EstTrunk, u"trunk"_s, u"Main"_s);
    QCOMPARE(list(), QStringList{u"trunk=Main"_s});
}

void TestSeenIds::forgets()
{
    ids().see(u"p"_s, {{.id = u"a"_s}, {.id = u"b"_s}});
    ids().forget(u"p"_s, SeenKind::RtcApp, u"a"_s);
    QCOMPARE(list(), QStringList{u"b="_s});
}

void TestSeenIds::keepsKindsAndProfilesApart()
{
    ids().see(u"p"_s, {{.kind = SeenKind::RtcApp, .id = u"a"_s}, {.kind = SeenKind::SmsApp, .id = u"a"_s}});
    ids().rename(u"p"_s, SeenKind::SmsApp, u"a"_s, u"SMS"_s);
    QCOMPARE(list(), QStringList({u"a=SMS"_s, u"a="_s}));
    QCOMPARE(list(u"another"_s), QStringList());
}

void TestSeenIds::ignoresEmptyIds()
{
    QVERIFY(await(ids().see(u"p"_s, {{.id = u" "_s}, {}})).has_value());
    QCOMPARE(list(), QStringList());
}

void TestSeenIds::skipsKindsOfANewerVersion()
{
    ids().see(u"p"_s, {{.id = u"a"_s}});
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"INSERT INTO seen_ids VALUES ('p', 'campaign', 'x', '', '')"_s);
    })).has_value());
    QCOMPARE(list(), QStringList{u"a="_s});
}

QTEST_GUILESS_MAIN(TestSeenIds)
#include "tst_seenids.moc"
