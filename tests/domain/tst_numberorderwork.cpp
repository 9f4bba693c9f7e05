#include "domain/numbers/numberorderwork.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! What number orders ask of a person, and when.
class TestNumberOrderWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksToFinishBeforeTheReservationEnds_data();
    void asksToFinishBeforeTheReservationEnds();
    void asksToFixWhatIsBlocked();
    void asksAgainWhenItIsBlockedAgain();
    void asksNothingOfOthers_data();
    void asksNothingOfOthers();

private:
    const QDateTime m_now{QDate(2026, 5, 4), QTime(14, 0), Qt::UTC};
    NumberOrder order(NumberOrderState state, qint64 secondsLeft = 3600) const
    {
        return {.id = {u"01j"_s},
            .state = state,
            .numbers = {{.phoneNumber = u"+493012345678"_s}},
            .expires = m_now.addSecs(secondsLeft),
            .created = m_now.addDays(-1)};
    }
};

void TestNumberOrderWork::asksToFinishBeforeTheReservationEnds_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<bool>("asks");
    QTest::newRow("in five hours") << qint64(5) * 3600 << false;
    QTest::newRow("in four hours") << qint64(4) * 3600 << true;
    QTest::newRow("in a minute") << qint64(60) << true;
    QTest::newRow("over") << qint64(0) << false;
}

void TestNumberOrderWork::asksToFinishBeforeTheReservationEnds()
{
    QFETCH(const qint64, left);
    QFETCH(const bool, asks);
    const auto items = workOf(NumberOrderFacts{.order = order(NumberOrderState::Created, left), .missing = 3}, m_now);
    QCOMPARE(!items.empty(), asks);
    if (!asks)
        return;
    const WorkItem &item = items.front();
    QVERIFY(item.reason == WorkReason::NumberOrderExpiring);
    QVERIFY(item.action == WorkAction::FinishNumberOrder);
    QVERIFY(item.urgency == WorkUrgency::Today);
    QVERIFY(areaOf(item.reason) == WorkArea::Numbers);
    QCOMPARE(item.numberOrder, u"01j"_s);
    QCOMPARE(item.concerned, 3);
    QCOMPARE(item.until, m_now.addSecs(left));
    QVERIFY(item.order.isEmpty()); // it is no port-in
}

void TestNumberOrderWork::asksToFixWhatIsBlocked()
{
    const Registration registration{.logs = {{.message = u"old"_s, .created = m_now.addDays(-2)},
                                        {.message = u"No post-office box."_s, .created = m_now.addDays(-1)}}};
    const auto items
        = workOf(NumberOrderFacts{.order = order(NumberOrderState::Blocked), .registration = registration}, m_now);
    QCOMPARE(items.size(), 1u);
    QVERIFY(items.front().action == WorkAction::FixRegistration);
    QCOMPARE(items.front().words, QStringList{u"No post-office box."_s});
}

void TestNumberOrderWork::asksAgainWhenItIsBlockedAgain()
{
    Registration registration{.logs = {{.message = u"a"_s, .created = m_now.addDays(-2)}}};
    const NumberOrderFacts first{.order = order(NumberOrderState::Blocked), .registration = registration};
    registration.logs.push_back({.message = u"b"_s, .created = m_now.addDays(-1)});
    const NumberOrderFacts second{.order = order(NumberOrderState::Blocked), .registration = registration};
    QCOMPARE(workOf(first, m_now).front().key, workOf(first, m_now.addDays(1)).front().key);
    QVERIFY(workOf(first, m_now).front().key != workOf(second, m_now).front().key);
}

void TestNumberOrderWork::asksNothingOfOthers_data()
{
    QTest::addColumn<NumberOrderState>("state");
    for (const auto state : {NumberOrderState::InReview, NumberOrderState::Completed, NumberOrderState::Rejected,
             NumberOrderState::Expired, NumberOrderState::Unknown})
        QTest::addRow("%d", int(state)) << state;
}

void TestNumberOrderWork::asksNothingOfOthers()
{
    QFETCH(const NumberOrderState, state);
    QVERIFY(workOf(NumberOrderFacts{.order = order(state)}, m_now).empty());
}

QTEST_APPLESS_MAIN(TestNumberOrderWork)
#include "tst_numberorderwork.moc"
