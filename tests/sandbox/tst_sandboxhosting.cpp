#include "sandbox/hostingorderbench.h"

#include <algorithm>

using namespace Qt::StringLiterals;

//! Hosting orders as the published API serves them: the three ways to make one, its numbers' steps and its report.
class TestSandboxHosting : public QObject, private HostingOrderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void importsFiveNumbersAndNoMore();
    void importsWithoutALetter();
    void refusesABadTextEnable_data();
    void refusesABadTextEnable();
    void refusesMoreThanFiveHundred();
    void refusesNumbersThatAreTaken();
    void walksFromTheRegistryToTheCampaign();
    void aStepThatFailsEndsItsNumber_data();
    void aStepThatFailsEndsItsNumber();
    void completedAlthoughANumberFailed();
    void countsWhatStaffMustDo();
    void startsWhenItIsScheduled();
    void tollFreeNumbersGoTheirOwnWay();
    void demandsFourThingsOfAList();
    void filtersTheNumbersOfAnOrder();
    void whatIsNotThereIsNotFound();
};

void TestSandboxHosting::importsFiveNumbersAndNoMore()
{
    const auto import = [this](int count) {
        return post(u"importNumbers"_s,
            {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, numbers(count)}, {u"servicePlanId"_s, u"plan"_s}});
    };
    QCOMPARE(import(6).status, 400);
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"importNumbers"_s, 6}}); // as an account manager may
    QCOMPARE(import(6).status, 200);
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"importNumbers"_s, 5}});
    QCOMPARE(import(5).status, 409);
    QCOMPARE(import(0).status, 400);
}

void TestSandboxHosting::importsWithoutALetter()
{
    const auto answer = post(u"importNumbers"_s,
        {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, numbers(2)}, {u"servicePlanId"_s, u"plan"_s},
            {u"migrateToSinchTmo"_s, true}});
    QCOMPARE(answer.object.value("type"_L1), QJsonValue(u"IMPORT"_s));
    QCOMPARE(answer.object.value("state"_L1), QJsonValue(u"SUBMITTED"_s));
    QCOMPARE(answer.object.value("numberImport"_L1), QJsonValue(u"{}"_s));
    QVERIFY(!answer.object.contains("textEnableInfo"_L1));
    const QString order = answer.object.value("hostingOrderId"_L1).toString();
    QCOMPARE(order.size(), 26);
    advance(u"PT1H"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
    QCOMPARE(step(order, "osrUpdate"_L1), u"STATE_UNSPECIFIED"_s);
    QCOMPARE(step(order, "campaignProvisioning"_L1), u"STATE_UNSPECIFIED"_s);
    QCOMPARE(m_calls->call("GET", u"/importedNumbers?servicePlanId=plan&campaignId="_s).object.value("totalSize"_L1),
        QJsonValue(2));
}

void TestSandboxHosting::refusesABadTextEnable_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    const auto with = [](const QString &member, const QJsonValue &value) {
        QJsonObject all = body();
        all[member] = value;
        return all;
    };
    QJsonObject noLetter = body();
    noLetter.remove(u"directLoaInfo"_s);
    QTest::newRow("no letter") << noLetter << u"directLoaInfo"_s;
    QTest::newRow("two letters") << with(u"blanketLoaInfo"_s, QJsonObject()) << u"directLoaInfo"_s;
    QTest::newRow("an empty letter") << body({{u"directLoaInfo"_s, QJsonObject()}})
                                     << u"directLoaInfo.currentVoiceCarrier"_s;
    QTest::newRow("no business") << body({{u"resellerLoaInfo"_s, letter()}}) << u"resellerLoaInfo.businessName"_s;
    QTest::newRow("a full blanket") << body({{u"blanketLoaInfo"_s, letter()}}) << u"blanketLoaInfo"_s;
    QTest::newRow("no plan") << with(u"servicePlanId"_s, QString()) << u"servicePlanId"_s;
    QTest::newRow("elsewhere") << with(u"regionCode"_s, u"GB"_s) << u"regionCode"_s;
    QTest::newRow("twice") << with(u"numbers"_s, QJsonArray{u"+12025550134"_s, u"+12025550134"_s}) << u"numbers[1]"_s;
    QTest::newRow("toll-free") << with(u"numbers"_s, QJsonArray{u"+12025550134"_s, u"+18005550134"_s})
                               << u"numbers[1]"_s;
    QTest::newRow("no number") << with(u"numbers"_s, QJsonArray{7}) << u"numbers[0]"_s;
    QTest::newRow("no NNID") << with(u"nnid"_s, u"10402"_s) << u"nnid"_s;
    QTest::newRow("yesterday") << with(u"scheduledOsrUpdateTime"_s, u"2026-05-03T14:00:00Z"_s)
                               << u"scheduledOsrUpdateTime"_s;
    QTest::newRow("no zone") << with(u"scheduledOsrUpdateTime"_s, u"2026-05-09T14:00:00"_s)
                             << u"scheduledOsrUpdateTime"_s;
}

void TestSandboxHosting::refusesABadTextEnable()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, field);
    const auto answer = textEnable(body);
    QCOMPARE(answer.status, 400);
    const QJsonArray violations
        = answer.object.value("details"_L1).toArray().at(0).toObject().value("fieldViolations"_L1).toArray();
    QVERIFY(std::any_of(violations.begin(), violations.end(),
        [&field](const QJsonValue &violation) { return violation.toObject().value("field"_L1) == field; }));
    QVERIFY(m_sandbox->control("GET", u"/hosting"_s).object.value("orders"_L1).toArray().isEmpty());
}

void TestSandboxHosting::refusesMoreThanFiveHundred()
{
    QCOMPARE(textEnable(body({{u"directLoaInfo"_s, letter()}}, 501)).status, 400);
    QCOMPARE(textEnable(body({{u"directLoaInfo"_s, letter()}}, 500)).status, 200);
}

void TestSandboxHosting::refusesNumbersThatAreTaken()
{
    const QString order = made(body());
    QVERIFY(!order.isEmpty());
    QCOMPARE(textEnable(body()).status, 409); // in an order that is not over
    advance(u"PT1M"_s);
    outside(order, u"sign"_s);
    advance(u"PT2H"_s);
    QCOMPARE(textEnable(body()).status, 409); // imported
}

void TestSandboxHosting::walksFromTheRegistryToTheCampaign()
{
    const QString order = made(body({{u"blanketLoaInfo"_s, QJsonObject()}}, 3));
    const auto steps = [&] {
        return QStringList{step(order, "osrUpdate"_L1), step(order, "platformProvisioning"_L1),
            step(order, "campaignProvisioning"_L1)};
    };
    QCOMPARE(steps(), QStringList({u"WAITING"_s, u"WAITING"_s, u"WAITING"_s}));
    advance(u"PT1M"_s);
    QCOMPARE(steps(), QStringList({u"IN_PROGRESS"_s, u"WAITING"_s, u"WAITING"_s}));
    advance(u"PT29M30S"_s);
    QCOMPARE(steps(), QStringList({u"DONE"_s, u"IN_PROGRESS"_s, u"WAITING"_s}));
    advance(u"PT1M"_s);
    QCOMPARE(steps(), QStringList({u"DONE"_s, u"DONE"_s, u"IN_PROGRESS"_s}));
    QCOMPARE(report(order),
        (QJsonObject{{u"total"_s, 3}, {u"osrUpdated"_s, 3}, {u"smsProvisioned"_s, 3}, {u"addedToCampaign"_s, 0},
            {u"ongoingManualAction"_s, 0}}));
    advance(u"PT5M"_s);
    QCOMPARE(steps(), QStringList({u"DONE"_s, u"DONE"_s, u"DONE"_s}));
    QCOMPARE(state(order), u"COMPLETED"_s);
    const QJsonObject number = numbersOf(order).at(0).toObject();
    QCOMPARE(number.value("mmsTmo"_L1).toObject().value("state"_L1), QJsonValue(u"DONE"_s));
    QVERIFY(!number.value("mmsTmo"_L1).toObject().contains("operation"_L1)); // told for imported numbers only
    QCOMPARE(number.value("osrUpdate"_L1).toObject().value("nnid"_L1), QJsonValue(u"104029"_s));
}

void TestSandboxHosting::aStepThatFailsEndsItsNumber_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("osr") << u"osr"_s << QStringList{u"FAILED"_s, u"WAITING"_s, u"WAITING"_s};
    QTest::newRow("platform") << u"platform"_s << QStringList{u"DONE"_s, u"FAILED"_s, u"WAITING"_s};
    QTest::newRow("campaign") << u"campaign"_s << QStringList{u"DONE"_s, u"DONE"_s, u"FAILED"_s};
}

void TestSandboxHosting::aStepThatFailsEndsItsNumber()
{
    QFETCH(const QString, failing);
    fail(failing, u"PARTNER_SERVICE_UNAVAILABLE"_s);
    const QString order = made(body({{u"blanketLoaInfo"_s, QJsonObject()}}));
    advance(u"PT2H"_s);
    const QStringList steps{
        step(order, "osrUpdate"_L1), step(order, "platformProvisioning"_L1), step(order, "campaignProvisioning"_L1)};
    QTEST(steps, "steps");
    QCOMPARE(state(order), u"REJECTED"_s); // none of its numbers made it
    const QString number = numbers(1).at(0).toString();
    QCOMPARE(m_calls->call("GET", u"/importedNumbers/"_s + number).status, 404);
}

void TestSandboxHosting::completedAlthoughANumberFailed()
{
    fail(u"campaign"_s, u"CAMPAIGN_MNO_REJECTED"_s, u"+12025551001"_s);
    const QString order = made(body({{u"blanketLoaInfo"_s, QJsonObject()}}, 3));
    advance(u"PT2H"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
    QCOMPARE(report(order).value("addedToCampaign"_L1), QJsonValue(2));
    QCOMPARE(numbersOf(order, u"campaignProvisioningState=FAILED"_s).size(), 1);
}

void TestSandboxHosting::countsWhatStaffMustDo()
{
    m_sandbox->control("POST", u"/hosting/outcome"_s, {{u"step"_s, u"platform"_s}, {u"park"_s, true}});
    const QString order = made(body({{u"blanketLoaInfo"_s, QJsonObject()}}, 2));
    advance(u"P1D"_s);
    QCOMPARE(state(order), u"IN_PROGRESS"_s);
    QCOMPARE(report(order).value("ongoingManualAction"_L1), QJsonValue(1));
    QCOMPARE(report(order).value("addedToCampaign"_L1), QJsonValue(1));
    QCOMPARE(outside(order, u"release"_s).status, 200);
    advance(u"PT1H"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
    QCOMPARE(report(order).value("ongoingManualAction"_L1), QJsonValue(0));
    QCOMPARE(outside(order, u"release"_s).status, 422);
}

void TestSandboxHosting::startsWhenItIsScheduled()
{
    const QString order = made(
        body({{u"blanketLoaInfo"_s, QJsonObject()}, {u"scheduledOsrUpdateTime"_s, u"2026-05-06T12:00:00+02:00"_s}}));
    QCOMPARE(get(u'/' + order).object.value("scheduledOsrUpdateTime"_L1).toString().left(19), u"2026-05-06T10:00:00"_s);
    advance(u"P1D"_s);
    QCOMPARE(state(order), u"IN_PROGRESS"_s);
    QCOMPARE(step(order, "osrUpdate"_L1), u"WAITING"_s);
    advance(u"P1D"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
}

void TestSandboxHosting::tollFreeNumbersGoTheirOwnWay()
{
    const auto answer = post(u"textEnableTollFreeNumbers"_s, tollFreeBody());
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.object.contains("scheduledOsrUpdateTime"_L1));
    const QString order = answer.object.value("hostingOrderId"_L1).toString();
    advance(u"PT1M"_s);
    outside(order, u"sign"_s);
    advance(u"PT1H"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
    QCOMPARE(step(order, "osrUpdate"_L1), u"STATE_UNSPECIFIED"_s);
    QCOMPARE(step(order, "platformProvisioning"_L1), u"DONE"_s);
    QCOMPARE(post(u"textEnableTollFreeNumbers"_s, body()).status, 400); // a local number
    QJsonObject canadian = tollFreeBody();
    canadian[u"regionCode"_s] = u"CA"_s;
    QCOMPARE(post(u"textEnableTollFreeNumbers"_s, canadian).status, 400);
}

void TestSandboxHosting::demandsFourThingsOfAList()
{
    const QString order = made(body());
    advance(u"PT1M"_s);
    const QString good = u"?states=WAITING_FOR_LOA_SIGNATURE&type=TYPE_TEXT_ENABLE&servicePlanId=plan&campaignId=C1"_s;
    const QJsonObject page = get(good).object;
    QCOMPARE(page.value("totalSize"_L1), QJsonValue(1));
    QCOMPARE(page.value("hostingOrders"_L1).toArray().at(0).toObject().value("hostingOrderId"_L1), QJsonValue(order));
    for (const QString &member : {u"states=WAITING_FOR_LOA_SIGNATURE"_s, u"type=TYPE_TEXT_ENABLE"_s,
             u"servicePlanId=plan"_s, u"campaignId=C1"_s})
        QCOMPARE(get(QString(good).remove(member)).status, 400);
    QCOMPARE(get(QString(good).replace(u"TYPE_TEXT_ENABLE"_s, u"TEXT_ENABLE"_s)).status, 400);
    QCOMPARE(get(QString(good).replace(u"C1"_s, u""_s)).object.value("totalSize"_L1), QJsonValue(0));
    QCOMPARE(
        get(QString(good).replace(u"TYPE_TEXT_ENABLE"_s, u"IMPORT"_s)).object.value("totalSize"_L1), QJsonValue(0));
    QCOMPARE(get(QString(good).replace(u"WAITING_FOR_LOA_SIGNATURE"_s, u"DRAFT"_s)).object.value("totalSize"_L1),
        QJsonValue(0));
    QCOMPARE(get(good + u"&regionCode=CA").object.value("totalSize"_L1), QJsonValue(0));
}

void TestSandboxHosting::filtersTheNumbersOfAnOrder()
{
    fail(u"osr"_s, u"INVALID_NNID"_s, u"+12025551001"_s);
    const QString order = made(body({{u"blanketLoaInfo"_s, QJsonObject()}}, 25));
    advance(u"PT2H"_s);
    const auto first = get(u'/' + order + u"/numbers");
    QCOMPARE(first.object.value("numbers"_L1).toArray().size(), 20);
    QVERIFY(!first.object.value("nextPageToken"_L1).toString().isEmpty());
    QCOMPARE(numbersOf(order, u"osrUpdateState=FAILED"_s).size(), 1);
    QCOMPARE(numbersOf(order, u"osrUpdateState=DONE&campaignProvisioningState=DONE"_s).size(), 24);
    QCOMPARE(numbersOf(order, u"platformProvisioningState=WAITING"_s).size(), 1);
    QCOMPARE(get(u'/' + order + u"/numbers?osrUpdateState=OVER").status, 400);
}

void TestSandboxHosting::whatIsNotThereIsNotFound()
{
    const QString order = made(body());
    QCOMPARE(get(u"/nothing"_s).status, 404);
    QCOMPARE(get(u"/nothing/report"_s).status, 404);
    QCOMPARE(get(u"/nothing/numbers"_s).status, 404);
    QCOMPARE(get(u'/' + order + u"/numbers/+12025551000").status, 200);
    QCOMPARE(get(u'/' + order + u"/numbers/+12025559998").status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxHosting)
#include "tst_sandboxhosting.moc"
