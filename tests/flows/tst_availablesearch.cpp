#include "flows/numbers/rentbasket.h"
#include "flows/rentbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::AvailableNumber, domain::Capability, domain::NumberType, domain::SearchPattern;
using flows::AvailableSearch, flows::RentBasket, flows::SearchState;

//! Looking for numbers, and the basket that collects them.
class TestAvailableSearch : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }
    void cleanup() { QVERIFY(m_desk->sandbox().removeAllFaults()); }
    void readsRegionsOnce();
    void readsRegionsAgainAfterAFailure();
    void findsWhatIsAskedFor();
    void saysThatThereMayBeMore();
    void findsNothing();
    void keepsWhatItFoundWhenTheNextSearchFails();
    void cancels();
    void mayBeDestroyedWhileItSearches();
    void leavesOutWhatIsToldTwice();
    void collectsOverSeveralSearches();

private:
    std::unique_ptr<AvailableSearch> search()
    {
        return std::make_unique<AvailableSearch>(m_desk->desk().numbers, m_desk->desk().now);
    }
    static api::AvailableNumberFilter usLocal(int size = 10)
    {
        return {.regionCode = u"US"_s, .type = NumberType::Local, .size = size};
    }
};

void TestAvailableSearch::readsRegionsOnce()
{
    const auto flow = search();
    QVERIFY(!flow->regionsKnown());
    m_desk->sandbox().clearRequests();
    flow->readRegions();
    flow->readRegions();
    QVERIFY(flow->isReadingRegions());
    QTRY_VERIFY(flow->regionsKnown());
    flow->readRegions();
    QVERIFY(!flow->isReadingRegions());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"/availableRegions$"_s), 1);
    QVERIFY(flow->region(u"US"_s));
    QVERIFY(!flow->region(u"ZZ"_s));
    QVERIFY(std::ranges::is_sorted(
        flow->regions(), [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; }));
}

void TestAvailableSearch::readsRegionsAgainAfterAFailure()
{
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}}) > 0);
    const auto flow = search();
    flow->readRegions();
    QTRY_VERIFY(flow->regionsError());
    QVERIFY(!flow->regionsKnown());
    flow->readRegions();
    QVERIFY(!flow->regionsError());
    QTRY_VERIFY(flow->regionsKnown());
}

void TestAvailableSearch::findsWhatIsAskedFor()
{
    const auto flow = search();
    QCOMPARE(flow->state(), SearchState::NotAsked);
    flow->again(); // nothing was asked yet
    QCOMPARE(flow->state(), SearchState::NotAsked);
    auto filter = usLocal(20);
    filter.pattern = {.pattern = u"+1208"_s, .search = SearchPattern::Start};
    filter.capabilities = {Capability::Sms, Capability::Voice};
    flow->search(filter);
    QCOMPARE(flow->state(), SearchState::Searching);
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QVERIFY(!flow->numbers().empty() && flow->numbers().size() <= 20U);
    QVERIFY(flow->asOf());
    for (const AvailableNumber &number : flow->numbers())
        QVERIFY(number.phoneNumber.startsWith(u"+1208"_s));
}

void TestAvailableSearch::saysThatThereMayBeMore()
{
    const auto flow = search();
    flow->search(usLocal(3));
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QCOMPARE(flow->numbers().size(), 3U);
    QVERIFY(flow->mayBeMore());
}

void TestAvailableSearch::findsNothing()
{
    const auto flow = search();
    auto filter = usLocal();
    filter.pattern = {.pattern = u"415"_s, .search = SearchPattern::Start}; // as it is often typed: never found
    flow->search(filter);
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QVERIFY(flow->numbers().empty());
    QVERIFY(!flow->mayBeMore());
}

void TestAvailableSearch::keepsWhatItFoundWhenTheNextSearchFails()
{
    const auto flow = search();
    flow->search(usLocal(3));
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 400}}) > 0);
    flow->again();
    QTRY_COMPARE(flow->state(), SearchState::Failed);
    QCOMPARE(flow->error()->httpStatus, 400);
    QCOMPARE(flow->numbers().size(), 3U);
    flow->again();
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QVERIFY(!flow->error());
}

void TestAvailableSearch::cancels()
{
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}}) > 0);
    const auto flow = search();
    QSignalSpy changed(flow.get(), &AvailableSearch::changed);
    flow->search(usLocal());
    flow->cancel();
    QCOMPARE(flow->state(), SearchState::Canceled);
    QVERIFY(m_desk->sandbox().removeAllFaults());
    changed.clear();
    flow->cancel(); // there is nothing more to cancel
    QCOMPARE(changed.size(), 0);
    QVERIFY(flow->numbers().empty());
}

void TestAvailableSearch::mayBeDestroyedWhileItSearches()
{
    search()->search(usLocal()); // and goes at once
    for (const QString &kind : {u"hold-before"_s, u"hold-after"_s}) {
        QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"path"_s, u"/available"_s}, {u"times"_s, 0}}) > 0);
        m_desk->sandbox().clearRequests();
        const auto flow = search();
        flow->readRegions();
        flow->search(usLocal());
        QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"/available"_s), 2);
    }
    QVERIFY(m_desk->sandbox().removeAllFaults());
    QCOMPARE(offers(1).size(), 1U); // the line is still good
}

void TestAvailableSearch::leavesOutWhatIsToldTwice()
{
    const QJsonObject one{{u"phoneNumber"_s, u"+12085550102"_s}, {u"regionCode"_s, u"US"_s}, {u"type"_s, u"LOCAL"_s}};
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 200},
                {u"body"_s, QJsonObject{{u"availableNumbers"_s, QJsonArray{one, one}}}}})
        > 0);
    const auto flow = search();
    flow->search(usLocal());
    QTRY_COMPARE(flow->state(), SearchState::Answered);
    QCOMPARE(flow->numbers().size(), 1U);
}

void TestAvailableSearch::collectsOverSeveralSearches()
{
    RentBasket basket;
    const QSignalSpy changed(&basket, &RentBasket::changed);
    const auto here = offers(2);
    const auto there = offers(1, u"GB"_s, NumberType::Mobile);
    QCOMPARE(there.size(), 1U);
    basket.add(here);
    basket.add(there);
    basket.add(here); // nothing new
    QCOMPARE(changed.size(), 2);
    QCOMPARE(basket.numbers().size(), 3U);
    QVERIFY(basket.contains(there[0].phoneNumber));
    QCOMPARE(basket.total().setup->size(),
        basket.numbers()[0].setupPrice->currency == there[0].setupPrice->currency ? 1U : 2U);
    AvailableNumber dearer = here[0];
    dearer.monthlyPrice->amount = u"9.99"_s;
    basket.add({dearer});
    QCOMPARE(basket.numbers().size(), 3U);
    QCOMPARE(basket.numbers()[0].monthlyPrice->amount, u"9.99"_s);
    basket.remove({here[0].phoneNumber, u"+19995550000"_s});
    QCOMPARE(basket.numbers().size(), 2U);
    basket.clear();
    QVERIFY(basket.isEmpty());
    const auto before = changed.size();
    basket.clear();
    QCOMPARE(changed.size(), before);
}

QTEST_GUILESS_MAIN(TestAvailableSearch)
#include "tst_availablesearch.moc"
