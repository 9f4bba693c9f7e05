#include "flows/numberorderbench.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::NumberOrderId;
using flows::CreateNumberOrder;
using flows::NumberOrderFlow;
using flows::WriteEnd;
using store::OutcomeState;

Q_DECLARE_METATYPE(store::OutcomeState)

//! What makes and changes number orders: each request once, and what became of it found out by reading.
class TestNumberOrderFlow : public QObject, protected NumberOrderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void asksWhatWillBeAskedFor();
    void makesAnOrderOnce_data();
    void makesAnOrderOnce();
    void aLostOrderIsFoundByItsId();
    void aLostQuantityIsFoundByNobody();
    void aLostQuantityIsGoneWhenNoReservationCanLast();
    void tellsThatNothingWasReserved();
    void savesTheRegistration();
    void writesNoDetailsIntoTheJournal();
    void savesNothingOverWhatChangedMeanwhile();
    void savesNothingThatIsTooLate();
    void findsOutWhetherTheRegistrationArrived_data();
    void findsOutWhetherTheRegistrationArrived();
};

void TestNumberOrderFlow::asksWhatWillBeAskedFor()
{
    CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy regions(&flow, &CreateNumberOrder::regionsRead);
    QSignalSpy requirements(&flow, &CreateNumberOrder::requirementsRead);
    flow.readRegions();
    QTRY_COMPARE(regions.size(), 1);
    QVERIFY(!regions.at(0).at(0).value<std::vector<domain::NumberRegion>>().empty());
    flow.askRequirements(u"DE"_s, domain::NumberType::Local);
    QTRY_COMPARE(requirements.size(), 1);
    QVERIFY(requirements.at(0).at(0).value<std::optional<domain::NumberRequirements>>());
    flow.askRequirements(u"US"_s, domain::NumberType::Local);
    QTRY_COMPARE(requirements.size(), 2);
    QVERIFY(!requirements.at(1).at(0).value<std::optional<domain::NumberRequirements>>());
}

void TestNumberOrderFlow::makesAnOrderOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<OutcomeState>("end");
    QTest::addColumn<int>("made");
    QTest::addColumn<OutcomeState>("found");
    QTest::newRow("answered") << QString() << OutcomeState::Done << 1 << OutcomeState::Done;
    QTest::newRow("lost on the way there")
        << u"drop-before"_s << OutcomeState::Unknown << 0 << OutcomeState::Absent; // the number is offered again
    QTest::newRow("lost on the way back") << u"drop-after"_s << OutcomeState::Unknown << 1 << OutcomeState::Unknown;
    QTest::newRow("cut in half") << u"half"_s << OutcomeState::Unknown << 1 << OutcomeState::Unknown;
    QTest::newRow("garbage") << u"garbage"_s << OutcomeState::Unknown << 1 << OutcomeState::Unknown;
}

void TestNumberOrderFlow::makesAnOrderOnce()
{
    QFETCH(const QString, fault);
    QFETCH(const OutcomeState, end);
    QFETCH(const int, made);
    QFETCH(const OutcomeState, found);
    const domain::NumberOrderRequest request = m_desk->request();
    if (!fault.isEmpty())
        QVERIFY(this->fault(fault, u"POST"_s, u"createNumberOrder"_s));
    CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &CreateNumberOrder::finished);
    flow.create(request);
    QTRY_COMPARE(finished.size(), 1);
    const auto ended = finished.at(0).at(0).value<WriteEnd>();
    QCOMPARE(ended.state, end);
    QCOMPARE(m_desk->ordersOnServer().size(), made);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"createNumberOrder"_s), 1);
    if (found == OutcomeState::Unknown) {
        // Nothing can be looked for: it is shown as lost, with the time at which no reservation can last any longer.
        QTRY_COMPARE(m_desk->book().lost().size(), 1u);
        QCOMPARE(m_desk->book().lost().front().request.what, request.what);
        QTRY_VERIFY(m_desk->settler().settlement(ended.intentId)
            && m_desk->settler().settlement(ended.intentId)->state == flows::SettleState::Undecided);
        QCOMPARE(m_desk->stateOf(ended.intentId), OutcomeState::Unknown);
        QVERIFY(m_desk->sandbox().advance(u"P3D"_s));
        QTRY_COMPARE(m_desk->stateOf(ended.intentId), OutcomeState::Absent);
        QTRY_VERIFY(m_desk->book().lost().empty());
    } else {
        QTRY_COMPARE(m_desk->stateOf(ended.intentId), found);
    }
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"createNumberOrder"_s), 1);
}

void TestNumberOrderFlow::aLostOrderIsFoundByItsId()
{
    QVERIFY(fault(u"drop-after"_s, u"POST"_s, u"createNumberOrder"_s));
    CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    const QSignalSpy finished(&flow, &CreateNumberOrder::finished);
    flow.create(m_desk->request());
    QTRY_COMPARE(finished.size(), 1);
    const QString intent = finished.at(0).at(0).value<WriteEnd>().intentId;
    QTRY_COMPARE(m_desk->book().lost().size(), 1u);
    const QSignalSpy found(&m_desk->book(), &flows::NumberOrderBook::lostFound);
    const QString id = m_desk->ordersOnServer().at(0).toObject().value("idNumberOrder"_L1).toString();
    QVERIFY(!id.isEmpty());
    m_desk->book().adopt({id}); // somebody has heard of it
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.at(0).at(0).toString(), intent);
    QCOMPARE(m_desk->stateOf(intent), OutcomeState::Done);
    QCOMPARE(store::numberOrderIdOf(m_desk->journalEntries().at(0)), id);
    QTRY_VERIFY(m_desk->book().lost().empty());
}

void TestNumberOrderFlow::aLostQuantityIsFoundByNobody()
{
    QVERIFY(fault(u"drop-after"_s, u"POST"_s, u"createNumberOrder"_s));
    CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    const QSignalSpy finished(&flow, &CreateNumberOrder::finished);
    flow.create(
        {.regionCode = u"SE"_s, .type = domain::NumberType::Mobile, .what = domain::QuantityOrder{.quantity = 3}});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(m_desk->book().lost().size(), 1u);
    const QSignalSpy adopted(&m_desk->book(), &flows::NumberOrderBook::adopted);
    m_desk->book().adopt({m_desk->ordersOnServer().at(0).toObject().value("idNumberOrder"_L1).toString()});
    QTRY_COMPARE(adopted.size(), 1); // it may be a colleague's
    QCOMPARE(m_desk->stateOf(finished.at(0).at(0).value<WriteEnd>().intentId), OutcomeState::Unknown);
}

void TestNumberOrderFlow::aLostQuantityIsGoneWhenNoReservationCanLast()
{
    QVERIFY(fault(u"drop-before"_s, u"POST"_s, u"createNumberOrder"_s));
    CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &CreateNumberOrder::finished);
    flow.create(
        {.regionCode = u"SE"_s, .type = domain::NumberType::Mobile, .what = domain::QuantityOrder{.quantity = 3}});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(m_desk->book().lost().size(), 1u);
    const flows::LostNumberOrder lost = m_desk->book().lost().front();
    QCOMPARE(std::get<domain::QuantityOrder>(lost.request.what).quantity, 3);
    QVERIFY(lost.goneAt >= lost.sentAt.addDays(2));
    QVERIFY(m_desk->sandbox().advance(u"P3D"_s));
    QVERIFY(m_desk->begins()); // any answer tells the time
    m_desk->settler().settle(lost.intentId);
    QTRY_COMPARE(m_desk->stateOf(lost.intentId), OutcomeState::Absent);
}

void TestNumberOrderFlow::tellsThatNothingWasReserved()
{
    const domain::NumberOrderRequest request = m_desk->request();
    for (int i = 0; i < 2; ++i) {
        CreateNumberOrder flow(m_desk->desk(), m_desk->book(), m_desk->settler());
        QSignalSpy finished(&flow, &CreateNumberOrder::finished);
        flow.create(request);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).value<WriteEnd>().state, i == 0 ? OutcomeState::Done : OutcomeState::Refused);
    }
    QCOMPARE(m_desk->ordersOnServer().size(), 1);
}

void TestNumberOrderFlow::savesTheRegistration()
{
    const NumberOrderId id = m_desk->made();
    m_desk->book().setDraft(id, NumberDesk::german());
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy saved(&flow, &NumberOrderFlow::saved);
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(saved.at(0).at(0).value<WriteEnd>().isDone());
    QCOMPARE(m_desk->registrationOnServer(id).value("requestDetails"_L1).toObject(), NumberDesk::german().rest);
    QVERIFY(!m_desk->book().find(id)->draft);
    QCOMPARE(m_desk->book().find(id)->registration->details, NumberDesk::german());
}

void TestNumberOrderFlow::writesNoDetailsIntoTheJournal()
{
    const NumberOrderId id = m_desk->made();
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy saved(&flow, &NumberOrderFlow::saved);
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(saved.size(), 1);
    for (const QString &name : {u"portside.db"_s, u"portside.db-wal"_s}) {
        QFile file(m_desk->filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(u"Söhne"_s.toUtf8()));
    }
}

void TestNumberOrderFlow::savesNothingOverWhatChangedMeanwhile()
{
    m_desk->desk().timing.watchEvery = m_desk->desk().timing.watchSlowest = 1h; // the book reads nothing by itself
    m_desk->restartBook();
    const NumberOrderId id = m_desk->made();
    const QJsonObject theirs = NumberDesk::german(u"Nebenstraße"_s).rest;
    QCOMPARE(m_desk->sandbox()
                 .numbers("PUT", u"/numberOrders/%1/registration"_s.arg(id.text), {{u"requestDetails"_s, theirs}})
                 .status,
        200);
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy moved(&flow, &NumberOrderFlow::moved);
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(m_desk->registrationOnServer(id).value("requestDetails"_L1).toObject(), theirs);
    QCOMPARE(m_desk->book().find(id)->registration->details.rest, theirs);
    // Now it was seen, and may be replaced.
    QSignalSpy saved(&flow, &NumberOrderFlow::saved);
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_desk->registrationOnServer(id).value("requestDetails"_L1).toObject(), NumberDesk::german().rest);
}

void TestNumberOrderFlow::savesNothingThatIsTooLate()
{
    const NumberOrderId id = m_desk->made();
    QVERIFY(m_desk->act(id, u"expire"_s));
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy tooLate(&flow, &NumberOrderFlow::tooLate);
    m_desk->sandbox().clearRequests();
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(tooLate.size(), 1);
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"registration"_s), 0);
}

void TestNumberOrderFlow::findsOutWhetherTheRegistrationArrived_data()
{
    lostAnswers();
}

void TestNumberOrderFlow::findsOutWhetherTheRegistrationArrived()
{
    QFETCH(const QString, fault);
    QFETCH(const OutcomeState, found);
    const NumberOrderId id = m_desk->made();
    QVERIFY(this->fault(fault, u"PUT"_s, u"registration"_s));
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy saved(&flow, &NumberOrderFlow::saved);
    flow.save(id, NumberDesk::german());
    QTRY_COMPARE(saved.size(), 1);
    const auto end = saved.at(0).at(0).value<WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Unknown);
    QTRY_COMPARE(m_desk->stateOf(end.intentId), found);
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"registration"_s), 1);
}

QTEST_GUILESS_MAIN(TestNumberOrderFlow)
#include "tst_numberorderflow.moc"
