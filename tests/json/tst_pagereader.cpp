#include "json/numbers/activenumberjson.h"
#include "json/pagereader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using json::ActiveNumberPage;

//! Reading a list row by row has to make the same of it as reading its body as a whole, whatever the server sends.
class TestPageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWholeReadingReads_data();
    void readsWhatWholeReadingReads();
    void refusesWhatWholeReadingRefuses_data();
    void refusesWhatWholeReadingRefuses();
    void sharesWhatRowsHaveInCommon();
    void cutsOnlyWhatIsAList();
    void takesOnlyOneValue();
};

namespace {

constexpr auto numbers = std::get<0>(json::fields<ActiveNumberPage>);

QByteArray page(const QByteArray &rows, const QByteArray &after = R"(, "nextPageToken": "t", "totalSize": 9)")
{
    return R"({"activeNumbers": [)" + rows + ']' + after + '}';
}

} // namespace

void TestPageReader::readsWhatWholeReadingReads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    const QByteArray plain = R"({"phoneNumber": "+12085550100", "displayName": "Front desk", "type": "LOCAL",
        "capability": ["SMS", "VOICE"], "money": {"currencyCode": "USD", "amount": "1.00"}, "paymentIntervalMonths": 1,
        "nextChargeDate": "2026-12-24T21:38:22.937044Z", "expireAt": null, "callbackUrl": "",
        "smsConfiguration": {"servicePlanId": "plan", "scheduledProvisioning": null, "campaignId": "C1"},
        "voiceConfiguration": {"appId": "a", "type": "RTC", "trunkId": "", "serviceId": ""}})";
    QTest::newRow("nothing") << page({}) << 0;
    QTest::newRow("a row") << page(plain) << 1;
    QTest::newRow("the same row again") << page(plain + " ,\n" + plain + ',' + plain) << 3;
    QTest::newRow("the list at the end") << R"({"nextPageToken": "a\"b", "totalSize": 2, "activeNumbers" : [)"_ba
            + plain + "] } " << 1;
    QTest::newRow("escapes") << page(R"({"phoneNumber": "\u002b1", "displayName": "\"\ud83d\ude00\n\\"},
        {"phoneNumber": "+2", "displayName": "\"\ud83d\ude00\n\\"})")
                             << 2;
    QTest::newRow("other scripts") << page(R"({"phoneNumber": "+1", "displayName": "Zoë 電話 😀"})") << 1;
    QTest::newRow("brackets in a text") << page(R"({"phoneNumber": "+1", "displayName": "]}],[{"})") << 1;
    QTest::newRow("an unknown member") << page(plain + R"(, {"phoneNumber": "+2", "owner": {"id": [1, 2]}})") << 2;
    QTest::newRow("an unknown member at the top") << page(plain, R"(, "more": {"a": []})") << 1;
    QTest::newRow("an escaped key") << page(R"({"phone\u004eumber": "+1", "display\"Name": "x"})") << 1;
    QTest::newRow("a member of a wrong kind")
        << page(R"({"phoneNumber": "+1", "displayName": 7}, {"phoneNumber": "+2", "displayName": "seven"})") << 2;
    QTest::newRow("a member twice") << page(R"({"phoneNumber": "+1", "displayName": "a", "displayName": null},
        {"phoneNumber": "+2", "displayName": null})")
                                    << 2;
    QTest::newRow("null members") << page(R"({"phoneNumber": "+1", "money": null, "capability": null})") << 1;
    QTest::newRow("a row without its number") << page(plain + R"(, {"displayName": "who?"}, )" + plain) << 2;
    QTest::newRow("a number that is a figure") << page(R"({"phoneNumber": 12085550100})") << 0;
    QTest::newRow("no rows at all") << page("null, 7, \"+1\", []") << 0;
    QTest::newRow("some rows that are none") << page(plain + ", null") << 1;
    QTest::newRow("unknown words") << page(R"({"phoneNumber": "+1", "type": "SATELLITE", "capability": ["MMS"]})") << 1;
    QTest::newRow("a voice service without its type")
        << page(R"({"phoneNumber": "+1", "voiceConfiguration": {"appId": "a"}})") << 1;
    QTest::newRow("two lists") << R"({"activeNumbers": [{"phoneNumber": "+1"}], "activeNumbers": []})"_ba << 0;
    QTest::newRow("a total as text") << page(plain, R"(, "totalSize": "12")") << 1;
}

void TestPageReader::readsWhatWholeReadingReads()
{
    QFETCH(const QByteArray, body);
    const auto whole = json::decode<ActiveNumberPage>(body);
    const auto byRows = json::decodePage(body, numbers);
    QVERIFY(whole && byRows);
    QTEST(int(byRows->value.numbers.size()), "rows");
    QVERIFY(byRows->value.numbers == whole->value.numbers);
    QCOMPARE(byRows->value.nextPageToken, whole->value.nextPageToken);
    QCOMPARE(byRows->value.totalSize, whole->value.totalSize);
    QCOMPARE(byRows->value.rest, whole->value.rest);
    QVERIFY(byRows->drift == whole->drift);
}

void TestPageReader::refusesWhatWholeReadingRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray row = R"({"phoneNumber": "+1"})";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html></html>"_ba;
    QTest::newRow("no object") << "[]"_ba;
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("null for a list") << R"({"activeNumbers": null})"_ba;
    QTest::newRow("an object for a list") << R"({"activeNumbers": {}})"_ba;
    QTest::newRow("cut") << page(row).chopped(1);
    QTest::newRow("cut in a row") << page(row).left(30);
    QTest::newRow("more behind it") << page(row) + " {}";
    QTest::newRow("a comma too many") << page(row + ',');
    QTest::newRow("a comma too few") << page(row + row);
    QTest::newRow("a bad word") << page(R"({"phoneNumber": "+1", "type": nul})");
    QTest::newRow("a bad word beside the list") << page(row, R"(, "totalSize": nul)");
    QTest::newRow("a bad value inside a member") << page(R"({"phoneNumber": "+1", "money": {"amount": [1 2]}})");
    QTest::newRow("a bad value inside an unknown member") << page(R"({"phoneNumber": "+1", "x": {"y": [1 2]}})");
    QTest::newRow("bad brackets") << page(R"({"phoneNumber": "+1", "money": {"amount": [1}]})");
    QTest::newRow("a key that is no text") << page(R"({phoneNumber: "+1"})");
    QTest::newRow("bad UTF-8") << page("{\"phoneNumber\": \"+1\", \"displayName\": \"\xff\xfe\"}");
}

void TestPageReader::refusesWhatWholeReadingRefuses()
{
    QFETCH(const QByteArray, body);
    const auto whole = json::decode<ActiveNumberPage>(body);
    const auto byRows = json::decodePage(body, numbers);
    QVERIFY(!whole);
    QVERIFY(!byRows);
    QCOMPARE(byRows.error().path, whole.error().path);
    QCOMPARE(byRows.error().message, whole.error().message);
}

void TestPageReader::sharesWhatRowsHaveInCommon()
{
    const auto read = json::decodePage(page(R"({"phoneNumber": "+1", "displayName": "Front desk"},
        {"phoneNumber": "+2", "displayName": "Front desk"}, {"phoneNumber": "+3", "displayName": "Back door"})"),
        numbers);
    QVERIFY(read);
    const auto &rows = read->value.numbers;
    QVERIFY(rows[0].displayName.constData() == rows[1].displayName.constData());
    QCOMPARE(rows[2].displayName, u"Back door"_s);
}

void TestPageReader::cutsOnlyWhatIsAList()
{
    const auto cut = json::PageCut::of(R"({"a": [1], "rows": [{"x": 1}, {}], "b": "c"})"_ba, "rows");
    QVERIFY(cut);
    QCOMPARE(cut->rows(), std::size_t(2));
    QCOMPARE(cut->members(0).size(), std::size_t(1));
    QVERIFY(cut->members(1).empty());
    QCOMPARE(cut->row(0), R"({"x":1})"_ba);
    QCOMPARE(cut->around(), R"({"a":[1],"rows":[],"b":"c"})"_ba);
    QVERIFY(!json::PageCut::of(R"({"a": [1]})"_ba, "rows"));
    QVERIFY(!json::PageCut::of(R"({"rows": [1]})"_ba, "rows"));
}

void TestPageReader::takesOnlyOneValue()
{
    QCOMPARE(json::valueOf("12").value_or(QJsonValue()), QJsonValue(12));
    QCOMPARE(json::valueOf(R"("a\nb")").value_or(QJsonValue()), QJsonValue(u"a\nb"_s));
    QVERIFY(!json::valueOf("1, 2"));
    QVERIFY(!json::valueOf(""));
}

QTEST_APPLESS_MAIN(TestPageReader)
#include "tst_pagereader.moc"
