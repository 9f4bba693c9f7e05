#include "flows/hostingdesk.h"

using namespace Qt::StringLiterals;
using namespace domain;
using flows::HostingPart, flows::ReportAgreement;

//! One hosting order that somebody looks at: its report, its numbers, and when reading it ends.
class TestHostingDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAnOrderWithItsReport();
    void readsFiveHundredNumbers();
    void followsWhileSomebodyLooks();
    void endsWhenTheOrderIsOver();
    void anErrorLeavesWhatWasThere();
    void readsOneNumberForItself();
    void saysWhetherReportAndNumbersAgree();
    void completedWithFailuresIsNoSuccess();

private:
    flows::HostingBook &book() { return *m_desk->book; }
    flows::HostingDetailFlow &detail() { return *m_desk->detail; }

    std::unique_ptr<HostingDesk> m_desk;
};

void TestHostingDetail::init()
{
    m_desk = std::make_unique<HostingDesk>();
    QVERIFY(m_desk->isReady());
}

void TestHostingDetail::cleanup()
{
    m_desk.reset();
}

void TestHostingDetail::opensAnOrderWithItsReport()
{
    const HostingOrderId order = m_desk->textEnabled(3);
    QVERIFY(m_desk->open(order));
    QCOMPARE(detail().order()->displayName, u"Larkspur Clinics"_s);
    QCOMPARE(detail().report()->total, 3);
    QCOMPARE(detail().numbers().size(), size_t(3));
    for (const HostingPart part : {HostingPart::Order, HostingPart::Report, HostingPart::Numbers})
        QVERIFY(detail().part(part).readAt.has_value() && !detail().part(part).error);
    QVERIFY(book().find(order)); // the list knows it now, too
    QVERIFY(m_desk->open(m_desk->textEnabled(1)));
    QCOMPARE(detail().numbers().size(), size_t(1)); // nothing is left of the one before
}

void TestHostingDetail::readsFiveHundredNumbers()
{
    const HostingOrderId order = m_desk->textEnabled(500);
    QVERIFY(m_desk->open(order));
    QCOMPARE(detail().numbers().size(), size_t(500));
    QCOMPARE(detail().agreement(), ReportAgreement::Agrees);
}

void TestHostingDetail::followsWhileSomebodyLooks()
{
    const HostingOrderId order = m_desk->textEnabled(1);
    QVERIFY(m_desk->open(order));
    m_desk->sandbox().clearRequests();
    QVERIFY(!detail().nextLookAt());
    QVERIFY(m_desk->outside(order, u"sign"_s));
    QVERIFY(detail().order()->state == HostingOrderState::WaitingForSignature); // nobody looks
    detail().setWatched(true);
    QTRY_VERIFY(detail().order()->state == HostingOrderState::InProgress);
    detail().setWatched(false);
    QVERIFY(!detail().nextLookAt());
}

void TestHostingDetail::endsWhenTheOrderIsOver()
{
    const HostingOrderId order = m_desk->textEnabled(1);
    detail().setWatched(true);
    QVERIFY(m_desk->open(order));
    QTRY_VERIFY(detail().nextLookAt().has_value());
    QVERIFY(m_desk->finish(order));
    QTRY_VERIFY(detail().outcome() == HostingOutcome::Done && !detail().isReading());
    QVERIFY(!detail().nextLookAt());
}

void TestHostingDetail::anErrorLeavesWhatWasThere()
{
    const HostingOrderId order = m_desk->textEnabled(2);
    QVERIFY(m_desk->open(order));
    const auto readAt = detail().part(HostingPart::Numbers).readAt;
    const int fault = m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders/"_s}, {u"times"_s, 0}});
    detail().refresh();
    QTRY_VERIFY(!detail().isReading());
    for (const HostingPart part : {HostingPart::Order, HostingPart::Report, HostingPart::Numbers})
        QCOMPARE(detail().part(part).error->kind, net::ErrorKind::Server);
    QCOMPARE(detail().numbers().size(), size_t(2));
    QCOMPARE(detail().report()->total, 2);
    QCOMPARE(detail().part(HostingPart::Numbers).readAt, readAt);
    m_desk->sandbox().removeFault(fault);
    detail().setWatched(true); // and it goes on by itself
    QTRY_VERIFY(!detail().part(HostingPart::Order).error.has_value());
}

void TestHostingDetail::readsOneNumberForItself()
{
    const HostingOrderId order = m_desk->textEnabled(2);
    QVERIFY(m_desk->open(order));
    QVERIFY(m_desk->finish(order));
    const QString number = detail().numbers().front().phoneNumber;
    QSignalSpy read(&detail(), &flows::HostingDetailFlow::numberRead);
    detail().readNumber(number);
    QVERIFY(detail().isReadingNumber());
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(outcomeOf(detail().numbers().front()), HostingOutcome::Done);
    QCOMPARE(outcomeOf(detail().numbers().back()), HostingOutcome::Open); // as it was read before
    QSignalSpy failed(&detail(), &flows::HostingDetailFlow::numberFailed);
    detail().readNumber(u"+12025559999"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(detail().numbers().size(), size_t(2));
}

void TestHostingDetail::saysWhetherReportAndNumbersAgree()
{
    const HostingOrderId order = m_desk->textEnabled(2);
    QCOMPARE(detail().agreement(), ReportAgreement::NotKnown);
    QVERIFY(m_desk->open(order));
    QCOMPARE(detail().agreement(), ReportAgreement::Agrees);
    // Only the numbers are newer now.
    QVERIFY(m_desk->finish(order));
    QSignalSpy read(&detail(), &flows::HostingDetailFlow::numberRead);
    detail().readNumber(detail().numbers().front().phoneNumber);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(detail().agreement(), ReportAgreement::Differs);
}

void TestHostingDetail::completedWithFailuresIsNoSuccess()
{
    const HostingOrderId order = m_desk->textEnabled(2);
    QVERIFY(m_desk->failNext(u"osr"_s, u"INVALID_NNID"_s));
    QVERIFY(m_desk->finish(order));
    QVERIFY(m_desk->open(order));
    QCOMPARE(detail().order()->state, HostingOrderState::Completed);
    QCOMPARE(detail().outcome(), HostingOutcome::PartlyDone);
}

QTEST_GUILESS_MAIN(TestHostingDetail)
#include "tst_hostingdetail.moc"
