#include "tables/numberstorerows.h"

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//!
class TestNumberStore : public QObject, protected NumberStoreRows
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
    void takesLittleMemory();
};

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
