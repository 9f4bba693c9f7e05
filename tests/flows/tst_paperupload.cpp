#include "flows/numberorderbench.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::NumberOrderId;
using flows::NumberOrderFlow;
using flows::PaperProblem;
using flows::PaperUpload;
using flows::WriteEnd;
using store::OutcomeState;

Q_DECLARE_METATYPE(flows::PaperProblem)
Q_DECLARE_METATYPE(store::OutcomeState)

//! Sending the papers of a number order once, and handing it in once.
class TestPaperUpload : public QObject, protected NumberOrderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
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
};

void TestPaperUpload::uploadsAPaper()
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

void TestPaperUpload::refusesAFileThatWillNotDo_data()
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

void TestPaperUpload::refusesAFileThatWillNotDo()
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

void TestPaperUpload::tellsThatTheServerTakesNoSuchSize()
{
    const NumberOrderId id = m_desk->made();
    PaperUpload flow(m_desk->desk(), m_desk->book(), m_desk->settler());
    QSignalSpy finished(&flow, &PaperUpload::finished);
    flow.start(paper(id, m_desk->writeLetter(u"bill.pdf"_s, QByteArray(11 * 1024 * 1024, ' '))));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000); // eleven megabytes take their time
    const auto end = finished.at(0).at(0).value<WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Refused);
    QCOMPARE(end.error->kind, net::ErrorKind::TooLarge);
}

void TestPaperUpload::findsOutWhetherThePaperArrived_data()
{
    lostAnswers(false);
}

void TestPaperUpload::findsOutWhetherThePaperArrived()
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

void TestPaperUpload::aSecondUploadOfTheSameNameIsToldFromTheFirst()
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

void TestPaperUpload::submitsOnce_data()
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

void TestPaperUpload::submitsOnce()
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

void TestPaperUpload::submitsNothingThatIsInReview()
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

QTEST_GUILESS_MAIN(TestPaperUpload)
#include "tst_paperupload.moc"
