#include "flows/submitbench.h"

#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::LoaState;
using domain::SubmitState;
using domain::SubmittedOrder;

//! What goes to an order right after it was made: its letter and its first note, each exactly once.
class TestSubmitLetter : public QObject, private SubmitBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void uploadsTheLetterExactlyOnceWhatever_data();
    void uploadsTheLetterExactlyOnceWhatever();
    void refusesALetterThatChanged();
    void addsTheFirstNoteExactlyOnceWhatever_data();
    void addsTheFirstNoteExactlyOnceWhatever();
};

void TestSubmitLetter::uploadsTheLetterExactlyOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("all is well") << QString() << QJsonObject();
    QTest::newRow("cut before the work") << u"drop-before"_s << QJsonObject();
    QTest::newRow("cut after the work") << u"drop-after"_s << QJsonObject();
    QTest::newRow("held, and given up") << u"hold-before"_s << QJsonObject{{u"abandon"_s, true}};
    QTest::newRow("done, answer held") << u"hold-after"_s << QJsonObject();
    QTest::newRow("half a body") << u"half"_s << QJsonObject();
    QTest::newRow("a gateway's page") << u"html"_s << QJsonObject();
    QTest::newRow("503") << u"status"_s << QJsonObject{{u"status"_s, 503}};
    QTest::newRow("422") << u"status"_s << QJsonObject{{u"status"_s, 422}};
    QTest::newRow("429") << u"status"_s << QJsonObject{{u"status"_s, 429}};
    QTest::newRow("an expired token") << u"expired-token"_s << QJsonObject();
}

void TestSubmitLetter::uploadsTheLetterExactlyOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);

    open(someNumbers(1));
    m_flow->setLoa({.kind = domain::LoaKind::File, .filePath = m_desk->writeLetter()});
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(700ms);
    if (!kind.isEmpty())
        QVERIFY(m_desk->sandbox().addFault(fault(kind, u"/documents$"_s, more)) > 0);
    QVERIFY(submit());
    QCOMPARE(order().state, SubmitState::Created);
    QVERIFY(documents(order().orderId.text) <= 1);

    m_desk->setWriteTimeout(10s);
    m_desk->sandbox().removeAllFaults();
    QVERIFY(submit());
    QCOMPARE(order().loa, LoaState::Uploaded);
    QCOMPARE(documents(order().orderId.text), 1);
    QCOMPARE(m_desk->orders(), 1);
    QVERIFY(m_submit->summary().isComplete());
}

void TestSubmitLetter::refusesALetterThatChanged()
{
    open(someNumbers(1));
    const QString path = m_desk->writeLetter();
    const flows::DocumentFile seen = flows::loadDocumentFile(path);
    m_flow->setLoa({.kind = domain::LoaKind::File, .filePath = path, .sha256 = seen.sha256});
    QCOMPARE(m_desk->writeLetter(u"loa.pdf"_s, "another text"), path);
    const QSignalSpy rejected(m_submit.get(), &flows::SubmitFlow::letterRejected);
    QVERIFY(submit());
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected[0][1].value<flows::FileVerdict>().problem, flows::FileProblem::Changed);
    QCOMPARE(order().loa, LoaState::Waiting);
    QCOMPARE(documents(order().orderId.text), 0);
    QCOMPARE(m_submit->summary().lettersOpen, 1);

    // Looked at again, and sent.
    m_flow->setLoa({.kind = domain::LoaKind::File, .filePath = path});
    QVERIFY(submit());
    QCOMPARE(documents(order().orderId.text), 1);
    QCOMPARE(m_desk->orders(), 1);
}

void TestSubmitLetter::addsTheFirstNoteExactlyOnceWhatever_data()
{
    uploadsTheLetterExactlyOnceWhatever_data();
}

void TestSubmitLetter::addsTheFirstNoteExactlyOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);

    open(someNumbers(1));
    m_flow->setDirectoryListing(u"Larkspur Dental Group, white pages"_s);
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(700ms);
    if (!kind.isEmpty())
        QVERIFY(m_desk->sandbox().addFault(fault(kind, u"/notes$"_s, more)) > 0);
    QVERIFY(submit());
    QCOMPARE(order().state, SubmitState::Created);

    m_desk->setWriteTimeout(10s);
    m_desk->sandbox().removeAllFaults();
    QVERIFY(submit());
    QCOMPARE(order().note, LoaState::Uploaded);
    QCOMPARE(notes(order().orderId.text, u"white pages"_s), 1);
    QCOMPARE(m_desk->orders(), 1);
}

QTEST_GUILESS_MAIN(TestSubmitLetter)
#include "tst_submitletter.moc"
