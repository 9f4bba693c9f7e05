#include "domain/imported/hostingbatch.h"
#include "domain/imported/hostingissues.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

using Kind = HostingIssueKind;

const QDateTime now(QDate(2026, 11, 27), QTime(15, 0), Qt::UTC);
const QString local = u"+12125550142"_s;
const QString canadian = u"+14165550142"_s;
const QString tollFree = u"+18885550142"_s;

DirectLoa directLoa()
{
    return {.person = {.firstName = u"Ada"_s, .lastName = u"Byron"_s, .email = u"ada@example.com"_s},
        .address = {.buildingNumber = u"123"_s,
            .street = u"Main Street"_s,
            .city = u"Atlanta"_s,
            .state = u"GA"_s,
            .postalCode = u"01234"_s,
            .country = u"US"_s},
        .voiceCarrier = u"Verizon"_s};
}

ResellerLoa resellerLoa()
{
    const DirectLoa direct = directLoa();
    return {.businessName = u"Acme"_s,
        .person = direct.person,
        .address = direct.address,
        .voiceCarrier = direct.voiceCarrier};
}

TextEnableRequest textEnable()
{
    return {.regionCode = u"US"_s,
        .numbers = {local},
        .servicePlanId = u"plan"_s,
        .campaignId = u"C1"_s,
        .loa = directLoa()};
}

TollFreeRequest tollFreeRequest()
{
    return {.regionCode = u"US"_s, .numbers = {tollFree}, .servicePlanId = u"plan"_s, .loa = resellerLoa()};
}

std::vector<QString> many(int count)
{
    std::vector<QString> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(u"+1212%1"_s.arg(5550000 + i));
    return numbers;
}

bool has(const std::vector<HostingIssue> &issues, const HostingIssue &wanted)
{
    return std::ranges::find(issues, wanted) != issues.end();
}

HostingIssue error(Kind kind, const QString &field, int count = 0)
{
    return {.field = field, .severity = Severity::Error, .kind = kind, .count = count};
}

HostingIssue warning(Kind kind, const QString &field, int count = 0)
{
    return {.field = field, .severity = Severity::Warning, .kind = kind, .count = count};
}

} // namespace

//! What is found in a request before it is sent, and how many numbers go into one.
class TestHostingIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithGoodRequests();
    void aBatchHasNoMoreThanIsAllowed_data();
    void aBatchHasNoMoreThanIsAllowed();
    void aBatchHasEachNumberOnce();
    void numbersGoTheirOwnWay();
    void sixNumbersAreTooManyToImport();
    void fiveHundredAndOneAreTooManyToTextEnable();
    void tollFreeAndLocalNumbersDoNotMix();
    void warnsOfTollFreeNumbersInCanada();
    void onlyTwoCountriesAreHosted();
    void warnsOfNumbersOfTheOtherCountry();
    void wantsACampaignForUsNumbers();
    void refusesTimesThatArePast();
    void wantsAllOfALetter();
    void theBlanketLetterWantsNothing();
    void looksAtTheShapeOfAnEmail_data();
    void looksAtTheShapeOfAnEmail();
    void looksAtTheShapeOfAnNnid();
    void wantsAPlanToImport();
};

void TestHostingIssues::findsNothingWrongWithGoodRequests()
{
    QVERIFY(issuesOf(textEnable(), now).empty());
    QVERIFY(issuesOf(tollFreeRequest(), now).empty());
    QVERIFY(issuesOf(
        BulkImportRequest{.regionCode = u"US"_s, .numbers = {local}, .servicePlanId = u"plan"_s, .campaignId = u"C1"_s},
        maxImportNumbers)
                .empty());
    QVERIFY(issuesOf(ImportRequest{.phoneNumber = canadian, .regionCode = u"CA"_s, .sms = {.servicePlanId = u"p"_s}})
                .empty());
}

void TestHostingIssues::aBatchHasNoMoreThanIsAllowed_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("most");
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::newRow("none") << 0 << 5 << std::vector<int>();
    QTest::newRow("one") << 1 << 5 << std::vector<int>{1};
    QTest::newRow("five") << 5 << 5 << std::vector<int>{5};
    QTest::newRow("six") << 6 << 5 << std::vector<int>{5, 1};
    QTest::newRow("twelve") << 12 << 5 << std::vector<int>{5, 5, 2};
    QTest::newRow("501") << 501 << 500 << std::vector<int>{500, 1};
    QTest::newRow("a limit that makes no sense") << 2 << 0 << std::vector<int>{1, 1};
}

void TestHostingIssues::aBatchHasNoMoreThanIsAllowed()
{
    QFETCH(const int, count);
    QFETCH(const int, most);
    const auto numbers = many(count);
    std::vector<int> sizes;
    std::vector<QString> all;
    for (const auto &batch : batchesOf(numbers, most)) {
        sizes.push_back(int(batch.size()));
        all.insert(all.end(), batch.begin(), batch.end());
    }
    QTEST(sizes, "sizes");
    QCOMPARE(all, numbers);
}

void TestHostingIssues::aBatchHasEachNumberOnce()
{
    const auto batches = batchesOf({u"a"_s, u"b"_s, u"a"_s, u"c"_s, u"b"_s}, 2);
    QCOMPARE(batches, std::vector<std::vector<QString>>({{u"a"_s, u"b"_s}, {u"c"_s}}));
}

void TestHostingIssues::numbersGoTheirOwnWay()
{
    const NumberPaths paths
        = pathsOf({tollFree, local, u"+447700900123"_s, canadian, u"+18005550100"_s, u"12"_s, u"+19005550100"_s});
    QVERIFY(paths
        == (NumberPaths{.local = {local, canadian},
            .tollFree = {tollFree, u"+18005550100"_s},
            .neither = {u"+447700900123"_s, u"12"_s, u"+19005550100"_s}}));
    for (const char *prefix : {"800", "833", "844", "855", "866", "877", "888"})
        QVERIFY2(isTollFree(u"+1"_s + QLatin1StringView(prefix) + u"5550100"), prefix);
    QVERIFY(!isTollFree(local));
}

void TestHostingIssues::sixNumbersAreTooManyToImport()
{
    BulkImportRequest request{
        .regionCode = u"US"_s, .numbers = many(5), .servicePlanId = u"plan"_s, .campaignId = u"C1"_s};
    QVERIFY(issuesOf(request, maxImportNumbers).empty());
    request.numbers = many(6);
    QVERIFY(has(issuesOf(request, maxImportNumbers), error(Kind::TooManyNumbers, u"numbers"_s, 5)));
    QVERIFY(issuesOf(request, 20).empty()); // an account that may have more
    request.numbers.clear();
    QVERIFY(has(issuesOf(request, maxImportNumbers), error(Kind::NoNumbers, u"numbers"_s)));
    request.numbers = {local, local, u"x"_s, u"+4670"_s};
    QVERIFY(has(issuesOf(request, maxImportNumbers), error(Kind::SameNumberTwice, u"numbers"_s, 1)));
    QVERIFY(has(issuesOf(request, maxImportNumbers), error(Kind::NotHostable, u"numbers"_s, 2)));
}

void TestHostingIssues::fiveHundredAndOneAreTooManyToTextEnable()
{
    TextEnableRequest request = textEnable();
    request.numbers = many(500);
    QVERIFY(issuesOf(request, now).empty());
    request.numbers = many(501);
    QVERIFY(has(issuesOf(request, now), error(Kind::TooManyNumbers, u"numbers"_s, 500)));
}

void TestHostingIssues::tollFreeAndLocalNumbersDoNotMix()
{
    TextEnableRequest request = textEnable();
    request.numbers = {local, tollFree, u"+18005550100"_s};
    QVERIFY(has(issuesOf(request, now), error(Kind::TollFreeAmongLocal, u"numbers"_s, 2)));
    TollFreeRequest other = tollFreeRequest();
    other.numbers = {local, tollFree};
    QVERIFY(has(issuesOf(other, now), error(Kind::LocalAmongTollFree, u"numbers"_s, 1)));
}

void TestHostingIssues::warnsOfTollFreeNumbersInCanada()
{
    TollFreeRequest request = tollFreeRequest();
    request.regionCode = u"CA"_s;
    QVERIFY(issuesOf(request, now) == std::vector{warning(Kind::TollFreeInCanada, u"regionCode"_s)});
    QVERIFY(!hasErrors(issuesOf(request, now)));
}

void TestHostingIssues::onlyTwoCountriesAreHosted()
{
    TextEnableRequest request = textEnable();
    request.regionCode = u"SE"_s;
    QVERIFY(has(issuesOf(request, now), error(Kind::NotAHostingRegion, u"regionCode"_s)));
    request.regionCode.clear();
    QVERIFY(has(issuesOf(request, now), error(Kind::Missing, u"regionCode"_s)));
}

void TestHostingIssues::warnsOfNumbersOfTheOtherCountry()
{
    TextEnableRequest request = textEnable();
    request.numbers = {local, canadian};
    QVERIFY(issuesOf(request, now) == std::vector{warning(Kind::RegionDiffers, u"numbers"_s, 1)});
    QVERIFY(has(issuesOf(ImportRequest{.phoneNumber = local, .regionCode = u"CA"_s, .sms = {.servicePlanId = u"p"_s}}),
        warning(Kind::RegionDiffers, u"phoneNumber"_s, 1)));
}

void TestHostingIssues::wantsACampaignForUsNumbers()
{
    TextEnableRequest request = textEnable();
    request.campaignId.clear();
    QVERIFY(issuesOf(request, now) == std::vector{warning(Kind::NoCampaign, u"campaignId"_s)});
    request.regionCode = u"CA"_s;
    request.numbers = {canadian};
    QVERIFY(issuesOf(request, now).empty());
    BulkImportRequest bulk{.regionCode = u"US"_s, .numbers = {tollFree}, .servicePlanId = u"plan"_s};
    QVERIFY(issuesOf(bulk, 5).empty()); // toll-free numbers have none
    bulk.numbers.push_back(local);
    QVERIFY(issuesOf(bulk, 5) == std::vector{warning(Kind::NoCampaign, u"campaignId"_s)});
}

void TestHostingIssues::refusesTimesThatArePast()
{
    TextEnableRequest request = textEnable();
    request.osrUpdateAt = now.addSecs(-1);
    QVERIFY(issuesOf(request, now) == std::vector{error(Kind::InPast, u"scheduledOsrUpdateTime"_s)});
    request.osrUpdateAt = now.addSecs(60).toTimeZone(QTimeZone(3600));
    QVERIFY(issuesOf(request, now).empty());
    TollFreeRequest other = tollFreeRequest();
    other.provisionAt = now.addDays(-1);
    QVERIFY(issuesOf(other, now) == std::vector{error(Kind::InPast, u"scheduledZipwhipProvisioningTime"_s)});
}

void TestHostingIssues::wantsAllOfALetter()
{
    TextEnableRequest request = textEnable();
    request.loa = DirectLoa();
    QStringList fields;
    for (const HostingIssue &issue : issuesOf(request, now)) {
        QCOMPARE(issue.kind, Kind::Missing);
        fields << issue.field;
    }
    QCOMPARE(fields,
        QStringList({u"directLoaInfo.authorisedPerson.firstName"_s, u"directLoaInfo.authorisedPerson.lastName"_s,
            u"directLoaInfo.authorisedPerson.email"_s, u"directLoaInfo.address.buildingNumber"_s,
            u"directLoaInfo.address.street"_s, u"directLoaInfo.address.city"_s, u"directLoaInfo.address.state"_s,
            u"directLoaInfo.address.postalCode"_s, u"directLoaInfo.address.country"_s,
            u"directLoaInfo.currentVoiceCarrier"_s}));
    TollFreeRequest other = tollFreeRequest();
    other.loa = ResellerLoa();
    QVERIFY(has(issuesOf(other, now), error(Kind::Missing, u"resellerLoaInfo.businessName"_s)));
    QCOMPARE(issuesOf(other, now).size(), 11u);

    DirectLoa spelledOut = directLoa();
    spelledOut.address.state = u"Georgia"_s;
    request.loa = spelledOut;
    QVERIFY(issuesOf(request, now) == std::vector{error(Kind::NotTwoLetters, u"directLoaInfo.address.state"_s)});
}

void TestHostingIssues::theBlanketLetterWantsNothing()
{
    TextEnableRequest request = textEnable();
    request.loa = BlanketLoa();
    QVERIFY(issuesOf(request, now).empty());
}

void TestHostingIssues::looksAtTheShapeOfAnEmail_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"a@b.co"_s << true;
    QTest::newRow("tagged") << u"ada+loa@mail.example.com"_s << true;
    QTest::newRow("no at") << u"ada.example.com"_s << false;
    QTest::newRow("two ats") << u"a@b@c.com"_s << false;
    QTest::newRow("no domain") << u"ada@"_s << false;
    QTest::newRow("no dot") << u"ada@example"_s << false;
    QTest::newRow("dot at the end") << u"ada@example."_s << false;
    QTest::newRow("a space") << u"a da@example.com"_s << false;
    QTest::newRow("a space at the end") << u"ada@example.com "_s << false;
    QTest::newRow("two of them") << u"a@b.co,c@d.co"_s << false;
}

void TestHostingIssues::looksAtTheShapeOfAnEmail()
{
    QFETCH(const QString, email);
    QFETCH(const bool, good);
    TextEnableRequest request = textEnable();
    DirectLoa loa = directLoa();
    loa.person.email = email;
    request.loa = loa;
    QCOMPARE(has(issuesOf(request, now), error(Kind::NotAnEmail, u"directLoaInfo.authorisedPerson.email"_s)), !good);
}

void TestHostingIssues::looksAtTheShapeOfAnNnid()
{
    TextEnableRequest request = textEnable();
    for (const QString &good : {u"104029"_s, u"000001"_s}) {
        request.nnid = good;
        QVERIFY(issuesOf(request, now).empty());
    }
    for (const QString &bad : {u"10402"_s, u"1040290"_s, u"10402a"_s, u" 104029"_s}) {
        request.nnid = bad;
        QVERIFY2(issuesOf(request, now) == std::vector{error(Kind::NotAnNnid, u"nnid"_s)}, qPrintable(bad));
    }
}

void TestHostingIssues::wantsAPlanToImport()
{
    const auto issues = issuesOf(ImportRequest{.phoneNumber = u"12"_s, .regionCode = u"US"_s});
    QVERIFY(has(issues, error(Kind::Missing, u"smsConfiguration.servicePlanId"_s)));
    QVERIFY(has(issues, error(Kind::NotHostable, u"phoneNumber"_s, 1)));
    QVERIFY(has(issues, warning(Kind::NoCampaign, u"smsConfiguration.campaignId"_s)));
    QVERIFY(has(issuesOf(ImportRequest()), error(Kind::Missing, u"phoneNumber"_s)));
}

QTEST_APPLESS_MAIN(TestHostingIssues)
#include "tst_hostingissues.moc"
