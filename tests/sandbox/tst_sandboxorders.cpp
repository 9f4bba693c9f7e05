#include "sandbox/rawhttp.h"
#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Creating, reading, replacing and canceling: what the service keeps, and what it lets nobody change.
class TestSandboxOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.isRunning()); }

    void createsAPendingOrder();
    void fillsInTheDefaults();
    void showsWhatWasSent();
    void groupsByLosingCarrier();
    void answers404ForAnOrderThatIsNot_data();
    void answers404ForAnOrderThatIsNot();
    void answers405ForAnotherVerb();
    void replacesTheWholeOrder();
    void ignoresWhatOnlyTheServiceMaySet();
    void takesACorrectedNumberBack();
    void leavesAnUncorrectedNumberRejected();
    void locksAConfirmedOrder();
    void cancelsInTwoSteps();
    void keepsNotesOfBothSides();
    void asksForTheConfigurationToBeMadeFirst();
    void usesTheProjectsDefaults();
    void everyAnswerHasTheDateOfTheSandbox();

private:
    QJsonObject order(qint64 id) { return m_sandbox.porting("GET", path(id)).object; }
    static QString path(qint64 id) { return u"/orders/portIns/%1"_s.arg(id); }
    static QJsonObject number(const QJsonObject &order, int index)
    {
        return order.value("phoneNumbers"_L1).toArray().at(index).toObject();
    }

    support::Sandbox m_sandbox{{.now = u"2026-05-04T14:00:00Z"_s}};
};

void TestSandboxOrders::createsAPendingOrder()
{
    const auto answer = m_sandbox.porting(
        "POST", u"/orders/portIns"_s, m_sandbox.orderBody({u"+13125550100"_s, u"+13125550101"_s}, u"my-ref"_s));
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.object.value("id"_L1).isDouble());
    QVERIFY(answer.object.value("id"_L1).toInteger() > 0);
    QCOMPARE(answer.object.value("status"_L1).toString(), u"PENDING"_s);
    QCOMPARE(answer.object.value("createdDate"_L1).toString(), u"2026-05-04"_s);
    QCOMPARE(number(answer.object, 1).value("status"_L1).toString(), u"PENDING"_s);
    QCOMPARE(number(answer.object, 1).value("countryCode"_L1).toString(), u"US"_s);
    QVERIFY(!answer.body.contains('\n'));
}

void TestSandboxOrders::fillsInTheDefaults()
{
    QJsonObject body = m_sandbox.orderBody({u"+13125550110"_s});
    body[u"desiredPortSchedule"_s] = QJsonObject{{u"desiredPortDate"_s, u"2026-05-15"_s}};
    const QJsonObject made = m_sandbox.porting("POST", u"/orders/portIns"_s, body).object;
    const QJsonObject schedule = made.value("desiredPortSchedule"_L1).toObject();
    QCOMPARE(schedule.value("desiredPortTime"_L1).toString(), u"09:00:00"_s);
    QCOMPARE(schedule.value("desiredPortTimeZone"_L1).toString(), u"US/Eastern"_s);
    QCOMPARE(made.value("onDemandActivation"_L1).toBool(true), false);
}

void TestSandboxOrders::showsWhatWasSent()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550120"_s});
    const QJsonObject entry = number(order(id), 0);
    QCOMPARE(entry.value("portOutInfo"_L1).toObject().value("existingPortOutPin"_L1).toString(), u"0042"_s);
    QCOMPARE(entry.value("endUser"_L1).toObject().value("zipCode"_L1).toString(), u"02134"_s);
}

void TestSandboxOrders::groupsByLosingCarrier()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550130"_s, u"+13125560130"_s, u"+13125550131"_s});
    const QJsonObject made = order(id);
    const QString first = number(made, 0).value("phoneNumberGroup"_L1).toString();
    QVERIFY(first.startsWith("GW "_L1) && first.endsWith(" Grp1"_L1));
    QCOMPARE(number(made, 2).value("phoneNumberGroup"_L1).toString(), first);
    QVERIFY(number(made, 1).value("phoneNumberGroup"_L1).toString() != first);
    const auto groups = m_sandbox.porting("GET", u"/orders/portIns/phoneGroups/%1"_s.arg(id));
    QCOMPARE(groups.array.size(), 2);
    QCOMPARE(groups.array.at(0).toObject().value("phoneNumbers"_L1).toArray().size(), 2);
}

void TestSandboxOrders::answers404ForAnOrderThatIsNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown") << u"/orders/portIns/1"_s;
    QTest::newRow("no number") << u"/orders/portIns/abc"_s;
    QTest::newRow("double") << u"/orders/portIns/8.90192e+08"_s;
    QTest::newRow("other case") << u"/orders/portins"_s;
    QTest::newRow("no such thing") << u"/orders/portOuts"_s;
}

void TestSandboxOrders::answers404ForAnOrderThatIsNot()
{
    QFETCH(QString, path);
    const auto answer = m_sandbox.porting("GET", path);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.object.value("code"_L1).toString(), u"404"_s);
    QCOMPARE(answer.object.value("error"_L1).toString(), u"Not found"_s);
}

void TestSandboxOrders::answers405ForAnotherVerb()
{
    QCOMPARE(m_sandbox.porting("PATCH", u"/orders/portIns"_s, {{u"status"_s, u"X"_s}}).status, 405);
    QCOMPARE(m_sandbox.porting("DELETE", u"/configuration"_s).status, 405);
}

void TestSandboxOrders::replacesTheWholeOrder()
{
    QJsonObject body = m_sandbox.orderBody({u"+13125550140"_s, u"+13125550141"_s}, u"before"_s);
    body[u"loaUploadedBy"_s] = u"john doe"_s;
    const qint64 id = m_sandbox.porting("POST", u"/orders/portIns"_s, body).object.value("id"_L1).toInteger();
    QJsonObject replacement = m_sandbox.orderBody({u"+13125550141"_s});
    replacement.remove("customerOrderReference"_L1);
    const auto answer = m_sandbox.porting("PUT", path(id), replacement);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object.value("customerOrderReference"_L1).toString(), QString());
    QVERIFY(!answer.object.contains("loaUploadedBy"_L1));
    QCOMPARE(answer.object.value("phoneNumbers"_L1).toArray().size(), 1);
    QCOMPARE(order(id), answer.object);
}

void TestSandboxOrders::ignoresWhatOnlyTheServiceMaySet()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550150"_s});
    QJsonObject body = order(id);
    body[u"id"_s] = 1;
    body[u"status"_s] = u"COMPLETED"_s;
    QJsonArray numbers = body.value("phoneNumbers"_L1).toArray();
    QJsonObject entry = numbers.at(0).toObject();
    entry[u"status"_s] = u"ACTIVATED"_s;
    entry[u"phoneNumberGroup"_s] = u"mine"_s;
    numbers[0] = entry;
    body[u"phoneNumbers"_s] = numbers;
    const auto answer = m_sandbox.porting("PUT", path(id), body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object.value("id"_L1).toInteger(), id);
    QCOMPARE(answer.object.value("status"_L1).toString(), u"PENDING"_s);
    QCOMPARE(number(answer.object, 0).value("status"_L1).toString(), u"PENDING"_s);
    QVERIFY(number(answer.object, 0).value("phoneNumberGroup"_L1).toString() != "mine"_L1);
}

void TestSandboxOrders::takesACorrectedNumberBack()
{
    const QStringList numbers{u"+13125550160"_s, u"+13125550161"_s};
    const qint64 id = m_sandbox.createOrder(numbers);
    QVERIFY(m_sandbox.reject(id, {numbers.first()}, u"Invalid port-out PIN"_s));
    QCOMPARE(number(order(id), 0).value("rejectReason"_L1).toString(), u"Invalid port-out PIN"_s);
    QCOMPARE(order(id).value("status"_L1).toString(), u"PENDING"_s);
    QJsonObject body = m_sandbox.orderBody(numbers);
    QJsonArray entries = body.value("phoneNumbers"_L1).toArray();
    QJsonObject corrected = entries.at(0).toObject();
    corrected[u"portOutInfo"_s] = QJsonObject{{u"existingPortOutPin"_s, u"0099"_s}};
    entries[0] = corrected;
    body[u"phoneNumbers"_s] = entries;
    QCOMPARE(m_sandbox.porting("PUT", path(id), body).status, 200);
    QCOMPARE(number(order(id), 0).value("status"_L1).toString(), u"PENDING"_s);
    QVERIFY(!number(order(id), 0).contains("rejectReason"_L1));
}

void TestSandboxOrders::leavesAnUncorrectedNumberRejected()
{
    const QStringList numbers{u"+13125550165"_s};
    const qint64 id = m_sandbox.createOrder(numbers);
    QVERIFY(m_sandbox.reject(id, numbers, u"Invalid port-out PIN"_s));
    QCOMPARE(m_sandbox.porting("PUT", path(id), m_sandbox.orderBody(numbers, u"only the reference"_s)).status, 200);
    QCOMPARE(number(order(id), 0).value("status"_L1).toString(), u"REJECTED"_s);
}

void TestSandboxOrders::locksAConfirmedOrder()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550170"_s});
    QVERIFY(m_sandbox.confirm(id));
    QCOMPARE(order(id).value("status"_L1).toString(), u"CONFIRMED"_s);
    QCOMPARE(m_sandbox.porting("PUT", path(id), m_sandbox.orderBody({u"+13125550170"_s})).status, 422);
    QCOMPARE(m_sandbox.porting("DELETE", path(id)).status, 422);
}

void TestSandboxOrders::cancelsInTwoSteps()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550180"_s});
    const auto answer = m_sandbox.porting("DELETE", path(id));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(order(id).value("status"_L1).toString(), u"PENDING_CANCELATION"_s);
    QCOMPARE(m_sandbox.porting("POST", u"/orders/portIns"_s, m_sandbox.orderBody({u"+13125550180"_s})).status, 422);
    QVERIFY(m_sandbox.advance(u"PT2M"_s));
    QCOMPARE(order(id).value("status"_L1).toString(), u"CANCELED"_s);
    QCOMPARE(number(order(id), 0).value("status"_L1).toString(), u"CANCELED"_s);
    QVERIFY(m_sandbox.createOrder({u"+13125550180"_s}) > 0);
}

void TestSandboxOrders::keepsNotesOfBothSides()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550190"_s});
    QVERIFY(m_sandbox.note(id, u"Please send a <b>bill</b>"_s));
    const auto answer = m_sandbox.porting("POST", path(id) + u"/notes"_s, {{u"note"_s, u"Done 🙏"_s}});
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.object.value("id"_L1).toInteger() > 0);
    const QJsonArray notes = order(id).value("notes"_L1).toArray();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).toObject().value("note"_L1).toString(), u"Please send a <b>bill</b>"_s);
    QCOMPARE(notes.at(1).toObject().value("note"_L1).toString(), u"Done 🙏"_s);
    QVERIFY(!notes.at(1).toObject().contains("id"_L1));
    QCOMPARE(m_sandbox.porting("POST", path(id) + u"/notes"_s, {{u"note"_s, u" "_s}}).status, 422);
    QCOMPARE(m_sandbox.porting("POST", path(id) + u"/notes"_s, {{u"text"_s, u"x"_s}}).status, 400);
}

void TestSandboxOrders::asksForTheConfigurationToBeMadeFirst()
{
    support::Sandbox fresh;
    QCOMPARE(fresh.porting("GET", u"/configuration"_s).status, 404);
    const QJsonObject first{{u"defaultPortTime"_s, u"10:00:00"_s},
        {u"contact"_s, QJsonObject{{u"email"_s, u"name@email.com"_s}, {u"name"_s, u"John Smith"_s}}}};
    QCOMPARE(fresh.porting("POST", u"/configuration"_s, first).status, 200);
    QCOMPARE(fresh.porting("GET", u"/configuration"_s).object, first);
    const QJsonObject second{{u"defaultPortTimeZone"_s, u"US/Pacific"_s}};
    QCOMPARE(fresh.porting("PUT", u"/configuration"_s, second).status, 200);
    QCOMPARE(fresh.porting("GET", u"/configuration"_s).object, second);
    QCOMPARE(fresh.porting("PUT", u"/configuration"_s, {{u"defaultPortTimeZone"_s, u"CET"_s}}).status, 422);
    QCOMPARE(fresh.porting("PUT", u"/configuration"_s, {{u"defaultPortTime"_s, 9}}).status, 400);
}

void TestSandboxOrders::usesTheProjectsDefaults()
{
    support::Sandbox fresh({.now = u"2026-05-04T14:00:00Z"_s});
    fresh.porting("POST", u"/configuration"_s, {{u"defaultPortTimeZone"_s, u"US/Pacific"_s}});
    QJsonObject body = fresh.orderBody({u"+13125550110"_s});
    body[u"desiredPortSchedule"_s]
        = QJsonObject{{u"desiredPortDate"_s, u"2026-05-15"_s}, {u"desiredPortTime"_s, u"11:15:00"_s}};
    const QJsonObject schedule
        = fresh.porting("POST", u"/orders/portIns"_s, body).object.value("desiredPortSchedule"_L1).toObject();
    QCOMPARE(schedule.value("desiredPortTime"_L1).toString(), u"11:15:00"_s);
    QCOMPARE(schedule.value("desiredPortTimeZone"_L1).toString(), u"US/Pacific"_s);
}

void TestSandboxOrders::everyAnswerHasTheDateOfTheSandbox()
{
    for (const char *target : {"/porting/v1/projects/x/configuration", "/nowhere", "/control/state"}) {
        const RawHttp answer = RawHttp::send(m_sandbox.info().porting, "GET", target, {});
        QVERIFY2(answer.header("Date").contains(", 04 May 2026 14:"), target);
    }
}

QTEST_GUILESS_MAIN(TestSandboxOrders)
#include "tst_sandboxorders.moc"
