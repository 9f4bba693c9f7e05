#include "app/notifier.h"

#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! A desktop's notification service, which remembers what it was told.
class Desktop final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Notify"_L1)
            return false;
        told.append(message.arguments());
        connection.send(message.createReply(QVariant(uint(7))));
        return true;
    }

    QList<QVariantList> told = {};
};

constexpr int replaces = 1; // arguments of Notify
constexpr int summary = 3;
constexpr int body = 4;

} // namespace

//! On a bus of its own: the one of this computer is left alone.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void tellsTheDesktop();
    void takesThePlaceOfTheMessageBefore();
    void writesMarkupAsText();
    void saysWhenItWasChosen();
    void staysQuietWithoutABus();

private:
    static constexpr auto service = "org.freedesktop.Notifications";
    static constexpr auto objectPath = "/org/freedesktop/Notifications";
    void emitFromDesktop(const QString &signal, const QVariantList &arguments);

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<app::Notifier> m_notifier;
};

void TestNotifier::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY2(m_daemon.waitForStarted() && m_daemon.waitForReadyRead(10'000), "no dbus-daemon");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QDBusConnection desktop = QDBusConnection::connectToBus(m_address, u"desktop"_s);
    QVERIFY(desktop.isConnected());
    m_desktop = std::make_unique<Desktop>();
    QVERIFY(desktop.registerVirtualObject(QLatin1StringView(objectPath), m_desktop.get()));
    QVERIFY(desktop.registerService(QLatin1StringView(service)));
}

void TestNotifier::cleanupTestCase()
{
    m_notifier.reset();
    QDBusConnection::disconnectFromBus(u"program"_s);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished());
}

void TestNotifier::init()
{
    m_desktop->told.clear();
    m_notifier = std::make_unique<app::Notifier>(QDBusConnection::connectToBus(m_address, u"program"_s));
}

void TestNotifier::emitFromDesktop(const QString &signal, const QVariantList &arguments)
{
    QDBusMessage message
        = QDBusMessage::createSignal(QLatin1StringView(objectPath), QLatin1StringView(service), signal);
    message.setArguments(arguments);
    QVERIFY(QDBusConnection(u"desktop"_s).send(message));
}

void TestNotifier::tellsTheDesktop()
{
    m_notifier->tell(u"Group ready to activate"_s, u"Tern Harbor Marina"_s);
    QTRY_COMPARE(m_desktop->told.size(), 1);
    QCOMPARE(m_desktop->told[0].value(summary).toString(), u"Group ready to activate"_s);
    QCOMPARE(m_desktop->told[0].value(body).toString(), u"Tern Harbor Marina"_s);
    QCOMPARE(m_desktop->told[0].value(replaces).toUInt(), 0U);
}

void TestNotifier::takesThePlaceOfTheMessageBefore()
{
    m_notifier->tell(u"1 needs you"_s, {});
    QTRY_VERIFY(m_notifier->isUp());
    m_notifier->tell(u"2 need you"_s, {});
    QTRY_COMPARE(m_desktop->told.size(), 2);
    QCOMPARE(m_desktop->told[1].value(replaces).toUInt(), 7U);
    emitFromDesktop(u"NotificationClosed"_s, {uint(7), uint(2)});
    QTRY_VERIFY(!m_notifier->isUp());
    m_notifier->tell(u"3 need you"_s, {});
    QTRY_COMPARE(m_desktop->told.size(), 3);
    QCOMPARE(m_desktop->told[2].value(replaces).toUInt(), 0U);
}

void TestNotifier::writesMarkupAsText()
{
    m_notifier->tell(u"note"_s, u"<b>Bold & Sons</b>"_s);
    QTRY_COMPARE(m_desktop->told.size(), 1);
    QCOMPARE(m_desktop->told[0].value(body).toString(), u"&lt;b&gt;Bold &amp; Sons&lt;/b&gt;"_s);
}

void TestNotifier::saysWhenItWasChosen()
{
    const QSignalSpy chosen(m_notifier.get(), &app::Notifier::chosen);
    m_notifier->tell(u"1 needs you"_s, {});
    QTRY_VERIFY(m_notifier->isUp());
    emitFromDesktop(u"ActionInvoked"_s, {uint(8), u"default"_s}); // somebody else's
    emitFromDesktop(u"ActionInvoked"_s, {uint(7), u"default"_s});
    QTRY_COMPARE(chosen.size(), 1);
}

void TestNotifier::staysQuietWithoutABus()
{
    app::Notifier notifier(QDBusConnection(u"there is none"_s));
    notifier.tell(u"1 needs you"_s, {});
    QVERIFY(m_desktop->told.isEmpty());
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
