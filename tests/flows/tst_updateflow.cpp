#include "flows/intentdata.h"
#include "flows/testdesk.h"
#include "flows/updateflow.h"
#include "flows/uploadflow.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using flows::MemberKey;
using flows::Side;
using flows::UpdateFlow;
using flows::UpdateKind;

namespace {

const MemberKey datePlace{{}, u"desiredPortSchedule.desiredPortDate"_s};
const QString first = u"+13125550100"_s;
const QString second = u"+13125550101"_s;

} // namespace

//! From an open order to a changed one.
class TestUpdateFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsTheWholeOrderOnce();
    void sendsNothingWhenNothingWasTyped();
    void refusesToSendWhatIsUndecided();
    void stopsWhenTheServerMovesAfterTheLook();
    void decidesAConflict();
    void sendsNothingToAConfirmedOrder();
    void completesASparseAnswerFromTheLastSentCopy();
    void saysWhatTheServerDidNotTake();
    void updatesOnceWhatever_data();
    void updatesOnceWhatever();
    void keepsWhatWasTypedWhenItIsRefused();
    void saysWhenItCannotBeRead();
    void neverSendsAMaskedSecret();
    void saysThatTheLetterWillBeStale();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();

private:
    std::unique_ptr<UpdateFlow> opened();
    //! Types another reference, and has it checked.
    bool typed(UpdateFlow &flow, const QString &reference);
    bool checked(UpdateFlow &flow);
    int updates() { return m_desk->sandbox().count(u"PUT"_s, u"orders/portIns/"_s); }
    QJsonObject onServer() { return m_desk->sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object; }

    std::unique_ptr<TestDesk> m_desk;
    qint64 m_order = 0;
};

void TestUpdateFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_order = m_desk->sandbox().createOrder({first, second}, u"REF"_s, true);
    QVERIFY(m_order > 0);
}

std::unique_ptr<UpdateFlow> TestUpdateFlow::opened()
{
    auto flow
        = std::make_unique<UpdateFlow>(m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler());
    flow->open();
    if (!QTest::qWaitFor([&] { return flow->step() == UpdateFlow::Step::Editing; }, 15'000))
        return {};
    return flow;
}

bool TestUpdateFlow::checked(UpdateFlow &flow)
{
    flow.check();
    return QTest::qWaitFor([&] { return flow.step() == UpdateFlow::Step::Deciding; }, 15'000);
}

bool TestUpdateFlow::typed(UpdateFlow &flow, const QString &reference)
{
    domain::PortOrder order = flow.typed();
    order.customerReference = reference;
    flow.setTyped(order);
    return checked(flow);
}

void TestUpdateFlow::sendsTheWholeOrderOnce()
{
    QVERIFY(m_desk->sandbox().change(m_order, {{u"resellerName"_s, u"Maple"_s}}));
    const QJsonObject before = onServer();
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    QVERIFY(flow->maySend());
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QVERIFY(flow->notTaken().empty());
    QCOMPARE(updates(), 1);
    QJsonObject after = onServer();
    QCOMPARE(after.value(u"customerOrderReference"_s).toString(), u"REF 2"_s);
    after.insert(u"customerOrderReference"_s, u"REF"_s);
    QCOMPARE(after, before); // nothing else moved
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].intent.kind, store::IntentKind::UpdateOrder);
}

void TestUpdateFlow::sendsNothingWhenNothingWasTyped()
{
    const auto flow = opened();
    QVERIFY(flow && checked(*flow));
    QVERIFY(flow->plan().changesNothing());
    flow->send();
    QCOMPARE(flow->step(), UpdateFlow::Step::Deciding);
    QCOMPARE(updates(), 0);
}

void TestUpdateFlow::refusesToSendWhatIsUndecided()
{
    const auto flow = opened();
    QVERIFY(flow);
    domain::PortOrder order = flow->typed();
    order.numbers.pop_back();
    flow->setTyped(order);
    QVERIFY(checked(*flow));
    QCOMPARE(flow->plan().count(UpdateKind::Dropped), 1);
    QVERIFY(!flow->maySend());
    flow->send();
    QCOMPARE(flow->step(), UpdateFlow::Step::Deciding);
    flow->confirm({second, {}}, true);
    QVERIFY(flow->maySend());
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(onServer().value(u"phoneNumbers"_s).toArray().size(), 1);
}

void TestUpdateFlow::stopsWhenTheServerMovesAfterTheLook()
{
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    QVERIFY(m_desk->sandbox().change(m_order, {{u"customerOrderReference"_s, u"somebody's"_s}}));
    const QSignalSpy moved(flow.get(), &UpdateFlow::moved);
    flow->send();
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(updates(), 0);
    QCOMPARE(flow->plan().count(UpdateKind::Conflict), 1);
    QVERIFY(!flow->maySend());
}

void TestUpdateFlow::decidesAConflict()
{
    const auto flow = opened();
    QVERIFY(flow);
    const QDate day = flow->typed().schedule.date;
    domain::PortOrder order = flow->typed();
    order.schedule.date = day.addDays(7);
    flow->setTyped(order);
    QVERIFY(m_desk->sandbox().change(m_order,
        {{u"desiredPortSchedule"_s, QJsonObject{{u"desiredPortDate"_s, day.addDays(2).toString(Qt::ISODate)}}}}));
    QVERIFY(checked(*flow));
    QCOMPARE(flow->plan().items.front().kind, UpdateKind::Conflict);
    QVERIFY(!flow->maySend());
    flow->decide(datePlace, Side::Typed);
    QVERIFY(flow->maySend());
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(onServer().value(u"desiredPortSchedule"_s).toObject().value(u"desiredPortDate"_s).toString(),
        day.addDays(7).toString(Qt::ISODate));
}

void TestUpdateFlow::sendsNothingToAConfirmedOrder()
{
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    QVERIFY(m_desk->sandbox().confirm(m_order));
    const QSignalSpy moved(flow.get(), &UpdateFlow::moved);
    flow->send();
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(updates(), 0);
    QCOMPARE(flow->permission(), domain::Permission::Locked);
}

void TestUpdateFlow::completesASparseAnswerFromTheLastSentCopy()
{
    // What this desk has sent: a first update makes the copy.
    auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    const QJsonObject before = onServer();

    m_desk->sandbox().addFault(
        {{u"kind"_s, u"sparse"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"orders/portIns/\\d"_s}, {u"times"_s, 0}});
    flow = opened();
    QVERIFY(flow);
    QVERIFY(flow->opened()->unknown.empty());
    QVERIFY(flow->opened()->taken > 0);
    QVERIFY(typed(*flow, u"REF 3"_s));
    QVERIFY(flow->maySend());
    const QSignalSpy again(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(again.size(), 1);
    QVERIFY(m_desk->sandbox().removeAllFaults());
    QJsonObject after = onServer();
    after.insert(u"customerOrderReference"_s, u"REF 2"_s);
    QCOMPARE(after, before); // end users and PINs are still there
}

void TestUpdateFlow::saysWhatTheServerDidNotTake()
{
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    QJsonObject answer = onServer();
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 200}, {u"verb"_s, u"PUT"_s},
        {u"path"_s, u"orders/portIns/"_s}, {u"body"_s, answer}});
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(flow->notTaken().size(), 1U);
    QCOMPARE(flow->notTaken()[0].key, (MemberKey{{}, u"customerOrderReference"_s}));
}

void TestUpdateFlow::updatesOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("updated");
    QTest::newRow("cut before the work") << u"drop-before"_s << false;
    QTest::newRow("cut after the work") << u"drop-after"_s << true;
    QTest::newRow("not done, answer held") << u"hold-before"_s << false;
    QTest::newRow("done, answer held") << u"hold-after"_s << true;
    QTest::newRow("half a body") << u"half"_s << true;
    QTest::newRow("garbage") << u"garbage"_s << true;
}

void TestUpdateFlow::updatesOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(bool, updated);
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(500ms);
    const int fault
        = m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"PUT"_s}, {u"path"_s, u"orders/portIns/"_s}});
    QVERIFY(fault > 0);
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    const QSignalSpy sent(flow.get(), &UpdateFlow::sent);
    flow->send();
    QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 15'000);
    QCOMPARE(sent[0][0].value<flows::WriteEnd>().state, store::OutcomeState::Unknown);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QCOMPARE(finished[0][0].toBool(), updated);
    QCOMPARE(updates(), 1);
    QCOMPARE(onServer().value(u"customerOrderReference"_s).toString(), updated ? u"REF 2"_s : u"REF"_s);
    m_desk->setWriteTimeout(10s);
    if (updated)
        return;
    // Proven absent: what was typed can be sent again.
    QCOMPARE(flow->step(), UpdateFlow::Step::Deciding);
    QVERIFY(flow->maySend());
}

void TestUpdateFlow::keepsWhatWasTypedWhenItIsRefused()
{
    const auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"PUT"_s}});
    const QSignalSpy sent(flow.get(), &UpdateFlow::sent);
    flow->send();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].value<flows::WriteEnd>().state, store::OutcomeState::Refused);
    QCOMPARE(flow->step(), UpdateFlow::Step::Deciding);
    QCOMPARE(flow->typed().customerReference, u"REF 2"_s);
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
}

void TestUpdateFlow::saysWhenItCannotBeRead()
{
    const int fault = m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    UpdateFlow flow(m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler());
    const QSignalSpy failed(&flow, &UpdateFlow::readFailed);
    flow.open();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(flow.step(), UpdateFlow::Step::Idle);
    QVERIFY(m_desk->sandbox().removeFault(fault));
    flow.open();
    QTRY_COMPARE(flow.step(), UpdateFlow::Step::Editing);
    QVERIFY(typed(flow, u"REF 2"_s));
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    flow.send();
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(flow.step(), UpdateFlow::Step::Deciding);
    QCOMPARE(updates(), 0);
}

void TestUpdateFlow::neverSendsAMaskedSecret()
{
    const auto flow = opened();
    QVERIFY(flow);
    domain::PortOrder order = flow->typed();
    order.customerReference = u"REF 2"_s;
    order.numbers.front().portOutInfo->pin = u"••••"_s;
    flow->setTyped(order);
    QVERIFY(checked(*flow));
    QVERIFY(!flow->maySend());
    flow->send();
    QCOMPARE(flow->step(), UpdateFlow::Step::Deciding);
    QCOMPARE(updates(), 0);
    // Typed anew, it goes.
    flow->edit();
    order.numbers.front().portOutInfo->pin = u"0412"_s;
    flow->setTyped(order);
    QVERIFY(checked(*flow));
    QVERIFY(flow->maySend());
}

void TestUpdateFlow::saysThatTheLetterWillBeStale()
{
    auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    QVERIFY(!flow->letter());
    QVERIFY(flow->letterDifference().isEmpty());
    const QSignalSpy finished(flow.get(), &UpdateFlow::finished);
    flow->send();
    QTRY_COMPARE(finished.size(), 1);
    flows::UploadFlow upload(m_desk->desk(), m_desk->settler());
    const QSignalSpy uploaded(&upload, &flows::UploadFlow::finished);
    upload.start({.order = {QString::number(m_order)}, .filePath = m_desk->writeLetter(u"loa.pdf"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(uploaded.size(), 1, 15'000);
    flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 3"_s));
    QVERIFY(flow->letter());
    QVERIFY(flow->letterDifference().isEmpty()); // a letter states no reference
    flow->edit();
    domain::PortOrder order = flow->typed();
    order.numbers.front().endUser->locationValue1 = u"210"_s;
    order.numbers.pop_back();
    flow->setTyped(order);
    QVERIFY(checked(*flow));
    QVERIFY(flow->letterDifference().holder);
    flow->confirm({second, {}}, true);
    QCOMPARE(flow->letterDifference().gone, QStringList{second});
}

void TestUpdateFlow::mayBeDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("checking") << int(UpdateFlow::Step::Checking);
    QTest::newRow("sending") << int(UpdateFlow::Step::Sending);
    QTest::newRow("verifying") << int(UpdateFlow::Step::Verifying);
}

void TestUpdateFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(int, step);
    auto flow = opened();
    QVERIFY(flow && typed(*flow, u"REF 2"_s));
    const QPointer<UpdateFlow> guard(flow.get());
    connect(flow.get(), &UpdateFlow::stepChanged, this, [&](UpdateFlow::Step now) {
        if (flow && int(now) == step)
            flow.release()->deleteLater();
    });
    flow->send();
    QTRY_VERIFY(guard.isNull());
    m_desk->settler().settleAll();
    QTRY_VERIFY(await(m_desk->journal().unsettled(m_desk->desk().profileKey))->empty());
    QVERIFY(updates() <= 1);
}

QTEST_GUILESS_MAIN(TestUpdateFlow)
#include "tst_updateflow.moc"
