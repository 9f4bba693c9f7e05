#include "await.h"
#include "store/workmarks.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using store::WorkMark;

class TestWorkMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void keepsWhatWasDecided();
    void replacesAnOlderDecision();
    void takesADecisionBack();
    void keepsProfilesApart();
    void tellsWhoShowsThem();
    void hidesASnoozedEntryUntilItsDay();
    void hidesADoneEntryForGood();

private:
    store::WorkMarks &marks() { return *m_marks; }
    std::vector<WorkMark> list(const QString &profileKey = u"p"_s) { return await(marks().list(profileKey)).value(); }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::WorkMarks> m_marks;
};

void TestWorkMarks::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_marks = std::make_unique<store::WorkMarks>(*m_store->database);
}

void TestWorkMarks::cleanup()
{
    m_marks.reset();
    m_store.reset();
}

void TestWorkMarks::beginsEmpty()
{
    QVERIFY(list().empty());
}

void TestWorkMarks::keepsWhatWasDecided()
{
    const WorkMark mark{
        .key = u"rejected/7"_s, .until = QDate(2026, 12, 1), .reason = u"Größe klären"_s, .by = u"ana@desk"_s};
    QVERIFY(await(marks().mark(u"p"_s, mark)).has_value());
    QVERIFY(m_store->reopen());
    m_marks = std::make_unique<store::WorkMarks>(*m_store->database);
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().key, mark.key);
    QCOMPARE(list().front().until, mark.until);
    QCOMPARE(list().front().reason, mark.reason);
    QCOMPARE(list().front().by, mark.by);
    QVERIFY(list().front().at.isValid());
}

void TestWorkMarks::replacesAnOlderDecision()
{
    marks().mark(u"p"_s, {.key = u"a"_s, .until = QDate(2026, 12, 1)});
    marks().mark(u"p"_s, {.key = u"a"_s, .reason = u"called"_s});
    QCOMPARE(list().size(), 1U);
    QVERIFY(!list().front().until.isValid());
    QCOMPARE(list().front().reason, u"called"_s);
}

void TestWorkMarks::takesADecisionBack()
{
    marks().mark(u"p"_s, {.key = u"a"_s});
    QVERIFY(await(marks().unmark(u"p"_s, u"a"_s)).has_value());
    QVERIFY(list().empty());
}

void TestWorkMarks::keepsProfilesApart()
{
    marks().mark(u"p"_s, {.key = u"a"_s});
    QVERIFY(list(u"another"_s).empty());
}

void TestWorkMarks::tellsWhoShowsThem()
{
    QSignalSpy changed(&marks(), &store::WorkMarks::changed);
    QVERIFY(await(marks().mark(u"p"_s, {.key = u"a"_s})).has_value());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toString(), u"p"_s);
}

void TestWorkMarks::hidesASnoozedEntryUntilItsDay()
{
    const WorkMark mark{.until = QDate(2026, 12, 1)};
    QVERIFY(mark.hides(QDate(2026, 11, 30)));
    QVERIFY(!mark.hides(QDate(2026, 12, 1)));
}

void TestWorkMarks::hidesADoneEntryForGood()
{
    QVERIFY(WorkMark().hides(QDate(2099, 1, 1)));
}

QTEST_GUILESS_MAIN(TestWorkMarks)
#include "tst_workmarks.moc"
