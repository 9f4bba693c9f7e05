#include "domain/porting/draftrules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::DraftFacts;
using domain::DraftIssue;
using domain::IssueKind;
using domain::PortInDraft;
using domain::PortInStep;
using domain::Severity;
using domain::StepState;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(22, 20), Qt::UTC);

domain::EndUser goodEndUser()
{
    return {.name = u"Bluefinch Dental Group LLC"_s,
        .streetNumber = u"1400"_s,
        .streetName = u"Harbor"_s,
        .city = u"New York"_s,
        .state = u"NY"_s,
        .zipCode = u"10004"_s};
}

PortInDraft goodDraft()
{
    PortInDraft draft;
    draft.reference = u"Bluefinch Dental, second site"_s;
    domain::DraftNumber number;
    number.line = 1;
    number.e164 = u"+12125550142"_s;
    number.portability
        = domain::Portability{.phoneNumber = number.e164, .portable = true, .carrier = u"Verizon"_s, .reason = {}};
    number.portabilityAt = now.addSecs(-60);
    draft.numbers.push_back(number);
    draft.endUser = goodEndUser();
    draft.portOut = {.pin = u"0512"_s,
        .accountNumber = u"98770512"_s,
        .accountPhoneNumber = {},
        .authorizingName = u"J. Doe"_s,
        .authorizingDate = QDate(2026, 11, 20)};
    draft.schedule.date = QDate(2026, 12, 2);
    draft.voice = domain::VoiceConfiguration{.type = domain::VoiceType::Est, .appId = {}, .trunkId = u"main"_s};
    draft.emergency = domain::EmergencyAddress{.name = u"Bluefinch"_s,
        .streetNumber = u"1400"_s,
        .streetInfo = u"Harbor Court"_s,
        .location = {},
        .city = u"New York"_s,
        .state = u"NY"_s,
        .postalCode = u"10004"_s};
    draft.loa.kind = domain::LoaKind::File;
    return draft;
}

std::vector<DraftIssue> issuesOf(const PortInDraft &draft)
{
    DraftFacts facts;
    facts.nowUtc = now;
    for (const domain::DraftNumber &number : draft.numbers)
        facts.inUse.insert(number.e164, {});
    return domain::draftIssues(draft, facts);
}

const DraftIssue *find(const std::vector<DraftIssue> &issues, const QString &field, IssueKind kind)
{
    const auto found = std::find_if(
        issues.begin(), issues.end(), [&](const DraftIssue &i) { return i.field == field && i.kind == kind; });
    return found == issues.end() ? nullptr : &*found;
}

using Change = void (*)(PortInDraft &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestDraftRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAGoodDraft()
    {
        const std::vector<DraftIssue> issues = issuesOf(goodDraft());
        for (const DraftIssue &issue : issues)
            qWarning() << issue.field << int(issue.kind);
        QVERIFY(issues.empty());
        QCOMPARE(domain::stepState(issues, PortInStep::EndUser), StepState::Complete);
    }

    void asksForNothingOnceAllNumbersAreOrdered()
    {
        PortInDraft draft = goodDraft();
        draft.endUser.city.clear();
        QVERIFY(find(issuesOf(draft), u"endUser.city"_s, IssueKind::Missing));
        domain::SubmittedOrder order;
        order.numbers = {draft.numbers[0].e164};
        order.state = domain::SubmitState::Created;
        draft.orders.push_back(order);
        QVERIFY(issuesOf(draft).empty());
        draft.orders[0].state = domain::SubmitState::Refused;
        QVERIFY(find(issuesOf(draft), u"endUser.city"_s, IssueKind::Missing));
    }

    void findsWhatIsWrong_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        QTest::addColumn<IssueKind>("kind");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<PortInStep>("step");
        const auto row = [](const char *name, Change change, const QString &field, IssueKind kind, Severity severity,
                             PortInStep step) { QTest::newRow(name) << change << field << kind << severity << step; };
        using D = PortInDraft;
        using K = IssueKind;
        using S = PortInStep;
        constexpr auto error = Severity::Error;
        constexpr auto warning = Severity::Warning;
        row(
            "no numbers", [](D &d) { d.numbers.clear(); }, u"phoneNumbers"_s, K::NoNumbers, error, S::Numbers);
        row(
            "no reference", [](D &d) { d.reference = u" "_s; }, u"customerOrderReference"_s, K::Missing, warning,
            S::Numbers);
        row(
            "long reference", [](D &d) { d.reference = u"r"_s.repeated(95); }, u"customerOrderReference"_s, K::TooLong,
            error, S::Numbers);
        row(
            "unknown area code", [](D &d) { d.numbers[0].e164 = u"+15551234567"_s; }, u"phoneNumbers"_s, K::ToLookAt,
            warning, S::Numbers);
        row(
            "not asked", [](D &d) { d.numbers[0].portability.reset(); }, {}, K::PortabilityUnknown, error,
            S::Portability);
        row(
            "not portable", [](D &d) { d.numbers[0].portability->portable = false; }, {}, K::NonePortable, error,
            S::Portability);
        row(
            "asked long ago", [](D &d) { d.numbers[0].portabilityAt = now.addDays(-2); }, {}, K::PortabilityOld,
            warning, S::Portability);
        row(
            "no name", [](D &d) { d.endUser.name = u"  "_s; }, u"endUser.name"_s, K::Missing, error, S::EndUser);
        row(
            "no street number", [](D &d) { d.endUser.streetNumber.clear(); }, u"endUser.streetNum"_s, K::Missing, error,
            S::EndUser);
        row(
            "no street", [](D &d) { d.endUser.streetName.clear(); }, u"endUser.streetName"_s, K::Missing, error,
            S::EndUser);
        row(
            "no city", [](D &d) { d.endUser.city.clear(); }, u"endUser.city"_s, K::Missing, error, S::EndUser);
        row(
            "no state", [](D &d) { d.endUser.state.clear(); }, u"endUser.state"_s, K::Missing, error, S::EndUser);
        row(
            "no ZIP", [](D &d) { d.endUser.zipCode.clear(); }, u"endUser.zipCode"_s, K::Missing, error, S::EndUser);
        row(
            "state in words", [](D &d) { d.endUser.state = u"New York"_s; }, u"endUser.state"_s, K::NotTwoLetters,
            error, S::EndUser);
        row(
            "no such state", [](D &d) { d.endUser.state = u"XX"_s; }, u"endUser.state"_s, K::NotAState, error,
            S::EndUser);
        row(
            "small letters", [](D &d) { d.endUser.state = u"ny"_s; }, u"endUser.state"_s, K::NotAState, error,
            S::EndUser);
        row(
            "four digits", [](D &d) { d.endUser.zipCode = u"1004"_s; }, u"endUser.zipCode"_s, K::NotAZip, error,
            S::EndUser);
        row(
            "postal code in a state", [](D &d) { d.endUser.zipCode = u"M5V 3L9"_s; }, u"endUser.zipCode"_s,
            K::ZipOfOtherCountry, error, S::EndUser);
        row(
            "PO Box", [](D &d) { d.endUser.streetName = u"P.O. Box 12"_s; }, u"endUser.streetName"_s, K::PoBox, warning,
            S::EndUser);
        row(
            "Canadian", [](D &d) { d.numbers[0].e164 = u"+14165550142"_s; }, u"resellerName"_s, K::ResellerNeeded,
            error, S::EndUser);
        row(
            "maybe Canadian", [](D &d) { d.numbers[0].e164 = u"+15551234567"_s; }, u"resellerName"_s,
            K::ResellerMaybeNeeded, warning, S::EndUser);
        row(
            "no PIN nor account",
            [](D &d) {
                d.portOut.pin.clear();
                d.portOut.accountNumber.clear();
            },
            u"portOutInfo.existingPortOutPin"_s, K::NeitherPinNorAccount, warning, S::Carrier);
        row(
            "masked PIN", [](D &d) { d.portOut.pin = u"••••••"_s; }, u"portOutInfo.existingPortOutPin"_s, K::Masked,
            error, S::Carrier);
        row(
            "masked account", [](D &d) { d.portOut.accountNumber = u"****0512"_s; }, u"portOutInfo.accountNum"_s,
            K::Masked, error, S::Carrier);
        row(
            "masked new PIN", [](D &d) { d.newPortOutPin = u"****"_s; }, u"newPortOutPin"_s, K::Masked, error,
            S::Carrier);
        row(
            "account phone", [](D &d) { d.portOut.accountPhoneNumber = u"12345"_s; },
            u"portOutInfo.accountPhoneNumber"_s, K::NotAPhoneNumber, error, S::Carrier);
        row(
            "company", [](D &d) { d.portOut.authorizingName = u"Bluefinch Dental, L.L.C."_s; },
            u"portOutInfo.authorizingName"_s, K::LooksLikeCompany, warning, S::Carrier);
        row(
            "first name", [](D &d) { d.portOut.authorizingName = u"John"_s; }, u"portOutInfo.authorizingName"_s,
            K::NotAFullName, warning, S::Carrier);
        row(
            "tomorrow", [](D &d) { d.portOut.authorizingDate = QDate(2026, 11, 23); }, u"portOutInfo.authorizingDate"_s,
            K::InFuture, error, S::Carrier);
        row(
            "long ago", [](D &d) { d.portOut.authorizingDate = QDate(2026, 9, 1); }, u"portOutInfo.authorizingDate"_s,
            K::LongAgo, warning, S::Carrier);
        row(
            "no date", [](D &d) { d.schedule.date = {}; }, u"desiredPortSchedule.desiredPortDate"_s, K::Schedule, error,
            S::Schedule);
        row(
            "past", [](D &d) { d.schedule.date = QDate(2026, 11, 1); }, u"desiredPortSchedule.desiredPortDate"_s,
            K::Schedule, error, S::Schedule);
        row(
            "Friday", [](D &d) { d.schedule.date = QDate(2026, 12, 4); }, u"desiredPortSchedule.desiredPortDate"_s,
            K::Schedule, warning, S::Schedule);
        row(
            "GMT", [](D &d) { d.schedule.zone = domain::PortZone::Gmt; }, u"desiredPortSchedule.desiredPortTimeZone"_s,
            K::Schedule, error, S::Schedule);
        row(
            "no trunk", [](D &d) { d.voice->trunkId.clear(); }, u"voiceConfiguration.trunkId"_s, K::IdNeeded, error,
            S::Services);
        row(
            "no voice", [](D &d) { d.voice.reset(); }, u"voiceConfiguration"_s, K::NoVoice, warning, S::Services);
        row(
            "no 911 address", [](D &d) { d.emergency.reset(); }, u"features.e911"_s, K::NoEmergencyAddress, warning,
            S::Services);
        row(
            "half a 911 address", [](D &d) { d.emergency->city.clear(); }, u"features.e911.city"_s,
            K::EmergencyIncomplete, error, S::Services);
        row(
            "911 plus four", [](D &d) { d.emergency->postalCodePlusFour = u"12"_s; },
            u"features.e911.postalCodePlusFour"_s, K::NotAZip, error, S::Services);
        row(
            "long note", [](D &d) { d.directoryListing = u"x"_s.repeated(2001); }, u"note"_s, K::TooLong, error,
            S::Services);
        row(
            "no letter", [](D &d) { d.loa.kind = domain::LoaKind::None; }, {}, K::NoLoa, warning, S::Loa);
    }

    void findsWhatIsWrong()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        QFETCH(IssueKind, kind);
        PortInDraft draft = goodDraft();
        change(draft);
        const std::vector<DraftIssue> issues = issuesOf(draft);
        const DraftIssue *issue = find(issues, field, kind);
        QVERIFY(issue);
        QTEST(issue->severity, "severity");
        QTEST(issue->step, "step");
        QVERIFY(domain::stepState(issues, issue->step) != StepState::Complete);
    }

    void takesGoodPostalCodes_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("zip");
        QTest::newRow("leading zero") << u"MA"_s << u"02134"_s;
        QTest::newRow("plus four") << u"NY"_s << u"10004-1234"_s;
        QTest::newRow("Canada") << u"ON"_s << u"M5V 3L9"_s;
        QTest::newRow("Canada, together") << u"QC"_s << u"h2x1y4"_s;
        QTest::newRow("Puerto Rico") << u"PR"_s << u"00901"_s;
    }

    void takesGoodPostalCodes()
    {
        QFETCH(QString, state);
        QFETCH(QString, zip);
        domain::EndUser user = goodEndUser();
        user.state = state;
        user.zipCode = zip;
        QVERIFY(domain::endUserIssues(user).empty());
    }

    void leavesRoomForTheSuffixOfManyOrders()
    {
        PortInDraft draft = goodDraft();
        draft.reference = u"r"_s.repeated(94);
        QVERIFY(!find(issuesOf(draft), u"customerOrderReference"_s, IssueKind::TooLong));
        draft.numbers.push_back(draft.numbers[0]);
        draft.numbers[1].e164 = u"+12125550143"_s;
        draft.numbers[1].portability->carrier = u"T-Mobile"_s;
        const std::vector<DraftIssue> issues = issuesOf(draft);
        const DraftIssue *issue = find(issues, u"customerOrderReference"_s, IssueKind::TooLong);
        QVERIFY(issue);
        QCOMPARE(issue->count, 90);
    }

    void namesTheNumberThatDiffers()
    {
        PortInDraft draft = goodDraft();
        draft.numbers.push_back(draft.numbers[0]);
        draft.numbers[1].e164 = u"+12125550143"_s;
        draft.numbers[1].endUser = domain::EndUser{
            .streetNumber = u"7"_s, .streetName = u"Elm"_s, .city = u"Troy"_s, .state = u"NY"_s, .zipCode = u"1218"_s};
        const std::vector<DraftIssue> issues = issuesOf(draft);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues.front().number, 1);
        QCOMPARE(issues.front().field, u"endUser.zipCode"_s);
    }

    void doesNotAskForAllWhatEveryNumberHas()
    {
        PortInDraft draft = goodDraft();
        draft.numbers[0].endUser = draft.endUser;
        draft.endUser = {};
        QVERIFY(issuesOf(draft).empty());
    }

    void countsNumbersNotLookedFor()
    {
        const std::vector<DraftIssue> issues
            = domain::draftIssues(goodDraft(), {.nowUtc = now, .defaults = {}, .inUse = {}});
        const DraftIssue *issue = find(issues, u"phoneNumbers"_s, IssueKind::NotCheckedForUse);
        QVERIFY(issue);
        QCOMPARE(issue->count, 1);
    }

    void findsThePlaceOfAServersPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<PortInStep>("step");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("number");
        using S = PortInStep;
        QTest::newRow("end user") << u"phoneNumbers[3].endUser.zipCode"_s << S::EndUser << u"endUser.zipCode"_s << 3;
        QTest::newRow("pointer") << u"/phoneNumbers/3/endUser/zipCode"_s << S::EndUser << u"endUser.zipCode"_s << 3;
        QTest::newRow("JSONPath") << u"$.phoneNumbers[0].portOutInfo.existingPortOutPin"_s << S::Carrier
                                  << u"portOutInfo.existingPortOutPin"_s << 0;
        QTest::newRow("number itself") << u"phoneNumbers[12].phoneNumber"_s << S::Numbers << u"phoneNumber"_s << 12;
        QTest::newRow("a whole number") << u"phoneNumbers[12]"_s << S::Numbers << u"phoneNumber"_s << 12;
        QTest::newRow("all numbers") << u"phoneNumbers"_s << S::Numbers << u"phoneNumber"_s << -1;
        QTest::newRow("address for 911") << u"phoneNumbers[1].features.e911.city"_s << S::Services
                                         << u"features.e911.city"_s << 1;
        QTest::newRow("date") << u"desiredPortSchedule.desiredPortDate"_s << S::Schedule
                              << u"desiredPortSchedule.desiredPortDate"_s << -1;
        QTest::newRow("reference") << u"customerOrderReference"_s << S::Numbers << u"customerOrderReference"_s << -1;
        QTest::newRow("reseller") << u"resellerName"_s << S::EndUser << u"resellerName"_s << -1;
        QTest::newRow("unknown") << u"to"_s << S::Review << u"to"_s << -1;
        QTest::newRow("unknown in a number")
            << u"phoneNumbers[2].color"_s << S::Review << u"phoneNumbers[2].color"_s << 2;
        QTest::newRow("index of nonsense")
            << u"phoneNumbers[x].endUser"_s << S::Review << u"phoneNumbers[x].endUser"_s << -1;
        QTest::newRow("empty") << QString() << S::Review << QString() << -1;
    }

    void findsThePlaceOfAServersPath()
    {
        QFETCH(QString, path);
        const domain::FieldPlace place = domain::placeOf(path);
        QTEST(place.step, "step");
        QTEST(place.field, "field");
        QTEST(place.number, "number");
    }
};

QTEST_APPLESS_MAIN(TestDraftRules)
#include "tst_draftrules.moc"
