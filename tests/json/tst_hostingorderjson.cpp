#include "json/importedbodies.h"

using namespace Qt::StringLiterals;
using namespace domain;

//! Hosting orders, their numbers and reports, as the server writes them.
class TestHostingOrderJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAHostingOrder_data();
    void readsAHostingOrder();
    void readsTheKindOfLetterInEveryForm_data();
    void readsTheKindOfLetterInEveryForm();
    void readsAnImportOrder();
    void readsANumberOfAnOrder();
    void readsAReport();
    void readsTheIdOfAnOrderThatWasMade();
};

void TestHostingOrderJson::readsAHostingOrder_data()
{
    QTest::addColumn<QByteArray>("letterKey");
    QTest::newRow("schema") << "textEnableInfo"_ba;
    QTest::newRow("published example") << "hostingOrderInfo"_ba;
}

void TestHostingOrderJson::readsAHostingOrder()
{
    QFETCH(const QByteArray, letterKey);
    const auto [order, drift] = decoded<HostingOrder>(hostingOrder(letterKey));
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"01arz3ndektsv4rrffq69g5fav"_s);
    QVERIFY(order.state == HostingOrderState::WaitingForSignature);
    QVERIFY(order.type == HostingOrderType::TextEnable);
    QCOMPARE(*order.created, QDateTime(QDate(2023, 1, 12), QTime(14, 34, 40, 968), Qt::UTC));
    QCOMPARE(*order.scheduledOsrUpdate, QDateTime(QDate(2023, 2, 1), QTime(8, 0), Qt::UTC));
    QVERIFY(order.migratesToSinch == true);
    QVERIFY(order.rest.isEmpty());
    const TextEnableInfo &letter = *order.textEnable;
    QCOMPARE(letter.businessName, u"Acme"_s);
    QCOMPARE(letter.person.email, u"ada@example.com"_s);
    QCOMPARE(letter.address.postalCode, u"01101"_s);
    QCOMPARE(letter.address.country, u"USA"_s);
    QCOMPARE(letter.serviceProvider, u"Sinch America Inc."_s);
    QCOMPARE(letter.voiceCarrier, u"Verizon"_s);
    QCOMPARE(letter.nnid, u"004029"_s);
    QVERIFY(letter.loa == HostingLoaKind::Direct);
}

void TestHostingOrderJson::readsTheKindOfLetterInEveryForm_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("schema") << R"("Reseller")"_ba << int(HostingLoaKind::Reseller) << QString();
    QTest::newRow("example") << R"("DIRECT")"_ba << int(HostingLoaKind::Direct) << QString();
    QTest::newRow("old number") << "0"_ba << int(HostingLoaKind::Unknown) << u"0"_s;
    QTest::newRow("as this desk keeps it") << R"("Blanket")"_ba << int(HostingLoaKind::Blanket) << QString();
    QTest::newRow("another") << R"("Notarised")"_ba << int(HostingLoaKind::Unknown) << u"Notarised"_s;
    QTest::newRow("none") << "null"_ba << int(HostingLoaKind::Unknown) << QString();
}

void TestHostingOrderJson::readsTheKindOfLetterInEveryForm()
{
    QFETCH(const QByteArray, wire);
    const auto [info, drift] = decoded<TextEnableInfo>(R"({"loaType":)" + wire + "}");
    QVERIFY(drift.empty());
    QTEST(int(info.loa.value), "kind");
    QTEST(info.loa.text, "text");
}

void TestHostingOrderJson::readsAnImportOrder()
{
    const auto [order, drift]
        = decoded<HostingOrder>(R"({"hostingOrderId":17,"state":"SUBMITTED","type":"IMPORT","numberImport":"{}"})");
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"17"_s);
    QVERIFY(order.type == HostingOrderType::Import);
    QVERIFY(!order.textEnable);
    QCOMPARE(order.rest, object(R"({"numberImport":"{}"})"));
}

void TestHostingOrderJson::readsANumberOfAnOrder()
{
    const auto [number, drift] = decoded<HostingOrderNumber>(orderNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.phoneNumber, u"+12025550134"_s);
    QCOMPARE(number.order.text, u"01arz"_s);
    QCOMPARE(number.osr.nnid, u"104029"_s);
    QVERIFY(number.osr.state == HostingProgress::Done);
    QVERIFY(number.platform.state == HostingProgress::InProgress);
    QVERIFY(number.campaign.state == HostingProgress::Waiting);
    QVERIFY(number.carriers.smsAtt.state == HostingProgress::Done);
    QVERIFY(wantsMigration(number.carriers));
    QVERIFY(number.carriers.mmsTmo.state == Open(HostingProgress::Unknown, u"SLEEPING"_s));
    QVERIFY(number.carriers.smsAtt.operation == Open<HostingOperation>());
    QVERIFY(number.rest.isEmpty());
}

void TestHostingOrderJson::readsAReport()
{
    const auto published
        = decoded<HostingReport>(R"({"total":1,"osrUpdated":1,"smsProvisioned":1,"addedToCampaign":1})");
    QVERIFY(published.drift.empty());
    QVERIFY(published.value == (HostingReport{.total = 1, .osrUpdated = 1, .smsProvisioned = 1, .addedToCampaign = 1}));
    QVERIFY(!published.value.manualAction); // left out is not nought
    QVERIFY(decoded<HostingReport>(R"({"total":"500","ongoingManualAction":0})").value
        == (HostingReport{.total = 500, .manualAction = 0}));
}

void TestHostingOrderJson::readsTheIdOfAnOrderThatWasMade()
{
    QCOMPARE(decoded<json::TextEnableAnswer>(R"({"hostingOrderId":"01j"})").value.order.text, u"01j"_s);
    QVERIFY(!json::decode<json::TextEnableAnswer>("{}"));
}

QTEST_APPLESS_MAIN(TestHostingOrderJson)
#include "tst_hostingorderjson.moc"
