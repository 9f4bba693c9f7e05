#include "flows/numbers/rentanyflow.h"
#include "flows/numbers/rentdata.h"
#include "flows/numbers/rentflow.h"
#include "flows/rentbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::RentAnyRequest, domain::RentState;
using flows::RentAnyFlow;
using Step = RentAnyFlow::Step;

//! The server chooses, charges once, and what came in tells which number it was.
class TestRentAnyFlow : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin({.numbers = 40})); }
    void rentsWhatTheServerChooses();
    void saysWhenNothingFits();
    void writesDownWhatWasThereBefore();
    void chargesOnceWhatever_data();
    void chargesOnceWhatever();
    void chargesOnceWhenTheAnswerComesTooLate_data();
    void chargesOnceWhenTheAnswerComesTooLate();
    void tellsItsNumberFromOtherRents();
    void leavesItToAPersonWhenSeveralCameIn_data();
    void leavesItToAPersonWhenSeveralCameIn();
    void doesNotBeginWhileAnotherIsOpen();
    void sendsNothingWhenWhatIsThereCannotBeRead_data();
    void sendsNothingWhenWhatIsThereCannotBeRead();
    void readsAgainWhenNumbersComeAndGo();
    void cancelsTheReadingBefore();
    void refusalsAreFinal();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();
    void keepsALongListWhole();

private:
    static RentAnyRequest anyUs() { return {.regionCode = u"US"_s, .type = domain::NumberType::Local}; }
    std::unique_ptr<RentAnyFlow> prepared(const RentAnyRequest &request = anyUs());
    int rentAnyFault(QJsonObject fault)
    {
        fault.insert(u"verb"_s, u"POST"_s);
        fault.insert(u"path"_s, u":rentAny$"_s);
        return m_desk->sandbox().addFault(fault);
    }
};

std::unique_ptr<RentAnyFlow> TestRentAnyFlow::prepared(const RentAnyRequest &request)
{
    auto flow = std::make_unique<RentAnyFlow>(m_desk->desk(), m_desk->settler());
    flow->prepare(request);
    if (!QTest::qWaitFor([&] { return flow->step() == Step::Ready; }, 15'000))
        return {};
    return flow;
}

void TestRentAnyFlow::rentsWhatTheServerChooses()
{
    RentAnyRequest request = anyUs();
    request.pattern = {.pattern = u"77"_s, .search = domain::SearchPattern::End};
    request.sms = {.servicePlanId = u"plan1"_s};
    const auto flow = prepared(request);
    QVERIFY(flow);
    QVERIFY(flow->offer() && flow->offer()->phoneNumber.endsWith(u"77"_s));
    const QSignalSpy rented(flow.get(), &RentAnyFlow::rented);
    flow->rent(request);
    QCOMPARE(flow->step(), Step::Counting);
    QTRY_COMPARE(flow->step(), Step::Over);
    QCOMPARE(flow->state(), RentState::Rented);
    QVERIFY(flow->rentedNumber().endsWith(u"77"_s));
    QCOMPARE(rented.size(), 1);
    QCOMPARE(charged(), QStringList{flow->rentedNumber()});
    QCOMPARE(flow->active()->sms.scheduled->servicePlanId, u"plan1"_s);
    flow->rent(request); // it is over
    QCOMPARE(rentsOfAny(), 1);
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(store::numberOf(entries[0]), flow->rentedNumber());
}

void TestRentAnyFlow::saysWhenNothingFits()
{
    RentAnyRequest request = anyUs();
    request.pattern = {.pattern = u"+1999"_s, .search = domain::SearchPattern::Start};
    const auto flow = prepared(request);
    QVERIFY(flow);
    QVERIFY(!flow->offer());
    flow->rent(request); // offers change from one moment to the next: the server has the last word
    QTRY_COMPARE(flow->step(), Step::Over);
    QCOMPARE(flow->state(), RentState::Refused);
    QCOMPARE(charged(), QStringList());
}

void TestRentAnyFlow::writesDownWhatWasThereBefore()
{
    QJsonArray held;
    const QJsonArray rows = m_desk->sandbox()
                                .numbers("GET", u"/activeNumbers?regionCode=US&type=LOCAL&pageSize=1000"_s)
                                .object.value("activeNumbers"_L1)
                                .toArray();
    QStringList expected;
    for (const auto &row : rows)
        expected << row[u"phoneNumber"_s].toString();
    expected.sort();
    QVERIFY(!expected.isEmpty());
    const auto flow = prepared();
    QVERIFY(flow);
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Over);
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries[0].intent.kind, store::IntentKind::RentAnyNumber);
    const auto before = flows::rentdata::beforeOf(entries[0].intent.data);
    QVERIFY(before);
    QCOMPARE(*before, expected);
    QVERIFY(flows::rentdata::requestOf(entries[0].intent.data) == anyUs());
    QCOMPARE(entries[0].intent.data["monthlyPrice"_L1]["currencyCode"_L1].toString(), u"USD"_s);
}

void TestRentAnyFlow::chargesOnceWhatever_data()
{
    addWriteFaults();
}

void TestRentAnyFlow::chargesOnceWhatever()
{
    QFETCH(QJsonObject, fault);
    QFETCH(bool, isDone);
    const auto flow = prepared();
    QVERIFY(flow);
    QVERIFY(rentAnyFault(fault) > 0);
    const QSignalSpy rented(flow.get(), &RentAnyFlow::rented);
    flow->rent(anyUs());
    QTRY_COMPARE_WITH_TIMEOUT(flow->step(), Step::Over, 15'000);
    QCOMPARE(flow->state(), isDone ? RentState::Rented : RentState::Absent);
    QCOMPARE(rentsOfAny(), 1);
    QCOMPARE(charged(), isDone ? QStringList{flow->rentedNumber()} : QStringList());
    QTRY_COMPARE(rented.size(), isDone ? 1 : 0);
    const auto entries = m_desk->journalEntries();
    QCOMPARE(store::currentState(entries[0]), isDone ? store::OutcomeState::Done : store::OutcomeState::Absent);
    QCOMPARE(store::numberOf(entries[0]), flow->rentedNumber());
}

void TestRentAnyFlow::chargesOnceWhenTheAnswerComesTooLate_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("the work was done") << u"hold-after"_s;
    QTest::newRow("the work comes later") << u"hold-before"_s;
}

void TestRentAnyFlow::chargesOnceWhenTheAnswerComesTooLate()
{
    QFETCH(QString, kind);
    m_desk->setWriteTimeout(200ms);
    m_desk->desk().timing.writeTimeout = 2s; // so long it may still arrive
    const auto flow = prepared();
    QVERIFY(flow);
    const int fault = rentAnyFault({{u"kind"_s, kind}});
    QVERIFY(fault > 0);
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Settling);
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QTRY_COMPARE_WITH_TIMEOUT(flow->step(), Step::Over, 15'000);
    QCOMPARE(flow->state(), RentState::Rented);
    QCOMPARE(rentsOfAny(), 1);
    QCOMPARE(charged(), QStringList{flow->rentedNumber()});
}

void TestRentAnyFlow::tellsItsNumberFromOtherRents()
{
    m_desk->setWriteTimeout(200ms);
    m_desk->desk().timing.writeTimeout = 2s;
    const auto chosen = offers(5);
    const auto flow = prepared();
    QVERIFY(flow);
    const int fault = rentAnyFault({{u"kind"_s, u"hold-before"_s}});
    QVERIFY(fault > 0);
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Settling);
    // Meanwhile this desk rents two by name, of which one loses its answer too.
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":rent$"_s}, {u"skip"_s, 1}}) > 0);
    flows::RentFlow others(m_desk->desk(), m_desk->settler(), {chosen[3], chosen[4]});
    others.start();
    QTRY_VERIFY(!others.isRunning());
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QTRY_COMPARE_WITH_TIMEOUT(flow->step(), Step::Over, 15'000);
    QCOMPARE(flow->state(), RentState::Rented);
    QCOMPARE(charged().size(), 3);
    QVERIFY(charged().contains(flow->rentedNumber()));
    QVERIFY(flow->rentedNumber() != chosen[3].phoneNumber && flow->rentedNumber() != chosen[4].phoneNumber);
}

void TestRentAnyFlow::leavesItToAPersonWhenSeveralCameIn_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("others");
    QTest::newRow("ours, and before it a colleague's") << QJsonObject{{u"kind"_s, u"delay"_s}, {u"ms"_s, 600}} << 1;
    QTest::newRow("two of a colleague's") << QJsonObject{{u"kind"_s, u"drop-before"_s}} << 2;
}

void TestRentAnyFlow::leavesItToAPersonWhenSeveralCameIn()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, others);
    const auto numbers = offers(6);
    m_desk->setWriteTimeout(100ms);
    m_desk->desk().timing.writeTimeout = 2s;
    const auto flow = prepared();
    QVERIFY(flow);
    QVERIFY(rentAnyFault(fault) > 0);
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Settling);
    for (int i = 0; i < others; ++i) // in a way that is not in our journal
        QVERIFY(take(numbers[size_t(i) + 3].phoneNumber));
    QTRY_COMPARE_WITH_TIMEOUT(flow->step(), Step::Undecided, 15'000);
    QCOMPARE(rentsOfAny(), 1);
    QCOMPARE(store::currentState(m_desk->journalEntries()[0]), store::OutcomeState::Unknown);
}

void TestRentAnyFlow::doesNotBeginWhileAnotherIsOpen()
{
    m_desk->setWriteTimeout(200ms);
    m_desk->desk().timing.writeTimeout = 3s; // nothing is proven so soon
    const auto first = prepared();
    QVERIFY(first);
    const int fault = rentAnyFault({{u"kind"_s, u"hold-before"_s}});
    QVERIFY(fault > 0);
    first->rent(anyUs());
    QTRY_COMPARE(first->step(), Step::Settling);
    RentAnyFlow second(m_desk->desk(), m_desk->settler());
    second.prepare(anyUs());
    QTRY_COMPARE(second.step(), Step::Blocked);
    second.rent(anyUs());
    QCOMPARE(second.step(), Step::Blocked);
    QCOMPARE(rentsOfAny(), 1);
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QTRY_COMPARE(charged().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(first->step(), Step::Over, 15'000);
    QTRY_COMPARE(second.step(), Step::Ready); // by itself
}

void TestRentAnyFlow::sendsNothingWhenWhatIsThereCannotBeRead_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("no connection") << QJsonObject{{u"kind"_s, u"drop-before"_s}};
    QTest::newRow("500") << QJsonObject{{u"kind"_s, u"status"_s}};
    QTest::newRow("half an answer") << QJsonObject{{u"kind"_s, u"half"_s}};
}

void TestRentAnyFlow::sendsNothingWhenWhatIsThereCannotBeRead()
{
    QFETCH(QJsonObject, fault);
    const auto flow = prepared();
    QVERIFY(flow);
    fault.insert(u"path"_s, u"/activeNumbers$"_s);
    fault.insert(u"times"_s, 0);
    QVERIFY(m_desk->sandbox().addFault(fault) > 0);
    const QSignalSpy failed(flow.get(), &RentAnyFlow::readFailed);
    flow->rent(anyUs());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(flow->step(), Step::Ready); // it may be tried again
    QCOMPARE(rentsOfAny(), 0);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestRentAnyFlow::readsAgainWhenNumbersComeAndGo()
{
    const auto flow = prepared();
    QVERIFY(flow);
    // The count of the first answer is none: a list that does not add up is not taken for what is there.
    QVERIFY(
        m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"path"_s, u"/activeNumbers$"_s}, {u"status"_s, 200},
            {u"body"_s,
                QJsonObject{{u"activeNumbers"_s, QJsonArray()}, {u"nextPageToken"_s, QString()}, {u"totalSize"_s, 7}}}})
        > 0);
    m_desk->sandbox().clearRequests();
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Over);
    QCOMPARE(flow->state(), RentState::Rented);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"/activeNumbers$"_s), 2);
    QVERIFY(!flows::rentdata::beforeOf(m_desk->journalEntries()[0].intent.data)->isEmpty());
}

void TestRentAnyFlow::cancelsTheReadingBefore()
{
    const auto flow = prepared();
    QVERIFY(flow);
    const int fault = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"/activeNumbers$"_s}});
    QVERIFY(fault > 0);
    flow->rent(anyUs());
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"/activeNumbers$"_s), 1);
    flow->cancel();
    QCOMPARE(flow->step(), Step::Ready);
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QCOMPARE(rentsOfAny(), 0);
}

void TestRentAnyFlow::refusalsAreFinal()
{
    QVERIFY(set({{u"trial"_s, true}}));
    const auto flow = prepared();
    QVERIFY(flow);
    const QSignalSpy sent(flow.get(), &RentAnyFlow::sent);
    flow->rent(anyUs());
    QTRY_COMPARE(flow->step(), Step::Over);
    QCOMPARE(flow->state(), RentState::Refused);
    QCOMPARE(sent.size(), 1);
    QVERIFY(sent[0][0].value<flows::WriteEnd>().error->detail.contains("Trial account"_L1));
    QCOMPARE(charged(), QStringList());
}

void TestRentAnyFlow::mayBeDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("notes");
    QTest::newRow("while it counts") << 0;
    QTest::newRow("written down") << 1;
    QTest::newRow("sent") << 2;
    QTest::newRow("answered") << 3;
}

void TestRentAnyFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(const int, notes);
    auto flow = prepared();
    QVERIFY(flow);
    dropAfter(notes, flow);
    flow->rent(anyUs());
    if (notes == 0)
        flow.reset();
    QTRY_VERIFY(!flow);
    m_desk->settler().settleAll();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(m_desk->journalEntries(), store::needsSettling), 15'000);
    int done = 0;
    for (const auto &entry : m_desk->journalEntries())
        done += store::currentState(entry) == store::OutcomeState::Done;
    QCOMPARE(done, charged().size());
}

void TestRentAnyFlow::keepsALongListWhole()
{
    QStringList numbers;
    for (int i = 0; i < 20'000; ++i)
        numbers << u"+1212%1"_s.arg(2'000'000 + 7 * i);
    QJsonObject data = flows::rentdata::rentAny(anyUs(), numbers, {});
    QVERIFY(flows::rentdata::beforeOf(data) == numbers);
    QVERIFY(data["before"_L1].toString().size() < 200'000);
    data.insert(u"before"_s, data["before"_L1].toString().left(1000)); // damaged: all would look new
    QVERIFY(!flows::rentdata::beforeOf(data));
    QVERIFY(!flows::rentdata::beforeOf({}));
    QVERIFY(flows::rentdata::beforeOf(flows::rentdata::rentAny(anyUs(), {}, {})) == QStringList());
}

QTEST_GUILESS_MAIN(TestRentAnyFlow)
#include "tst_rentanyflow.moc"
