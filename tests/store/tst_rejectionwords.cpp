#include "store/rejectionwords.h"

#include "await.h"
#include "store/connection.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::RejectionKind;
using store::TaughtWords;

class TestRejectionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void keepsWhatWasTaught();
    void keepsEveryKind();
    void replacesWhatTheSameWordsMeant();
    void forgets();
    void refusesWordsWithoutAWord();
    void passesOverAKindOfANewerPortside();
    void tellsWhoShowsThem();

private:
    store::RejectionWords &words() { return *m_words; }
    std::vector<TaughtWords> list() { return await(words().list()).value(); }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::RejectionWords> m_words;
};

void TestRejectionWords::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_words = std::make_unique<store::RejectionWords>(*m_store->database);
}

void TestRejectionWords::cleanup()
{
    m_words.reset();
    m_store.reset();
}

void TestRejectionWords::beginsEmpty()
{
    QVERIFY(list().empty());
}

void TestRejectionWords::keepsWhatWasTaught()
{
    const TaughtWords taught{.words = u"Größe: RC 7A"_s, .kind = RejectionKind::Locked, .by = u"ana@desk"_s};
    QVERIFY(await(words().teach(taught)).has_value());
    m_words.reset();
    QVERIFY(m_store->reopen());
    m_words = std::make_unique<store::RejectionWords>(*m_store->database);
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().words, taught.words);
    QCOMPARE(list().front().kind, taught.kind);
    QCOMPARE(list().front().by, taught.by);
    QVERIFY(list().front().at.isValid());
}

void TestRejectionWords::keepsEveryKind()
{
    for (const RejectionKind kind : domain::rejectionKinds())
        QVERIFY(await(words().teach({.words = u"code %1"_s.arg(int(kind)), .kind = kind})).has_value());
    QCOMPARE(list().size(), domain::rejectionKinds().size());
    const auto kept = store::wordsOf(list());
    for (const domain::RejectionWords &entry : kept)
        QCOMPARE(entry.words, u"code %1"_s.arg(int(entry.kind)));
}

void TestRejectionWords::replacesWhatTheSameWordsMeant()
{
    words().teach({.words = u"Code 7"_s, .kind = RejectionKind::Pin});
    words().teach({.words = u"code  7!"_s, .kind = RejectionKind::Address});
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().kind, RejectionKind::Address);
    QCOMPARE(list().front().words, u"code 7!"_s);
}

void TestRejectionWords::forgets()
{
    words().teach({.words = u"Code 7"_s, .kind = RejectionKind::Pin});
    words().teach({.words = u"Code 8"_s, .kind = RejectionKind::Pin});
    QVERIFY(await(words().forget(u"CODE 7"_s)).has_value());
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().words, u"Code 8"_s);
    QVERIFY(await(words().forget(u"never taught"_s)).has_value());
}

void TestRejectionWords::refusesWordsWithoutAWord()
{
    QVERIFY(!await(words().teach({.words = u" … "_s, .kind = RejectionKind::Pin})).has_value());
    QVERIFY(list().empty());
}

void TestRejectionWords::passesOverAKindOfANewerPortside()
{
    words().teach({.words = u"Code 7"_s, .kind = RejectionKind::Pin});
    const auto inserted = m_store->database->run([](store::Connection &connection) {
        return connection.exec(
            u"INSERT INTO rejection_words VALUES ('code 8', 'Code 8', 'moon phase', '2026-11-24T10:00:00.000Z', '')"_s);
    });
    QVERIFY(await(inserted).has_value());
    QCOMPARE(list().size(), 1U);
}

void TestRejectionWords::tellsWhoShowsThem()
{
    QSignalSpy changed(&words(), &store::RejectionWords::changed);
    QVERIFY(await(words().teach({.words = u"Code 7"_s, .kind = RejectionKind::Pin})).has_value());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(await(words().forget(u"Code 7"_s)).has_value());
    QTRY_COMPARE(changed.count(), 2);
}

QTEST_GUILESS_MAIN(TestRejectionWords)
#include "tst_rejectionwords.moc"
