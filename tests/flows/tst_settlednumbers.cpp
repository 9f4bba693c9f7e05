#include "flows/numbers/rentflow.h"
#include "flows/numbers/settlednumbers.h"
#include "flows/rentbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::SettledNumbers;

//! A number whose answer was lost is read once it is known that the server did it, whoever has asked for it.
class TestSettledNumbers : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void readsANumberThatTurnsOutToBeRented();
    void readsNothingOfANumberThatWasNot();
    void readsANumberThatTurnsOutToBeReleased();

private:
    //! The sandbox does it, or does not, and nobody hears of it.
    bool rentUnheard(const QString &fault);

    QString m_number;
};

bool TestSettledNumbers::rentUnheard(const QString &fault)
{
    const auto numbers = offers(1);
    if (numbers.size() != 1
        || m_desk->sandbox().addFault({{u"kind"_s, fault}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":rent$"_s}}) <= 0)
        return false;
    m_number = numbers.front().phoneNumber;
    flows::RentFlow renting(m_desk->desk(), m_desk->settler(), numbers);
    renting.start();
    return QTest::qWaitFor([&] { return renting.count(domain::RentState::Unknown) == 1; }, 15'000);
}

void TestSettledNumbers::readsANumberThatTurnsOutToBeRented()
{
    SettledNumbers settled(m_desk->desk(), m_desk->settler());
    const QSignalSpy read(&settled, &SettledNumbers::numberRead);
    QVERIFY(rentUnheard(u"drop-after"_s));
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read.at(0).at(0).value<domain::ActiveNumber>().phoneNumber, m_number);
}

void TestSettledNumbers::readsNothingOfANumberThatWasNot()
{
    SettledNumbers settled(m_desk->desk(), m_desk->settler());
    const QSignalSpy read(&settled, &SettledNumbers::numberRead);
    const QSignalSpy known(&m_desk->settler(), &flows::SettleFlow::settled);
    QVERIFY(rentUnheard(u"drop-before"_s));
    QTRY_COMPARE(known.size(), 1);
    m_desk->sandbox().clearRequests();
    QCOMPARE(offers(1).size(), 1U); // whatever was under way has been answered
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"activeNumbers"_s), 0);
    QVERIFY(read.isEmpty());
}

void TestSettledNumbers::readsANumberThatTurnsOutToBeReleased()
{
    m_number = u"+12085550101"_s;
    QVERIFY(take(m_number));
    QCOMPARE(m_desk->sandbox().numbers("POST", u"/activeNumbers/%1:release"_s.arg(m_number)).status, 200);
    SettledNumbers settled(m_desk->desk(), m_desk->settler());
    const QSignalSpy read(&settled, &SettledNumbers::numberRead);
    store::Intent intent = m_desk->desk().intent(store::IntentKind::ReleaseNumber, m_number, {});
    intent.id = u"released"_s;
    QVERIFY(await(m_desk->journal().begin(intent)).has_value());
    QVERIFY(await(m_desk->journal().append(intent.id, {.state = store::OutcomeState::Unknown})).has_value());
    m_desk->settler().settleAll();
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(read.at(0).at(0).value<domain::ActiveNumber>().expires.has_value());
}

QTEST_GUILESS_MAIN(TestSettledNumbers)
#include "tst_settlednumbers.moc"
