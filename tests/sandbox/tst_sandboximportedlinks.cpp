#include "sandbox/importedlinksbench.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

//! How imported numbers are linked over there: in their order, as it is told to fail, and kept.
class TestSandboxImportedLinks : public QObject, protected ImportedLinksBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void unlinksBeforeItLinksAnother();
    void aSameValueChangesNothing();
    void wantsAMaskWhenTold();
    void tellsWhatFailedInNumbers();
    void aCampaignNamedLikeAnErrorFails();
    void tMobileRefusesWhatOthersHold();
    void deletesNothingThatIsBeingProvisioned();
    void signsWhatItTells();
    void keepsEverythingOverAPowerCut();
    void saysWhatIsDamaged();
};

void TestSandboxImportedLinks::unlinksBeforeItLinksAnother()
{
    import(m_number);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const auto refused = change({{u"smsConfiguration"_s, sms(u"other"_s, u"C2"_s)}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(violated(refused), QStringList({u"smsConfiguration.servicePlanId"_s, u"smsConfiguration.campaignId"_s}));
    QCOMPARE(change({{u"smsConfiguration"_s, sms({}, {})}}).status, 200);
    QCOMPARE(change({{u"smsConfiguration"_s, sms(u"other"_s, u"C2"_s)}}).status, 400); // still linked
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject unlinked = read();
    QCOMPARE(unlinked.value("smsConfiguration"_L1).toObject().value("servicePlanId"_L1), QJsonValue(QString()));
    QCOMPARE(stateOf(unlinked, u"smsProvisioning"_s), u"DONE"_s);
    QCOMPARE(unlinked.value("smsProvisioning"_L1).toObject().value("type"_L1), QJsonValue(u"DEPROVISIONING"_s));
    QCOMPARE(unlinked.value("mnoConfiguration"_L1)["smsAtt"_L1]["operation"_L1], QJsonValue(u"DEPROVISIONING"_s));
    QCOMPARE(change({{u"smsConfiguration"_s, sms(u"other"_s, u"C2"_s)}}).status, 200);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(read().value("smsConfiguration"_L1).toObject().value("servicePlanId"_L1), QJsonValue(u"other"_s));
}

void TestSandboxImportedLinks::aSameValueChangesNothing()
{
    import(m_number);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(change({{u"displayName"_s, u"New"_s}, {u"smsConfiguration"_s, sms(u"plan"_s, u"C1"_s)}}).status, 200);
    const QJsonObject number = read();
    QCOMPARE(number.value("displayName"_L1), QJsonValue(u"New"_s));
    QVERIFY(!number.value("smsConfiguration"_L1).toObject().contains("scheduledProvisioning"_L1));
}

void TestSandboxImportedLinks::wantsAMaskWhenTold()
{
    import(m_number);
    QCOMPARE(change({{u"displayName"_s, u"A"_s}}, u"?updateMask=displayName"_s).status, 200);
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"wantsMask"_s, true}});
    QCOMPARE(change({{u"displayName"_s, u"B"_s}}).status, 400);
    QCOMPARE(change({{u"displayName"_s, u"B"_s}}, u"?updateMask=displayName"_s).status, 200);
}

void TestSandboxImportedLinks::tellsWhatFailedInNumbers()
{
    QCOMPARE(m_sandbox
                 ->control("POST", u"/hosting/outcome"_s,
                     {{u"step"_s, u"plan"_s}, {u"errorCode"_s, u"SMS_PROVISIONING_FAILED"_s}})
                 .status,
        204);
    import(m_number);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject number = read();
    QCOMPARE(stateOf(number, u"smsProvisioning"_s), u"FAILED"_s);
    const QJsonObject scheduled
        = number.value("smsConfiguration"_L1).toObject().value("scheduledProvisioning"_L1).toObject();
    QCOMPARE(scheduled.value("status"_L1), QJsonValue(3));
    QCOMPARE(scheduled.value("errorCodes"_L1), QJsonValue(QJsonArray{2}));
    QCOMPARE(change({{u"smsConfiguration"_s, sms(u"plan"_s, u"C1"_s)}}).status, 200); // tries again
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(stateOf(read(), u"smsProvisioning"_s), u"DONE"_s);
}

void TestSandboxImportedLinks::aCampaignNamedLikeAnErrorFails()
{
    import(m_number, u"plan"_s, u"CAMPAIGN_EXPIRED"_s);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject number = read();
    QCOMPARE(stateOf(number, u"smsProvisioning"_s), u"DONE"_s);
    QCOMPARE(stateOf(number, u"campaignProvisioning"_s), u"FAILED"_s);
    QCOMPARE(
        number.value("campaignProvisioning"_L1).toObject().value("errorCode"_L1), QJsonValue(u"CAMPAIGN_EXPIRED"_s));
    import(u"+18005550100"_s, u"plan"_s, u"C1"_s);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(read(u"+18005550100"_s).value("campaignProvisioning"_L1).toObject().value("errorCode"_L1),
        QJsonValue(u"TFN_NOT_ALLOWED"_s));
}

void TestSandboxImportedLinks::tMobileRefusesWhatOthersHold()
{
    m_sandbox->control("POST", u"/hosting/outcome"_s,
        {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}, {u"number"_s, m_number}});
    import(m_number);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject carriers = read().value("mnoConfiguration"_L1).toObject();
    QCOMPARE(stateOf(carriers, u"smsTmo"_s), u"FAILED"_s);
    QCOMPARE(carriers.value("smsTmo"_L1).toObject().value("errorCode"_L1), QJsonValue(u"60135"_s));
    QCOMPARE(stateOf(carriers, u"mmsTmo"_s), u"DONE"_s);
    QCOMPARE(stateOf(carriers, u"smsAtt"_s), u"DONE"_s);
}

void TestSandboxImportedLinks::deletesNothingThatIsBeingProvisioned()
{
    import(m_number);
    const auto refused = m_calls->call("DELETE", u"/importedNumbers/"_s + m_number);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object.value("status"_L1), QJsonValue(u"FAILED_PRECONDITION"_s));
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(m_calls->call("DELETE", u"/importedNumbers/"_s + m_number).status, 200);
    QCOMPARE(m_calls->call("DELETE", u"/importedNumbers/"_s + m_number).status, 404);
}

void TestSandboxImportedLinks::signsWhatItTells()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&listener, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = listener.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
            received += socket->readAll();
            if (received.endsWith('}')) {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            }
        });
    });
    m_calls->call("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, u"foundation-secret"_s}});
    import(m_number, u"plan"_s, QString(), u"http://127.0.0.1:%1/events"_s.arg(listener.serverPort()));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_VERIFY(received.endsWith('}'));
    const QByteArray body = received.mid(received.indexOf("\r\n\r\n") + 4);
    const QJsonObject event = QJsonDocument::fromJson(body).object();
    QCOMPARE(event.value("resourceType"_L1), QJsonValue(u"IMPORTED_NUMBER"_s));
    QCOMPARE(event.value("eventType"_L1), QJsonValue(u"PROVISIONING_TO_SMS_PLATFORM"_s));
    QCOMPARE(event.value("resourceId"_L1), QJsonValue(m_number));
    QCOMPARE(event.value("status"_L1), QJsonValue(u"SUCCEEDED"_s));
    QVERIFY(!event.contains("failureCode"_L1));
    QVERIFY(event.value("timestamp"_L1).toString().endsWith(u'Z'));
    const QByteArray signature
        = QMessageAuthenticationCode::hash(body, "foundation-secret", QCryptographicHash::Sha1).toHex();
    QVERIFY(received.toLower().contains(QByteArray("x-sinch-signature: " + signature)));
    const QJsonArray sent = m_sandbox->control("GET", u"/hosting/callbacks"_s).object.value("callbacks"_L1).toArray();
    QCOMPARE(sent.size(), 1);
}

void TestSandboxImportedLinks::keepsEverythingOverAPowerCut()
{
    QTemporaryDir folder;
    m_sandbox = std::make_unique<support::Sandbox>(
        support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s, .stateDir = folder.path()});
    m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
    import(m_number, u"plan"_s, u"C1"_s);
    m_calls->call("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, u"kept"_s}});
    m_calls->call("POST", u"/qualifiedNumbers:addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray{u"+12025550177"_s}}});
    const QString order = m_calls
                              ->call("POST", u"/hostingOrders:importNumbers"_s,
                                  {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{u"+12025550178"_s}},
                                      {u"servicePlanId"_s, u"plan"_s}, {u"displayName"_s, u"Kept"_s}})
                              .object.value("hostingOrderId"_L1)
                              .toString();
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"importNumbers"_s, 7}});
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QCOMPARE(m_calls->call("GET", u"/callbackConfiguration"_s).object.value("hmacSecret"_L1), QJsonValue(u"kept"_s));
    QCOMPARE(m_calls->call("GET", u"/qualifiedNumbers/+12025550177"_s).status, 200);
    QCOMPARE(m_calls->call("GET", u"/hostingOrders/"_s + order).object.value("displayName"_L1), QJsonValue(u"Kept"_s));
    QCOMPARE(m_sandbox->control("GET", u"/hosting"_s).object.value("limits"_L1)["importNumbers"_L1], QJsonValue(7));
    QVERIFY(m_sandbox->advance(u"PT1H"_s)); // and it goes on
    QCOMPARE(stateOf(read(), u"campaignProvisioning"_s), u"DONE"_s);
    QCOMPARE(m_calls->call("GET", u"/hostingOrders/"_s + order).object.value("state"_L1), QJsonValue(u"COMPLETED"_s));
}

void TestSandboxImportedLinks::saysWhatIsDamaged()
{
    QTemporaryDir folder;
    const support::SandboxOptions options{.now = u"2026-05-04T14:00:00Z"_s, .stateDir = folder.path()};
    m_sandbox = std::make_unique<support::Sandbox>(options);
    QVERIFY(m_sandbox->isRunning());
    m_sandbox->stop();
    QFile file(folder.filePath(u"imported.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"imported\": [");
    file.close();
    QVERIFY(!m_sandbox->restart());
}

QTEST_GUILESS_MAIN(TestSandboxImportedLinks)
#include "tst_sandboximportedlinks.moc"
