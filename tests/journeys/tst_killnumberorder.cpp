#include "flows/testdesk.h"
#include "journeys/journey.h"
#include "journeys/killbench.h"
#include "store/journalrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

//! A number order that is cut or killed at any moment is never made twice and never submitted twice: a create of which
//! nobody can tell is not sent again before no reservation can last any longer.
class TestKillNumberOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesOneOrderThroughACut_data();
    void makesOneOrderThroughACut();
    void makesOneOrderThroughAKillInTheMiddle_data();
    void makesOneOrderThroughAKillInTheMiddle();
    void makesOneOrderThroughAKillAtEachStep();
    void submitsOnceThroughACut_data();
    void submitsOnceThroughACut();
    void submitsOnceThroughAKillInTheMiddle_data();
    void submitsOnceThroughAKillInTheMiddle();
    void submitsOnceThroughAKillAtEachStep();

private:
    support::Sandbox &sandbox() { return m_bench.sandbox(); }
    bool prepareCreate();
    bool prepareSubmit();
    static QJsonObject fault(const QString &kind, const QString &path, bool abandon = false)
    {
        return {{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, path}, {u"abandon"_s, abandon}};
    }
    int arrived(const QString &path) { return sandbox().count(u"POST"_s, path); }
    QJsonArray orders()
    {
        return sandbox().control("GET", u"/numberOrders"_s).object.value("numberOrders"_L1).toArray();
    }
    int reserved()
    {
        int count = 0;
        for (const QJsonArray all = orders(); const auto &order : all)
            count += order.toObject().value("state"_L1).toString() == u"CREATED"_s;
        return count;
    }
    int charges() { return int(sandbox().control("GET", u"/numbers"_s).object.value("charges"_L1).toArray().size()); }
    //! Runs it again until the order is there, and counts on the way.
    void finishCreate();
    void finishSubmit();

    static inline const QString create = u"createNumberOrder$"_s;
    static inline const QString submit = u"/submit$"_s;
    KillBench m_bench;
    QString m_id;
};

void TestKillNumberOrder::init()
{
    QVERIFY(m_bench.start());
}

bool TestKillNumberOrder::prepareCreate()
{
    const QJsonArray offered = sandbox()
                                   .numbers("GET", u"/availableNumbers?regionCode=DE&type=LOCAL&size=1"_s)
                                   .object.value("availableNumbers"_L1)
                                   .toArray();
    sandbox().clearRequests();
    return m_bench.newDesk(
        {{u"job"_s, u"numberOrder"_s}, {u"wanted"_s, offered.at(0).toObject().value("phoneNumber"_L1).toString()}});
}

bool TestKillNumberOrder::prepareSubmit()
{
    const auto made = sandbox().numbers("POST", u"/numberOrders:createNumberOrder"_s,
        {{u"regionCode"_s, u"US"_s}, {u"numberType"_s, u"LOCAL"_s},
            {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 1}}}});
    m_id = made.object.value("idNumberOrder"_L1).toString();
    sandbox().clearRequests();
    return !m_id.isEmpty() && m_bench.newDesk({{u"job"_s, u"submitNumberOrder"_s}, {u"numberOrder"_s, m_id}});
}

void TestKillNumberOrder::finishCreate()
{
    QVERIFY(reserved() <= 1);
    QVERIFY(arrived(create) <= 1);
    int code = m_bench.runs();
    if (code == lostOrder) {
        // The number may be kept for us: nothing is sent again while it can be.
        QVERIFY(reserved() <= 1);
        QCOMPARE(arrived(create), 1);
        QVERIFY(store::needsSettling(m_bench.journal().front()));
        QVERIFY(sandbox().advance(u"P3D"_s));
        code = m_bench.runs();
    }
    QCOMPARE(code, 0);
    QCOMPARE(reserved(), 1);
    QVERIFY(arrived(create) <= 2);
    QCOMPARE(charges(), 0);
}

void TestKillNumberOrder::finishSubmit()
{
    QVERIFY(m_bench.finishes());
    int worked = 0;
    const QRegularExpression path(submit);
    for (const QJsonArray requests = sandbox().requests(); const auto &entry : requests) {
        const QJsonObject request = entry.toObject();
        worked += request.value("path"_L1).toString().contains(path) && request.value("status"_L1).toInt() == 200;
    }
    QCOMPARE(worked, 1);
    QVERIFY(sandbox().advance(u"P1D"_s));
    QCOMPARE(charges(), 1); // of the one number, once
    QCOMPARE(sandbox().numbers("GET", u"/numberOrders/"_s + m_id).object.value("state"_L1).toString(), u"COMPLETED"_s);
}

void TestKillNumberOrder::makesOneOrderThroughACut_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s, u"garbage"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestKillNumberOrder::makesOneOrderThroughACut()
{
    QFETCH(const QString, kind);
    QVERIFY(prepareCreate());
    QVERIFY(sandbox().addFault(fault(kind, create)) > 0);
    m_bench.runs();
    QCOMPARE(arrived(create), 1);
    finishCreate();
}

void TestKillNumberOrder::makesOneOrderThroughAKillInTheMiddle_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    QTest::newRow("before it is done, and never done") << u"hold-before"_s << true;
    QTest::newRow("before it is done, and done all the same") << u"hold-before"_s << false;
    QTest::newRow("after it is done") << u"hold-after"_s << false;
}

void TestKillNumberOrder::makesOneOrderThroughAKillInTheMiddle()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, abandon);
    QVERIFY(prepareCreate());
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, create, abandon)));
    finishCreate();
}

void TestKillNumberOrder::makesOneOrderThroughAKillAtEachStep()
{
    int step = 1;
    for (bool died = true; died; ++step) {
        QVERIFY(m_bench.start());
        QVERIFY(prepareCreate());
        died = m_bench.diesAt(step);
        finishCreate();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    QVERIFY(step > 3);
}

void TestKillNumberOrder::submitsOnceThroughACut_data()
{
    makesOneOrderThroughACut_data();
}

void TestKillNumberOrder::submitsOnceThroughACut()
{
    QFETCH(const QString, kind);
    QVERIFY(prepareSubmit());
    QVERIFY(sandbox().addFault(fault(kind, submit)) > 0);
    finishSubmit();
}

void TestKillNumberOrder::submitsOnceThroughAKillInTheMiddle_data()
{
    makesOneOrderThroughAKillInTheMiddle_data();
}

void TestKillNumberOrder::submitsOnceThroughAKillInTheMiddle()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, abandon);
    QVERIFY(prepareSubmit());
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, submit, abandon)));
    finishSubmit();
}

void TestKillNumberOrder::submitsOnceThroughAKillAtEachStep()
{
    int step = 1;
    for (bool died = true; died; ++step) {
        QVERIFY(m_bench.start());
        QVERIFY(prepareSubmit());
        died = m_bench.diesAt(step);
        finishSubmit();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    QVERIFY(step > 3);
}

QTEST_GUILESS_MAIN(TestKillNumberOrder)
#include "tst_killnumberorder.moc"
