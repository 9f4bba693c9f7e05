#include "sandbox/rentcalls.h"

using namespace Qt::StringLiterals;

//! Changing rented numbers over there: at once, in two steps, as it is told to fail, and until they are released.
class TestSandboxProvisioning : public QObject, protected RentCalls
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void refusesConfigurationsThatCannotBe_data();
    void refusesConfigurationsThatCannotBe();
    void renamesAtOnceAndKeepsTheRest();
    void unlinksBeforeItLinksAnew();
    void switchesVoiceDirectly();
    void failsAsItIsTold();
    void failsForAnIdThatIsAnError();
    void hangsWhenItIsTold();
    void releasesAtTheEndOfTheMonth();
};

void TestSandboxProvisioning::refusesConfigurationsThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("empty SMS") << QByteArray(R"({"smsConfiguration":{}})") << u"smsConfiguration"_s;
    QTest::newRow("empty voice") << QByteArray(R"({"voiceConfiguration":{}})") << u"voiceConfiguration"_s;
    QTest::newRow("unknown voice type") << QByteArray(R"({"voiceConfiguration":{"type":"SIP","appId":"x"}})")
                                        << u"voiceConfiguration.type"_s;
    QTest::newRow("id of another type") << QByteArray(R"({"voiceConfiguration":{"type":"EST","appId":"x"}})")
                                        << u"voiceConfiguration.appId"_s;
    QTest::newRow("no id") << QByteArray(R"({"voiceConfiguration":{"type":"FAX"}})")
                           << u"voiceConfiguration.serviceId"_s;
    QTest::newRow("plan of another type")
        << QByteArray(R"({"smsConfiguration":{"servicePlanId":7}})") << u"smsConfiguration.servicePlanId"_s;
    QTest::newRow("name too long") << R"({"displayName":")" + QByteArray(300, 'x') + R"("})" << u"displayName"_s;
    QTest::newRow("not JSON") << QByteArray("{") << QString();
    QTest::newRow("not an object") << QByteArray("[]") << QString();
}

void TestSandboxProvisioning::refusesConfigurationsThatCannotBe()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const QString phoneNumber = rented();
    const QUrl url(m_sandbox->info().numbers.toString()
        + u"/v1/projects/%1/activeNumbers/%2"_s.arg(m_sandbox->info().project, phoneNumber));
    const auto answer
        = m_sandbox->call("PATCH", url, body, "application/json", "Bearer " + m_sandbox->token().toLatin1());
    QCOMPARE(answer.status, 400);
    QCOMPARE(error(answer).value("status"_L1).toString(), u"INVALID_ARGUMENT"_s);
    const QJsonObject details = error(answer).value("details"_L1).toArray().at(0).toObject();
    QCOMPARE(details.value("fieldViolations"_L1).toArray().at(0).toObject().value("field"_L1).toString(), field);
    QVERIFY(sms(phoneNumber).value("scheduledProvisioning"_L1).isNull());
}

void TestSandboxProvisioning::renamesAtOnceAndKeepsTheRest()
{
    const QString phoneNumber = rented(smsBody(u"plan"_s));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const QString name = u"Größe \"A\" \\ <b> 🌙\n2"_s;
    const QJsonObject renamed
        = patch(phoneNumber, {{u"displayName"_s, name}, {u"callbackUrl"_s, u"http://127.0.0.1:1/x"_s}}).object;
    QCOMPARE(renamed.value("displayName"_L1).toString(), name);
    QCOMPARE(renamed.value("callbackUrl"_L1).toString(), u"http://127.0.0.1:1/x"_s);
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"plan"_s);
    QCOMPARE(number(phoneNumber), renamed);
}

void TestSandboxProvisioning::unlinksBeforeItLinksAnew()
{
    const QString phoneNumber = rented(smsBody(u"old"_s, u"CAMPAIGN1"_s));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    // As documented; a sandbox that is not strict takes it at once, as production was seen to.
    QCOMPARE(patch(phoneNumber, smsBody(u"new"_s)).status, 400);
    QCOMPARE(patch(phoneNumber, smsBody(u""_s)).status, 200);
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"old"_s);
    QVERIFY(sms(phoneNumber).value("scheduledProvisioning"_L1).isObject());
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(sms(phoneNumber),
        (QJsonObject{
            {u"servicePlanId"_s, u""_s}, {u"campaignId"_s, u""_s}, {u"scheduledProvisioning"_s, QJsonValue()}}));
    QCOMPARE(patch(phoneNumber, smsBody(u"new"_s)).status, 200);
    // The campaign may follow by itself.
    QCOMPARE(patch(phoneNumber, {{u"smsConfiguration"_s, QJsonObject{{u"campaignId"_s, u"CAMPAIGN2"_s}}}}).status, 200);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"new"_s);
    QCOMPARE(sms(phoneNumber).value("campaignId"_L1).toString(), u"CAMPAIGN2"_s);
}

void TestSandboxProvisioning::switchesVoiceDirectly()
{
    const QString phoneNumber = rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"app"_s}}}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const auto answer = patch(
        phoneNumber, {{u"voiceConfiguration"_s, QJsonObject{{u"type"_s, u"FAX"_s}, {u"serviceId"_s, u"fax"_s}}}});
    QCOMPARE(answer.status, 200);
    const QJsonObject pending = voice(phoneNumber);
    QCOMPARE(pending.value("type"_L1).toString(), u"RTC"_s);
    QCOMPARE(pending.value("appId"_L1).toString(), u"app"_s);
    const QJsonObject scheduled = pending.value("scheduledVoiceProvisioning"_L1).toObject();
    QCOMPARE(scheduled.value("serviceId"_L1).toString(), u"fax"_s);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(voice(phoneNumber).value("serviceId"_L1).toString(), u"fax"_s);
    QCOMPARE(voice(phoneNumber).value("appId"_L1).toString(), u""_s);
}

void TestSandboxProvisioning::failsAsItIsTold()
{
    QCOMPARE(m_sandbox
                 ->control("POST", u"/numbers/outcome"_s,
                     {{u"service"_s, u"sms"_s}, {u"errorCode"_s, u"SMS_PROVISIONING_FAILED"_s}})
                 .status,
        204);
    const QString phoneNumber = rented(smsBody(u"plan"_s));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QJsonObject failed = sms(phoneNumber);
    QCOMPARE(failed.value("servicePlanId"_L1).toString(), u""_s);
    QCOMPARE(failed.value("scheduledProvisioning"_L1).toObject().value("status"_L1).toString(), u"FAILED"_s);
    QCOMPARE(failed.value("scheduledProvisioning"_L1).toObject().value("errorCodes"_L1),
        (QJsonArray{u"SMS_PROVISIONING_FAILED"_s}));
    // It stays so until somebody asks again.
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QCOMPARE(sms(phoneNumber), failed);
    QCOMPARE(patch(phoneNumber, smsBody(u"plan"_s)).status, 200);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"plan"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numbers/outcome"_s, {{u"service"_s, u"sms"_s}}).status, 422);
}

void TestSandboxProvisioning::failsForAnIdThatIsAnError()
{
    const QString phoneNumber = rented(smsBody(u"plan"_s, u"CAMPAIGN_EXPIRED"_s));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(sms(phoneNumber).value("servicePlanId"_L1).toString(), u"plan"_s);
    QCOMPARE(sms(phoneNumber).value("campaignId"_L1).toString(), u""_s);
    QCOMPARE(sms(phoneNumber).value("scheduledProvisioning"_L1).toObject().value("errorCodes"_L1),
        (QJsonArray{u"CAMPAIGN_EXPIRED"_s}));
}

void TestSandboxProvisioning::hangsWhenItIsTold()
{
    QCOMPARE(
        m_sandbox->control("POST", u"/numbers/outcome"_s, {{u"service"_s, u"voice"_s}, {u"hang"_s, true}}).status, 204);
    const QString phoneNumber = rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"app"_s}}}});
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QCOMPARE(voice(phoneNumber).value("scheduledVoiceProvisioning"_L1).toObject().value("status"_L1).toString(),
        u"WAITING"_s);
}

void TestSandboxProvisioning::releasesAtTheEndOfTheMonth()
{
    const QString phoneNumber = rented(smsBody(u"plan"_s));
    const QJsonObject released = post(u"/activeNumbers/%1:release"_s.arg(phoneNumber)).object;
    QCOMPARE(released.value("expireAt"_L1), released.value("nextChargeDate"_L1));
    QCOMPARE(post(u"/activeNumbers/%1:release"_s.arg(phoneNumber)).object.value("expireAt"_L1),
        released.value("expireAt"_L1));
    QVERIFY(m_sandbox->advance(u"P30D"_s));
    QCOMPARE(patch(phoneNumber, {{u"displayName"_s, u"still here"_s}}).status, 200);
    QCOMPARE(number(phoneNumber).value("nextChargeDate"_L1), released.value("nextChargeDate"_L1));
    QVERIFY(m_sandbox->advance(u"P2D"_s));
    QCOMPARE(get(u"/activeNumbers/"_s + phoneNumber).status, 404);
    QCOMPARE(get(u"/activeNumbers"_s).object.value("totalSize"_L1).toInt(), 0);
    QCOMPARE(post(u"/activeNumbers/%1:release"_s.arg(phoneNumber)).status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxProvisioning)
#include "tst_sandboxprovisioning.moc"
