#include "sandbox/importedcalls.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! Imported numbers as the published API serves them: import, lists, links, carriers, callbacks, and its two error
//! shapes.
class TestSandboxImported : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void importsANumberAndProvisionsIt();
    void tellsMoreWhenReadThanWhenImported();
    void refusesABadImport_data();
    void refusesABadImport();
    void refusesANumberThatIsImportedAlready();
    void demandsPlanAndCampaignOfAList();
    void searchesByPattern_data();
    void searchesByPattern();
    void pagesWithTokensOfTheSameQuery();
    void unlinksBeforeItLinksAnother();
    void aSameValueChangesNothing();
    void wantsAMaskWhenTold();
    void tellsWhatFailedInNumbers();
    void aCampaignNamedLikeAnErrorFails();
    void tMobileRefusesWhatOthersHold();
    void deletesNothingThatIsBeingProvisioned();
    void answersInTwoShapes();
    void hasASecretOfItsOwn();
    void signsWhatItTells();
    void keepsEverythingOverAPowerCut();
    void saysWhatIsDamaged();

private:
    QJsonObject sms(const QString &plan, const QString &campaign)
    {
        return {{u"servicePlanId"_s, plan}, {u"campaignId"_s, campaign}};
    }
    support::SandboxAnswer import(const QString &number, const QString &plan = u"plan"_s,
        const QString &campaign = u"C1"_s, const QString &url = {})
    {
        return m_calls->call("POST", u"/importedNumbers"_s,
            {{u"phoneNumber"_s, number}, {u"regionCode"_s, u"US"_s}, {u"displayName"_s, u"Desk"_s},
                {u"smsConfiguration"_s, sms(plan, campaign)}, {u"callbackUrl"_s, url}});
    }
    QJsonObject read(const QString &number = m_number)
    {
        return m_calls->call("GET", u"/importedNumbers/"_s + number).object;
    }
    support::SandboxAnswer change(const QJsonObject &body, const QString &query = {})
    {
        return m_calls->call("PATCH", u"/importedNumbers/"_s + m_number + query, body);
    }
    support::SandboxAnswer list(const QString &query) { return m_calls->call("GET", u"/importedNumbers?"_s + query); }
    QStringList listed(const QString &query)
    {
        QStringList numbers;
        const QJsonArray rows = list(query).object.value("importedNumbers"_L1).toArray();
        for (const auto &row : rows)
            numbers << row.toObject().value("phoneNumber"_L1).toString();
        return numbers;
    }
    static QString stateOf(const QJsonObject &number, const QString &part)
    {
        return number.value(part).toObject().value("state"_L1).toString();
    }
    static QStringList violated(const support::SandboxAnswer &answer)
    {
        QStringList fields;
        const QJsonArray violations
            = answer.object.value("details"_L1).toArray().at(0).toObject().value("fieldViolations"_L1).toArray();
        for (const auto &violation : violations)
            fields << violation.toObject().value("field"_L1).toString();
        return fields;
    }

    static const QString m_number;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<ImportedCalls> m_calls;
};

const QString TestSandboxImported::m_number = u"+12025550134"_s;

void TestSandboxImported::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
}

void TestSandboxImported::importsANumberAndProvisionsIt()
{
    const auto answer = import(m_number);
    QCOMPARE(answer.status, 200);
    const QJsonObject waiting
        = answer.object.value("smsConfiguration"_L1).toObject().value("scheduledProvisioning"_L1).toObject();
    QCOMPARE(waiting.value("status"_L1), QJsonValue(1));
    QCOMPARE(waiting.value("servicePlanId"_L1), QJsonValue(u"plan"_s));
    QCOMPARE(answer.object.value("smsConfiguration"_L1).toObject().value("servicePlanId"_L1), QJsonValue(QString()));
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject number = read();
    QCOMPARE(stateOf(number, u"smsProvisioning"_s), u"DONE"_s);
    QCOMPARE(stateOf(number, u"campaignProvisioning"_s), u"DONE"_s);
    const QJsonObject now = number.value("smsConfiguration"_L1).toObject();
    QCOMPARE(now.value("servicePlanId"_L1), QJsonValue(u"plan"_s));
    QCOMPARE(now.value("campaignId"_L1), QJsonValue(u"C1"_s));
    QVERIFY(!now.contains("scheduledProvisioning"_L1));
    const QJsonObject carriers = number.value("mnoConfiguration"_L1).toObject();
    for (const QString &carrier : {u"smsAtt"_s, u"smsTmo"_s, u"mmsAtt"_s, u"mmsTmo"_s}) {
        QCOMPARE(stateOf(carriers, carrier), u"DONE"_s);
        QCOMPARE(carriers.value(carrier).toObject().value("operation"_L1), QJsonValue(u"PROVISIONING"_s));
    }
}

void TestSandboxImported::tellsMoreWhenReadThanWhenImported()
{
    const QJsonObject made = import(m_number).object;
    const QJsonObject number = read();
    for (const QString &part : {u"mnoConfiguration"_s, u"smsProvisioning"_s, u"campaignProvisioning"_s}) {
        QVERIFY(!made.contains(part));
        QVERIFY(number.contains(part));
    }
    QCOMPARE(m_calls->call("GET", u"/importedNumbers/+12025550199"_s).status, 404);
}

void TestSandboxImported::refusesABadImport_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QStringList>("fields");
    const QJsonObject sms{{u"servicePlanId"_s, u"plan"_s}};
    QTest::newRow("nothing") << QJsonObject() << QStringList{u"phoneNumber"_s, u"regionCode"_s, u"smsConfiguration"_s};
    QTest::newRow("not a number") << QJsonObject{{u"phoneNumber"_s, u"+4670"_s}, {u"regionCode"_s, u"US"_s},
        {u"smsConfiguration"_s, sms}}
                                  << QStringList{u"phoneNumber"_s};
    QTest::newRow("elsewhere") << QJsonObject{{u"phoneNumber"_s, m_number}, {u"regionCode"_s, u"SE"_s},
        {u"smsConfiguration"_s, sms}}
                               << QStringList{u"regionCode"_s};
    QTest::newRow("no plan") << QJsonObject{{u"phoneNumber"_s, m_number}, {u"regionCode"_s, u"US"_s},
        {u"smsConfiguration"_s, QJsonObject()}}
                             << QStringList{u"smsConfiguration.servicePlanId"_s};
}

void TestSandboxImported::refusesABadImport()
{
    QFETCH(const QJsonObject, body);
    const auto answer = m_calls->call("POST", u"/importedNumbers"_s, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object.value("code"_L1), QJsonValue(u"400"_s));
    QCOMPARE(answer.object.value("status"_L1), QJsonValue(u"INVALID_ARGUMENT"_s));
    QTEST(violated(answer), "fields");
    QCOMPARE(read().value("code"_L1), QJsonValue(u"404"_s));
}

void TestSandboxImported::refusesANumberThatIsImportedAlready()
{
    QCOMPARE(import(m_number).status, 200);
    const auto again = import(m_number, u"other"_s);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object.value("status"_L1), QJsonValue(u"ALREADY_EXISTS"_s));
}

void TestSandboxImported::demandsPlanAndCampaignOfAList()
{
    QCOMPARE(violated(list(QString())), QStringList({u"servicePlanId"_s, u"campaignId"_s}));
    QCOMPARE(violated(list(u"servicePlanId=plan"_s)), QStringList{u"campaignId"_s});
    import(m_number);
    import(u"+12025550135"_s, u"plan"_s, QString());
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(listed(u"servicePlanId=plan&campaignId=C1"_s), QStringList{m_number});
    QCOMPARE(listed(u"servicePlanId=plan&campaignId="_s), QStringList{u"+12025550135"_s});
    QCOMPARE(listed(u"servicePlanId=&campaignId="_s), QStringList());
    QCOMPARE(list(u"servicePlanId=plan&campaignId=C1&orderBy=phoneNumber"_s).status, 400);
    QCOMPARE(list(u"servicePlanId=plan&campaignId=C1&regionCode=SE"_s).status, 400);
}

void TestSandboxImported::searchesByPattern_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("start") << u"numberPattern.pattern=%2B1202&numberPattern.searchPattern=START"_s << 2;
    QTest::newRow("start without plus") << u"numberPattern.pattern=202&numberPattern.searchPattern=START"_s << -1;
    QTest::newRow("contain") << u"numberPattern.pattern=5550135&numberPattern.searchPattern=CONTAIN"_s << 1;
    QTest::newRow("contains is the other API's")
        << u"numberPattern.pattern=1&numberPattern.searchPattern=CONTAINS"_s << -1;
    QTest::newRow("end") << u"numberPattern.pattern=34&numberPattern.searchPattern=END"_s << 1;
    QTest::newRow("letters") << u"numberPattern.pattern=abc"_s << -1;
}

void TestSandboxImported::searchesByPattern()
{
    QFETCH(const QString, query);
    QFETCH(const int, found);
    for (const QString &number : {m_number, u"+12025550135"_s, u"+13125550136"_s})
        m_sandbox->control("PUT", u"/hosting/imported/"_s + number, {{u"servicePlanId"_s, u"plan"_s}});
    const auto answer = list(u"servicePlanId=plan&campaignId=&"_s + query);
    QCOMPARE(answer.status, found < 0 ? 400 : 200);
    QCOMPARE(answer.object.value("totalSize"_L1).toInt(-1), found);
}

void TestSandboxImported::pagesWithTokensOfTheSameQuery()
{
    for (int i = 0; i < 5; ++i)
        m_sandbox->control("PUT", u"/hosting/imported/+1202555010%1"_s.arg(i), {{u"servicePlanId"_s, u"plan"_s}});
    const QString query = u"servicePlanId=plan&campaignId=&pageSize=2"_s;
    QStringList found;
    QString token;
    for (int page = 0; page < 3; ++page) {
        const auto answer = list(query + (token.isEmpty() ? QString() : u"&pageToken="_s + token));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object.value("totalSize"_L1), QJsonValue(5));
        const QJsonArray rows = answer.object.value("importedNumbers"_L1).toArray();
        for (const auto &row : rows)
            found << row.toObject().value("phoneNumber"_L1).toString();
        if (page == 0) { // what goes before the mark shifts nothing, and what comes after it is found
            m_sandbox->control("DELETE", u"/hosting/imported/"_s + found.constFirst());
            m_sandbox->control("PUT", u"/hosting/imported/+12025550190"_s, {{u"servicePlanId"_s, u"plan"_s}});
        }
        token = QString::fromLatin1(QUrl::toPercentEncoding(answer.object.value("nextPageToken"_L1).toString()));
        QCOMPARE(token.isEmpty(), page == 2);
        if (page == 0) {
            QCOMPARE(list(u"servicePlanId=other&campaignId=&pageSize=2&pageToken="_s + token).status, 400);
            QCOMPARE(list(query + u"&pageToken=nonsense"_s).status, 400);
        }
    }
    QCOMPARE(found.size(), 6);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 6);
    QCOMPARE(list(u"servicePlanId=plan&campaignId=&pageSize=0"_s).status, 400);
}

void TestSandboxImported::unlinksBeforeItLinksAnother()
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

void TestSandboxImported::aSameValueChangesNothing()
{
    import(m_number);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(change({{u"displayName"_s, u"New"_s}, {u"smsConfiguration"_s, sms(u"plan"_s, u"C1"_s)}}).status, 200);
    const QJsonObject number = read();
    QCOMPARE(number.value("displayName"_L1), QJsonValue(u"New"_s));
    QVERIFY(!number.value("smsConfiguration"_L1).toObject().contains("scheduledProvisioning"_L1));
}

void TestSandboxImported::wantsAMaskWhenTold()
{
    import(m_number);
    QCOMPARE(change({{u"displayName"_s, u"A"_s}}, u"?updateMask=displayName"_s).status, 200);
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"wantsMask"_s, true}});
    QCOMPARE(change({{u"displayName"_s, u"B"_s}}).status, 400);
    QCOMPARE(change({{u"displayName"_s, u"B"_s}}, u"?updateMask=displayName"_s).status, 200);
}

void TestSandboxImported::tellsWhatFailedInNumbers()
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

void TestSandboxImported::aCampaignNamedLikeAnErrorFails()
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

void TestSandboxImported::tMobileRefusesWhatOthersHold()
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

void TestSandboxImported::deletesNothingThatIsBeingProvisioned()
{
    import(m_number);
    const auto refused = m_calls->call("DELETE", u"/importedNumbers/"_s + m_number);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object.value("status"_L1), QJsonValue(u"FAILED_PRECONDITION"_s));
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(m_calls->call("DELETE", u"/importedNumbers/"_s + m_number).status, 200);
    QCOMPARE(m_calls->call("DELETE", u"/importedNumbers/"_s + m_number).status, 404);
}

void TestSandboxImported::answersInTwoShapes()
{
    const auto elsewhere = [&](const QString &path) {
        return m_sandbox->call(
            "GET", m_calls->url(path, u"other"_s), {}, {}, "Bearer " + m_sandbox->token().toLatin1());
    };
    const auto flat = elsewhere(u"/hostingOrders/x"_s);
    QCOMPARE(flat.status, 404);
    QCOMPARE(flat.object.value("code"_L1), QJsonValue(u"404"_s));
    const auto wrapped = elsewhere(u"/callbackConfiguration"_s);
    QCOMPARE(wrapped.status, 404);
    QCOMPARE(wrapped.object.value("error"_L1).toObject().value("code"_L1), QJsonValue(404));
    const auto anonymous
        = m_sandbox->call("GET", m_calls->url(u"/hostingOrders/x"_s, m_sandbox->info().project), {}, {}, {});
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(m_calls->call("PUT", u"/importedNumbers/"_s + m_number).status, 405);
    QCOMPARE(m_calls->call("GET", u"/nothing"_s).status, 404);
}

void TestSandboxImported::hasASecretOfItsOwn()
{
    const QString path = u"/callbackConfiguration"_s;
    QVERIFY(!m_calls->call("GET", path).object.contains("hmacSecret"_L1));
    QCOMPARE(m_calls->call("PATCH", path, {{u"hmacSecret"_s, u""_s}}).status, 400);
    QCOMPARE(m_calls->call("PATCH", path, {{u"hmacSecret"_s, u"a*$"_s}}).status, 200);
    QCOMPARE(m_calls->call("GET", path).object.value("hmacSecret"_L1), QJsonValue(u"a*$"_s));
    QCOMPARE(m_sandbox->numbers("GET", path).object.value("hmacSecret"_L1), QJsonValue(QString()));
}

void TestSandboxImported::signsWhatItTells()
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

void TestSandboxImported::keepsEverythingOverAPowerCut()
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

void TestSandboxImported::saysWhatIsDamaged()
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

QTEST_GUILESS_MAIN(TestSandboxImported)
#include "tst_sandboximported.moc"
