#include "domain/imported/importjob.h"
#include "domain/imported/kepttextenable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using Kind = HostingIssueKind;

namespace {

const QString seattle = u"+12065550142"_s;
const QString toronto = u"+14165550142"_s;
const QString tollFree = u"+18555550142"_s;
const QString london = u"+442079460958"_s;
const QDateTime now(QDate(2026, 5, 4), QTime(14, 0), Qt::UTC);

std::vector<QString> manyNumbers(int count)
{
    std::vector<QString> all;
    for (int i = 0; i < count; ++i)
        all.push_back(u"+1206555%1"_s.arg(i, 4, 10, QChar(u'0')));
    return all;
}

TextEnableDraft complete(HostingLoaKind loa = HostingLoaKind::Direct)
{
    return {.servicePlanId = u"plan"_s,
        .campaignId = u"C1"_s,
        .loa = loa,
        .businessName = u"Bluefinch"_s,
        .person = {.firstName = u"Ana"_s, .lastName = u"Diaz"_s, .email = u"ana@example.com"_s},
        .emailAgain = u"ana@example.com"_s,
        .address = {.buildingNumber = u"1"_s,
            .street = u"Pine"_s,
            .city = u"Seattle"_s,
            .state = u"WA"_s,
            .postalCode = u"98101"_s,
            .country = u"US"_s},
        .voiceCarrier = u"Verizon"_s};
}

bool has(const std::vector<TextEnableIssue> &issues, Kind kind, TextEnableStep step)
{
    return std::ranges::any_of(
        issues, [&](const TextEnableIssue &found) { return found.issue.kind == kind && found.step == step; });
}

QualifiedNumber qualified(QualifiedState state)
{
    return {.phoneNumber = seattle, .state = state};
}

} // namespace

//! What is imported and text-enabled is decided before anything is sent.
class TestImportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansEachNumberOnce();
    void leavesOutWhatIsOfTheOtherCountry();
    void cutsIntoRequestsOfOneCountry();
    void sendsAloneWhatWasRefusedWithOthers();
    void countsEachStateOnce();
    void triesNothingAgainThatMayHaveArrived();

    void splitsByCountryAndKind();
    void cutsFiveHundredAndOneIntoTwo();
    void makesNoTollFreeOrderWithABlanketLetter();
    void refusesTollFreeNumbersInCanada();
    void judgesEveryStateOfAQualifiedNumber();
    void wantsExactlyOneLetter();
    void wantsTheEmailTwice();
    void refusesThePastByTheServersClock();
    void asksABlanketLetterForNothing();
    void saysEachIssueOnce();
    void findsNothingWrongWithACompleteOne();
    void keepsWhatIsWanted();
    void copiesWithoutWhatWasOrdered();
};

void TestImportJob::plansEachNumberOnce()
{
    const auto rows = planImport({seattle, toronto, seattle, london, tollFree}, {});
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[0].regionCode, u"US"_s);
    QCOMPARE(rows[1].regionCode, u"CA"_s);
    QCOMPARE(rows[2].state, ImportRowState::Impossible);
    QCOMPARE(rows[2].problem, ImportProblem::NotHostable);
    QCOMPARE(rows[3].regionCode, u"US"_s);
}

void TestImportJob::leavesOutWhatIsOfTheOtherCountry()
{
    const auto rows = planImport({seattle, toronto}, u"US"_s);
    QCOMPARE(rows[0].state, ImportRowState::Waiting);
    QCOMPARE(rows[1].problem, ImportProblem::OtherCountry);
}

void TestImportJob::cutsIntoRequestsOfOneCountry()
{
    auto rows = planImport({seattle, toronto, u"+12065550143"_s, u"+12065550144"_s}, {});
    QCOMPARE(nextBatch(rows, 5), (std::vector<int>{0, 2, 3}));
    QCOMPARE(nextBatch(rows, 2), (std::vector<int>{0, 2}));
    for (const int row : {0, 2, 3})
        rows[std::size_t(row)].state = ImportRowState::Done;
    QCOMPARE(nextBatch(rows, 5), std::vector<int>{1});
    rows[1].state = ImportRowState::Unknown; // never again by itself
    QVERIFY(nextBatch(rows, 5).empty());
}

void TestImportJob::sendsAloneWhatWasRefusedWithOthers()
{
    auto rows = planImport(manyNumbers(4), {});
    rows[0].alone = true;
    rows[2].alone = true;
    QCOMPARE(nextBatch(rows, 5), std::vector<int>{0});
    rows[0].state = ImportRowState::Refused;
    QCOMPARE(nextBatch(rows, 5), (std::vector<int>{1, 3}));
}

void TestImportJob::countsEachStateOnce()
{
    std::vector<ImportRow> rows;
    using enum ImportRowState;
    for (const ImportRowState state :
        {Impossible, Waiting, Sending, Done, Existing, Refused, NotSent, Unknown, ReadFailed})
        rows.push_back({.state = state});
    QCOMPARE(countsOf(rows),
        (ImportCounts{.all = 9,
            .impossible = 1,
            .waiting = 1,
            .sending = 1,
            .done = 1,
            .existing = 1,
            .unknown = 1,
            .failed = 3,
            .toRetry = 3}));
}

void TestImportJob::triesNothingAgainThatMayHaveArrived()
{
    using enum ImportRowState;
    for (const ImportRowState state : {Impossible, Waiting, Sending, Done, Existing, Unknown})
        QVERIFY(!mayRetry(state));
    for (const ImportRowState state : {Waiting, Sending, Unknown})
        QVERIFY(!isOver(state));
}

void TestImportJob::splitsByCountryAndKind()
{
    const auto requests = planTextEnable(complete(), {toronto, tollFree, seattle, london});
    QCOMPARE(requests.size(), 3U);
    QCOMPARE(regionOf(requests[0]), u"US"_s);
    QCOMPARE(numbersOf(requests[0]), std::vector<QString>{seattle});
    QCOMPARE(regionOf(requests[1]), u"CA"_s);
    QVERIFY(isTollFree(requests[2]));
    QCOMPARE(numbersOf(requests[2]), std::vector<QString>{tollFree});
}

void TestImportJob::cutsFiveHundredAndOneIntoTwo()
{
    const auto requests = planTextEnable(complete(), manyNumbers(501));
    QCOMPARE(requests.size(), 2U);
    QCOMPARE(numbersOf(requests[0]).size(), 500U);
    QCOMPARE(numbersOf(requests[1]).size(), 1U);
    QVERIFY(issuesOf(complete(), manyNumbers(501), now).empty());
}

void TestImportJob::makesNoTollFreeOrderWithABlanketLetter()
{
    const TextEnableDraft draft = complete(HostingLoaKind::Blanket);
    QCOMPARE(planTextEnable(draft, {seattle, tollFree}).size(), 1U);
    QVERIFY(has(issuesOf(draft, {seattle, tollFree}, now), Kind::BlanketForTollFree, TextEnableStep::Letter));
    QVERIFY(issuesOf(draft, {seattle}, now).empty());
}

void TestImportJob::refusesTollFreeNumbersInCanada()
{
    const QualifiedNumber verified = qualified(QualifiedState::Verified);
    QCOMPARE(textEnableVerdict(tollFree, u"CA"_s, &verified), TextEnableVerdict::TollFreeInCanada);
    QCOMPARE(textEnableVerdict(tollFree, {}, &verified), TextEnableVerdict::Ready);
    QCOMPARE(textEnableVerdict(toronto, u"US"_s, &verified), TextEnableVerdict::OtherCountry);
    QCOMPARE(textEnableVerdict(london, {}, &verified), TextEnableVerdict::NotHostable);
    for (const TextEnableRoute route : {TextEnableRoute::HostingOrders, TextEnableRoute::QualifiedNumbers})
        QVERIFY(!mayGo(TextEnableVerdict::TollFreeInCanada, route));
}

void TestImportJob::judgesEveryStateOfAQualifiedNumber()
{
    using enum QualifiedState;
    const auto of = [](QualifiedState state) {
        const QualifiedNumber number = qualified(state);
        return textEnableVerdict(seattle, {}, &number);
    };
    QCOMPARE(of(Verified), TextEnableVerdict::Ready);
    QCOMPARE(of(HostingFailed), TextEnableVerdict::Again);
    for (const QualifiedState state :
        {CheckPending, Eligible, VerificationPending, VerificationFailed, VerificationBlocked})
        QCOMPARE(of(state), TextEnableVerdict::NotProven);
    QCOMPARE(of(NotEligible), TextEnableVerdict::NotEligible);
    QCOMPARE(of(HostingInProgress), TextEnableVerdict::BeingHosted);
    QCOMPARE(of(HostingDone), TextEnableVerdict::Hosted);
    QCOMPARE(of(Unknown), TextEnableVerdict::NotChecked);
    QCOMPARE(textEnableVerdict(seattle, {}, {}), TextEnableVerdict::NotChecked);
    QCOMPARE(textEnableVerdict(seattle, {}, nullptr), TextEnableVerdict::NotQualified);
    QVERIFY(mayGo(TextEnableVerdict::NotQualified, TextEnableRoute::HostingOrders));
    QVERIFY(!mayGo(TextEnableVerdict::NotQualified, TextEnableRoute::QualifiedNumbers));
}

void TestImportJob::wantsExactlyOneLetter()
{
    const auto issues = issuesOf(complete(HostingLoaKind::Unknown), {seattle}, now);
    QCOMPARE(issues.size(), 1U); // what the letter would say is not asked for before
    QVERIFY(has(issues, Kind::NoLetter, TextEnableStep::Letter));
}

void TestImportJob::wantsTheEmailTwice()
{
    TextEnableDraft draft = complete();
    draft.emailAgain = u"anna@example.com"_s;
    QVERIFY(has(issuesOf(draft, {seattle}, now), Kind::EmailsDiffer, TextEnableStep::Details));
}

void TestImportJob::refusesThePastByTheServersClock()
{
    TextEnableDraft draft = complete();
    draft.isScheduled = true;
    QVERIFY(has(issuesOf(draft, {seattle}, now), Kind::Missing, TextEnableStep::Schedule));
    draft.date = QDate(2026, 5, 4);
    draft.time = QTime(9, 59); // in New York, where it is ten o'clock
    QVERIFY(has(issuesOf(draft, {seattle}, now), Kind::InPast, TextEnableStep::Schedule));
    QVERIFY(has(issuesOf(draft, {tollFree}, now), Kind::InPast, TextEnableStep::Schedule));
    draft.time = QTime(10, 1);
    QVERIFY(issuesOf(draft, {seattle}, now).empty());
    QCOMPARE(scheduledAt(draft), QDateTime(QDate(2026, 5, 4), QTime(14, 1), Qt::UTC));
    draft.isScheduled = false;
    QVERIFY(!scheduledAt(draft).isValid());
}

void TestImportJob::asksABlanketLetterForNothing()
{
    TextEnableDraft draft;
    draft.servicePlanId = u"plan"_s;
    draft.campaignId = u"C1"_s;
    draft.loa = HostingLoaKind::Blanket;
    QVERIFY(issuesOf(draft, {seattle}, now).empty());
}

void TestImportJob::saysEachIssueOnce()
{
    TextEnableDraft draft = complete();
    draft.person.email.clear();
    draft.emailAgain.clear();
    draft.servicePlanId.clear();
    const auto issues = issuesOf(draft, {seattle, toronto, tollFree}, now);
    QCOMPARE(std::ranges::count_if(
                 issues, [](const TextEnableIssue &found) { return found.issue.field.endsWith(u"email"_s); }),
        1);
    QVERIFY(has(issues, Kind::Missing, TextEnableStep::Services));
    QCOMPARE(std::ranges::count_if(
                 issues, [](const TextEnableIssue &found) { return found.step == TextEnableStep::Services; }),
        1);
}

void TestImportJob::findsNothingWrongWithACompleteOne()
{
    QVERIFY(issuesOf(complete(), {seattle, tollFree}, now).empty());
    QVERIFY(issuesOf(complete(HostingLoaKind::Reseller), {seattle, tollFree}, now).empty());
    QVERIFY(has(issuesOf(complete(), {}, now), Kind::NoNumbers, TextEnableStep::Numbers));
}

void TestImportJob::keepsWhatIsWanted()
{
    QVERIFY(wantedNumbers({}).isEmpty());
    const KeptTextEnable kept{
        .read = {seattle, toronto}, .chosen = {tollFree, seattle}, .dropped = {toronto, u"+12065550144"_s}};
    QCOMPARE(wantedNumbers(kept), (QStringList{seattle, tollFree}));
}

void TestImportJob::copiesWithoutWhatWasOrdered()
{
    const KeptTextEnable kept{.id = {u"1"_s},
        .createdAt = now,
        .changedAt = now,
        .step = TextEnableStep::Review,
        .draft = complete(),
        .read = {seattle, toronto},
        .chosen = {tollFree},
        .submitted = {toronto, tollFree},
        .isSubmitting = true,
        .problem = u"Refused"_s};
    KeptTextEnable expected;
    expected.draft = complete();
    expected.read = {seattle};
    expected.dropped = {toronto, tollFree}; // the text that was pasted does not bring them back
    QVERIFY(duplicateOf(kept) == expected);
    QCOMPARE(wantedNumbers(duplicateOf(kept)), QStringList{seattle});
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
