#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! On-demand activation: FOC today or earlier, and routing reached.
class TestSandboxActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void offersAGroupOnlyWhenItsDateHasComeAndItRoutes();
    void activatesNamedGroups();
    void activatesEveryReadyGroupWithoutABody();
    void refuses_data();
    void refuses();
    void aScheduledOrderIsNotActivatedByHand();
    void speaksTheSkillsDialect();
    void takesGroupIdsOnlyAfterTheDialectWasSpoken();

private:
    QString path(const QString &verb) const { return u"/orders/portIns/%1/%2"_s.arg(QString::number(m_order), verb); }
    QJsonArray available() { return m_sandbox.porting("GET", path(u"availableActivations"_s)).array; }
    QJsonObject order() { return m_sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object; }
    QString status(int index)
    {
        return order().value("phoneNumbers"_L1).toArray().at(index).toObject().value("status"_L1).toString();
    }
    void confirmToday() { QVERIFY(m_sandbox.confirm(m_order, {{u"focDate"_s, u"2026-05-04"_s}})); }

    support::Sandbox m_sandbox{{.now = u"2026-05-04T14:00:00Z"_s}};
    qint64 m_order = 0;
    QString m_first;
    QString m_second;
    int m_block = 200;
};

void TestSandboxActivation::init()
{
    const auto number = [this](int offset) { return QString(u"+1312%1"_s.arg(m_block + offset) + u"0100"); };
    m_order = m_sandbox.createOrder({number(0), number(1)}, {}, true);
    m_block += 2;
    QVERIFY(m_order > 0);
    const QJsonArray numbers = order().value("phoneNumbers"_L1).toArray();
    m_first = numbers.at(0).toObject().value("phoneNumberGroup"_L1).toString();
    m_second = numbers.at(1).toObject().value("phoneNumberGroup"_L1).toString();
}

void TestSandboxActivation::offersAGroupOnlyWhenItsDateHasComeAndItRoutes()
{
    QCOMPARE(m_sandbox.porting("GET", path(u"availableActivations"_s)).body, QByteArray("[]"));
    QVERIFY(m_sandbox.confirm(m_order, {{u"group"_s, m_first}, {u"focDate"_s, u"2030-01-15"_s}}));
    QVERIFY(m_sandbox.release(m_order, m_first));
    QVERIFY2(available().isEmpty(), "its date has not come");
    QVERIFY(m_sandbox.confirm(m_order, {{u"group"_s, m_second}, {u"focDate"_s, u"2026-05-04"_s}}));
    // Midnight of the FOC date is past, so the second group routes by itself within a tick.
    QTRY_COMPARE(available().size(), 1);
    const QJsonObject group = available().at(0).toObject();
    QCOMPARE(group.value("phoneNumberGroup"_L1).toString(), m_second);
    QCOMPARE(group.value("focDate"_L1).toString(), u"2026-05-04T13:00:00.000Z"_s);
    QCOMPARE(group.value("phoneNumbers"_L1).toArray().size(), 1);
}

void TestSandboxActivation::activatesNamedGroups()
{
    confirmToday();
    QVERIFY(m_sandbox.release(m_order));
    const auto answer = m_sandbox.porting("POST", path(u"activate"_s), {{u"phoneNumberGroups"_s, QJsonArray{m_first}}});
    QCOMPARE(answer.status, 200);
    const QJsonArray groups = answer.object.value("phoneNumberGroups"_L1).toArray();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.at(0).toObject().value("phoneNumberGroup"_L1).toString(), m_first);
    QVERIFY(groups.at(0).toObject().value("status"_L1).isString());
    QCOMPARE(available().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(status(0), u"ACTIVATED"_s, 10'000);
    QCOMPARE(status(1), u"CONFIRMED"_s);
    QCOMPARE(order().value("status"_L1).toString(), u"CONFIRMED"_s);
}

void TestSandboxActivation::activatesEveryReadyGroupWithoutABody()
{
    confirmToday();
    QVERIFY(m_sandbox.release(m_order));
    QCOMPARE(m_sandbox.porting("POST", path(u"activate"_s)).status, 200);
    QVERIFY(available().isEmpty());
    QCOMPARE(m_sandbox.porting("POST", path(u"activate"_s)).status, 422);
    QVERIFY(m_sandbox.advance(u"PT10S"_s));
    QCOMPARE(order().value("status"_L1).toString(), u"COMPLETED"_s);
}

void TestSandboxActivation::refuses_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown group") << QJsonObject{{u"phoneNumberGroups"_s, QJsonArray{u"GW Nobody Grp1"_s}}} << 422;
    QTest::newRow("no array") << QJsonObject{{u"phoneNumberGroups"_s, u"GW"_s}} << 400;
}

void TestSandboxActivation::refuses()
{
    QFETCH(QJsonObject, body);
    confirmToday();
    QVERIFY(m_sandbox.release(m_order));
    QTEST(m_sandbox.porting("POST", path(u"activate"_s), body).status, "status");
    QCOMPARE(available().size(), 2);
}

void TestSandboxActivation::aScheduledOrderIsNotActivatedByHand()
{
    m_order = m_sandbox.createOrder({u"+12145550100"_s});
    QVERIFY(m_sandbox.confirm(m_order));
    QCOMPARE(m_sandbox.porting("POST", path(u"activate"_s)).status, 422);
}

void TestSandboxActivation::speaksTheSkillsDialect()
{
    confirmToday();
    QVERIFY(m_sandbox.release(m_order));
    QVERIFY(m_sandbox.addFault({{u"kind"_s, u"dialect"_s}, {u"times"_s, 2}}));
    const auto answer = m_sandbox.porting("GET", path(u"availableActivations"_s));
    const QJsonArray groups = answer.object.value("activationGroups"_L1).toArray();
    QCOMPARE(groups.size(), 2);
    const QJsonObject group = groups.at(0).toObject();
    QCOMPARE(group.value("status"_L1).toString(), u"READY"_s);
    QVERIFY(group.value("phoneNumbers"_L1).toArray().at(0).isString());
    const QJsonObject number = order().value("phoneNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(number.value("focDate"_L1).toString(), u"2026-05-04"_s);
    const auto activated
        = m_sandbox.porting("POST", path(u"activate"_s), {{u"groupIds"_s, QJsonArray{group.value("groupId"_L1)}}});
    QVERIFY2(activated.status == 200, activated.body.constData());
    QCOMPARE(available().size(), 1);
}

void TestSandboxActivation::takesGroupIdsOnlyAfterTheDialectWasSpoken()
{
    confirmToday();
    QVERIFY(m_sandbox.release(m_order));
    QCOMPARE(m_sandbox.porting("POST", path(u"activate"_s), {{u"groupIds"_s, QJsonArray{u"grp-0001"_s}}}).status, 400);
}

QTEST_GUILESS_MAIN(TestSandboxActivation)
#include "tst_sandboxactivation.moc"
