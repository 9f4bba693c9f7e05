#include "tables/numberstorerows.h"

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! Finding numbers by what a person types, and putting them in order.
class TestNumberSearch : public QObject, protected NumberStoreRows
{
    Q_OBJECT

private Q_SLOTS:
    void findsText_data();
    void findsText();
    void aPlusBeginsTheNumber_data();
    void aPlusBeginsTheNumber();
    void findsNumbersThatAreNone();
    void textDoesNotReachOverRows();
    void findsByKindServicesAndRelease();
    void searchesAmongRowsInTheirOrder();
    void sortsByNumber();
    void sortsNamesAsAPersonWould();
    void sortsBySharedValues();
    void sortsByTime();
    void keepsTheOrderOfEquals();
    void sortsAsTheStandardLibraryDoes();
};

void TestNumberSearch::findsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing asked") << QString() << u"+12085550100 +12085550101 +46113232516"_s;
    QTest::newRow("spaces") << u"  "_s << u"+12085550100 +12085550101 +46113232516"_s;
    QTest::newRow("digits") << u"0101"_s << u"+12085550101"_s;
    QTest::newRow("with a plus") << u"+46"_s << u"+46113232516"_s;
    QTest::newRow("as it is shown") << u"(208) 555-0100"_s << u"+12085550100"_s;
    QTest::newRow("any case") << u"DESK"_s << u"+12085550100"_s;
    QTest::newRow("without diacritics") << u"cafe"_s << u"+46113232516"_s;
    QTest::newRow("two words") << u"desk front"_s << u"+12085550100"_s;
    QTest::newRow("words in different places") << u"front 0100"_s << u"+12085550100"_s;
    QTest::newRow("one word too many") << u"front 0101"_s << QString();
    QTest::newRow("a hyphen in a name") << u"12-34"_s << u"+12085550101"_s;
    QTest::newRow("plan") << u"gold"_s << u"+12085550101"_s;
    QTest::newRow("campaign") << u"cabc"_s << u"+12085550101"_s;
    QTest::newRow("plan that is not there yet") << u"silver"_s << u"+46113232516"_s;
    QTest::newRow("trunk") << u"trunk7"_s << u"+12085550100"_s;
    QTest::newRow("region") << u"se"_s << u"+46113232516"_s;
    QTest::newRow("type") << u"mobile"_s << u"+46113232516"_s;
    QTest::newRow("nobody") << u"zzz"_s << QString();
}

void TestNumberSearch::findsText()
{
    QFETCH(const QString, text);
    ActiveNumber desk = number(u"+12085550100"_s, u"Front Desk"_s);
    desk.voice = {.type = VoiceType::Est, .trunkId = u"TRUNK7"_s};
    ActiveNumber suite = number(u"+12085550101"_s, u"Suite 12-34"_s);
    suite.sms = {.servicePlanId = u"Gold"_s, .campaignId = u"CABC"_s};
    ActiveNumber swedish = number(u"+46113232516"_s, u"Café Größe"_s);
    swedish.regionCode = u"SE"_s;
    swedish.type = NumberType::Mobile;
    swedish.sms.scheduled = SmsProvisioning{.servicePlanId = u"silver"_s};
    NumberStore store;
    store.merge({desk, suite, swedish});
    QTEST(this->text(store, matching(store, {.text = text})), "found");
}

void TestNumberSearch::aPlusBeginsTheNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("in groups") << u"+1 208"_s << u"+12085550100"_s;
    QTest::newRow("as it is written") << u"+1 (208) 555-01"_s << u"+12085550100"_s;
    QTest::newRow("while it is typed") << u"+1 ("_s << u"+12085550100 +13122085550"_s;
    QTest::newRow("without it, anywhere") << u"1 208"_s << u"+12085550100 +13122085550"_s;
    QTest::newRow("beside a word") << u"desk +1 208"_s << u"+12085550100"_s;
    QTest::newRow("a word beside it") << u"+1 208 shop"_s << QString();
    QTest::newRow("a name may begin with it") << u"+plus"_s << u"+13122085550"_s;
}

void TestNumberSearch::aPlusBeginsTheNumber()
{
    QFETCH(const QString, text);
    NumberStore store;
    store.merge({number(u"+12085550100"_s, u"Desk"_s), number(u"+13122085550"_s, u"Shop +plus"_s)});
    QTEST(this->text(store, matching(store, {.text = text})), "found");
}

void TestNumberSearch::findsNumbersThatAreNone()
{
    NumberStore store;
    store.merge({number(u"+12085550100"_s), number(u"+1800FLOWERS"_s), number(u"0800 123"_s)});
    QCOMPARE(text(store, matching(store, {.text = u"flowers"_s})), u"+1800FLOWERS"_s);
    QCOMPARE(text(store, matching(store, {.text = u"0800"_s})), u"0800 123"_s);
    QCOMPARE(matching(store, {.text = u"+1"_s}).size(), 2u);
}

void TestNumberSearch::textDoesNotReachOverRows()
{
    NumberStore store;
    store.merge({number(u"+12"_s, u"ab"_s), number(u"+34"_s, u"cd"_s), number(u"+56"_s)});
    for (const QString &text : {u"12ab"_s, u"ab+34"_s, u"abcd"_s, u"cd56"_s, u"2a"_s})
        QVERIFY(matching(store, {.text = text}).empty());
    QCOMPARE(text(store, matching(store, {.text = u"b"_s})), u"+12"_s);
    // As long as can be, so that nothing stands between one number and the next.
    store.merge({number(u"+111222333444555"_s), number(u"+111222333444556"_s), number(u"+199999999999999"_s)});
    QVERIFY(matching(store, {.text = u"5+1"_s}).empty());
    QCOMPARE(text(store, matching(store, {.text = u"4555"_s})), u"+111222333444555"_s);
    QCOMPARE(text(store, matching(store, {.text = u"999"_s})), u"+199999999999999"_s);
}

void TestNumberSearch::findsByKindServicesAndRelease()
{
    ActiveNumber mobile = number(u"+2"_s);
    mobile.type = NumberType::Mobile;
    ActiveNumber linked = number(u"+3"_s);
    linked.sms.campaignId = u"C1"_s;
    ActiveNumber released = number(u"+4"_s);
    released.expires = QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    NumberStore store;
    store.merge({number(u"+1"_s), mobile, linked, released});
    const auto found = [&](const NumberQuery &query) { return text(store, matching(store, query)); };
    int asked = 0;
    QCOMPARE(found({.kind =
                        [&](const NumberKind &kind) {
                            ++asked;
                            return kind.type == NumberType::Mobile;
                        }}),
        u"+2"_s);
    QCOMPARE(asked, 2); // kinds, not numbers
    QCOMPARE(
        found({.services = [](const auto &services) { return services.sms.campaignId.isEmpty(); }}), u"+1 +2 +4"_s);
    QCOMPARE(found({.released = true}), u"+4"_s);
    QCOMPARE(found({.released = false}), u"+1 +2 +3"_s);
    QCOMPARE(found({.text = u"3"_s, .released = true}), QString());
}

void TestNumberSearch::searchesAmongRowsInTheirOrder()
{
    NumberStore store;
    store.merge({number(u"+11"_s), number(u"+12"_s), number(u"+21"_s), number(u"+31"_s)});
    const std::vector<InventoryRow> among{3, 1, 0};
    QCOMPARE(text(store, matching(store, {.text = u"1"_s}, among)), u"+31 +12 +11"_s);
    QCOMPARE(text(store, matching(store, {.text = u"+1"_s}, among)), u"+12 +11"_s);
    std::vector<ActiveNumber> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(number(u"+1208%1"_s.arg(i, 4, 10, QChar(u'0')), u"Line %1"_s.arg(i)));
    store.merge(many);
    for (const QString &text : {u"1"_s, u"12"_s, u"line 1"_s, u"us"_s, u"(208)"_s, u"9"_s}) {
        const auto all = matching(store, {.text = text});
        std::vector<InventoryRow> expected; // few or many to look among, the same are found
        std::ranges::copy_if(among, std::back_inserter(expected),
            [&](InventoryRow row) { return std::ranges::binary_search(all, row); });
        QCOMPARE(matching(store, {.text = text}, among), expected);
    }
}

void TestNumberSearch::sortsByNumber()
{
    NumberStore store;
    store.merge({number(u"+46113232516"_s), number(u"odd"_s), number(u"+12085550100"_s), number(u"+447478727259"_s)});
    auto rows = allRows(store);
    sort(rows, keysByNumber(store));
    QCOMPARE(text(store, rows), u"+12085550100 +46113232516 +447478727259 odd"_s);
    sort(rows, keysByNumber(store), Qt::DescendingOrder);
    QCOMPARE(text(store, rows), u"odd +447478727259 +46113232516 +12085550100"_s);
}

void TestNumberSearch::sortsNamesAsAPersonWould()
{
    NumberStore store;
    store.merge({number(u"+1"_s, u"Line 10"_s), number(u"+2"_s), number(u"+3"_s, u"line 9"_s),
        number(u"+4"_s, u"Ähre"_s), number(u"+5"_s, u"zebra"_s)});
    auto rows = allRows(store);
    const NumberKeys keys = keysByName(store);
    sort(rows, keys);
    QCOMPARE(text(store, rows), u"+4 +3 +1 +5 +2"_s); // without a name: last
    sort(rows, keys, Qt::DescendingOrder);
    QCOMPARE(text(store, rows), u"+5 +1 +3 +4 +2"_s); // in either order
}

void TestNumberSearch::sortsBySharedValues()
{
    std::vector<ActiveNumber> numbers{number(u"+1"_s), number(u"+2"_s), number(u"+3"_s), number(u"+4"_s)};
    numbers[0].sms.servicePlanId = u"plan 10"_s;
    numbers[1].sms.servicePlanId = u"Plan 9"_s;
    numbers[3].sms.servicePlanId = u"plan 10"_s;
    numbers[3].regionCode = u"CA"_s;
    NumberStore store;
    store.merge(numbers);
    auto rows = allRows(store);
    sort(rows, keysByServices(store, [](const auto &services) { return services.sms.servicePlanId; }));
    QCOMPARE(text(store, rows), u"+2 +1 +4 +3"_s);
    sort(rows, keysByKind(store, [](const auto &kind) { return kind.regionCode; }));
    QCOMPARE(text(store, rows), u"+4 +2 +1 +3"_s);
}

void TestNumberSearch::sortsByTime()
{
    const QDateTime day(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    std::vector<ActiveNumber> numbers{number(u"+1"_s), number(u"+2"_s), number(u"+3"_s)};
    numbers[0].nextCharge = day.addDays(2);
    numbers[1].nextCharge = day;
    numbers[0].expires = day;
    numbers[2].expires = day.addYears(50);
    NumberStore store;
    store.merge(numbers);
    auto rows = allRows(store);
    sort(rows, keysByNextCharge(store));
    QCOMPARE(text(store, rows), u"+2 +1 +3"_s);
    sort(rows, keysByExpiry(store), Qt::DescendingOrder);
    QCOMPARE(text(store, rows), u"+3 +1 +2"_s);
}

void TestNumberSearch::keepsTheOrderOfEquals()
{
    NumberStore store;
    store.merge({number(u"+1"_s, u"b"_s), number(u"+2"_s, u"a"_s), number(u"+3"_s, u"b"_s), number(u"+4"_s, u"a"_s)});
    std::vector<InventoryRow> rows{3, 2, 1, 0};
    sort(rows, keysByName(store));
    QCOMPARE(text(store, rows), u"+4 +2 +3 +1"_s);
    std::vector<InventoryRow> none;
    sort(none, keysByName(store));
    QVERIFY(none.empty());
}

void TestNumberSearch::sortsAsTheStandardLibraryDoes()
{
    std::vector<InventoryRow> rows;
    NumberKeys keys;
    quint64 dice = 7;
    for (InventoryRow row = 0; row < 5000; ++row) {
        dice = dice * 6364136223846793005ULL + 1442695040888963407ULL;
        rows.push_back(row);
        keys.push_back(row % 10 == 0 ? unsetKey : row % 3 == 0 ? dice >> 50 : dice >> 1);
    }
    auto expected = rows;
    std::ranges::stable_sort(expected, {}, [&](InventoryRow row) { return keys[row]; });
    sort(rows, keys);
    QCOMPARE(rows, expected);
}

QTEST_APPLESS_MAIN(TestNumberSearch)
#include "tst_numbersearch.moc"
