#include "support/sandbox.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

//! The five events, as a listener on this machine gets them.
class TestSandboxWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_events.clear(); }

    void tellsOfANewOrder();
    void tellsOfConfirmedRejectedAndActivatedNumbers();
    void tellsOfNotesOfBothSides();
    void deliversToThisMachineOnly_data();
    void deliversToThisMachineOnly();

private:
    QStringList types() const;
    QJsonObject event(const QString &type) const;
    void setTarget(const QString &url) { m_sandbox.porting("PUT", u"/configuration"_s, {{u"webhookUrl"_s, url}}); }

    support::Sandbox m_sandbox{{.now = u"2026-05-04T14:00:00Z"_s}};
    QTcpServer m_listener;
    std::vector<QJsonObject> m_events;
};

void TestSandboxWebhooks::initTestCase()
{
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_listener.nextPendingConnection();
        const auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            *received += socket->readAll();
            const qsizetype end = received->indexOf("\r\n\r\n");
            const QJsonDocument document = QJsonDocument::fromJson(received->mid(end + 4));
            if (end < 0 || !document.isObject())
                return;
            m_events.push_back(document.object());
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    // Without a scheme, as the documentation's sample has it.
    setTarget(u"127.0.0.1:%1/hook"_s.arg(m_listener.serverPort()));
}

QStringList TestSandboxWebhooks::types() const
{
    QStringList list;
    for (const QJsonObject &event : m_events)
        list.append(event.value("type"_L1).toString());
    return list;
}

QJsonObject TestSandboxWebhooks::event(const QString &type) const
{
    const qsizetype index = types().indexOf(type);
    return index < 0 ? QJsonObject() : m_events.at(size_t(index));
}

void TestSandboxWebhooks::tellsOfANewOrder()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550100"_s}, u"hooked"_s);
    QTRY_VERIFY(types().contains(u"ORDER_UPDATED"_s));
    const QJsonObject updated = event(u"ORDER_UPDATED"_s);
    QCOMPARE(updated.value("orderId"_L1).toString(), QString::number(id));
    const QJsonObject order = updated.value("order"_L1).toObject();
    QVERIFY(!order.contains("id"_L1));
    QCOMPARE(order.value("customerOrderReference"_L1).toString(), u"hooked"_s);
}

void TestSandboxWebhooks::tellsOfConfirmedRejectedAndActivatedNumbers()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550110"_s, u"+13125550111"_s});
    QVERIFY(m_sandbox.reject(id, {u"+13125550111"_s}, u"Account number does not match"_s));
    QVERIFY(m_sandbox.confirm(id, {{u"focDate"_s, u"2026-05-05"_s}, {u"leaveRejected"_s, true}}));
    QVERIFY(m_sandbox.advance(u"P2D"_s));
    QTRY_VERIFY(types().contains(u"NUMBERS_ACTIVATED"_s));
    const QJsonObject rejected = event(u"NUMBERS_REJECTED"_s).value("phoneNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(rejected.value("phoneNumber"_L1).toString(), u"+13125550111"_s);
    QCOMPARE(rejected.value("rejectReason"_L1).toString(), u"Account number does not match"_s);
    QVERIFY(!rejected.contains("portOutInfo"_L1));
    const QJsonArray confirmed = event(u"NUMBERS_CONFIRMED"_s).value("phoneNumbers"_L1).toArray();
    QCOMPARE(confirmed.size(), 1);
    QVERIFY(confirmed.at(0).toObject().contains("confirmedDate"_L1));
    const QJsonObject activated = event(u"NUMBERS_ACTIVATED"_s).value("phoneNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(activated.value("status"_L1).toString(), u"ACTIVATED"_s);
    QCOMPARE(activated.value("activatedDate"_L1).toString(), u"2026-05-05T13:00:00.000Z"_s);
}

void TestSandboxWebhooks::tellsOfNotesOfBothSides()
{
    const qint64 id = m_sandbox.createOrder({u"+13125550120"_s});
    QVERIFY(m_sandbox.note(id, u"This is a note"_s));
    m_sandbox.porting("POST", u"/orders/portIns/%1/notes"_s.arg(id), {{u"note"_s, u"And the answer"_s}});
    QTRY_COMPARE(types().count(u"NEW_ORDER_NOTE"_s), 2);
    QCOMPARE(event(u"NEW_ORDER_NOTE"_s).value("note"_L1).toString(), u"This is a note"_s);
}

void TestSandboxWebhooks::deliversToThisMachineOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("sample") << u"my.callback.server"_s;
    QTest::newRow("address") << u"https://192.0.2.1/hook"_s;
    QTest::newRow("loopback in disguise") << u"http://127.0.0.1.example.com/"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("no URL") << u"http://"_s;
}

void TestSandboxWebhooks::deliversToThisMachineOnly()
{
    QFETCH(QString, url);
    setTarget(url);
    static int line = 200;
    const qint64 id = m_sandbox.createOrder({u"+1312555%1"_s.arg(++line, 4, 10, QChar(u'0'))});
    QVERIFY(m_sandbox.note(id, u"nobody hears this"_s));
    const QJsonArray deliveries = m_sandbox.control("GET", u"/webhooks"_s).object.value("webhooks"_L1).toArray();
    const QJsonObject last = deliveries.last().toObject();
    QCOMPARE(last.value("url"_L1).toString(), url);
    QCOMPARE(last.value("error"_L1).toString(), u"not a loopback address"_s);
    QVERIFY(m_events.empty());
}

QTEST_GUILESS_MAIN(TestSandboxWebhooks)
#include "tst_sandboxwebhooks.moc"
