#include "sandbox/rentcalls.h"

#include <QSet>

using namespace Qt::StringLiterals;

//! Regions, numbers for rent, renting, updating, releasing, and how provisioning goes on by itself.
class TestSandboxRent : public QObject, protected RentCalls
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void namesRegionsWithTheirTypes();
    void offersNumbersWithPriceAndCapability();
    void searches_data();
    void searches();
    void wantsARegionAndAType();
    void rentsWithAnEmptyBody();
    void rentedNumbersAreGoneFromTheOffer();
    void provisionsWhatWasAskedFor();
    void rentsAnyThatMatches();
    void rentsOnlyUsLocalWhenToldSo();
    void aTrialAccountCannotRent();
    void anEmptyAccountCannotRent();
    void chargesOnceForEachNumber();
};

void TestSandboxRent::namesRegionsWithTheirTypes()
{
    const auto regions = [this](const QString &query) {
        QMap<QString, QJsonObject> found;
        const QJsonArray rows = get(u"/availableRegions"_s + query).object.value("availableRegions"_L1).toArray();
        for (const auto &row : rows)
            found.insert(row.toObject().value("regionCode"_L1).toString(), row.toObject());
        return found;
    };
    const auto all = regions({});
    QCOMPARE(all.value(u"US"_s),
        (QJsonObject{{u"regionCode"_s, u"US"_s}, {u"regionName"_s, u"United States"_s},
            {u"types"_s, QJsonArray{u"LOCAL"_s, u"TOLL_FREE"_s}}}));
    QCOMPARE(regions(u"?types=TOLL_FREE"_s).keys(), (QStringList{u"GB"_s, u"US"_s}));
    const QStringList either = regions(u"?types=TOLL_FREE&types=MOBILE"_s).keys();
    QVERIFY(either.contains(u"SE"_s) && either.contains(u"US"_s) && !either.contains(u"CA"_s));
    QCOMPARE(get(u"/availableRegions?types=PAGER"_s).status, 400);
}

void TestSandboxRent::offersNumbersWithPriceAndCapability()
{
    const QByteArray body = get(u"/availableNumbers?regionCode=US&type=LOCAL&size=1"_s).body;
    QVERIFY(body.startsWith(R"({"availableNumbers":[{"phoneNumber":"+1)"));
    QVERIFY(body.endsWith(
        R"(","regionCode":"US","type":"LOCAL","capability":["SMS","VOICE"],"setupPrice":{"currencyCode":"USD",)"
        R"("amount":"0.50"},"monthlyPrice":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,)"
        R"("supportingDocumentationRequired":true}]})"));
    const QString number = offered();
    QCOMPARE(get(u"/availableNumbers/"_s + number).object, available(u"regionCode=US&type=LOCAL"_s).at(0).toObject());
    const auto missing = get(u"/availableNumbers/+12025550134"_s);
    QCOMPARE(missing.status, 404);
    const QJsonObject resource = error(missing).value("details"_L1).toArray().at(0).toObject();
    QCOMPARE(resource.value("resourceType"_L1).toString(), u"AvailableNumber"_s);
    QCOMPARE(resource.value("resourceName"_L1).toString(), u"+12025550134"_s);
}

void TestSandboxRent::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expression");
    QTest::newRow("start") << u"numberPattern.pattern=%2B1208&numberPattern.searchPattern=START"_s << u"^\\+1208"_s;
    QTest::newRow("end") << u"numberPattern.pattern=77&numberPattern.searchPattern=END"_s << u"77$"_s;
    QTest::newRow("contains") << u"numberPattern.pattern=365"_s << u"365"_s;
    QTest::newRow("capable of both") << u"capabilities=SMS&capabilities=VOICE"_s << u"^\\+1"_s;
}

void TestSandboxRent::searches()
{
    QFETCH(QString, query);
    QFETCH(QString, expression);
    const QJsonArray found = available(u"regionCode=US&type=LOCAL&size=25&"_s + query);
    QCOMPARE(found.size(), 25);
    QSet<QString> different;
    for (const auto &row : found) {
        QVERIFY2(phone(row).contains(QRegularExpression(expression)), qPrintable(phone(row)));
        different.insert(phone(row));
    }
    QCOMPARE(different.size(), 25);
    // Without its plus sign a beginning is none.
    QCOMPARE(
        available(u"regionCode=US&type=LOCAL&numberPattern.pattern=1208&numberPattern.searchPattern=START"_s).size(),
        0);
}

void TestSandboxRent::wantsARegionAndAType()
{
    QCOMPARE(get(u"/availableNumbers?regionCode=US"_s).status, 400);
    QCOMPARE(get(u"/availableNumbers?type=LOCAL"_s).status, 400);
    const auto answer = get(u"/availableNumbers?regionCode=US&type=XXX"_s);
    QCOMPARE(error(answer).value("message"_L1).toString(), u"parsing field \"type\": \"XXX\" is not a valid value"_s);
    QCOMPARE(available(u"regionCode=ZZ&type=LOCAL"_s).size(), 0);
    QCOMPARE(available(u"regionCode=US&type=LOCAL"_s).size(), 10);
}

void TestSandboxRent::rentsWithAnEmptyBody()
{
    const QString phoneNumber = rented();
    const QJsonObject active = number(phoneNumber);
    QCOMPARE(active.value("money"_L1).toObject().value("amount"_L1).toString(), u"0.50"_s);
    QVERIFY(active.value("nextChargeDate"_L1).toString().startsWith("2026-06-04T14:00:"_L1));
    QVERIFY(active.value("expireAt"_L1).isNull());
    QVERIFY(sms(phoneNumber).value("scheduledProvisioning"_L1).isNull());
    QCOMPARE(voice(phoneNumber).value("type"_L1).toString(), u"RTC"_s);
}

void TestSandboxRent::rentedNumbersAreGoneFromTheOffer()
{
    const QString phoneNumber = rented();
    QVERIFY(offered() != phoneNumber);
    QCOMPARE(get(u"/availableNumbers/"_s + phoneNumber).status, 404);
    QCOMPARE(post(u"/availableNumbers/%1:rent"_s.arg(phoneNumber)).status, 404);
    QCOMPARE(charges().size(), 1);
}

void TestSandboxRent::provisionsWhatWasAskedFor()
{
    QJsonObject body = smsBody(u"plan-1"_s, u"CAMPAIGN1"_s);
    body[u"voiceConfiguration"_s] = QJsonObject{{u"type"_s, u"EST"_s}, {u"trunkId"_s, u"trunk-1"_s}};
    const QString phoneNumber = rented(body);
    const QJsonObject scheduled = sms(phoneNumber).value("scheduledProvisioning"_L1).toObject();
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u""_s);
    QCOMPARE(scheduled.value("servicePlanId"_L1).toString(), u"plan-1"_s);
    QCOMPARE(scheduled.value("campaignId"_L1).toString(), u"CAMPAIGN1"_s);
    QCOMPARE(scheduled.value("status"_L1).toString(), u"WAITING"_s);
    QCOMPARE(scheduled.value("errorCodes"_L1), QJsonArray());
    const QJsonObject scheduledVoice = voice(phoneNumber).value("scheduledVoiceProvisioning"_L1).toObject();
    QCOMPARE(scheduledVoice.value("trunkId"_L1).toString(), u"trunk-1"_s);
    QCOMPARE(scheduledVoice.value("appId"_L1).toString(), u""_s);
    QCOMPARE(voice(phoneNumber).value("type"_L1).toString(), u"RTC"_s);

    QVERIFY(m_sandbox->advance(u"PT5S"_s));
    QCOMPARE(
        sms(phoneNumber).value("scheduledProvisioning"_L1).toObject().value("status"_L1).toString(), u"IN_PROGRESS"_s);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QVERIFY(sms(phoneNumber).value("scheduledProvisioning"_L1).isNull());
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"plan-1"_s);
    QCOMPARE(sms(phoneNumber).value("campaignId"_L1).toString(), u"CAMPAIGN1"_s);
    QVERIFY(voice(phoneNumber).value("scheduledVoiceProvisioning"_L1).isNull());
    QCOMPARE(voice(phoneNumber).value("type"_L1).toString(), u"EST"_s);
    QCOMPARE(voice(phoneNumber).value("trunkId"_L1).toString(), u"trunk-1"_s);
}

void TestSandboxRent::rentsAnyThatMatches()
{
    const QJsonObject pattern{{u"pattern"_s, u"+1208"_s}, {u"searchPattern"_s, u"START"_s}};
    QJsonObject body{{u"regionCode"_s, u"US"_s}, {u"type"_s, u"LOCAL"_s}, {u"numberPattern"_s, pattern},
        {u"capabilities"_s, QJsonArray{u"SMS"_s}}};
    const auto answer = post(u"/availableNumbers:rentAny"_s, body);
    QCOMPARE(answer.status, 200);
    QVERIFY(phone(answer.object).startsWith("+1208"_L1));
    QCOMPARE(get(u"/activeNumbers/"_s + phone(answer.object)).status, 200);

    body[u"numberPattern"_s] = QJsonObject{{u"pattern"_s, u"+1000"_s}, {u"searchPattern"_s, u"START"_s}};
    const auto none = post(u"/availableNumbers:rentAny"_s, body);
    QCOMPARE(none.status, 404);
    body[u"regionCode"_s] = u"GB"_s;
    QCOMPARE(post(u"/availableNumbers:rentAny"_s, body).status, 400);
    QCOMPARE(post(u"/availableNumbers:rentAny"_s, {{u"regionCode"_s, u"US"_s}}).status, 400);
    QCOMPARE(charges().size(), 1);
}

void TestSandboxRent::rentsOnlyUsLocalWhenToldSo()
{
    const QString swedish = offered(u"regionCode=SE&type=MOBILE"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numbers/settings"_s, {{u"rentsUsLocalOnly"_s, true}}).status, 200);
    QCOMPARE(post(u"/availableNumbers/%1:rent"_s.arg(swedish)).status, 400);
    QCOMPARE(m_sandbox->control("POST", u"/numbers/settings"_s, {{u"rentsUsLocalOnly"_s, false}}).status, 200);
    QCOMPARE(post(u"/availableNumbers/%1:rent"_s.arg(swedish)).status, 200);
}

void TestSandboxRent::aTrialAccountCannotRent()
{
    QCOMPARE(m_sandbox->control("POST", u"/numbers/settings"_s, {{u"trial"_s, true}}).status, 200);
    const auto answer = post(u"/availableNumbers/%1:rent"_s.arg(offered()));
    QCOMPARE(answer.status, 403);
    const QString why = u"Trial account is not enabled to rent number"_s;
    QCOMPARE(error(answer),
        (QJsonObject{{u"code"_s, 403}, {u"message"_s, why}, {u"status"_s, u"PERMISSION_DENIED"_s},
            {u"details"_s,
                QJsonArray{QJsonObject{{u"type"_s, u"ResourceInfo"_s}, {u"resourceType"_s, u"AvailableNumber"_s},
                    {u"resourceName"_s, u""_s}, {u"owner"_s, u""_s}, {u"description"_s, why}}}}}));
    QCOMPARE(charges().size(), 0);
}

void TestSandboxRent::anEmptyAccountCannotRent()
{
    QCOMPARE(m_sandbox->control("POST", u"/numbers/settings"_s, {{u"balance"_s, u"1.50"_s}}).status, 200);
    QVERIFY(!rented().isEmpty());
    const auto answer = post(u"/availableNumbers/%1:rent"_s.arg(offered()));
    QCOMPARE(answer.status, 403);
    QCOMPARE(error(answer).value("message"_L1).toString(), u"Insufficient balance"_s);
    const QJsonObject account = m_sandbox->control("GET", u"/numbers"_s).object;
    QCOMPARE(account.value("balance"_L1).toString(), u"0.50"_s);
}

void TestSandboxRent::chargesOnceForEachNumber()
{
    // The answer gets lost, the number is rented all the same: whoever asks again is told that it is gone.
    const QString phoneNumber = offered();
    m_sandbox->addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":rent$"_s}});
    // QNetworkAccessManager may send it again by itself, which is the very case.
    post(u"/availableNumbers/%1:rent"_s.arg(phoneNumber), smsBody(u"plan"_s));
    QCOMPARE(post(u"/availableNumbers/%1:rent"_s.arg(phoneNumber)).status, 404);
    QCOMPARE(charges().size(), 1);
    QCOMPARE(charges().at(0).toObject().value("what"_L1).toString(), phoneNumber);
    const QJsonArray requests = m_sandbox->requests();
    QVERIFY(std::any_of(requests.begin(), requests.end(),
        [&phoneNumber](const QJsonValue &request) { return request.toObject().value("made"_L1) == phoneNumber; }));
}

QTEST_GUILESS_MAIN(TestSandboxRent)
#include "tst_sandboxrent.moc"
