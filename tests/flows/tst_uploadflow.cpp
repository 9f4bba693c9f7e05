#include "flows/intentdata.h"
#include "flows/noteflow.h"
#include "flows/testdesk.h"
#include "flows/uploadflow.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using store::OutcomeState;

Q_DECLARE_METATYPE(flows::FileProblem)
Q_DECLARE_METATYPE(store::OutcomeState)

//! A document, and a note, to an order that exists.
class TestUploadFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void uploadsAFile();
    void refusesAFileThatWillNotDo_data();
    void refusesAFileThatWillNotDo();
    void uploadsNothingToAnOrderThatIsGone();
    void asksBeforeASecondDocumentOfTheSameName();
    void findsANameThatIsFree();
    void findsOutWhetherItArrived_data();
    void findsOutWhetherItArrived();
    void cancelingBeforeTheUploadLeavesNothing();
    void cancelingAnUploadFindsOutWhatBecameOfIt();
    void addsANote();
    void countsEqualNotesBeforeItSendsOne();
    void sendsNoNoteToAnOrderThatCannotBeRead();
    void findsOutWhetherANoteArrived_data();
    void findsOutWhetherANoteArrived();

private:
    int documents()
    {
        const auto order = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + m_order.text).object;
        return int(order.value("documents"_L1).toArray().size());
    }

    std::unique_ptr<TestDesk> m_desk;
    domain::OrderId m_order;
};

void TestUploadFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    QVERIFY(order > 0);
    m_order = {QString::number(order)};
    m_desk->sandbox().clearRequests();
}

void TestUploadFlow::uploadsAFile()
{
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::UploadFlow::finished);
    const QSignalSpy progress(&flow, &flows::UploadFlow::progressChanged);
    flow.start({.order = m_order, .filePath = m_desk->writeLetter(u"bill.pdf"_s), .description = u"Bill"_s});
    QVERIFY(flow.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<flows::WriteEnd>().isDone());
    QCOMPARE(finished[0][1].value<domain::OrderDocument>().name, u"bill.pdf"_s);
    QVERIFY(!progress.isEmpty());
    QCOMPARE(documents(), 1);
    QVERIFY(!flow.isRunning());
    const QJsonObject data = m_desk->journalEntries().front().intent.data;
    QCOMPARE(data.value("documentName"_L1).toString(), u"bill.pdf"_s);
    QVERIFY(!data.contains("fileContent"_L1));
}

void TestUploadFlow::refusesAFileThatWillNotDo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sha256");
    QTest::addColumn<flows::FileProblem>("problem");
    QTest::newRow("gone") << QByteArray() << QByteArray() << flows::FileProblem::Gone;
    QTest::newRow("not what it claims") << QByteArray("hello") << QByteArray() << flows::FileProblem::NotAllowed;
    QTest::newRow("too large") << QByteArray("%PDF-1.4\n") + QByteArray(11 * 1024 * 1024, ' ') << QByteArray()
                               << flows::FileProblem::NotAllowed;
    QTest::newRow("another one by now") << QByteArray("%PDF-1.4\n%%EOF\n") << QByteArray("seen")
                                        << flows::FileProblem::Changed;
}

void TestUploadFlow::refusesAFileThatWillNotDo()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, sha256);
    QFETCH(flows::FileProblem, problem);
    const QString path = m_desk->filePath(u"file.pdf"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy rejected(&flow, &flows::UploadFlow::rejected);
    flow.start({.order = m_order, .filePath = path, .sha256 = sha256});
    QTRY_COMPARE(rejected.size(), 1);
    QCOMPARE(rejected[0][0].value<flows::FileVerdict>().problem, problem);
    QVERIFY(m_desk->journalEntries().empty());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"documents"_s), 0);
}

void TestUploadFlow::uploadsNothingToAnOrderThatIsGone()
{
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy notStarted(&flow, &flows::UploadFlow::notStarted);
    flow.start({.order = {u"4711"_s}, .filePath = m_desk->writeLetter()});
    QTRY_COMPARE(notStarted.size(), 1);
    QCOMPARE(notStarted[0][0].value<net::Error>().kind, net::ErrorKind::NotFound);
    QVERIFY(m_desk->journalEntries().empty());
}

//! Trap I45.
void TestUploadFlow::asksBeforeASecondDocumentOfTheSameName()
{
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::UploadFlow::finished);
    const QSignalSpy taken(&flow, &flows::UploadFlow::nameTaken);
    flow.start({.order = m_order, .filePath = m_desk->writeLetter(u"bill.pdf"_s), .description = u"Bill"_s});
    QTRY_COMPARE(finished.size(), 1);
    flow.start({.order = m_order, .filePath = m_desk->writeLetter(u"BILL.pdf"_s), .description = u"Another"_s});
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(documents(), 1);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"documents"_s), 1);
    QCOMPARE(m_desk->journalEntries().size(), 1U);
    QVERIFY(!flow.isRunning());
    auto again = taken[0][0].value<flows::UploadFlow::Document>();
    again.mayRepeatName = true;
    flow.start(again);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(documents(), 2);
}

void TestUploadFlow::findsANameThatIsFree()
{
    const domain::PortOrder order{
        .documents = {{.name = u"loa.pdf"_s}, {.name = u"LOA (2).pdf"_s}, {.name = u"bill"_s}}};
    QCOMPARE(flows::freeDocumentName(order, u"loa.pdf"_s), u"loa (3).pdf"_s);
    QCOMPARE(flows::freeDocumentName(order, u"bill"_s), u"bill (2)"_s);
    QCOMPARE(flows::freeDocumentName(order, u"new.pdf"_s), u"new.pdf"_s);
}

void TestUploadFlow::findsOutWhetherItArrived_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<OutcomeState>("settled");
    QTest::newRow("cut before") << u"drop-before"_s << OutcomeState::Absent;
    QTest::newRow("cut after") << u"drop-after"_s << OutcomeState::Done;
    QTest::newRow("half") << u"half"_s << OutcomeState::Done;
    QTest::newRow("a gateway's page") << u"html"_s << OutcomeState::Absent;
}

void TestUploadFlow::findsOutWhetherItArrived()
{
    QFETCH(QString, kind);
    QFETCH(OutcomeState, settled);
    // One of the same name is there already, and must not be taken for it.
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::UploadFlow::finished);
    flow.start({.order = m_order, .filePath = m_desk->writeLetter()});
    QTRY_COMPARE(finished.size(), 1);
    m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"documents$"_s}});
    flow.start({.order = m_order, .filePath = m_desk->writeLetter(), .mayRepeatName = true});
    QTRY_COMPARE(finished.size(), 2);
    const auto end = finished[1][0].value<flows::WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Unknown);
    QTRY_COMPARE(m_desk->stateOf(end.intentId), settled);
    QCOMPARE(documents(), settled == OutcomeState::Done ? 2 : 1);
}

void TestUploadFlow::cancelingBeforeTheUploadLeavesNothing()
{
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    flow.start({.order = m_order, .filePath = m_desk->writeLetter()});
    flow.cancel();
    QVERIFY(!flow.isRunning());
    QVERIFY(m_desk->journalEntries().empty());
    const int held = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}});
    flow.start({.order = m_order, .filePath = m_desk->writeLetter()});
    QTRY_COMPARE(flow.step(), flows::UploadFlow::Step::ReadingOrder);
    flow.cancel();
    m_desk->sandbox().removeFault(held);
    QVERIFY(m_desk->journalEntries().empty());
    QCOMPARE(documents(), 0);
}

void TestUploadFlow::cancelingAnUploadFindsOutWhatBecameOfIt()
{
    const int held = m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"documents$"_s}});
    flows::UploadFlow flow(m_desk->desk(), m_desk->settler());
    flow.start({.order = m_order, .filePath = m_desk->writeLetter()});
    QTRY_COMPARE(documents(), 1);
    flow.cancel();
    QTRY_COMPARE(m_desk->journalEntries().size(), size_t(1));
    QTRY_COMPARE(store::currentState(m_desk->journalEntries().front()), OutcomeState::Done);
    m_desk->sandbox().removeFault(held);
}

void TestUploadFlow::addsANote()
{
    flows::NoteFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::NoteFlow::finished);
    flow.send(m_order, u"Please call Zoë"_s);
    QVERIFY(flow.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<flows::WriteEnd>().isDone());
    QVERIFY(!flow.isRunning());
}

void TestUploadFlow::countsEqualNotesBeforeItSendsOne()
{
    flows::NoteFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::NoteFlow::finished);
    for (int before = 0; before < 2; ++before) {
        flow.send(m_order, u"Please call Zoë"_s);
        QTRY_COMPARE(finished.size(), before + 1);
        const auto end = finished[before][0].value<flows::WriteEnd>();
        QVERIFY(end.isDone());
        const auto entry = await(m_desk->journal().find(end.intentId)).value();
        QCOMPARE(flows::intentdata::equalNotesBefore(entry->intent.data), std::optional(before));
    }
}

void TestUploadFlow::sendsNoNoteToAnOrderThatCannotBeRead()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s}});
    flows::NoteFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::NoteFlow::finished);
    flow.send(m_order, u"Please call Zoë"_s);
    QTRY_COMPARE(finished.size(), 1);
    const auto end = finished[0][0].value<flows::WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Failed);
    QCOMPARE(end.error->httpStatus, 403);
    QVERIFY(!flow.isRunning());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes$"_s), 0);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestUploadFlow::findsOutWhetherANoteArrived_data()
{
    findsOutWhetherItArrived_data();
}

void TestUploadFlow::findsOutWhetherANoteArrived()
{
    QFETCH(QString, kind);
    QFETCH(OutcomeState, settled);
    m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"notes$"_s}});
    flows::NoteFlow flow(m_desk->desk(), m_desk->settler());
    const QSignalSpy finished(&flow, &flows::NoteFlow::finished);
    flow.send(m_order, u"Please call Zoë"_s);
    QTRY_COMPARE(finished.size(), 1);
    const auto end = finished[0][0].value<flows::WriteEnd>();
    QCOMPARE(end.state, OutcomeState::Unknown);
    QTRY_COMPARE(m_desk->stateOf(end.intentId), settled);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes$"_s), 1);
}

QTEST_GUILESS_MAIN(TestUploadFlow)
#include "tst_uploadflow.moc"
