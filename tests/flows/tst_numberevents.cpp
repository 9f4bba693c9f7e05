#include "flows/eventreading.h"
#include "flows/numbers/numbereventreading.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::NumberEventStatus, domain::NumberEventSubject;
using flows::EventProblem, flows::NumberEventReading;
using State = flows::NumberEventReading::State;

//! Events of numbers and number orders: a reason to read, and nothing more.
class TestNumberEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatIsPasted();
    void saysWhyItIsNone();
    void aPortingEventStaysOne();
    void readsTheNumberAndBelievesNothingElse();
    void readsTheOrder();
    void saysThatThereIsNoSuchNumber();
    void readsNothingThatItDoesNotKnow();
    void aLaterEventSilencesTheEarlier();

private:
    static QString event(const QString &subject, const QString &id, const QString &status)
    {
        return u"{\"resourceType\":\"%1\",\"resourceId\":\"%2\",\"eventType\":\"PROVISIONING_TO_VOICE_PLATFORM\","
               "\"status\":\"%3\"}"_s.arg(subject, id, status);
    }
    static domain::NumberEvent parsed(const QString &text) { return flows::readEvent(text).numberEvent.value(); }

    static const QString number;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<NumberEventReading> m_reading;
};

const QString TestNumberEvents::number = u"+14045550199"_s;

void TestNumberEvents::init()
{
    m_reading.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    QCOMPARE(m_desk->sandbox().control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"app"_s}}).status, 200);
    m_reading = std::make_unique<NumberEventReading>(m_desk->desk());
}

void TestNumberEvents::readsWhatIsPasted()
{
    const flows::EventText text = flows::readEvent(u"POST /events HTTP/1.1\nX-Sinch-Signature: 370f\n\n"_s
        + event(u"ACTIVE_NUMBER"_s, number, u"FAILED"_s) + u"\n"_s);
    QVERIFY(text.isEvent());
    QVERIFY(!text.event);
    QVERIFY(text.numberEvent->subject == NumberEventSubject::Number);
    QVERIFY(text.numberEvent->status == NumberEventStatus::Failed);
    QVERIFY(flows::readEvent(text.shown).numberEvent == text.numberEvent); // it can be read again
}

void TestNumberEvents::saysWhyItIsNone()
{
    QVERIFY(flows::readEvent(u"{\"resourceType\":\"ACTIVE_NUMBER\"}"_s).problem == EventProblem::NotAnEvent);
    QVERIFY(flows::readEvent(event(u"ACTIVE_NUMBER"_s, {}, u"FAILED"_s)).problem == EventProblem::NotAnEvent);
    QVERIFY(!flows::readEvent(event(u"ACTIVE_NUMBER"_s, {}, u"FAILED"_s)).isEvent());
}

void TestNumberEvents::aPortingEventStaysOne()
{
    const auto text = flows::readEvent(u"{\"type\":\"NEW_ORDER_NOTE\",\"orderId\":\"7\",\"note\":\"Hello\"}"_s);
    QVERIFY(text.event);
    QVERIFY(!text.numberEvent);
}

void TestNumberEvents::readsTheNumberAndBelievesNothingElse()
{
    const QSignalSpy read(m_reading.get(), &NumberEventReading::numberRead);
    m_reading->read(parsed(event(u"ACTIVE_NUMBER"_s, number, u"FAILED"_s)));
    QVERIFY(m_reading->state() == State::Reading);
    QTRY_VERIFY(m_reading->state() == State::Read);
    QCOMPARE(read.size(), 1);
    QCOMPARE(m_reading->number()->phoneNumber, number);
    QCOMPARE(m_reading->number()->voice.appId, u"app"_s); // it says that this failed
    QVERIFY(m_reading->readAt().isValid());
    QVERIFY(m_desk->journalEntries().empty());
}

void TestNumberEvents::readsTheOrder()
{
    const auto made = m_desk->sandbox().numbers("POST", u"/numberOrders:createNumberOrder"_s,
        {{u"regionCode"_s, u"US"_s}, {u"numberType"_s, u"LOCAL"_s},
            {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 2}}}});
    QCOMPARE(made.status, 200);
    const QString id = made.object.value("idNumberOrder"_L1).toString();
    m_reading->read(parsed(event(u"NUMBER_ORDER"_s, id, u"COMPLETED"_s)));
    QTRY_VERIFY(m_reading->state() == State::Read);
    QCOMPARE(m_reading->order()->id.text, id);
    QVERIFY(m_reading->order()->state == domain::NumberOrderState::Created);
}

void TestNumberEvents::saysThatThereIsNoSuchNumber()
{
    m_reading->read(parsed(event(u"ACTIVE_NUMBER"_s, u"+14045550111"_s, u"SUCCEEDED"_s)));
    QTRY_VERIFY(m_reading->state() == State::Failed);
    QVERIFY(m_reading->error()->kind == net::ErrorKind::NotFound);
    QVERIFY(!m_reading->number());
}

void TestNumberEvents::readsNothingThatItDoesNotKnow()
{
    const auto unknown = parsed(event(u"HOSTING_ORDER"_s, u"7"_s, u"SIGNED"_s));
    QVERIFY(!NumberEventReading::canRead(unknown));
    m_reading->read(unknown);
    QVERIFY(m_reading->state() == State::Idle);
}

void TestNumberEvents::aLaterEventSilencesTheEarlier()
{
    const QSignalSpy read(m_reading.get(), &NumberEventReading::numberRead);
    m_reading->read(parsed(event(u"ACTIVE_NUMBER"_s, number, u"FAILED"_s)));
    m_reading->read(parsed(event(u"ACTIVE_NUMBER"_s, u"+14045550111"_s, u"FAILED"_s)));
    QTRY_VERIFY(m_reading->state() == State::Failed);
    m_reading->reset();
    QVERIFY(m_reading->state() == State::Idle);
    QCOMPARE(read.size(), 0);
}

QTEST_GUILESS_MAIN(TestNumberEvents)
#include "tst_numberevents.moc"
