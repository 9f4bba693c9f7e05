#include "flows/orderdetail.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using flows::DetailPart;

//! One order with its parts, each read on its own.
class TestOrderDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAllParts();
    void putsTheGroupsTogetherWhenTheServerCannot();
    void aPartThatFailsLeavesTheOthers();
    void keepsWhatWasReadWhenARefreshFails();
    void showsWhatIsKnownAtOnce();
    void anOlderAnswerDoesNotReplaceWhatIsOnShow();
    void readsADocument();
    void saysWhenADocumentIsGone();
    void forgetsTheOrderBefore();
    void mayBeDestroyedWhileReading();

private:
    static bool isOver(const flows::OrderDetailFlow &flow)
    {
        return !flow.part(DetailPart::Order).isReading && !flow.part(DetailPart::ReadyGroups).isReading
            && !flow.part(DetailPart::Groups).isReading;
    }
    void refuse(const QString &path, int status)
    {
        m_desk->sandbox().addFault(
            {{u"kind"_s, u"status"_s}, {u"path"_s, path}, {u"status"_s, status}, {u"times"_s, 0}});
    }

    std::unique_ptr<TestDesk> m_desk;
    domain::OrderId m_id;
};

void TestOrderDetail::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    const qint64 id
        = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125560100"_s, u"+13125550101"_s}, u"REF"_s, true);
    QVERIFY(id > 0);
    m_id = {QString::number(id)};
}

void TestOrderDetail::readsAllParts()
{
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    const QSignalSpy orderRead(&flow, &flows::OrderDetailFlow::orderRead);
    flow.open(m_id);
    QVERIFY(flow.part(DetailPart::Order).isReading);
    QTRY_VERIFY(isOver(flow));
    QCOMPARE(orderRead.size(), 1);
    QCOMPARE(flow.order()->customerReference, u"REF"_s);
    QVERIFY(flow.readyGroups()->groups.empty());
    QCOMPARE(flow.groups().size(), size_t(2));
    for (const DetailPart part : {DetailPart::Order, DetailPart::ReadyGroups, DetailPart::Groups}) {
        QVERIFY(!flow.part(part).error);
        QVERIFY(flow.part(part).readAt);
    }
}

void TestOrderDetail::putsTheGroupsTogetherWhenTheServerCannot()
{
    refuse(u"phoneGroups"_s, 404);
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    QTRY_VERIFY(isOver(flow));
    QVERIFY(flow.groupsAreDerived());
    QVERIFY(!flow.part(DetailPart::Groups).error);
    QCOMPARE(flow.groups().size(), size_t(2));
    QCOMPARE(flow.groups()[0].numbers, (std::vector<QString>{u"+13125550100"_s, u"+13125550101"_s}));
}

void TestOrderDetail::aPartThatFailsLeavesTheOthers()
{
    refuse(u"availableActivations"_s, 500);
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    QTRY_VERIFY(isOver(flow));
    QCOMPARE(flow.part(DetailPart::ReadyGroups).error->httpStatus, 500);
    QVERIFY(!flow.readyGroups());
    QVERIFY(flow.order());
}

void TestOrderDetail::keepsWhatWasReadWhenARefreshFails()
{
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    QTRY_VERIFY(isOver(flow));
    const auto readAt = flow.part(DetailPart::Order).readAt;
    refuse(u"orders/portIns"_s, 500);
    flow.refresh();
    QTRY_VERIFY(isOver(flow));
    QVERIFY(flow.order());
    QCOMPARE(flow.part(DetailPart::Order).readAt, readAt);
    QCOMPARE(flow.part(DetailPart::Order).error->httpStatus, 500);
    m_desk->sandbox().removeAllFaults();
    flow.refresh();
    QTRY_VERIFY(isOver(flow));
    QVERIFY(!flow.part(DetailPart::Order).error);
}

void TestOrderDetail::showsWhatIsKnownAtOnce()
{
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    const domain::PortOrder known{.id = m_id, .customerReference = u"as it was"_s};
    flow.open(known, QDateTime::currentDateTimeUtc().addDays(-1));
    QCOMPARE(flow.order()->customerReference, u"as it was"_s);
    QTRY_VERIFY(isOver(flow));
    QCOMPARE(flow.order()->customerReference, u"REF"_s);
    flow.accept(known, QDateTime::currentDateTimeUtc().addDays(-1)); // older than what is on show
    QCOMPARE(flow.order()->customerReference, u"REF"_s);
}

void TestOrderDetail::anOlderAnswerDoesNotReplaceWhatIsOnShow()
{
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    QTRY_VERIFY(isOver(flow));
    const QDateTime readAt = *flow.part(DetailPart::Order).readAt;
    domain::PortOrder over = *flow.order();
    over.status = domain::OrderStatus::Completed;
    flow.accept(over, readAt.addSecs(60));
    QCOMPARE(flow.order()->status.value, domain::OrderStatus::Completed);
    domain::PortOrder late = over;
    late.status = domain::OrderStatus::Pending;
    flow.accept(late, readAt.addSecs(30)); // on its way for long
    QCOMPARE(flow.order()->status.value, domain::OrderStatus::Completed);
}

void TestOrderDetail::readsADocument()
{
    const auto made = m_desk->sandbox().porting("POST", u"/orders/portIns/%1/documents"_s.arg(m_id.text),
        {{u"documentName"_s, u"loa.pdf"_s}, {u"description"_s, u"LOA"_s}, {u"fileContent"_s, u"JVBERi0="_s}});
    const domain::DocumentId id{made.object.value("id"_L1).toVariant().toString()};
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    const QSignalSpy read(&flow, &flows::OrderDetailFlow::documentRead);
    flow.readDocument(id);
    flow.readDocument(id); // an impatient second click
    QVERIFY(flow.isReadingDocument(id));
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read[0][0].value<domain::DocumentContent>().content, QByteArray("%PDF-"));
    QVERIFY(!flow.isReadingDocument(id));
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"/documents/"_s), 1);
}

void TestOrderDetail::saysWhenADocumentIsGone()
{
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    const QSignalSpy failed(&flow, &flows::OrderDetailFlow::documentFailed);
    flow.readDocument({u"4711"_s});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].value<net::Error>().kind, net::ErrorKind::NotFound);
}

void TestOrderDetail::forgetsTheOrderBefore()
{
    const qint64 other = m_desk->sandbox().createOrder({u"+13125550500"_s}, u"Other"_s);
    flows::OrderDetailFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.open(m_id);
    flow.open({QString::number(other)});
    QVERIFY(!flow.order());
    QTRY_VERIFY(isOver(flow));
    QCOMPARE(flow.order()->customerReference, u"Other"_s);
    QCOMPARE(flow.groups().size(), size_t(1));
    flow.close();
    QVERIFY(flow.id().isEmpty() && !flow.order());
}

void TestOrderDetail::mayBeDestroyedWhileReading()
{
    const int held
        = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"orders"_s}, {u"times"_s, 0}});
    auto flow = std::make_unique<flows::OrderDetailFlow>(m_desk->desk().orders, m_desk->desk().now);
    flow->open(m_id);
    flow->readDocument({u"1"_s});
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, u"orders"_s) >= 4);
    flow.reset();
    QVERIFY(m_desk->sandbox().removeFault(held));
}

QTEST_GUILESS_MAIN(TestOrderDetail)
#include "tst_orderdetail.moc"
