#include "journeys/killbench.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! A port-in that is killed at any moment ends, when it is started again, as exactly one order with one letter and one
//! note.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesAKillAtEachStep_data();
    void survivesAKillAtEachStep();
    void survivesAKillWhileFindingOut_data();
    void survivesAKillWhileFindingOut();
    void survivesAKillInTheMiddleOfARequest_data();
    void survivesAKillInTheMiddleOfARequest();

private:
    void verifyOneOfEach();

    KillBench m_bench;
};

void TestKill::init()
{
    QVERIFY(m_bench.start());
    QVERIFY(m_bench.newDesk());
}

void TestKill::verifyOneOfEach()
{
    const QJsonArray orders = m_bench.sandbox().control("GET", u"/orders"_s).object.value("orders"_L1).toArray();
    QCOMPARE(orders.size(), 1);
    const QString id = QString::number(orders[0].toObject().value("id"_L1).toInteger());
    const QJsonObject order = m_bench.sandbox().porting("GET", u"/orders/portIns/"_s + id).object;
    const auto documents = order.value("documents"_L1).toArray().size();
    const auto notes = order.value("notes"_L1).toArray().size();
    qInfo("creates sent: %d, orders: %d, documents: %d, notes: %d",
        m_bench.sandbox().count(u"POST"_s, u"orders/portIns$"_s), int(orders.size()), int(documents), int(notes));
    QCOMPARE(documents, 1);
    QCOMPARE(notes, 1);
}

void TestKill::survivesAKillAtEachStep_data()
{
    QTest::addColumn<int>("dieAt");
    // Each write has about six steps: draft saved, intent begun, sent, answered, draft changed, draft saved.
    for (int step = 1; step <= 20; ++step)
        QTest::addRow("step %d", step) << step;
}

void TestKill::survivesAKillAtEachStep()
{
    QFETCH(int, dieAt);
    QVERIFY(m_bench.diesAt(dieAt));
    QVERIFY(m_bench.finishes());
    verifyOneOfEach();
}

//! The answer to the create is lost as well, and the process dies while it reads what became of it.
void TestKill::survivesAKillWhileFindingOut_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("dieAt");
    for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s}) {
        for (const int step : {7, 9, 11, 13})
            QTest::addRow("%s, step %d", qPrintable(kind), step) << kind << step;
    }
}

void TestKill::survivesAKillWhileFindingOut()
{
    QFETCH(QString, kind);
    QFETCH(int, dieAt);
    QVERIFY(
        m_bench.sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}}) > 0);
    QVERIFY(m_bench.diesAt(dieAt));
    QVERIFY(m_bench.finishes());
    verifyOneOfEach();
}

void TestKill::survivesAKillInTheMiddleOfARequest_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    QTest::addColumn<QString>("path");
    const QString paths[] = {u"orders/portIns$"_s, u"/documents$"_s, u"/notes$"_s};
    for (const QString &path : paths) {
        const QByteArray name = path.toUtf8();
        QTest::addRow("%s before the work", name.constData()) << u"hold-before"_s << true << path;
        QTest::addRow("%s before the work, done all the same", name.constData()) << u"hold-before"_s << false << path;
        QTest::addRow("%s after the work", name.constData()) << u"hold-after"_s << false << path;
    }
}

void TestKill::survivesAKillInTheMiddleOfARequest()
{
    QFETCH(QString, kind);
    QFETCH(bool, abandon);
    QFETCH(QString, path);
    QVERIFY(m_bench.isKilledWhileHeld(
        {{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, path}, {u"abandon"_s, abandon}}));
    QVERIFY(m_bench.finishes());
    verifyOneOfEach();
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
