#include "flows/numberdesk.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::NumberOrderId;
using flows::CreateNumberOrder;
using flows::NumberOrderFlow;
using flows::PaperProblem;
using flows::PaperUpload;
using flows::WriteEnd;
using store::OutcomeState;

Q_DECLARE_METATYPE(flows::PaperProblem)
Q_DECLARE_METATYPE(store::OutcomeState)

//! What makes and changes number orders: each request once, and what became of it found out by reading.
class TestNumberOrderFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
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
    void uploadsAPaper();
    void refusesAFileThatWillNotDo_data();
    void refusesAFileThatWillNotDo();
    void tellsThatTheServerTakesNoSuchSize();
    void findsOutWhetherThePaperArrived_data();
    void findsOutWhetherThePaperArrived();
    void aSecondUploadOfTheSameNameIsToldFromTheFirst();
    void submitsOnce_data();
    void submitsOnce();
    void submitsNothingThatIsInReview();

private:
    //! How an answer can be lost, and whether the server has done it.
    static void lostAnswers(bool withBody = true)
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<OutcomeState>("found");
        QTest::newRow("lost on the way there") << u"drop-before"_s << OutcomeState::Absent;
        QTest::newRow("lost on the way back") << u"drop-after"_s << OutcomeState::Done;
        if (withBody) // there is no half of nothing
            QTest::newRow("cut in half") << u"half"_s << OutcomeState::Done;
        QTest::newRow("garbage") << u"garbage"_s << OutcomeState::Done;
    }
    bool fault(const QString &kind, const QString &verb, const QString &path)
    {
        return m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, verb}, {u"path"_s, path}}) > 0;
    }
    PaperUpload::Paper paper(const NumberOrderId &id, const QString &path)
    {
        return {.order = id,
            .asked = m_desk->book().find(id)->requirements->attachments.front(),
            .filePath = path,
            .documentType = u"UTILITY_BILL"_s};
    }
    QJsonArray papersOnServer(const NumberOrderId &id)
    {
        return m_desk->registrationOnServer(id).value("attachments"_L1).toArray();
    }
    //! Nothing is missing in it.
    NumberOrderId complete()
    {
        const NumberOrderId id = m_desk->made(u"SE"_s, domain::NumberType::Mobile);
        const QJsonObject details{
            {u"organizationName"_s, u"Fjällglass AB"_s}, {u"organizationNumber"_s, u"556677-8899"_s}};
        const auto saved = m_desk->sandbox().numbers(
            "PUT", u"/numberOrders/%1/registration"_s.arg(id.text), {{u"requestDetails"_s, details}});
        return saved.status == 200 ? id : NumberOrderId();
    }

    std::unique_ptr<NumberDesk> m_desk;
};

void TestNumberOrderFlow::init()
{
    m_desk = std::make_unique<NumberDesk>();
    QVERIFY(m_desk->begins());
}

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

void TestNumberOrderFlow::uploadsAPaper()
{
    const NumberOrderId id = m_desk->made();
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &PaperUpload::finished);
    const QSignalSpy progress(&flow, &PaperUpload::progressChanged);
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s)));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<WriteEnd>().isDone());
    QVERIFY(!progress.isEmpty());
    QCOMPARE(papersOnServer(id).size(), 1);
    QTRY_COMPARE(flows::missingOf(*m_desk->book().find(id)).papers, 0); // read again by itself
}

void TestNumberOrderFlow::refusesAFileThatWillNotDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<PaperProblem>("problem");
    QTest::newRow("gone") << QString() << QByteArray() << PaperProblem::Gone;
    QTest::newRow("empty") << u"bill.pdf"_s << QByteArray() << PaperProblem::Empty;
    QTest::newRow("not what its name says")
        << u"bill.pdf"_s << QByteArray("\x89PNG\r\n\x1a\n and so on") << PaperProblem::NotAllowed;
    QTest::newRow("a program") << u"bill.pdf"_s << QByteArray("#!/bin/sh\nrm -r /\n") << PaperProblem::NotAllowed;
    QTest::newRow("too large") << u"bill.pdf"_s << "%PDF-1.4\n" + QByteArray(33 * 1024 * 1024, ' ')
                               << PaperProblem::TooLarge;
}

void TestNumberOrderFlow::refusesAFileThatWillNotDo()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const PaperProblem, problem);
    const NumberOrderId id = m_desk->made();
    const QString path = m_desk->filePath(name.isEmpty() ? u"nowhere.pdf"_s : name);
    if (!name.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy rejected(&flow, &PaperUpload::rejected);
    flow.start(paper(id, path));
    QTRY_COMPARE(rejected.size(), 1);
    QCOMPARE(rejected.at(0).at(0).value<flows::PaperVerdict>().problem, problem);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"attachments"_s), 0);
}

void TestNumberOrderFlow::tellsThatTheServerTakesNoSuchSize()
{
    const NumberOrderId id = m_desk->made();
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &PaperUpload::finished);
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s, QByteArray(11 * 1024 * 1024, ' '))));
    QTRY_COMPARE(finished.size(), 1);
    const auto end = finished.at(0).at(0).value<WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Refused);
    QCOMPARE(end.error->kind, net::ErrorKind::TooLarge);
}

void TestNumberOrderFlow::findsOutWhetherThePaperArrived_data()
{
    lostAnswers(false);
}

void TestNumberOrderFlow::findsOutWhetherThePaperArrived()
{
    QFETCH(const QString, fault);
    QFETCH(const OutcomeState, found);
    const NumberOrderId id = m_desk->made();
    QVERIFY(this->fault(fault, u"POST"_s, u"attachments"_s));
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &PaperUpload::finished);
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s)));
    QTRY_COMPARE(finished.size(), 1);
    const auto end = finished.at(0).at(0).value<WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Unknown);
    QTRY_COMPARE(m_desk->stateOf(end.intentId), found);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"attachments"_s), 1);
}

void TestNumberOrderFlow::aSecondUploadOfTheSameNameIsToldFromTheFirst()
{
    const NumberOrderId id = m_desk->made();
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &PaperUpload::finished);
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s)));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_desk->sandbox().advance(u"PT1H"_s));
    QVERIFY(fault(u"drop-before"_s, u"POST"_s, u"attachments"_s));
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s, "another one")));
    QTRY_COMPARE(finished.size(), 2);
    QTRY_COMPARE(m_desk->stateOf(finished.at(1).at(0).value<WriteEnd>().intentId), OutcomeState::Absent);
    QVERIFY(fault(u"drop-after"_s, u"POST"_s, u"attachments"_s));
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s, "another one")));
    QTRY_COMPARE(finished.size(), 3);
    QTRY_COMPARE(m_desk->stateOf(finished.at(2).at(0).value<WriteEnd>().intentId), OutcomeState::Done);
}

void TestNumberOrderFlow::submitsOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<OutcomeState>("end");
    QTest::addColumn<OutcomeState>("found");
    QTest::newRow("answered") << QString() << OutcomeState::Done << OutcomeState::Done;
    QTest::newRow("lost on the way there") << u"drop-before"_s << OutcomeState::Unknown << OutcomeState::Absent;
    QTest::newRow("lost on the way back") << u"drop-after"_s << OutcomeState::Unknown << OutcomeState::Done;
    QTest::newRow("cut in half") << u"half"_s << OutcomeState::Unknown << OutcomeState::Done;
    QTest::newRow("garbage") << u"garbage"_s << OutcomeState::Unknown << OutcomeState::Done;
}

void TestNumberOrderFlow::submitsOnce()
{
    QFETCH(const QString, fault);
    QFETCH(const OutcomeState, end);
    QFETCH(const OutcomeState, found);
    const NumberOrderId id = complete();
    QVERIFY(!id.isEmpty());
    if (!fault.isEmpty())
        QVERIFY(this->fault(fault, u"POST"_s, u"submit$"_s));
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy submitted(&flow, &NumberOrderFlow::submitted);
    flow.submit(id);
    QTRY_COMPARE(submitted.size(), 1);
    const auto ended = submitted.at(0).at(0).value<WriteEnd>();
    QCOMPARE(ended.state, end);
    QTRY_COMPARE(m_desk->stateOf(ended.intentId), found);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"submit$"_s), 1);
    QCOMPARE(m_desk->stateOnServer(id), found == OutcomeState::Done ? u"IN_REVIEW"_s : u"CREATED"_s);
}

void TestNumberOrderFlow::submitsNothingThatIsInReview()
{
    const NumberOrderId id = complete();
    NumberOrderFlow flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy submitted(&flow, &NumberOrderFlow::submitted);
    QSignalSpy tooLate(&flow, &NumberOrderFlow::tooLate);
    flow.submit(id);
    QTRY_COMPARE(submitted.size(), 1);
    flow.submit(id);
    QTRY_COMPARE(tooLate.size(), 1);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"submit$"_s), 1);
}

QTEST_GUILESS_MAIN(TestNumberOrderFlow)
#include "tst_numberorderflow.moc"
