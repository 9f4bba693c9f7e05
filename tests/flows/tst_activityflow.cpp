#include "flows/activityflow.h"
#include "flows/intentdata.h"
#include "flows/sendagain.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::ActivityFlow, flows::SendAgain;
using store::IntentKind, store::JournalEntry, store::OutcomeState;

//! The journal as a list: filtered, page by page, and up to date with what is sent meanwhile.
class TestActivityFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsTheUncertainOnesOnTop();
    void readsPageByPage();
    void keepsToItsFilter();
    void findsANumberInAnyForm();
    void followsWhatIsSentMeanwhile();
    void leavesWhatComesWithALaterPageToIt();
    void countsTheUncertainOnesWithoutBeingLookedAt();
    void keepsNoLongDataInTheList();
    void readsOneWholeWithItsDraft();
    void collectsEverythingForAnExport();
    void saysWhenTheStoreCannotBeRead();
    void judgesSendingAgain_data();
    void judgesSendingAgain();

private:
    QString begin(IntentKind kind, const QString &target, OutcomeState state, const QJsonObject &data = {},
        const QString &draft = {});
    static QStringList targets(const std::vector<flows::ActivityEntry> &entries);

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<ActivityFlow> m_flow;
};

void TestActivityFlow::init()
{
    m_flow.reset();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_flow = std::make_unique<ActivityFlow>(m_desk->desk());
}

QString TestActivityFlow::begin(
    IntentKind kind, const QString &target, OutcomeState state, const QJsonObject &data, const QString &draft)
{
    store::Intent intent = m_desk->desk().intent(kind, target, std::chrono::milliseconds(0));
    intent.data = data;
    intent.draftId = draft;
    const auto begun = await(m_desk->journal().begin(intent));
    if (!begun)
        return {};
    if (state != OutcomeState::Begun)
        await(m_desk->journal().append(begun->id, {.state = state}));
    return begun->id;
}

QStringList TestActivityFlow::targets(const std::vector<flows::ActivityEntry> &entries)
{
    QStringList targets;
    for (const flows::ActivityEntry &entry : entries)
        targets << entry.entry.intent.target;
    return targets;
}

void TestActivityFlow::putsTheUncertainOnesOnTop()
{
    begin(IntentKind::AddNote, u"1"_s, OutcomeState::Unknown);
    begin(IntentKind::AddNote, u"2"_s, OutcomeState::Done);
    begin(IntentKind::AddNote, u"3"_s, OutcomeState::Unknown);
    begin(IntentKind::AddNote, u"4"_s, OutcomeState::Refused);
    QCOMPARE(m_flow->state(), ActivityFlow::State::NotRead);
    m_flow->refresh();
    QCOMPARE(m_flow->state(), ActivityFlow::State::Reading);
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(targets(m_flow->open()), QStringList({u"3"_s, u"1"_s}));
    QCOMPARE(targets(m_flow->settled()), QStringList({u"4"_s, u"2"_s}));
    QCOMPARE(m_flow->total(), 4);
    QCOMPARE(m_flow->uncertain(), 2);
    QVERIFY(!m_flow->hasMore());
    QVERIFY(m_flow->asOf());
}

void TestActivityFlow::readsPageByPage()
{
    for (int i = 0; i < ActivityFlow::pageSize + 30; ++i)
        begin(IntentKind::AddNote, QString::number(i), OutcomeState::Done);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(int(m_flow->settled().size()), ActivityFlow::pageSize);
    QVERIFY(m_flow->hasMore());
    m_flow->loadMore();
    m_flow->loadMore(); // while it is on its way
    QTRY_VERIFY(!m_flow->hasMore());
    QCOMPARE(int(m_flow->settled().size()), ActivityFlow::pageSize + 30);
    QCOMPARE(m_flow->settled().back().entry.intent.target, u"0"_s);
}

void TestActivityFlow::keepsToItsFilter()
{
    begin(IntentKind::AddNote, u"1"_s, OutcomeState::Unknown);
    begin(IntentKind::Activate, u"2"_s, OutcomeState::Unknown);
    begin(IntentKind::AddNote, u"3"_s, OutcomeState::Done);
    begin(IntentKind::AddNote, u"4"_s, OutcomeState::Refused);
    m_flow->setFilter({.kind = IntentKind::AddNote});
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(targets(m_flow->open()), QStringList({u"1"_s}));
    QCOMPARE(targets(m_flow->settled()), QStringList({u"4"_s, u"3"_s}));
    m_flow->setFilter({.outcome = OutcomeState::Unknown});
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(targets(m_flow->open()), QStringList({u"2"_s, u"1"_s}));
    QVERIFY(m_flow->settled().empty());
    m_flow->setFilter({.outcome = OutcomeState::Refused});
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QVERIFY(m_flow->open().empty());
    QCOMPARE(targets(m_flow->settled()), QStringList({u"4"_s}));
    QCOMPARE(m_flow->uncertain(), 2); // whatever the filter
    begin(IntentKind::AddNote, u"5"_s, OutcomeState::Done); // not wanted: does not appear
    QTRY_COMPARE(m_flow->total(), 5);
    QCOMPARE(targets(m_flow->settled()), QStringList({u"4"_s}));
}

void TestActivityFlow::findsANumberInAnyForm()
{
    begin(IntentKind::CancelOrder, u"1"_s, OutcomeState::Done,
        flows::intentdata::cancelation(u"REF"_s, {u"+12125550142"_s}));
    begin(IntentKind::CancelOrder, u"2"_s, OutcomeState::Done,
        flows::intentdata::cancelation(u"REF"_s, {u"+12125550199"_s}));
    for (const QString &text : {u"(212) 555-0142"_s, u"+1 212 555 0142"_s, u"2125550142"_s, u"5550142"_s}) {
        m_flow->setFilter({.text = text});
        QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
        QCOMPARE(targets(m_flow->settled()), QStringList({u"1"_s}));
    }
}

void TestActivityFlow::followsWhatIsSentMeanwhile()
{
    const QString id = begin(IntentKind::AddNote, u"1"_s, OutcomeState::Begun);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(targets(m_flow->open()), QStringList({u"1"_s}));
    QCOMPARE(m_flow->uncertain(), 0); // on its way
    const QSignalSpy counted(m_flow.get(), &ActivityFlow::uncertainChanged);
    await(m_desk->journal().append(id, {.state = OutcomeState::Unknown}));
    QTRY_COMPARE(m_flow->uncertain(), 1);
    await(m_desk->journal().append(id, {.state = OutcomeState::Done}));
    QTRY_COMPARE(targets(m_flow->settled()), QStringList({u"1"_s}));
    QVERIFY(m_flow->open().empty());
    QCOMPARE(m_flow->uncertain(), 0);
    QCOMPARE(counted.size(), 2);
    begin(IntentKind::AddNote, u"2"_s, OutcomeState::Done);
    QTRY_COMPARE(targets(m_flow->settled()), QStringList({u"2"_s, u"1"_s}));
    QCOMPARE(m_flow->total(), 2);
}

void TestActivityFlow::leavesWhatComesWithALaterPageToIt()
{
    const QString old = begin(IntentKind::AddNote, u"old"_s, OutcomeState::Unknown);
    for (int i = 0; i < ActivityFlow::pageSize + 5; ++i)
        begin(IntentKind::AddNote, QString::number(i), OutcomeState::Done);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(targets(m_flow->open()), QStringList({u"old"_s}));
    await(m_desk->journal().append(old, {.state = OutcomeState::Done}));
    QTRY_VERIFY(m_flow->open().empty());
    QVERIFY(!targets(m_flow->settled()).contains(u"old"_s));
    m_flow->loadMore();
    QTRY_VERIFY(!m_flow->hasMore());
    QCOMPARE(targets(m_flow->settled()).count(u"old"_s), 1);
}

void TestActivityFlow::countsTheUncertainOnesWithoutBeingLookedAt()
{
    begin(IntentKind::AddNote, u"1"_s, OutcomeState::Unknown);
    const QSignalSpy counted(m_flow.get(), &ActivityFlow::uncertainChanged);
    m_flow->count();
    QTRY_COMPARE(m_flow->uncertain(), 1);
    QVERIFY(!counted.isEmpty());
    QCOMPARE(counted.last()[0].toInt(), 1);
    QCOMPARE(m_flow->state(), ActivityFlow::State::NotRead);
    QVERIFY(m_flow->open().empty());
}

void TestActivityFlow::keepsNoLongDataInTheList()
{
    begin(IntentKind::AddNote, u"1"_s, OutcomeState::Done,
        flows::intentdata::note(u"Please expedite\nthis"_s, m_desk->desk().local()));
    begin(IntentKind::CancelOrder, u"2"_s, OutcomeState::Done,
        flows::intentdata::cancelation(u"Juniper"_s, {u"+12125550142"_s}));
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QCOMPARE(m_flow->settled()[1].subject, u"Please expedite this"_s);
    QCOMPARE(m_flow->settled()[0].reference, u"Juniper"_s);
    for (const flows::ActivityEntry &entry : m_flow->settled())
        QVERIFY(entry.entry.intent.data.isEmpty());
}

void TestActivityFlow::readsOneWholeWithItsDraft()
{
    const auto draft = await(m_desk->drafts().save(m_desk->desk().profileKey, domain::PortInDraft()));
    QVERIFY(draft.has_value());
    const QString there = begin(IntentKind::CreateOrder, u"A"_s, OutcomeState::Absent, {}, draft->text);
    const QString gone = begin(IntentKind::CreateOrder, u"B"_s, OutcomeState::Absent, {}, u"no such draft"_s);
    const QSignalSpy read(m_flow.get(), &ActivityFlow::detailRead);
    m_flow->readDetail(there);
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(read[0][0].value<flows::ActivityDetail>().draftIsThere);
    m_flow->readDetail(there);
    m_flow->readDetail(gone); // only the latest is told
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(read[1][0].value<flows::ActivityDetail>().entry.intent.target, u"B"_s);
    QVERIFY(!read[1][0].value<flows::ActivityDetail>().draftIsThere);
}

void TestActivityFlow::collectsEverythingForAnExport()
{
    for (int i = 0; i < 620; ++i)
        begin(i % 2 == 0 ? IntentKind::AddNote : IntentKind::Activate, QString::number(i), OutcomeState::Done);
    m_flow->setFilter({.kind = IntentKind::AddNote});
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QStringList collected;
    bool done = false;
    m_flow->collect([&](const std::vector<flows::ActivityEntry> &entries) { collected += targets(entries); },
        [&](const std::optional<store::Error> &error) { done = !error; });
    QTRY_VERIFY(done);
    QCOMPARE(collected.size(), 310);
    QCOMPARE(collected.front(), u"618"_s);
    QCOMPARE(collected.back(), u"0"_s);
    QCOMPARE(int(m_flow->settled().size()), ActivityFlow::pageSize); // the list is not grown by it
}

void TestActivityFlow::saysWhenTheStoreCannotBeRead()
{
    m_flow.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions(), TestDesk::Store::Closed);
    m_flow = std::make_unique<ActivityFlow>(m_desk->desk());
    const QSignalSpy changed(m_flow.get(), &ActivityFlow::changed);
    m_flow->refresh();
    QTRY_VERIFY(m_flow->error());
    QCOMPARE(m_flow->state(), ActivityFlow::State::NotRead); // it opens later
    QVERIFY(m_desk->openStore());
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ActivityFlow::State::Read);
    QVERIFY(!m_flow->error());
}

void TestActivityFlow::judgesSendingAgain_data()
{
    QTest::addColumn<OutcomeState>("state");
    QTest::addColumn<IntentKind>("kind");
    QTest::addColumn<bool>("draftIsThere");
    QTest::addColumn<SendAgain>("verdict");
    const auto row = [](const char *name, OutcomeState state, IntentKind kind, bool draft, SendAgain verdict) {
        QTest::newRow(name) << state << kind << draft << verdict;
    };
    row("begun", OutcomeState::Begun, IntentKind::AddNote, false, SendAgain::UnderWay);
    row("sent", OutcomeState::Sent, IntentKind::AddNote, false, SendAgain::UnderWay);
    row("unknown", OutcomeState::Unknown, IntentKind::AddNote, false, SendAgain::NotProven);
    row("done", OutcomeState::Done, IntentKind::AddNote, false, SendAgain::Happened);
    row("refused", OutcomeState::Refused, IntentKind::AddNote, false, SendAgain::Allowed);
    row("failed", OutcomeState::Failed, IntentKind::AddNote, false, SendAgain::Allowed);
    row("absent", OutcomeState::Absent, IntentKind::AddNote, false, SendAgain::Allowed);
    row("a create whose draft is gone", OutcomeState::Absent, IntentKind::CreateOrder, false, SendAgain::DraftGone);
    row("a create with its draft", OutcomeState::Absent, IntentKind::CreateOrder, true, SendAgain::Allowed);
    row("a create of unknown outcome", OutcomeState::Unknown, IntentKind::CreateOrder, true, SendAgain::NotProven);
    row("of a newer Portside", OutcomeState::Absent, IntentKind::Unknown, false, SendAgain::NotKnown);
}

void TestActivityFlow::judgesSendingAgain()
{
    QFETCH(const OutcomeState, state);
    QFETCH(const IntentKind, kind);
    QFETCH(const bool, draftIsThere);
    flows::ActivityDetail detail{.draftIsThere = draftIsThere};
    detail.entry.intent.kind = kind;
    detail.entry.fromThisRun = true;
    if (state != OutcomeState::Begun)
        detail.entry.outcomes.push_back({.state = state});
    QTEST(flows::sendAgain(detail), "verdict");
    detail.entry.fromThisRun = false;
    if (!store::isFinal(state)) // a process that died knows nothing for certain
        QCOMPARE(flows::sendAgain(detail), SendAgain::NotProven);
}

QTEST_GUILESS_MAIN(TestActivityFlow)
#include "tst_activityflow.moc"
