#include "flows/hostingdesk.h"

using namespace Qt::StringLiterals;
using namespace domain;
using flows::HostingAsked, flows::HostingListFlow, flows::ListState;
using store::ScopeOrigin;

//! Hosting orders as the desk learns of them: what to ask for, the list that comes of it, and what becomes of the
//! numbers.
class TestHostingFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void learnsPairsFromNumbersAndOrders();
    void aPersonAddsAndLeavesOutPairs();
    void keepsPairsOverAStart();
    void asksForEveryCombination();
    void asksOnlyForWhatIsFilteredBy();
    void asksNothingWhileItKnowsNoPair();
    void findsOrdersOfAPairThatAnOrderTaught();
    void readsEveryPageOfAQuestion();
    void saysWhatWasNotAnswered();
    void stopsAtAnErrorThatConcernsAll();
    void canBeCanceled();
    void asksNoMoreThanItMay();
    void mayBeDestroyedWhileReading();
    void readsTheNumbersOfEveryOrder();
    void followsOpenOrdersUntilTheyAreOver();
    void readsAgainWhatMovedOn();
    void keepsWhatItHadWhenAReadingFails();
    void dropsWhatTheServerDoesNotHave();
    void tellsWhenTheLetterWasSigned();

private:
    HostingListFlow &list() { return *m_desk->list; }
    flows::HostingBook &book() { return *m_desk->book; }
    int questions() { return m_desk->sandbox().count(u"GET"_s, u"/hostingOrders$"_s); }

    std::unique_ptr<HostingDesk> m_desk;
};

void TestHostingFlows::init()
{
    m_desk = std::make_unique<HostingDesk>();
    QVERIFY(m_desk->isReady());
}

void TestHostingFlows::cleanup()
{
    m_desk.reset();
}

void TestHostingFlows::learnsPairsFromNumbersAndOrders()
{
    QSignalSpy changed(m_desk->scopes.get(), &flows::HostingScopes::changed);
    ActiveNumber active;
    active.sms.servicePlanId = u"planB"_s;
    active.sms.campaignId = u"C2"_s;
    m_desk->scopes->learn(std::vector{active, active, ActiveNumber()});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_desk->scopes->all().size(), size_t(2)); // and the plan without a campaign
    ImportedNumber imported;
    imported.sms.servicePlanId = u"planA"_s;
    m_desk->scopes->learn(std::vector{imported});
    m_desk->scopes->learn(std::vector{HostingOrder{.servicePlanId = u"planB"_s, .campaignId = u"C2"_s}});
    const auto &all = m_desk->scopes->all();
    QCOMPARE(all.front().origin, ScopeOrigin::HostingOrder); // what promises most comes first
    QCOMPARE(m_desk->scopes->plans(), QStringList({u"planA"_s, u"planB"_s}));
    QCOMPARE(m_desk->scopes->campaigns(), QStringList(u"C2"_s));
    const auto before = changed.size();
    m_desk->scopes->learn(std::vector{active, active});
    QCOMPARE(changed.size(), before); // nothing new, and nothing less promising
}

void TestHostingFlows::aPersonAddsAndLeavesOutPairs()
{
    auto &scopes = *m_desk->scopes;
    scopes.add(u" plan "_s, u"C1"_s);
    scopes.add(u" "_s, u"C1"_s);
    QCOMPARE(scopes.all().size(), size_t(1));
    QCOMPARE(scopes.all().front(), (store::HostingScope{u"plan"_s, u"C1"_s, ScopeOrigin::Typed}));
    scopes.setAsked(scopes.all().front(), false);
    QVERIFY(scopes.asked().empty());
    // What was left out stays so when it is seen again; adding it asks for it again.
    scopes.learn(std::vector{HostingOrder{.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}});
    QVERIFY(std::ranges::none_of(
        scopes.asked(), [](const store::HostingScope &scope) { return scope.campaignId == u"C1"_s; }));
    scopes.add(u"plan"_s, u"C1"_s);
    QCOMPARE(scopes.asked().size(), size_t(2));
    scopes.forget(store::HostingScope{u"plan"_s, u"C1"_s});
    QCOMPARE(scopes.asked().size(), size_t(1));
}

void TestHostingFlows::keepsPairsOverAStart()
{
    m_desk->scopes->add(u"plan\"ö"_s, u"C1"_s);
    m_desk->scopes->add(u"plan"_s, {});
    m_desk->scopes->setAsked(store::HostingScope(m_desk->scopes->all().front()), false);
    const auto before = m_desk->scopes->all();
    m_desk->restart();
    QCOMPARE(m_desk->scopes->all(), before);
    QVERIFY(flows::HostingScopes(m_desk->settings, u"another"_s).all().empty());
}

void TestHostingFlows::asksForEveryCombination()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    m_desk->scopes->add(u"plan"_s, {});
    const HostingOrderId order = m_desk->textEnabled();
    const HostingOrderId without = m_desk->textEnabled(1, u"Toll"_s, u"plan"_s, {});
    m_desk->sandbox().clearRequests();
    QVERIFY(m_desk->listAll());
    QCOMPARE(list().state(), ListState::Complete);
    const int all = int(flows::listedStates().size() * flows::listedTypes().size()) * 2;
    QCOMPARE(list().asked(), (HostingAsked{.states = 6, .types = 2, .pairs = 2, .questions = all, .answered = all}));
    QVERIFY(list().asked().isWhole());
    QCOMPARE(questions(), all);
    QVERIFY(book().find(order));
    QVERIFY(book().find(without));
    QVERIFY(list().asOf().has_value());
}

void TestHostingFlows::asksOnlyForWhatIsFilteredBy()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    m_desk->scopes->add(u"other"_s, {});
    m_desk->sandbox().clearRequests();
    list().setFilter({.state = HostingOrderState::Rejected,
        .type = HostingOrderType::Import,
        .servicePlanId = u"plan"_s,
        .campaignId = u"C1"_s});
    QVERIFY(m_desk->listAll());
    QCOMPARE(questions(), 1);
    const QString query = m_desk->sandbox().requests().last().toObject().value("query"_L1).toString();
    QVERIFY2(query.contains(u"states=REJECTED"_s) && query.contains(u"type=IMPORT"_s)
            && query.contains(u"servicePlanId=plan"_s) && query.contains(u"campaignId=C1"_s),
        qPrintable(query));
    list().setFilter({.campaignId = QString()}); // those without
    QVERIFY(m_desk->listAll());
    QCOMPARE(list().asked().pairs, 1);
}

void TestHostingFlows::asksNothingWhileItKnowsNoPair()
{
    QVERIFY(m_desk->listAll());
    QCOMPARE(list().state(), ListState::Complete);
    QCOMPARE(list().asked().questions, 0);
    QVERIFY(!list().asOf());
    QCOMPARE(questions(), 0);
}

void TestHostingFlows::findsOrdersOfAPairThatAnOrderTaught()
{
    const HostingOrderId elsewhere = m_desk->textEnabled(1, u"Elsewhere"_s, u"planX"_s, u"CX"_s);
    m_desk->book->read(elsewhere); // opened by its id
    QTRY_VERIFY(m_desk->book->find(elsewhere));
    m_desk->scopes->learn(std::vector{m_desk->book->find(elsewhere)->order});
    const HostingOrderId another = m_desk->textEnabled(1, u"Another"_s, u"planX"_s, u"CX"_s);
    QVERIFY(m_desk->listAll());
    QVERIFY(m_desk->book->find(another));
}

void TestHostingFlows::readsEveryPageOfAQuestion()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    for (int i = 0; i < 103; ++i) // the server hands over at most a hundred
        QVERIFY(!m_desk->textEnabled(1).isEmpty());
    list().setFilter({.state = HostingOrderState::WaitingForSignature, .type = HostingOrderType::TextEnable});
    QVERIFY(m_desk->listAll());
    QCOMPARE(book().orders().size(), size_t(103));
}

void TestHostingFlows::saysWhatWasNotAnswered()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    m_desk->textEnabled();
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 400}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 1}});
    QVERIFY(m_desk->listAll());
    QCOMPARE(list().state(), ListState::Failed);
    QCOMPARE(list().asked().failed, 1);
    QCOMPARE(list().asked().answered, list().asked().questions - 1);
    QVERIFY(!list().asked().isWhole());
    QCOMPARE(list().error()->kind, net::ErrorKind::Invalid);
}

void TestHostingFlows::stopsAtAnErrorThatConcernsAll()
{
    for (int i = 0; i < 10; ++i)
        m_desk->scopes->add(u"plan%1"_s.arg(i), u"C1"_s);
    m_desk->sandbox().clearRequests();
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 0}});
    QSignalSpy failed(m_desk->list.get(), &HostingListFlow::failed);
    QVERIFY(m_desk->listAll());
    QCOMPARE(list().state(), ListState::Failed);
    QCOMPARE(failed.size(), 1);
    QVERIFY(questions() <= flows::maximumCalls);
    QCOMPARE(list().asked().failed, list().asked().questions);
}

void TestHostingFlows::canBeCanceled()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    QSignalSpy progress(m_desk->list.get(), &HostingListFlow::progressChanged);
    list().refresh();
    QTRY_VERIFY(list().progress().done > 0);
    list().cancel();
    QCOMPARE(list().state(), ListState::Canceled);
    QVERIFY(!list().asked().isWhole());
    const auto heard = progress.size();
    QVERIFY(m_desk->listAll()); // and it can be asked again
    QCOMPARE(list().state(), ListState::Complete);
    QVERIFY(progress.size() > heard);
}

void TestHostingFlows::asksNoMoreThanItMay()
{
    for (int i = 0; i < 5; ++i)
        m_desk->scopes->add(u"plan%1"_s.arg(i), {});
    const HostingOrderId order = m_desk->textEnabled(1, u"Open"_s, u"plan4"_s, {});
    m_desk->sandbox().clearRequests();
    list().refresh(10);
    QTRY_VERIFY(list().state() == ListState::Complete);
    QCOMPARE(questions(), 10);
    QCOMPARE(list().asked().leftOut, 50);
    QVERIFY(!list().asked().isWhole());
    QVERIFY(book().find(order)); // what is open is asked for first, of all pairs
}

void TestHostingFlows::mayBeDestroyedWhileReading()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    m_desk->textEnabled();
    list().refresh();
    QTRY_VERIFY(list().progress().done > 0);
    m_desk->restart();
    QCOMPARE(list().state(), ListState::NotRead);
}

void TestHostingFlows::readsTheNumbersOfEveryOrder()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId order = m_desk->textEnabled(3);
    QVERIFY(m_desk->failNext(u"campaign"_s, u"CAMPAIGN_EXPIRED"_s));
    QVERIFY(m_desk->finish(order));
    QVERIFY(m_desk->listAll());
    const flows::HostingRecord *record = book().find(order);
    QVERIFY(record && record->numbersReadAt);
    QCOMPARE(record->numbers.size(), size_t(3));
    QCOMPARE(record->failedNumbers(), 1);
    QCOMPARE(record->order.state, HostingOrderState::Completed);
    QCOMPARE(record->outcome(), HostingOutcome::PartlyDone);
    QCOMPARE(book().progress(), (flows::Progress{1, 1}));
    QCOMPARE(book().open(), 0);
}

void TestHostingFlows::followsOpenOrdersUntilTheyAreOver()
{
    const HostingOrderId order = m_desk->textEnabled(1);
    book().read(order);
    QTRY_VERIFY(book().find(order) && book().find(order)->numbersReadAt);
    book().start();
    QVERIFY(m_desk->outside(order, u"sign"_s));
    QTRY_VERIFY(book().find(order)->order.state == HostingOrderState::InProgress);
    QTRY_VERIFY(book().find(order)->numbers.front().osr.state == HostingProgress::InProgress);
    QVERIFY(m_desk->sandbox().advance(u"PT2H"_s));
    QTRY_VERIFY(book().find(order)->outcome() == HostingOutcome::Done);
    QTRY_VERIFY(!book().isReading());
    m_desk->sandbox().clearRequests();
    const HostingOrderId next = m_desk->textEnabled(1); // something to wait for
    book().read(next);
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, next.text + u'$') > 2);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, order.text), 0); // what is over rests
}

void TestHostingFlows::readsAgainWhatMovedOn()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId order = m_desk->textEnabled(1);
    QVERIFY(m_desk->listAll());
    QCOMPARE(book().find(order)->order.state, HostingOrderState::WaitingForSignature);
    QVERIFY(m_desk->outside(order, u"reject"_s));
    list().setFilter({.state = HostingOrderState::WaitingForSignature});
    QVERIFY(m_desk->sandbox().advance(u"PT1M"_s));
    QVERIFY(m_desk->listAll());
    QTRY_VERIFY(book().find(order)->order.state == HostingOrderState::Rejected);
}

void TestHostingFlows::keepsWhatItHadWhenAReadingFails()
{
    const HostingOrderId order = m_desk->textEnabled(2);
    book().read(order);
    QTRY_VERIFY(book().find(order) && book().find(order)->numbersReadAt);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 400}, {u"verb"_s, u"GET"_s},
        {u"path"_s, order.text}, {u"times"_s, 1}});
    book().read(order);
    QTRY_VERIFY(book().find(order)->error.has_value());
    QCOMPARE(book().find(order)->numbers.size(), size_t(2));
    book().read(order);
    QTRY_VERIFY(!book().find(order)->error.has_value());
}

void TestHostingFlows::dropsWhatTheServerDoesNotHave()
{
    QSignalSpy failed(&book(), &flows::HostingBook::readFailed);
    book().read({u"01nothere"_s});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!book().find({u"01nothere"_s}));
    book().accept(HostingOrder{.id = {u"01gone"_s}}, QDateTime::currentDateTimeUtc().addYears(-1));
    QSignalSpy gone(&book(), &flows::HostingBook::gone);
    book().read({u"01gone"_s});
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!book().find({u"01gone"_s}));
}

void TestHostingFlows::tellsWhenTheLetterWasSigned()
{
    const HostingOrderId order = m_desk->textEnabled(1);
    book().read(order);
    QTRY_VERIFY(book().find(order));
    const QDateTime before = book().find(order)->readAt;
    QVERIFY(!book().find(order)->signedBetween);
    QVERIFY(m_desk->sandbox().advance(u"PT1H"_s));
    QVERIFY(m_desk->outside(order, u"sign"_s));
    book().read(order);
    QTRY_VERIFY(book().find(order)->signedBetween.has_value());
    QCOMPARE(book().find(order)->signedBetween->first, before);
    QVERIFY(book().find(order)->signedBetween->second > before);
}

QTEST_GUILESS_MAIN(TestHostingFlows)
#include "tst_hostingflows.moc"
