#include "flows/portingdefaults.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using flows::PortingDefaultsFlow;
using State = flows::PortingDefaultsFlow::State;

//! Reading and writing the project's defaults.
class TestPortingDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhenThereAreNone();
    void createsThenReplaces();
    void keepsWhatItDoesNotKnow();
    void sendsNothingWhenItCannotReadFirst();
    void findsOutWhatBecameOfALostAnswer_data();
    void findsOutWhatBecameOfALostAnswer();

private:
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<PortingDefaultsFlow> m_flow;
};

void TestPortingDefaults::init()
{
    m_flow.reset();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_flow = std::make_unique<PortingDefaultsFlow>(m_desk->desk(), m_desk->settler());
}

void TestPortingDefaults::saysWhenThereAreNone()
{
    QCOMPARE(m_flow->state(), State::NotRead);
    m_flow->read();
    QTRY_COMPARE(m_flow->state(), State::Missing);
    QVERIFY(!m_flow->defaults());
}

void TestPortingDefaults::createsThenReplaces()
{
    const QSignalSpy saved(m_flow.get(), &PortingDefaultsFlow::saved);
    m_flow->save({.portTime = QTime(11, 30), .portZone = domain::PortZone::Pacific});
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(saved[0][0].value<flows::WriteEnd>().isDone());
    QTRY_COMPARE(m_flow->state(), State::Read);
    QCOMPARE(m_flow->defaults()->portTime, QTime(11, 30));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"configuration$"_s), 1);
    m_flow->save({.portTime = QTime(8, 0), .portZone = domain::PortZone::Central});
    QTRY_COMPARE(saved.size(), 2);
    QTRY_COMPARE(m_flow->state(), State::Read);
    QCOMPARE(m_flow->defaults()->portZone.value, domain::PortZone::Central);
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"configuration$"_s), 1);
    QCOMPARE(m_desk->journalEntries().size(), size_t(2));
}

void TestPortingDefaults::keepsWhatItDoesNotKnow()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"configuration$"_s}, {u"status"_s, 200},
            {u"body"_s, QJsonObject{{u"defaultPortTime"_s, u"10:00:00"_s}, {u"carrierHints"_s, u"keep me"_s}}}});
    const QSignalSpy saved(m_flow.get(), &PortingDefaultsFlow::saved);
    m_flow->save({.portTime = QTime(8, 0)});
    QTRY_COMPARE(saved.size(), 1);
    const QJsonObject sent = m_desk->journalEntries().front().intent.data.value("configuration"_L1).toObject();
    QCOMPARE(sent.value("carrierHints"_L1).toString(), u"keep me"_s);
    QCOMPARE(sent.value("defaultPortTime"_L1).toString(), u"08:00:00"_s);
}

void TestPortingDefaults::sendsNothingWhenItCannotReadFirst()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    const QSignalSpy failed(m_flow.get(), &PortingDefaultsFlow::readFailed);
    m_flow->save({.portTime = QTime(8, 0)});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_flow->state(), State::ReadFailed);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestPortingDefaults::findsOutWhatBecameOfALostAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("done");
    QTest::newRow("cut before") << u"drop-before"_s << false;
    QTest::newRow("cut after") << u"drop-after"_s << true;
}

void TestPortingDefaults::findsOutWhatBecameOfALostAnswer()
{
    QFETCH(QString, kind);
    QFETCH(bool, done);
    m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"configuration$"_s}});
    const QSignalSpy saved(m_flow.get(), &PortingDefaultsFlow::saved);
    m_flow->save({.portTime = QTime(8, 0), .portZone = domain::PortZone::Central});
    QTRY_COMPARE(saved.size(), 1);
    const auto end = saved[0][0].value<flows::WriteEnd>();
    QCOMPARE(end.state, store::OutcomeState::Unknown);
    QTRY_COMPARE(m_desk->stateOf(end.intentId), done ? store::OutcomeState::Done : store::OutcomeState::Absent);
    QTRY_COMPARE(m_flow->state(), done ? State::Read : State::Missing);
}

QTEST_GUILESS_MAIN(TestPortingDefaults)
#include "tst_portingdefaults.moc"
