#include "support/sandbox.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

//! Events of numbers and number orders, as a listener on this machine gets them, and the secret that signs them.
class TestSandboxCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hasNoSecretAtFirst();
    void takesASecretOfTheDocumentedForm_data();
    void takesASecretOfTheDocumentedForm();
    void saysThatAProjectIsUnknown();
    void tellsOfEachStep();
    void tellsWhatFailed();
    void tellsOfUnlinkingAndOfTheEnd();
    void tellsOfNumberOrders();
    void signsOnlyWithASecret();
    void sendsAgainWhatWasNotTaken();
    void deliversToThisMachineOnly();
    void numbersWithoutAUrlSendNothing();

private:
    struct Event {
        QByteArray head = {};
        QByteArray body = {};
        QJsonObject object = {};

        QByteArray header(const QByteArray &name) const;
    };
    QString url() const { return u"http://127.0.0.1:%1/events"_s.arg(m_listener->serverPort()); }
    QString rented(const QJsonObject &body);
    QStringList types() const;
    QJsonObject configuration(const QByteArray &verb, const QJsonObject &body = {})
    {
        return m_sandbox->numbers(verb, u"/callbackConfiguration"_s, body).object;
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<QTcpServer> m_listener;
    std::vector<Event> m_events;
    QByteArray m_answer;
    const QString m_secret = u"0123456789abcdef0123456789abcdef"_s;
};

QByteArray TestSandboxCallbacks::Event::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.left(name.size()).compare(name, Qt::CaseInsensitive) == 0 && line.mid(name.size(), 1) == ":")
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

void TestSandboxCallbacks::init()
{
    m_events.clear();
    m_answer = "200 OK";
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    m_listener = std::make_unique<QTcpServer>();
    QVERIFY(m_listener->listen(QHostAddress::LocalHost));
    connect(m_listener.get(), &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_listener->nextPendingConnection();
        const auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            *received += socket->readAll();
            const qsizetype end = received->indexOf("\r\n\r\n");
            const QByteArray body = received->mid(end + 4);
            const QJsonDocument document = QJsonDocument::fromJson(body);
            if (end < 0 || !document.isObject())
                return;
            m_events.push_back({.head = received->left(end), .body = body, .object = document.object()});
            socket->write("HTTP/1.1 " + m_answer + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
}

QString TestSandboxCallbacks::rented(const QJsonObject &body)
{
    const QJsonArray offer = m_sandbox->numbers("GET", u"/availableNumbers?regionCode=US&type=LOCAL&size=1"_s)
                                 .object.value("availableNumbers"_L1)
                                 .toArray();
    const QString number = offer.at(0).toObject().value("phoneNumber"_L1).toString();
    return m_sandbox->numbers("POST", u"/availableNumbers/%1:rent"_s.arg(number), body)
        .object.value("phoneNumber"_L1)
        .toString();
}

QStringList TestSandboxCallbacks::types() const
{
    QStringList names;
    for (const Event &event : m_events)
        names.append(event.object.value("eventType"_L1).toString());
    names.sort(); // the order of delivery is not guaranteed
    return names;
}

void TestSandboxCallbacks::hasNoSecretAtFirst()
{
    QCOMPARE(
        configuration("GET"), (QJsonObject{{u"projectId"_s, m_sandbox->info().project}, {u"hmacSecret"_s, u""_s}}));
}

void TestSandboxCallbacks::takesASecretOfTheDocumentedForm_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("status");
    QTest::newRow("32") << QString(32, u'a') << 200;
    QTest::newRow("64 with hyphens") << QString(64, u'-') << 200;
    QTest::newRow("31") << QString(31, u'a') << 400;
    QTest::newRow("65") << QString(65, u'a') << 400;
    QTest::newRow("other characters") << u"strongPa$$PhraseWith36CharactersMax"_s << 400;
}

void TestSandboxCallbacks::takesASecretOfTheDocumentedForm()
{
    QFETCH(QString, secret);
    QFETCH(int, status);
    const auto answer = m_sandbox->numbers("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, secret}});
    QCOMPARE(answer.status, status);
    QCOMPARE(configuration("GET").value("hmacSecret"_L1).toString(), status == 200 ? secret : QString());
    if (status == 400) {
        const QJsonObject error = answer.object.value("error"_L1).toObject();
        const QJsonObject details = error.value("details"_L1).toArray().at(0).toObject();
        QCOMPARE(details.value("fieldViolations"_L1).toArray().at(0).toObject().value("field"_L1).toString(),
            u"hmacSecret"_s);
    }
}

void TestSandboxCallbacks::saysThatAProjectIsUnknown()
{
    const QUrl url(m_sandbox->info().numbers.toString() + u"/v1/projects/nobody/callbackConfiguration"_s);
    const auto answer = m_sandbox->call("GET", url, {}, {}, "Bearer " + m_sandbox->token().toLatin1());
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.object.value("error"_L1).toObject().value("message"_L1).toString(),
        u"Could not find project with ID: nobody"_s);
}

void TestSandboxCallbacks::tellsOfEachStep()
{
    configuration("PATCH", {{u"hmacSecret"_s, m_secret}});
    const QString number
        = rented({{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"p"_s}, {u"campaignId"_s, u"c"_s}}},
            {u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}}, {u"callbackUrl"_s, url()}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(m_events.size(), size_t(3));
    QCOMPARE(types(),
        (QStringList{
            u"PROVISIONING_TO_CAMPAIGN"_s, u"PROVISIONING_TO_SMS_PLATFORM"_s, u"PROVISIONING_TO_VOICE_PLATFORM"_s}));
    static const QRegularExpression time(u"^2026-05-04T14:0[1-9]:\\d\\d\\.\\d{6}$"_s); // UTC, but it does not say so
    for (const Event &event : m_events) {
        QCOMPARE(event.object.value("resourceType"_L1).toString(), u"ACTIVE_NUMBER"_s);
        QCOMPARE(event.object.value("resourceId"_L1).toString(), number);
        QCOMPARE(event.object.value("projectId"_L1).toString(), m_sandbox->info().project);
        QCOMPARE(event.object.value("status"_L1).toString(), u"SUCCEEDED"_s);
        QCOMPARE(event.object.value("eventId"_L1).toString().size(), 26);
        QVERIFY(time.match(event.object.value("timestamp"_L1).toString()).hasMatch());
        QCOMPARE(event.header("X-Sinch-Signature"),
            QMessageAuthenticationCode::hash(event.body, m_secret.toUtf8(), QCryptographicHash::Sha1).toHex());
    }
}

void TestSandboxCallbacks::tellsWhatFailed()
{
    rented({{u"smsConfiguration"_s,
                QJsonObject{{u"servicePlanId"_s, u"p"_s}, {u"campaignId"_s, u"CAMPAIGN_MNO_REJECTED"_s}}},
        {u"callbackUrl"_s, url()}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(m_events.size(), size_t(2));
    const auto failed = std::find_if(m_events.begin(), m_events.end(),
        [](const Event &event) { return event.object.value("status"_L1) == "FAILED"_L1; });
    QVERIFY(failed != m_events.end());
    QCOMPARE(failed->object.value("eventType"_L1).toString(), u"PROVISIONING_TO_CAMPAIGN"_s);
    QCOMPARE(failed->object.value("failureCode"_L1).toString(), u"CAMPAIGN_MNO_REJECTED"_s);
}

void TestSandboxCallbacks::tellsOfUnlinkingAndOfTheEnd()
{
    const QString number = rented({{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"p"_s}}},
        {u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}}, {u"callbackUrl"_s, url()}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(m_events.size(), size_t(2));
    m_events.clear();
    const QString path = u"/activeNumbers/"_s + number;
    m_sandbox->numbers("PATCH", path, {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u""_s}}}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(types(), (QStringList{u"DEPROVISIONING_FROM_SMS_PLATFORM"_s}));
    m_events.clear();
    QCOMPARE(m_sandbox->numbers("POST", path + u":release"_s).status, 200);
    QVERIFY(m_sandbox->advance(u"P40D"_s));
    QTRY_COMPARE(types(), (QStringList{u"DEPROVISIONING_FROM_VOICE_PLATFORM"_s}));
}

void TestSandboxCallbacks::tellsOfNumberOrders()
{
    const QJsonObject order
        = m_sandbox
              ->numbers("POST", u"/numberOrders:createNumberOrder"_s,
                  {{u"regionCode"_s, u"US"_s}, {u"numberType"_s, u"LOCAL"_s},
                      {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 2}}}, {u"callbackUrl"_s, url()}})
              .object;
    const QString id = order.value("idNumberOrder"_L1).toString();
    QCOMPARE(m_sandbox->numbers("POST", u"/numberOrders/%1/submit"_s.arg(id)).status, 200);
    QTRY_COMPARE(m_events.size(), size_t(1));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(m_events.size(), size_t(2));
    QStringList states;
    for (const Event &event : m_events) {
        QCOMPARE(event.object.value("resourceType"_L1).toString(), u"NUMBER_ORDER"_s);
        QCOMPARE(event.object.value("eventType"_L1).toString(), u"NUMBER_ORDER_PROCESSING"_s);
        QCOMPARE(event.object.value("resourceId"_L1).toString(), id);
        states.append(event.object.value("status"_L1).toString());
    }
    QCOMPARE(states, (QStringList{u"IN_REVIEW"_s, u"COMPLETED"_s}));
}

void TestSandboxCallbacks::signsOnlyWithASecret()
{
    rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}}, {u"callbackUrl"_s, url()}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QTRY_COMPARE(m_events.size(), size_t(1));
    QVERIFY(m_events.front().header("X-Sinch-Signature").isEmpty());
}

void TestSandboxCallbacks::sendsAgainWhatWasNotTaken()
{
    m_answer = "503 Service Unavailable";
    rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}}, {u"callbackUrl"_s, url()}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const auto attempts = [this] {
        const QJsonArray all = m_sandbox->control("GET", u"/callbacks"_s).object.value("callbacks"_L1).toArray();
        return all.at(0).toObject();
    };
    QTRY_COMPARE(attempts().value("delivered"_L1).toInt(), 503);
    m_answer = "200 OK";
    QVERIFY(m_sandbox->advance(u"PT6S"_s));
    QTRY_COMPARE(attempts().value("delivered"_L1).toInt(), 200);
    QCOMPARE(attempts().value("attempts"_L1).toInt(), 2);
    QCOMPARE(m_events.size(), size_t(2));
    QCOMPARE(m_events.at(0).body, m_events.at(1).body);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(attempts().value("attempts"_L1).toInt(), 2);
}

void TestSandboxCallbacks::deliversToThisMachineOnly()
{
    rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}},
        {u"callbackUrl"_s, u"https://example.com/events"_s}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const QJsonArray all = m_sandbox->control("GET", u"/callbacks"_s).object.value("callbacks"_L1).toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.at(0).toObject().value("error"_L1).toString(), u"not a loopback address"_s);
    QCOMPARE(all.at(0).toObject().value("attempts"_L1).toInt(), 0);
}

void TestSandboxCallbacks::numbersWithoutAUrlSendNothing()
{
    rented({{u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"a"_s}}}});
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(m_sandbox->control("GET", u"/callbacks"_s).object.value("callbacks"_L1).toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxCallbacks)
#include "tst_sandboxcallbacks.moc"
