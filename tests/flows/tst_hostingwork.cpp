#include "domain/imported/hostingwork.h"
#include "flows/hostingdesk.h"
#include "flows/imported/hostingwork.h"

using namespace Qt::StringLiterals;
using namespace domain;
using flows::HostingListFlow;

//! What hosting orders ask of a person.
class TestHostingWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForASignatureAfterTwoBusinessDays();
    void saysThatTheWorkOfHostingCannotBeRead();
    void asksForALookAtFailures();
    void otherFailuresAreAnotherEntry();

private:
    HostingListFlow &list() { return *m_desk->list; }
    flows::HostingBook &book() { return *m_desk->book; }

    std::unique_ptr<HostingDesk> m_desk;
};

void TestHostingWork::init()
{
    m_desk = std::make_unique<HostingDesk>();
    QVERIFY(m_desk->isReady());
}

void TestHostingWork::cleanup()
{
    m_desk.reset();
}

void TestHostingWork::asksForASignatureAfterTwoBusinessDays()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId order = m_desk->textEnabled(2); // a Monday
    flows::HostingWork work(m_desk->desk(), book(), list());
    QSignalSpy found(&work, &flows::WorkSource::found);
    const auto items = [&found] { return found.last()[1].value<std::vector<WorkItem>>(); };
    work.begin();
    QTRY_VERIFY(book().find(order) && book().find(order)->numbersReadAt);
    QCOMPARE(items(), std::vector<WorkItem>());
    QVERIFY(m_desk->sandbox().advance(u"P3B"_s));
    book().read(order);
    QTRY_COMPARE(items().size(), size_t(1));
    const WorkItem item = items().front();
    QCOMPARE(item.reason, WorkReason::SignatureWaiting);
    QCOMPARE(item.action, WorkAction::RemindSigner);
    QCOMPARE(item.hostingOrder, order.text);
    QCOMPARE(item.businessDays, 3);
    QVERIFY(m_desk->outside(order, u"sign"_s));
    book().read(order);
    QTRY_COMPARE(items(), std::vector<WorkItem>());
}

void TestHostingWork::saysThatTheWorkOfHostingCannotBeRead()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 0}});
    flows::HostingWork work(m_desk->desk(), book(), list());
    work.begin();
    QVERIFY(!work.reading().isComplete); // nobody can say yet that nothing is to be done
    QTRY_COMPARE(work.reading().unread, std::vector{flows::WorkPart::HostingOrders});
    QVERIFY(work.reading().isComplete); // the rest of the worklist does not wait for it
    m_desk->sandbox().removeAllFaults();
    work.refresh();
    QTRY_VERIFY(!work.reading().isReading);
    QVERIFY(work.reading().unread.empty());
}

void TestHostingWork::asksForALookAtFailures()
{
    m_desk->scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId order = m_desk->textEnabled(3);
    flows::HostingWork work(m_desk->desk(), book(), list());
    QSignalSpy found(&work, &flows::WorkSource::found);
    QVERIFY(m_desk->failNext(u"platform"_s, u"NUMBER_PROVISIONING_FAILED"_s, {}, 2));
    QVERIFY(m_desk->finish(order));
    work.begin();
    QTRY_VERIFY(!found.isEmpty() && !found.last()[1].value<std::vector<WorkItem>>().empty());
    const WorkItem item = found.last()[1].value<std::vector<WorkItem>>().front();
    QCOMPARE(item.reason, WorkReason::HostingFailed);
    QCOMPARE(areaOf(item.reason), WorkArea::Hosting);
    QCOMPARE(item.concerned, 2);
    QCOMPARE(item.numbers, 3);
    QCOMPARE(item.words, QStringList({u"0"_s, u"2"_s, u"0"_s}));
}

void TestHostingWork::otherFailuresAreAnotherEntry()
{
    const HostingOrder order{.id = {u"order"_s}};
    const auto keyOf = [&order](const QStringList &failed, HostingProgress osr = HostingProgress::Done) {
        std::vector<HostingOrderNumber> numbers;
        for (const QString &number : {u"+12085550101"_s, u"+12085550102"_s, u"+12085550103"_s}) {
            HostingOrderNumber &one = numbers.emplace_back();
            one.phoneNumber = number;
            one.osr.state = failed.contains(number) ? osr : HostingProgress::Done;
            one.platform.state = failed.contains(number) ? HostingProgress::Failed : HostingProgress::Done;
        }
        return workOf(order, numbers, QDateTime(QDate(2026, 5, 4), QTime(15, 0), Qt::UTC)).front().key;
    };
    const QString key = keyOf({u"+12085550101"_s, u"+12085550102"_s});
    QCOMPARE(keyOf({u"+12085550102"_s, u"+12085550101"_s}), key);
    QVERIFY(keyOf({u"+12085550101"_s, u"+12085550103"_s}) != key); // as many, but others
    QVERIFY(keyOf({u"+12085550101"_s, u"+12085550102"_s}, HostingProgress::Failed) != key); // at another step
}

QTEST_GUILESS_MAIN(TestHostingWork)
#include "tst_hostingwork.moc"
