#include "tables/numbers/numberkeys.h"
#include "tables/numbers/numbersearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

class TestNumberStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatAListShows();
    void keepsNumbersThatAreNone_data();
    void keepsNumbersThatAreNone();
    void keepsNamesAsTheyAre_data();
    void keepsNamesAsTheyAre();
    void keepsUnknownWordsApart();
    void keepsServicesApart();
    void sharesWhatIsEqual();
    void aRepeatedNumberKeepsItsRow();
    void aNewNameLeavesTheOthersAlone();
    void beginsAgainEmpty();
    void growsOverManyBlocks();
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
    void takesLittleMemory();

private:
    static QString text(const NumberStore &store, const std::vector<InventoryRow> &rows)
    {
        QStringList numbers;
        for (const InventoryRow row : rows)
            numbers << store.phoneNumber(row);
        return numbers.join(u' ');
    }
};

static ActiveNumber number(const QString &phoneNumber, const QString &name = {})
{
    return {.phoneNumber = phoneNumber,
        .displayName = name,
        .regionCode = u"US"_s,
        .type = NumberType::Local,
        .capabilities = {Capability::Sms, Capability::Voice},
        .price = Money{.currency = u"USD"_s, .amount = u"0.50"_s},
        .paymentIntervalMonths = 1};
}

static std::vector<InventoryRow> allRows(const NumberStore &store)
{
    return matching(store, {});
}

void TestNumberStore::keepsWhatAListShows()
{
    ActiveNumber one = number(u"+12085550100"_s, u"Front desk"_s);
    one.nextCharge = QDateTime(QDate(2026, 5, 18), QTime(20, 8, 53, 424), Qt::UTC);
    one.sms = {.servicePlanId = u"plan"_s,
        .campaignId = u"C1"_s,
        .scheduled = SmsProvisioning{.servicePlanId = u"next"_s,
            .status = ProvisioningStatus::Failed,
            .lastUpdatedTime = one.nextCharge,
            .errors = {ProvisioningError::CampaignExpired}}};
    one.voice = {.type = VoiceType::Est, .trunkId = u"trunk"_s};
    one.callbackUrl = u"https://example.com"_s;
    NumberStore store;
    QVERIFY(store.merge({one}) == NumberStore::Merged{.added = 1});
    QCOMPARE(store.size(), 1u);
    QCOMPARE(store.phoneNumber(0), one.phoneNumber);
    QCOMPARE(store.displayName(0), one.displayName);
    QCOMPARE(store.kind(0).regionCode, u"US"_s);
    QVERIFY(store.kind(0).type == NumberType::Local);
    QVERIFY(store.kind(0).capabilities == one.capabilities);
    QVERIFY(store.kind(0).price == one.price);
    QCOMPARE(store.kind(0).paymentIntervalMonths, 1);
    QCOMPARE(*store.nextCharge(0), QDateTime(QDate(2026, 5, 18), QTime(20, 8, 53), Qt::UTC));
    QVERIFY(!store.expires(0));
    QCOMPARE(store.services(0).sms.campaignId, u"C1"_s);
    QVERIFY(store.services(0).sms.scheduled->errors == one.sms.scheduled->errors);
    QVERIFY(store.services(0).voice == one.voice);
    QCOMPARE(store.services(0).callbackUrl, one.callbackUrl);
    QVERIFY(store.find(u"+12085550100"_s) == 0u);
    QVERIFY(!store.find(u"+12085550101"_s));
    QVERIFY(!NumberStore().find(u"+12085550100"_s));
}

void TestNumberStore::keepsNumbersThatAreNone_data()
{
    QTest::addColumn<QString>("phoneNumber");
    QTest::newRow("without a plus") << u"12085550100"_s;
    QTest::newRow("a zero at the front") << u"+0120"_s;
    QTest::newRow("as many digits as fit") << u"+123456789012345"_s;
    QTest::newRow("more than fit") << u"+1234567890123456"_s;
    QTest::newRow("far more than fit") << u"+1234567890123456789"_s;
    QTest::newRow("a plus alone") << u"+"_s;
    QTest::newRow("letters") << u"+1800FLOWERS"_s;
    QTest::newRow("other digits") << u"+١٢٠٨"_s;
    QTest::newRow("a line break") << u"+1208\n555"_s;
    QTest::newRow("emoji") << u"📞"_s;
    QTest::newRow("long") << QString(10'000, u'7');
}

void TestNumberStore::keepsNumbersThatAreNone()
{
    QFETCH(const QString, phoneNumber);
    NumberStore store;
    store.merge({number(u"+12085550100"_s, u"first"_s), number(phoneNumber, u"odd"_s), number(u"+1"_s, u"last"_s)});
    QCOMPARE(store.size(), 3u);
    QCOMPARE(store.phoneNumber(1), phoneNumber);
    QCOMPARE(store.displayName(1), u"odd"_s);
    QCOMPARE(store.displayName(2), u"last"_s);
    QVERIFY(store.find(phoneNumber) == 1u);
    QVERIFY(store.merge({number(phoneNumber, u"odd"_s)}) == NumberStore::Merged{.repeated = 1});
}

void TestNumberStore::keepsNamesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("plain") << u"front desk"_s;
    QTest::newRow("capitals") << u"Front Desk"_s;
    QTest::newRow("other alphabets") << u"Größe – مكتب الاستقبال"_s;
    QTest::newRow("emoji, quotes, breaks") << u"☎️ \"A\" \\ <b>\n2\t"_s;
    QTest::newRow("spaces around") << u"  leading and trailing  "_s;
    QTest::newRow("nothing but a space") << u" "_s;
    QTest::newRow("long") << QString(10'000, u'ä');
}

void TestNumberStore::keepsNamesAsTheyAre()
{
    QFETCH(const QString, name);
    NumberStore store;
    store.merge({number(u"+1"_s, u"before"_s), number(u"+2"_s, name), number(u"+3"_s, u"After"_s)});
    QCOMPARE(store.displayName(0), u"before"_s);
    QCOMPARE(store.displayName(1), name);
    QCOMPARE(store.displayName(2), u"After"_s);
}

void TestNumberStore::keepsUnknownWordsApart()
{
    NumberStore store;
    ActiveNumber a = number(u"+1"_s);
    ActiveNumber b = number(u"+2"_s);
    a.type = {NumberType::Unknown, u"SATELLITE"_s};
    b.type = {NumberType::Unknown, u"PAGER"_s};
    store.merge({a, b});
    QCOMPARE(store.kind(0).type.text, u"SATELLITE"_s);
    QCOMPARE(store.kind(1).type.text, u"PAGER"_s);
}

void TestNumberStore::keepsServicesApart()
{
    // Each differs from the first in one thing.
    std::vector<ActiveNumber> numbers(10, number({}));
    numbers[1].sms.servicePlanId = u"x"_s;
    numbers[2].sms.campaignId = u"x"_s;
    numbers[3].voice.appId = u"x"_s;
    numbers[4].voice.trunkId = u"x"_s;
    numbers[5].voice.type = VoiceType::Fax;
    numbers[6].callbackUrl = u"x"_s;
    numbers[7].sms.scheduled = SmsProvisioning{.status = ProvisioningStatus::Waiting};
    numbers[8].sms.scheduled = SmsProvisioning{.status = ProvisioningStatus::Failed};
    numbers[9].voice.scheduled = VoiceProvisioning{.status = ProvisioningStatus::Waiting};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i].phoneNumber = u"+1%1"_s.arg(i);
    NumberStore store;
    store.merge(numbers);
    QCOMPARE(store.allServices().size(), numbers.size());
    for (InventoryRow row = 0; row < numbers.size(); ++row) {
        QVERIFY(store.services(row).sms == numbers[row].sms);
        QVERIFY(store.services(row).voice == numbers[row].voice);
        QCOMPARE(store.services(row).callbackUrl, numbers[row].callbackUrl);
    }
}

void TestNumberStore::sharesWhatIsEqual()
{
    std::vector<ActiveNumber> numbers;
    for (int i = 0; i < 1000; ++i) {
        ActiveNumber next = number(u"+1208555%1"_s.arg(i, 4, 10, QChar(u'0')));
        next.sms.servicePlanId = u"plan %1"_s.arg(i % 3);
        next.voice.lastUpdatedTime = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i);
        next.price->amount = i % 2 ? u"0.50"_s : u"1.00"_s;
        numbers.push_back(next);
    }
    NumberStore store;
    store.merge(numbers);
    QCOMPARE(store.allServices().size(), 3u);
    QCOMPARE(store.kinds().size(), 2u);
}

void TestNumberStore::aRepeatedNumberKeepsItsRow()
{
    NumberStore store;
    store.merge({number(u"+1"_s, u"one"_s), number(u"+2"_s, u"two"_s)});
    ActiveNumber released = number(u"+1"_s, u"one"_s);
    released.expires = QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    QVERIFY(store.merge({released, number(u"+2"_s, u"two"_s), number(u"+3"_s)})
        == (NumberStore::Merged{.added = 1, .changed = 1, .repeated = 1}));
    QCOMPARE(store.size(), 3u);
    QCOMPARE(store.phoneNumber(0), u"+1"_s);
    QVERIFY(store.expires(0) == released.expires);
}

void TestNumberStore::aNewNameLeavesTheOthersAlone()
{
    NumberStore store;
    store.merge({number(u"+11"_s, u"First"_s), number(u"+12"_s, u"second"_s), number(u"+13"_s, u"Third"_s)});
    for (const QString &name : {u"a much longer name than before"_s, u"Short"_s, QString(), u"Ümläut"_s}) {
        QVERIFY(store.merge({number(u"+12"_s, name)}) == NumberStore::Merged{.changed = 1});
        QCOMPARE(store.displayName(0), u"First"_s);
        QCOMPARE(store.displayName(1), name);
        QCOMPARE(store.displayName(2), u"Third"_s);
        QCOMPARE(text(store, matching(store, {.text = u"third"_s})), u"+13"_s);
        QVERIFY(matching(store, {.text = u"second"_s}).empty());
    }
    QCOMPARE(text(store, matching(store, {.text = u"umlaut"_s})), u"+12"_s);
}

void TestNumberStore::beginsAgainEmpty()
{
    NumberStore store;
    store.merge({number(u"+1"_s), number(u"odd"_s)});
    store.clear();
    QCOMPARE(store.size(), 0u);
    QVERIFY(!store.find(u"+1"_s) && !store.find(u"odd"_s));
    QVERIFY(allRows(store).empty());
    QVERIFY(store.merge({number(u"+1"_s)}) == NumberStore::Merged{.added = 1});
}

void TestNumberStore::growsOverManyBlocks()
{
    NumberStore store;
    constexpr int count = 20'000;
    for (int i = 0; i < count; i += 500) {
        std::vector<ActiveNumber> page;
        for (int j = i; j < i + 500; ++j)
            page.push_back(number(u"+1208%1"_s.arg(j, 7, 10, QChar(u'0')), u"Line %1"_s.arg(j)));
        QCOMPARE(store.merge(page).added, 500);
        QCOMPARE(store.merge(page).repeated, 500); // a server that pages twice over the same
    }
    QCOMPARE(store.size(), std::size_t(count));
    for (InventoryRow row = 0; row < count; row += 777) {
        QCOMPARE(store.displayName(row), u"Line %1"_s.arg(row));
        QVERIFY(store.find(store.phoneNumber(row)) == row);
        QVERIFY(matching(store, {.text = u"line %1"_s.arg(row)}).size() >= 1);
    }
}

void TestNumberStore::findsText_data()
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

void TestNumberStore::findsText()
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

void TestNumberStore::aPlusBeginsTheNumber_data()
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

void TestNumberStore::aPlusBeginsTheNumber()
{
    QFETCH(const QString, text);
    NumberStore store;
    store.merge({number(u"+12085550100"_s, u"Desk"_s), number(u"+13122085550"_s, u"Shop +plus"_s)});
    QTEST(this->text(store, matching(store, {.text = text})), "found");
}

void TestNumberStore::findsNumbersThatAreNone()
{
    NumberStore store;
    store.merge({number(u"+12085550100"_s), number(u"+1800FLOWERS"_s), number(u"0800 123"_s)});
    QCOMPARE(text(store, matching(store, {.text = u"flowers"_s})), u"+1800FLOWERS"_s);
    QCOMPARE(text(store, matching(store, {.text = u"0800"_s})), u"0800 123"_s);
    QCOMPARE(matching(store, {.text = u"+1"_s}).size(), 2u);
}

void TestNumberStore::textDoesNotReachOverRows()
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

void TestNumberStore::findsByKindServicesAndRelease()
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

void TestNumberStore::searchesAmongRowsInTheirOrder()
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

void TestNumberStore::sortsByNumber()
{
    NumberStore store;
    store.merge({number(u"+46113232516"_s), number(u"odd"_s), number(u"+12085550100"_s), number(u"+447478727259"_s)});
    auto rows = allRows(store);
    sort(rows, keysByNumber(store));
    QCOMPARE(text(store, rows), u"+12085550100 +46113232516 +447478727259 odd"_s);
    sort(rows, keysByNumber(store), Qt::DescendingOrder);
    QCOMPARE(text(store, rows), u"odd +447478727259 +46113232516 +12085550100"_s);
}

void TestNumberStore::sortsNamesAsAPersonWould()
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

void TestNumberStore::sortsBySharedValues()
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

void TestNumberStore::sortsByTime()
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

void TestNumberStore::keepsTheOrderOfEquals()
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

void TestNumberStore::sortsAsTheStandardLibraryDoes()
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

void TestNumberStore::takesLittleMemory()
{
    constexpr int count = 100'000;
    NumberStore store;
    for (int i = 0; i < count; i += 1000) {
        std::vector<ActiveNumber> page;
        for (int j = i; j < i + 1000; ++j) {
            ActiveNumber next
                = number(u"+1208%1"_s.arg(j, 7, 10, QChar(u'0')), u"Larkspur Dental Group – Line %1"_s.arg(j));
            next.sms.servicePlanId = u"plan %1"_s.arg(j % 7);
            next.voice = {.type = VoiceType::Rtc, .appId = u"app %1"_s.arg(j % 5)};
            page.push_back(next);
        }
        store.merge(page);
    }
    QVERIFY2(store.bytes() < std::size_t(count) * 150, qPrintable(QString::number(store.bytes() / count)));
}

QTEST_APPLESS_MAIN(TestNumberStore)
#include "tst_numberstore.moc"
