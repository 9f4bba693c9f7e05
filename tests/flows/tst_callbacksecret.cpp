#include "flows/numbers/callbacksecret.h"
#include "flows/testdesk.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::CallbackSecretFlow;
using store::OutcomeState;
using State = flows::CallbackSecretFlow::State;

//! Reading and changing the secret that signs callbacks.
class TestCallbackSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsThatThereIsNone();
    void changesItOnceAndReadsItBack();
    void keepsItOutOfTheStore();
    void sendsNothingThatTheServerWouldRefuse();
    void sendsNothingWhenSomebodyElseWasFaster();
    void sendsNothingWhenItCannotReadFirst();
    void findsOutWhatBecameOfALostAnswer_data();
    void findsOutWhatBecameOfALostAnswer();
    void tellsNothingWithoutAKeychain();

private:
    QString onServer()
    {
        return m_desk->sandbox().numbers("GET", u"/callbackConfiguration"_s).object.value("hmacSecret"_L1).toString();
    }
    int sent() { return m_desk->sandbox().count(u"PATCH"_s, u"callbackConfiguration$"_s); }
    bool read()
    {
        m_flow->read();
        return QTest::qWaitFor([this] { return m_flow->state() == State::Read; }, 15'000);
    }

    static const QString secret;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<CallbackSecretFlow> m_flow;
};

const QString TestCallbackSecret::secret = u"Zq7-0123456789abcdefghijKLMNOPQRST"_s;

void TestCallbackSecret::init()
{
    m_flow.reset();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_flow = std::make_unique<CallbackSecretFlow>(m_desk->desk(), m_desk->settler());
}

void TestCallbackSecret::readsThatThereIsNone()
{
    QVERIFY(m_flow->state() == State::NotRead);
    QVERIFY(read());
    QCOMPARE(m_flow->secret(), QString());
    QVERIFY(m_flow->readAt());
}

void TestCallbackSecret::changesItOnceAndReadsItBack()
{
    QVERIFY(read());
    const QSignalSpy changed(m_flow.get(), &CallbackSecretFlow::changed);
    m_flow->change(secret);
    m_flow->change(secret); // a double click
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<flows::WriteEnd>().isDone());
    QTRY_VERIFY(m_flow->state() == State::Read);
    QCOMPARE(m_flow->secret(), secret);
    QCOMPARE(onServer(), secret);
    QCOMPARE(sent(), 1);
    QCOMPARE(m_desk->journalEntries().size(), size_t(1));
    QVERIFY(m_desk->journalEntries()[0].intent.kind == store::IntentKind::CallbackSecret);
}

void TestCallbackSecret::keepsItOutOfTheStore()
{
    QVERIFY(read());
    const QSignalSpy changed(m_flow.get(), &CallbackSecretFlow::changed);
    m_flow->change(secret);
    QTRY_COMPARE(changed.size(), 1);
    const QString next = QString(secret).replace(u"Zq7"_s, u"Yp6"_s);
    m_flow->change(next);
    QTRY_COMPARE(changed.size(), 2);
    const auto entries = m_desk->journalEntries();
    const auto whole = await(m_desk->journal().find(entries[0].intent.id));
    QCOMPARE((**whole).intent.data["before"_L1]["hmacSecret"_L1].toString(), secret); // with the key it is there
    for (const QString &name : {u"portside.db"_s, u"portside.db-wal"_s}) {
        QFile file(m_desk->filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(secret.toUtf8()) && !bytes.contains(next.toUtf8()));
    }
}

void TestCallbackSecret::sendsNothingThatTheServerWouldRefuse()
{
    QVERIFY(read());
    m_flow->change(u"too short"_s);
    m_flow->change(QString(40, u'•'));
    QVERIFY(m_flow->state() == State::Read);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestCallbackSecret::sendsNothingWhenSomebodyElseWasFaster()
{
    QVERIFY(read());
    const QString theirs = u"theirs-0123456789-0123456789-0123456789"_s;
    QCOMPARE(m_desk->sandbox().numbers("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, theirs}}).status, 200);
    const QSignalSpy moved(m_flow.get(), &CallbackSecretFlow::moved);
    m_flow->change(secret);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(m_flow->secret(), theirs);
    QCOMPARE(onServer(), theirs);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestCallbackSecret::sendsNothingWhenItCannotReadFirst()
{
    QVERIFY(read());
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    const QSignalSpy failed(m_flow.get(), &CallbackSecretFlow::readFailed);
    m_flow->change(secret);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_flow->state() == State::ReadFailed);
    QCOMPARE(sent(), 0);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestCallbackSecret::findsOutWhatBecameOfALostAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("done");
    QTest::newRow("cut before") << u"drop-before"_s << false;
    QTest::newRow("cut after") << u"drop-after"_s << true;
    QTest::newRow("half an answer") << u"half"_s << true;
}

void TestCallbackSecret::findsOutWhatBecameOfALostAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, done);
    QVERIFY(read());
    m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"PATCH"_s}});
    const QSignalSpy changed(m_flow.get(), &CallbackSecretFlow::changed);
    const QSignalSpy settled(m_flow.get(), &CallbackSecretFlow::settled);
    m_flow->change(secret);
    QTRY_COMPARE(changed.size(), 1);
    const auto end = changed[0][0].value<flows::WriteEnd>();
    QVERIFY(end.state == OutcomeState::Unknown);
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled[0][0].toBool(), done);
    QVERIFY(m_desk->stateOf(end.intentId) == (done ? OutcomeState::Done : OutcomeState::Absent));
    QTRY_VERIFY(m_flow->state() == State::Read);
    QCOMPARE(m_flow->secret(), done ? secret : QString());
    QCOMPARE(sent(), 1);
}

void TestCallbackSecret::tellsNothingWithoutAKeychain()
{
    m_desk->journal().setVault({});
    QVERIFY(read());
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"PATCH"_s}});
    const QSignalSpy changed(m_flow.get(), &CallbackSecretFlow::changed);
    const QSignalSpy settled(m_flow.get(), &CallbackSecretFlow::settled);
    m_flow->change(secret);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!settled[0][0].toBool());
    const QString id = changed[0][0].value<flows::WriteEnd>().intentId;
    QVERIFY(m_desk->stateOf(id) == OutcomeState::Unknown); // nobody claims anything
    QTRY_COMPARE(m_flow->secret(), secret); // but what holds now is there to be looked at
}

QTEST_GUILESS_MAIN(TestCallbackSecret)
#include "tst_callbacksecret.moc"
