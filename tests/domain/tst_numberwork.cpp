#include "domain/numbers/numberwork.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace domain;

//! What the numbers of a project ask for, however many there are.
class TestNumberWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatNeedsSomebody_data();
    void asksForWhatNeedsSomebody();
    void namesTheNumberAndWhatFailed();
    void linksACampaignInItsOwnTime();
    void failingAgainIsSomethingNew();
    void manyOfOneCauseShareAnEntry();
    void aSharedEntryIsKnownByItsNumbers();
    void aMillionNumbersMakeAFewEntries();
    void countsCausesTogetherWhenThereAreTooMany();
    void countsMoreThanItKnows();
    void saysWhatIsNotWatched();

private:
    static const QDateTime now;
    static NumberFacts linked(const QString &number = u"+12085550102"_s)
    {
        return {.number = number,
            .name = u"Lobby"_s,
            .isUsLocal = true,
            .sms = ServiceState::Linked,
            .plan = u"plan1"_s,
            .campaign = u"C1"_s};
    }
    static NumberFacts failed(const QString &number, const QString &code)
    {
        NumberFacts facts = linked(number);
        facts.sms = ServiceState::Failed;
        facts.errors = {code};
        facts.changedAt = now.addDays(-4); // a Friday
        return facts;
    }
};

const QDateTime TestNumberWork::now(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC); // a Tuesday

void TestNumberWork::asksForWhatNeedsSomebody_data()
{
    QTest::addColumn<NumberFacts>("number");
    QTest::addColumn<NumberWorkKind>("kind");
    const auto with = [](auto change) {
        NumberFacts facts = linked();
        change(facts);
        return facts;
    };
    using enum NumberWorkKind;
    QTest::newRow("linked with its campaign") << linked() << None;
    QTest::newRow("without a campaign") << with([](NumberFacts &n) { n.campaign.clear(); }) << NoCampaign;
    QTest::newRow("without a plan it sends nothing") << with([](NumberFacts &n) {
        n.campaign.clear();
        n.plan.clear();
        n.sms = ServiceState::None;
    }) << None;
    QTest::newRow("a campaign is on its way") << with([](NumberFacts &n) {
        n.campaign.clear();
        n.sms = ServiceState::Changing;
    }) << None;
    QTest::newRow("toll-free or abroad") << with([](NumberFacts &n) {
        n.campaign.clear();
        n.isUsLocal = false;
    }) << None;
    QTest::newRow("SMS failed") << with([](NumberFacts &n) { n.sms = ServiceState::Failed; }) << ProvisioningFailed;
    QTest::newRow("voice failed") << with([](NumberFacts &n) { n.voice = ServiceState::Failed; }) << ProvisioningFailed;
    QTest::newRow("failed comes first") << with([](NumberFacts &n) {
        n.campaign.clear();
        n.voice = ServiceState::Failed;
    }) << ProvisioningFailed;
    QTest::newRow("failed, and released") << with([](NumberFacts &n) {
        n.sms = ServiceState::Failed;
        n.isReleased = true;
    }) << None;
    QTest::newRow("released without a campaign") << with([](NumberFacts &n) {
        n.campaign.clear();
        n.isReleased = true;
    }) << None;
    QTest::newRow("a status that nobody has heard of")
        << with([](NumberFacts &n) { n.sms = ServiceState::Unclear; }) << None;
}

void TestNumberWork::asksForWhatNeedsSomebody()
{
    QFETCH(const NumberFacts, number);
    QFETCH(const NumberWorkKind, kind);
    QVERIFY(workKindOf(number) == kind);
    NumberWork work;
    work.take(number);
    QCOMPARE(work.items(now).size(), kind == NumberWorkKind::None ? 0u : 1u);
    QCOMPARE(work.isEmpty(), kind == NumberWorkKind::None);
}

void TestNumberWork::namesTheNumberAndWhatFailed()
{
    NumberWork work;
    work.take(failed(u"+12085550102"_s, u"CAMPAIGN_EXPIRED"_s));
    const WorkItem item = work.items(now).at(0);
    QVERIFY(item.reason == WorkReason::ProvisioningFailed);
    QVERIFY(item.action == WorkAction::OpenNumber);
    QVERIFY(item.urgency == WorkUrgency::Today);
    QCOMPARE(item.number, u"+12085550102"_s);
    QCOMPARE(item.name, u"Lobby"_s);
    QCOMPARE(item.words, QStringList{u"CAMPAIGN_EXPIRED"_s});
    QCOMPARE(item.since, QDate(2026, 11, 20));
    QCOMPARE(item.businessDays, 2);
}

void TestNumberWork::linksACampaignInItsOwnTime()
{
    NumberWork work;
    NumberFacts number = linked();
    number.campaign.clear();
    work.take(number);
    const WorkItem item = work.items(now).at(0);
    QVERIFY(item.action == WorkAction::LinkCampaign);
    QVERIFY(item.urgency == WorkUrgency::ThisWeek);
    QCOMPARE(item.due, QDate(2026, 11, 25));
    QVERIFY(areaOf(item.reason) == WorkArea::Numbers);
}

void TestNumberWork::failingAgainIsSomethingNew()
{
    const auto keyOf = [](const NumberFacts &number) {
        NumberWork work;
        work.take(number);
        return work.items(now).at(0).key;
    };
    NumberFacts number = failed(u"+12085550102"_s, u"CAMPAIGN_EXPIRED"_s);
    const QString key = keyOf(number);
    number.name = u"Renamed"_s;
    QCOMPARE(keyOf(number), key);
    number.changedAt = number.changedAt.addSecs(60);
    QVERIFY(keyOf(number) != key);
}

void TestNumberWork::manyOfOneCauseShareAnEntry()
{
    NumberWork work;
    const int some = int(NumberWork::mostOfACause);
    for (int i = 0; i < some; ++i)
        work.take(failed(u"+1208555%1"_s.arg(1000 + i), u"CAMPAIGN_EXPIRED"_s));
    work.take(failed(u"+12085559999"_s, u"INVALID_NNID"_s));
    QCOMPARE(int(work.items(now).size()), some + 1);
    work.take(failed(u"+12085558888"_s, u"CAMPAIGN_EXPIRED"_s));
    auto items = work.items(now);
    QCOMPARE(items.size(), 2u);
    const WorkItem shared = items.at(0);
    QVERIFY(shared.number.isEmpty());
    QVERIFY(shared.action == WorkAction::ShowNumbers);
    QCOMPARE(shared.concerned, some + 1);
    QCOMPARE(shared.group, u"CAMPAIGN_EXPIRED"_s);
    QCOMPARE(items.at(1).number, u"+12085559999"_s);
    // One more: a mark on the entry before does not hide it.
    work.take(failed(u"+12085557777"_s, u"CAMPAIGN_EXPIRED"_s));
    items = work.items(now);
    QVERIFY(items.at(0).key != shared.key);
}

void TestNumberWork::aSharedEntryIsKnownByItsNumbers()
{
    std::vector<NumberFacts> numbers;
    for (int i = 0; i < 20; ++i)
        numbers.push_back(failed(u"+1208555%1"_s.arg(1000 + i), u"CAMPAIGN_EXPIRED"_s));
    const auto keyOf = [](const std::vector<NumberFacts> &all) {
        NumberWork work;
        for (const NumberFacts &number : all)
            work.take(number);
        return work.items(now).at(0).key;
    };
    const QString key = keyOf(numbers);
    std::ranges::reverse(numbers);
    numbers.front().name = u"Renamed"_s;
    QCOMPARE(keyOf(numbers), key); // the same numbers, read in another order
    std::vector<NumberFacts> others = numbers;
    others.back() = failed(u"+12085559999"_s, u"CAMPAIGN_EXPIRED"_s);
    QVERIFY(keyOf(others) != key); // as many, but one went and one came
    others = numbers;
    others.back().changedAt = others.back().changedAt.addSecs(60);
    QVERIFY(keyOf(others) != key); // one failed again
}

void TestNumberWork::aMillionNumbersMakeAFewEntries()
{
    NumberWork work;
    NumberFacts number = linked();
    number.campaign.clear();
    for (int i = 0; i < 1'000'000; ++i)
        work.take(number);
    const auto items = work.items(now);
    QCOMPARE(items.size(), 1u);
    QCOMPARE(items.front().concerned, 1'000'000);
    QCOMPARE(items.front().group, u"plan1"_s);
}

void TestNumberWork::countsCausesTogetherWhenThereAreTooMany()
{
    NumberWork work;
    constexpr int causes = 5000;
    for (int i = 0; i < causes; ++i)
        work.take(failed(u"+1208555%1"_s.arg(1000 + i), u"CODE_%1"_s.arg(i)));
    int counted = 0;
    std::set<QString> keys;
    for (const WorkItem &item : work.items(now)) {
        counted += item.concerned;
        keys.insert(item.key);
    }
    QCOMPARE(counted, causes);
    QCOMPARE(keys.size(), NumberWork::mostCauses + 1);
}

void TestNumberWork::countsMoreThanItKnows()
{
    NumberWork work;
    work.take(failed(u"+12085550102"_s, u"CAMPAIGN_EXPIRED"_s));
    SetFingerprint more;
    for (int i = 0; i < 7000; ++i)
        more.add(u"+1208%1"_s.arg(5'560'000 + i));
    work.takeMore(NumberWorkKind::ProvisioningFailed, u"CAMPAIGN_EXPIRED"_s, more);
    const auto items = work.items(now);
    QCOMPARE(items.size(), 1u);
    QCOMPARE(items.front().concerned, 7001);
}

void TestNumberWork::saysWhatIsNotWatched()
{
    const WorkItem item = notWatched(10'000, 1'000'000, now);
    QCOMPARE(item.concerned, 990'000);
    QCOMPARE(item.numbers, 1'000'000);
    QVERIFY(item.urgency == WorkUrgency::Waiting); // it asks for nothing
}

QTEST_APPLESS_MAIN(TestNumberWork)
#include "tst_numberwork.moc"
