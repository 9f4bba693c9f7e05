#include "support/sandbox.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

//! The order list: pages, filters, and the raw plus sign.
class TestSandboxList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void pagesHoldEveryOrderOnceNewestFirst();
    void rowsAreSummaries();
    void filters_data();
    void filters();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void findsANumberOnlyWithAnEncodedPlus();
    void aLaxSandboxTakesARawPlus();

private:
    support::SandboxAnswer list(const QString &query)
    {
        return m_sandbox.porting("GET", u"/orders/portIns?"_s + query);
    }

    support::Sandbox m_sandbox{{.orders = 30, .now = u"2026-05-04T14:00:00Z"_s}};
    qint64 m_order = 0;
};

void TestSandboxList::initTestCase()
{
    QVERIFY(m_sandbox.isRunning());
    m_order = m_sandbox.createOrder({u"+13125550100"_s}, u"exact reference"_s);
    QVERIFY(m_sandbox.confirm(m_order, {{u"focDate"_s, u"2030-01-15"_s}}));
}

void TestSandboxList::pagesHoldEveryOrderOnceNewestFirst()
{
    QList<qint64> ids;
    for (int page = 1; page <= 4; ++page) {
        const QJsonObject answer = list(u"pageSize=10&page=%1"_s.arg(page)).object;
        QCOMPARE(answer.value("page"_L1).toInt(), page);
        QCOMPARE(answer.value("pageSize"_L1).toInt(), 10);
        QCOMPARE(answer.value("totalPages"_L1).toInt(), 4);
        QCOMPARE(answer.value("totalItems"_L1).toInt(), 31);
        for (const QJsonArray rows = answer.value("orders"_L1).toArray(); const auto &row : rows)
            ids.append(row.toObject().value("id"_L1).toInteger());
    }
    QCOMPARE(ids.size(), 31);
    QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), 31);
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    QCOMPARE(list(u"pageSize=10&page=5"_s).object.value("orders"_L1).toArray().size(), 0);
}

void TestSandboxList::rowsAreSummaries()
{
    const QJsonObject row = list(u"orderId=%1"_s.arg(m_order)).object.value("orders"_L1).toArray().at(0).toObject();
    QCOMPARE(row.value("phoneNumberQuantity"_L1).toInt(), 1);
    QCOMPARE(row.value("focQuantity"_L1).toInt(), 1);
    QVERIFY(!row.contains("phoneNumbers"_L1) && !row.contains("notes"_L1));
}

void TestSandboxList::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("status") << u"orderStatus=CONFIRMED"_s << true;
    QTest::newRow("other status") << u"orderStatus=CANCELED"_s << false;
    QTest::newRow("reference") << u"customerOrderReference=exact%20reference"_s << true;
    QTest::newRow("part of the reference") << u"customerOrderReference=exact"_s << false;
    QTest::newRow("number") << u"phoneNumber=%2B13125550100"_s << true;
    QTest::newRow("created day") << u"createdDateStart=2026-05-04T00:00:00Z&createdDateEnd=2026-05-04"_s << true;
    QTest::newRow("created later") << u"createdDateStart=2026-05-05T00:00:00.000Z"_s << false;
    QTest::newRow("FOC, both ends included")
        << u"focStartDate=2030-01-15T14:00:00Z&focEndDate=2030-01-15T14:00:00Z"_s << true;
    QTest::newRow("FOC earlier") << u"focEndDate=2030-01-15T13:59:59Z"_s << false;
    QTest::newRow("all must hold") << u"phoneNumber=%2B13125550100&orderStatus=PENDING"_s << false;
}

void TestSandboxList::filters()
{
    QFETCH(QString, query);
    const auto answer = list(query + u"&pageSize=1000"_s);
    QCOMPARE(answer.status, 200);
    bool found = false;
    for (const QJsonArray rows = answer.object.value("orders"_L1).toArray(); const auto &row : rows)
        found = found || row.toObject().value("id"_L1).toInteger() == m_order;
    QTEST(found, "found");
}

void TestSandboxList::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("no page") << u"page=0"_s << u"page"_s;
    QTest::newRow("page of text") << u"page=next"_s << u"page"_s;
    QTest::newRow("big page") << u"pageSize=1001"_s << u"pageSize"_s;
    QTest::newRow("status") << u"orderStatus=DONE"_s << u"orderStatus"_s;
    QTest::newRow("id") << u"orderId=8.9e8"_s << u"orderId"_s;
    QTest::newRow("number") << u"phoneNumber=3125550100"_s << u"phoneNumber"_s;
    QTest::newRow("date") << u"focStartDate=tomorrow"_s << u"focStartDate"_s;
}

void TestSandboxList::refusesWhatCannotBe()
{
    QFETCH(QString, query);
    const auto answer = list(query);
    QCOMPARE(answer.status, 422);
    const QJsonArray violations = answer.object.value("details"_L1).toObject().value("fieldViolations"_L1).toArray();
    QTEST(violations.at(0).toObject().value("field"_L1).toString(), "field");
}

void TestSandboxList::findsANumberOnlyWithAnEncodedPlus()
{
    QCOMPARE(list(u"phoneNumber=%2B13125550100"_s).object.value("totalItems"_L1).toInt(), 1);
    QCOMPARE(list(u"phoneNumber=+13125550100"_s).status, 400);
}

void TestSandboxList::aLaxSandboxTakesARawPlus()
{
    app::SandboxProcess process;
    process.start({u"--orders"_s, u"0"_s}, m_sandbox.program());
    QTRY_VERIFY_WITH_TIMEOUT(process.isRunning(), 60'000);
    const app::SandboxInfo info = *process.info();
    const QUrl url(
        info.porting.toString() + u"/v1/projects/%1/orders/portIns?phoneNumber=+13125550100"_s.arg(info.project));
    const QByteArray basic = "Basic " + QString(info.keyId + u':' + info.keySecret).toUtf8().toBase64();
    QCOMPARE(m_sandbox.call("GET", url, {}, {}, basic).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxList)
#include "tst_sandboxlist.moc"
