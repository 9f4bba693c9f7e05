#include "support/sandbox.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

//! What a create or an update must look like: each row spoils one thing.
class TestSandboxOrderRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.isRunning()); }

    void refusesAndNamesTheField_data();
    void refusesAndNamesTheField();
    void refusesABodyThatIsNoObject_data();
    void refusesABodyThatIsNoObject();
    void refusesANumberOfAnotherOpenOrder();
    void takesFiveHundredNumbers();
    void takesAStrangeButAllowedOrder();
    void anUnchangedPastDateMayStay();

private:
    support::Sandbox m_sandbox{{.now = u"2026-05-04T14:00:00Z"_s}};
};

using Spoil = std::function<void(QJsonObject &body, QJsonObject &number)>;

static QStringList block(int count)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(u"+1214555%1"_s.arg(i, 4, 10, QChar(u'0')));
    return numbers;
}

static Spoil inside(const QString &member, const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &, QJsonObject &number) {
        QJsonObject object = number.value(member).toObject();
        if (value.isUndefined())
            object.remove(name);
        else
            object[name] = value;
        number[member] = object;
    };
}

static Spoil schedule(const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &body, QJsonObject &) {
        QJsonObject object = body.value("desiredPortSchedule"_L1).toObject();
        object[name] = value;
        body[u"desiredPortSchedule"_s] = object;
    };
}

static Spoil member(const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &body, QJsonObject &) { body[name] = value; };
}

static Spoil ofNumber(const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &, QJsonObject &number) { number[name] = value; };
}

void TestSandboxOrderRules::refusesAndNamesTheField_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *name, const Spoil &spoil, int status, const QString &field) {
        QTest::newRow(name) << spoil << status << field;
    };
    row("no schedule", member(u"desiredPortSchedule"_s, {}), 400, u"desiredPortSchedule"_s);
    row("no date", schedule(u"desiredPortDate"_s, {}), 400, u"desiredPortSchedule.desiredPortDate"_s);
    row("date as number", schedule(u"desiredPortDate"_s, 20260515), 400, u"desiredPortSchedule.desiredPortDate"_s);
    row("impossible date", schedule(u"desiredPortDate"_s, u"2026-02-30"_s), 422,
        u"desiredPortSchedule.desiredPortDate"_s);
    row("past date", schedule(u"desiredPortDate"_s, u"2026-05-03"_s), 422, u"desiredPortSchedule.desiredPortDate"_s);
    row("half a time", schedule(u"desiredPortTime"_s, u"9:00"_s), 422, u"desiredPortSchedule.desiredPortTime"_s);
    row("other zone", schedule(u"desiredPortTimeZone"_s, u"Europe/Berlin"_s), 422,
        u"desiredPortSchedule.desiredPortTimeZone"_s);
    row("no numbers", member(u"phoneNumbers"_s, {}), 400, u"phoneNumbers"_s);
    row("empty numbers", member(u"phoneNumbers"_s, QJsonArray()), 422, u"phoneNumbers"_s);
    row("number as text", member(u"phoneNumbers"_s, QJsonArray{u"+13125550100"_s}), 400, u"phoneNumbers[0]"_s);
    row("long reference", member(u"customerOrderReference"_s, QString(101, u'x')), 422, u"customerOrderReference"_s);
    row("on demand as text", member(u"onDemandActivation"_s, u"true"_s), 400, u"onDemandActivation"_s);
    row("no E.164", ofNumber(u"phoneNumber"_s, u"3125550100"_s), 422, u"phoneNumbers[0].phoneNumber"_s);
    row("toll-free", ofNumber(u"phoneNumber"_s, u"+18005550100"_s), 422, u"phoneNumbers[0].phoneNumber"_s);
    row("not portable", ofNumber(u"phoneNumber"_s, u"+13129850100"_s), 422, u"phoneNumbers[0].phoneNumber"_s);
    row("Jamaica", ofNumber(u"phoneNumber"_s, u"+18765550100"_s), 422, u"phoneNumbers[0].phoneNumber"_s);
    row("Canada without reseller", ofNumber(u"phoneNumber"_s, u"+14165550100"_s), 422, u"resellerName"_s);
    row("no end user", ofNumber(u"endUser"_s, {}), 400, u"phoneNumbers[0].endUser"_s);
    row("no ZIP", inside(u"endUser"_s, u"zipCode"_s, gone), 400, u"phoneNumbers[0].endUser.zipCode"_s);
    row("empty ZIP", inside(u"endUser"_s, u"zipCode"_s, QString()), 422, u"phoneNumbers[0].endUser.zipCode"_s);
    row("ZIP as number", inside(u"endUser"_s, u"zipCode"_s, 2134), 400, u"phoneNumbers[0].endUser.zipCode"_s);
    row("long state", inside(u"endUser"_s, u"state"_s, u"Illinois"_s), 422, u"phoneNumbers[0].endUser.state"_s);
    row("other service", inside(u"endUser"_s, u"typeOfService"_s, u"X"_s), 422,
        u"phoneNumbers[0].endUser.typeOfService"_s);
    row("no port-out info", ofNumber(u"portOutInfo"_s, {}), 422, u"phoneNumbers[0].portOutInfo"_s);
    row("PIN as number", inside(u"portOutInfo"_s, u"existingPortOutPin"_s, 42), 400,
        u"phoneNumbers[0].portOutInfo.existingPortOutPin"_s);
    row("authorized tomorrow", inside(u"portOutInfo"_s, u"authorizingDate"_s, u"2026-05-05"_s), 422,
        u"phoneNumbers[0].portOutInfo.authorizingDate"_s);
    row("voice without id", inside(u"voiceConfiguration"_s, u"type"_s, u"EST"_s), 422,
        u"phoneNumbers[0].voiceConfiguration.trunkId"_s);
    row("voice without type", inside(u"voiceConfiguration"_s, u"appId"_s, u"x"_s), 400,
        u"phoneNumbers[0].voiceConfiguration.type"_s);
    row("other voice", inside(u"voiceConfiguration"_s, u"type"_s, u"SIP"_s), 422,
        u"phoneNumbers[0].voiceConfiguration.type"_s);
    row(
        "twice",
        [](QJsonObject &body, QJsonObject &number) {
            body[u"phoneNumbers"_s] = QJsonArray{number, number};
        },
        422, u"phoneNumbers[1].phoneNumber"_s);
    row(
        "501 numbers",
        [](QJsonObject &body, QJsonObject &number) {
            QJsonArray numbers;
            for (const QStringList all = block(501); const QString &phoneNumber : all) {
                number[u"phoneNumber"_s] = phoneNumber;
                numbers.append(number);
            }
            body[u"phoneNumbers"_s] = numbers;
        },
        422, u"phoneNumbers"_s);
}

void TestSandboxOrderRules::refusesAndNamesTheField()
{
    QFETCH(Spoil, spoil);
    QJsonObject body = m_sandbox.orderBody({u"+13125550100"_s});
    QJsonObject number = body.value("phoneNumbers"_L1).toArray().at(0).toObject();
    const QJsonValue before = body.value("phoneNumbers"_L1);
    spoil(body, number);
    if (body.value("phoneNumbers"_L1) == before)
        body[u"phoneNumbers"_s] = QJsonArray{number};
    const auto answer = m_sandbox.porting("POST", u"/orders/portIns"_s, body);
    QTEST(answer.status, "status");
    QCOMPARE(answer.object.value("code"_L1).toString(), QString::number(answer.status));
    const QJsonArray violations = answer.object.value("details"_L1).toObject().value("fieldViolations"_L1).toArray();
    QVERIFY(!violations.isEmpty());
    QTEST(violations.at(0).toObject().value("field"_L1).toString(), "field");
    QVERIFY(!violations.at(0).toObject().value("description"_L1).toString().isEmpty());
}

void TestSandboxOrderRules::refusesABodyThatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"phoneNumbers\":[");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("order please");
}

void TestSandboxOrderRules::refusesABodyThatIsNoObject()
{
    QFETCH(QByteArray, body);
    const QUrl url(
        m_sandbox.info().porting.toString() + u"/v1/projects/%1/orders/portIns"_s.arg(m_sandbox.info().project));
    const auto answer = m_sandbox.call("POST", url, body, "application/json", "Bearer " + m_sandbox.token().toLatin1());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object.value("error"_L1).toString(), u"Bad Request"_s);
}

void TestSandboxOrderRules::refusesANumberOfAnotherOpenOrder()
{
    QVERIFY(m_sandbox.createOrder({u"+13125550177"_s}) > 0);
    const auto answer = m_sandbox.porting("POST", u"/orders/portIns"_s, m_sandbox.orderBody({u"+13125550177"_s}));
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.body.contains("is already in order"));
}

void TestSandboxOrderRules::takesFiveHundredNumbers()
{
    const qint64 id = m_sandbox.createOrder(block(500));
    const QJsonObject order = m_sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(id)).object;
    QCOMPARE(order.value("phoneNumbers"_L1).toArray().size(), 500);
}

void TestSandboxOrderRules::takesAStrangeButAllowedOrder()
{
    QJsonObject body = m_sandbox.orderBody({u"+14165550123"_s}, QString(100, u'é'));
    body[u"resellerName"_s] = u"Détaillant"_s;
    QJsonObject number = body.value("phoneNumbers"_L1).toArray().at(0).toObject();
    number[u"portOutInfo"_s] = QJsonObject();
    number[u"voiceConfiguration"_s] = QJsonObject{{u"type"_s, u"FAX"_s}, {u"serviceId"_s, u"s1"_s}};
    number[u"smsConfiguration"_s] = QJsonObject{{u"smsAppId"_s, u"a1"_s}};
    number[u"features"_s]
        = QJsonObject{{u"e911"_s, QJsonObject{{u"streetInfo"_s, u"Main St"_s}, {u"postalCode"_s, u"62701"_s}}}};
    number[u"newPortOutPin"_s] = u"0007"_s;
    number[u"endUser"_s] = [&number] {
        QJsonObject user = number.value("endUser"_L1).toObject();
        user.remove("typeOfService"_L1);
        user[u"streetPreDir"_s] = QJsonValue();
        return user;
    }();
    body[u"phoneNumbers"_s] = QJsonArray{number};
    const auto answer = m_sandbox.porting("POST", u"/orders/portIns"_s, body);
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject shown = answer.object.value("phoneNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(shown.value("countryCode"_L1).toString(), u"CA"_s);
    QCOMPARE(shown.value("endUser"_L1).toObject().value("typeOfService"_L1).toString(), u"B"_s);
    QCOMPARE(shown.value("newPortOutPin"_L1).toString(), u"0007"_s);
    QCOMPARE(shown.value("features"_L1).toObject().value("e911"_L1).toObject().value("enhStreetInfo"_L1).toString(),
        u"MAIN ST"_s);
}

void TestSandboxOrderRules::anUnchangedPastDateMayStay()
{
    support::Sandbox sandbox({.now = u"2026-05-04T14:00:00Z"_s});
    QJsonObject body = sandbox.orderBody({u"+13125550100"_s});
    body[u"desiredPortSchedule"_s] = QJsonObject{{u"desiredPortDate"_s, u"2026-05-04"_s}};
    const qint64 id = sandbox.porting("POST", u"/orders/portIns"_s, body).object.value("id"_L1).toInteger();
    QVERIFY(sandbox.reject(id, {}, u"Invalid port-out PIN"_s));
    QVERIFY(sandbox.advance(u"P1D"_s));
    body[u"customerOrderReference"_s] = u"corrected"_s;
    QCOMPARE(sandbox.porting("PUT", u"/orders/portIns/%1"_s.arg(id), body).status, 200);
    body[u"desiredPortSchedule"_s] = QJsonObject{{u"desiredPortDate"_s, u"2026-05-03"_s}};
    QCOMPARE(sandbox.porting("PUT", u"/orders/portIns/%1"_s.arg(id), body).status, 422);
}

QTEST_GUILESS_MAIN(TestSandboxOrderRules)
#include "tst_sandboxorderrules.moc"
