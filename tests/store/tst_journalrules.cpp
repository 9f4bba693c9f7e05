#include "store/journalrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::JournalEntry;
using store::Observation;
using store::Outcome;
using store::OutcomeState;
using States = QList<OutcomeState>;

Q_DECLARE_METATYPE(store::OutcomeState)

namespace {

const QDateTime sent(QDate(2026, 3, 11), QTime(10, 0), Qt::UTC);

//! A request that was sent at ten and gave up half a minute later.
JournalEntry unknownEntry()
{
    JournalEntry entry;
    entry.intent = {.id = u"a"_s, .createdAt = sent, .givesUpAt = sent.addSecs(30)};
    entry.outcomes.push_back({.at = sent.addSecs(30), .state = OutcomeState::Unknown});
    entry.fromThisRun = true;
    return entry;
}

void look(JournalEntry &entry, int seconds, Observation seen = Observation::Absent)
{
    entry.outcomes.push_back({.at = sent.addSecs(seconds), .state = OutcomeState::Unknown, .observation = seen});
}

} // namespace

class TestJournalRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesTheState_data();
    void derivesTheState();
    void provesAnAbsence_data();
    void provesAnAbsence();
    void startsAgainAfterSomethingWasSeen();
    void saysWhenToLookNext();
    void doesNotLookForWhatIsSettled();
    void namesTheOrder();
    void takesNoNumberForAnOrder();
};

void TestJournalRules::derivesTheState_data()
{
    QTest::addColumn<States>("outcomes");
    QTest::addColumn<bool>("fromThisRun");
    QTest::addColumn<OutcomeState>("expected");
    using enum OutcomeState;
    QTest::newRow("just begun") << States{} << true << Begun;
    QTest::newRow("begun by a process that died") << States{} << false << Unknown;
    QTest::newRow("under way") << States{Sent} << true << Sent;
    QTest::newRow("sent by a process that died") << States{Sent} << false << Unknown;
    QTest::newRow("answered") << States{Sent, Done} << false << Done;
    QTest::newRow("refused") << States{Sent, Refused} << true << Refused;
    QTest::newRow("never left") << States{Failed} << true << Failed;
    QTest::newRow("timed out") << States{Sent, Unknown} << true << Unknown;
    QTest::newRow("timed out, the network reports late") << States{Unknown, Sent} << true << Unknown;
    QTest::newRow("found after all") << States{Sent, Unknown, Done} << true << Done;
    QTest::newRow("a late unknown does not undo") << States{Sent, Done, Unknown} << true << Done;
    QTest::newRow("proven absent") << States{Unknown, Unknown, Absent} << false << Absent;
    QTest::newRow("it came after all") << States{Absent, Done} << true << Done;
}

void TestJournalRules::derivesTheState()
{
    QFETCH(const States, outcomes);
    QFETCH(const bool, fromThisRun);
    QFETCH(const OutcomeState, expected);
    JournalEntry entry{.fromThisRun = fromThisRun};
    for (const OutcomeState state : outcomes)
        entry.outcomes.push_back({.at = sent, .state = state});
    QCOMPARE(store::currentState(entry), expected);
    QCOMPARE(store::needsSettling(entry), expected == OutcomeState::Unknown);
}

void TestJournalRules::provesAnAbsence_data()
{
    QTest::addColumn<QList<int>>("looks"); // seconds after sending; the request gives up at 30
    QTest::addColumn<bool>("proven");
    QTest::newRow("never looked") << QList<int>{} << false;
    QTest::newRow("once") << QList<int>{40} << false;
    QTest::newRow("twice, far apart") << QList<int>{40, 70} << true;
    QTest::newRow("twice, a second too close") << QList<int>{40, 69} << false;
    QTest::newRow("many, all close") << QList<int>{40, 45, 50, 55} << false;
    QTest::newRow("first and last far apart") << QList<int>{40, 50, 60, 70} << true;
    QTest::newRow("the first before it gave up") << QList<int>{20, 60} << false;
    QTest::newRow("the first exactly when it gave up") << QList<int>{30, 60} << false;
    QTest::newRow("the early one does not count, two later do") << QList<int>{20, 40, 80} << true;
    QTest::newRow("the clock was set back") << QList<int>{90, 40} << false;
    QTest::newRow("the clock was set back, then time passed") << QList<int>{90, 40, 75} << true;
}

void TestJournalRules::provesAnAbsence()
{
    QFETCH(const QList<int>, looks);
    QFETCH(const bool, proven);
    JournalEntry entry = unknownEntry();
    for (const int seconds : looks)
        look(entry, seconds);
    QCOMPARE(store::provenAbsent(entry, {.apart = 30s}), proven);
}

void TestJournalRules::startsAgainAfterSomethingWasSeen()
{
    JournalEntry entry = unknownEntry();
    look(entry, 40);
    look(entry, 50, Observation::Present);
    look(entry, 80);
    QVERIFY(!store::provenAbsent(entry));
    look(entry, 110);
    QVERIFY(store::provenAbsent(entry));
}

void TestJournalRules::saysWhenToLookNext()
{
    JournalEntry entry = unknownEntry();
    QVERIFY(store::nextLookAt(entry).value() > entry.intent.givesUpAt);
    look(entry, 41);
    QCOMPARE(store::nextLookAt(entry).value(), sent.addSecs(71));
    look(entry, 71);
    QVERIFY(!store::nextLookAt(entry));
}

void TestJournalRules::doesNotLookForWhatIsSettled()
{
    JournalEntry entry = unknownEntry();
    entry.outcomes.push_back({.at = sent.addSecs(40), .state = OutcomeState::Done});
    QVERIFY(!store::nextLookAt(entry));
    entry.outcomes.clear();
    QVERIFY(!store::nextLookAt(entry)); // still under way
}

void TestJournalRules::namesTheOrder()
{
    JournalEntry entry;
    entry.intent = {.kind = store::IntentKind::CreateOrder, .target = u"REF 01/01 #K7Q2"_s};
    QCOMPARE(store::orderIdOf(entry), QString());
    entry.outcomes.push_back({.state = OutcomeState::Done, .orderId = u"890192331"_s});
    entry.outcomes.push_back({.state = OutcomeState::Unknown});
    QCOMPARE(store::orderIdOf(entry), u"890192331"_s);
    entry.outcomes.clear();
    entry.intent = {.kind = store::IntentKind::AddNote, .target = u"17"_s};
    QCOMPARE(store::orderIdOf(entry), u"17"_s);
}

void TestJournalRules::takesNoNumberForAnOrder()
{
    JournalEntry entry;
    entry.intent = {.kind = store::IntentKind::ReleaseNumber, .target = u"+13125550100"_s};
    QCOMPARE(store::orderIdOf(entry), QString());
    QCOMPARE(store::targetName(entry), u"+13125550100"_s);
    entry.intent = {.kind = store::IntentKind::CreateNumberOrder, .target = u"K7Q2"_s};
    QCOMPARE(store::targetName(entry), QString()); // a token of ours is nobody's name for it
    entry.outcomes.push_back({.state = OutcomeState::Done, .orderId = u"01j"_s});
    QCOMPARE(store::orderIdOf(entry), QString());
    QCOMPARE(store::numberOrderIdOf(entry), u"01j"_s);
    QCOMPARE(store::targetName(entry), u"01j"_s);
}

QTEST_APPLESS_MAIN(TestJournalRules)
#include "tst_journalrules.moc"
