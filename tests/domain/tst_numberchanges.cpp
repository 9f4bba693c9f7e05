#include "domain/numbers/bulkchange.h"
#include "domain/numbers/numberjob.h"
#include "domain/numbers/releaserules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

ActiveNumber number(const QString &e164 = u"+12125550142"_s)
{
    return {.phoneNumber = e164,
        .displayName = u"Front desk"_s,
        .capabilities = {Capability::Sms, Capability::Voice},
        .sms = {.servicePlanId = u"plan a"_s, .campaignId = u"C1"_s},
        .voice = {.type = VoiceType::Est, .trunkId = u"trunk"_s},
        .callbackUrl = u"https://hooks.example.com"_s};
}

SmsProvisioning asked(const QString &plan, const QString &campaign, int second, ProvisioningStatus status)
{
    return {.servicePlanId = plan,
        .campaignId = campaign,
        .status = status,
        .lastUpdatedTime = QDateTime(QDate(2026, 11, 27), QTime(10, 0, second), Qt::UTC)};
}

} // namespace

//! What a change of a number is, told before it is sent and judged after.
class TestNumberChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnlyWhatDiffers();
    void sendsThePlanWithACampaign();
    void unlinksAVoiceServiceByTheTypeThatIsThere();
    void asksToUnlinkBeforeAnotherPlan_data();
    void asksToUnlinkBeforeAnotherPlan();
    void saysWhatIsNotPossible_data();
    void saysWhatIsNotPossible();
    void readsEveryMemberBackFromItsText();
    void judgesALostChange_data();
    void judgesALostChange();
    void tellsARepeatedRequestByItsTime();

    void fillsNamesIn();
    void plansEachNumberOnItsOwn();
    void undoesOnlyWhatIsStillThere();
    void refusesAFileOfAnotherKind();
    void writesAndReadsAnUndoFile();

    void keepsANumberThatIsInUse_data();
    void keepsANumberThatIsInUse();
    void warnsOfWhatMayBeConfirmed();

    void countsHowFarAJobIs();
};

void TestNumberChanges::sendsOnlyWhatDiffers()
{
    NumberSettings after = settingsOf(number());
    after.displayName = u"Back office"_s;
    const NumberChange change = changeFrom(settingsOf(number()), after);
    QCOMPARE(change, NumberChange{.displayName = u"Back office"_s});
    QCOMPARE(changeFrom(after, after), NumberChange());
}

void TestNumberChanges::sendsThePlanWithACampaign()
{
    NumberSettings after = settingsOf(number());
    after.campaignId.clear();
    const NumberChange change = changeFrom(settingsOf(number()), after);
    QCOMPARE(change.servicePlanId, u"plan a"_s);
    QCOMPARE(change.campaignId, QString());
}

void TestNumberChanges::unlinksAVoiceServiceByTheTypeThatIsThere()
{
    NumberSettings after = settingsOf(number());
    QVERIFY(setMember(after, NumberMember::Voice, {}));
    const NumberChange change = changeFrom(settingsOf(number()), after);
    QVERIFY(change.voice.has_value());
    QCOMPARE(change.voice->type.value, VoiceType::Est);
    QVERIFY(change.voice->id().isEmpty());
}

void TestNumberChanges::asksToUnlinkBeforeAnotherPlan_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<bool>("unlinks");
    QTest::addColumn<QString>("planBetween");
    QTest::newRow("another plan") << u"plan b"_s << u"C2"_s << true << QString();
    QTest::newRow("another campaign") << u"plan a"_s << u"C2"_s << true << u"plan a"_s;
    QTest::newRow("no plan") << QString() << QString() << false << QString();
    QTest::newRow("no campaign") << u"plan a"_s << QString() << false << QString();
    QTest::newRow("the same") << u"plan a"_s << u"C1"_s << false << QString();
}

void TestNumberChanges::asksToUnlinkBeforeAnotherPlan()
{
    QFETCH(QString, plan);
    QFETCH(QString, campaign);
    QFETCH(bool, unlinks);
    QFETCH(QString, planBetween);
    NumberSettings after = settingsOf(number());
    after.servicePlanId = plan;
    after.campaignId = campaign;
    after.displayName = u"other"_s;
    const auto between = unlinkedBetween(settingsOf(number()), after);
    QCOMPARE(between.has_value(), unlinks);
    if (unlinks) {
        QCOMPARE(between->servicePlanId, planBetween);
        QVERIFY(between->campaignId.isEmpty());
        QCOMPARE(between->displayName, u"Front desk"_s); // goes with the second request
    }
}

void TestNumberChanges::saysWhatIsNotPossible_data()
{
    QTest::addColumn<ActiveNumber>("number");
    QTest::addColumn<int>("member");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ChangeProblem>("problem");
    const auto row = [](const char *name, const ActiveNumber &number, NumberMember member, const QString &text,
                         ChangeProblem problem) { QTest::newRow(name) << number << int(member) << text << problem; };
    ActiveNumber voiceOnly = number();
    voiceOnly.capabilities = {Capability::Voice};
    voiceOnly.sms = {};
    ActiveNumber smsOnly = number();
    smsOnly.capabilities = {Capability::Sms};
    smsOnly.voice = {};
    ActiveNumber notSaid = voiceOnly;
    notSaid.capabilities = {};
    ActiveNumber underWay = number();
    underWay.sms.scheduled = asked({}, {}, 0, ProvisioningStatus::Waiting);
    row("nothing", number(), NumberMember::DisplayName, u"Front desk"_s, ChangeProblem::NothingToChange);
    row("a name", number(), NumberMember::DisplayName, u"x"_s, ChangeProblem::None);
    row("a long name", number(), NumberMember::DisplayName, QString(256, u'x'), ChangeProblem::NameTooLong);
    row("no SMS", voiceOnly, NumberMember::ServicePlan, u"plan"_s, ChangeProblem::NoSms);
    row("capabilities not said", notSaid, NumberMember::ServicePlan, u"plan"_s, ChangeProblem::None);
    row("no voice", smsOnly, NumberMember::Voice, u"RTC app"_s, ChangeProblem::NoVoice);
    row("under way", underWay, NumberMember::ServicePlan, u"plan b"_s, ChangeProblem::SmsUnderWay);
    row("a name meanwhile", underWay, NumberMember::DisplayName, u"x"_s, ChangeProblem::None);
    row("a campaign without plan", notSaid, NumberMember::Campaign, u"C1"_s, ChangeProblem::CampaignWithoutPlan);
    row("no address", number(), NumberMember::CallbackUrl, u"hooks.example.com"_s, ChangeProblem::BadUrl);
    row("a script", number(), NumberMember::CallbackUrl, u"javascript:alert(1)"_s, ChangeProblem::BadUrl);
    row("no callback", number(), NumberMember::CallbackUrl, QString(), ChangeProblem::None);
}

void TestNumberChanges::saysWhatIsNotPossible()
{
    QFETCH(ActiveNumber, number);
    QFETCH(int, member);
    QFETCH(QString, text);
    QFETCH(ChangeProblem, problem);
    NumberSettings after = settingsOf(number);
    QVERIFY(setMember(after, NumberMember(member), text));
    QCOMPARE(problemOf(number, after), problem);
}

void TestNumberChanges::readsEveryMemberBackFromItsText()
{
    const NumberSettings all = settingsOf(number());
    NumberSettings copy;
    for (const NumberMember member : allNumberMembers)
        QVERIFY(setMember(copy, member, memberText(all, member)));
    QCOMPARE(copy, all);
    QVERIFY(!setMember(copy, NumberMember::Voice, u"SIP x"_s));
    QVERIFY(!setMember(copy, NumberMember::Voice, u"EST "_s));
}

void TestNumberChanges::judgesALostChange_data()
{
    QTest::addColumn<NumberChange>("sent");
    QTest::addColumn<ActiveNumber>("now");
    QTest::addColumn<ChangeEvidence>("evidence");
    ActiveNumber renamed = number();
    renamed.displayName = u"x"_s;
    const NumberChange rename{.displayName = u"x"_s};
    QTest::newRow("name, there") << rename << renamed << ChangeEvidence::Taken;
    QTest::newRow("name, as before") << rename << number() << ChangeEvidence::NotTaken;
    ActiveNumber other = number();
    other.displayName = u"y"_s;
    QTest::newRow("name, somebody else's") << rename << other << ChangeEvidence::Neither;

    const NumberChange unlink{.servicePlanId = QString(), .campaignId = QString()};
    ActiveNumber unlinking = number();
    unlinking.sms.scheduled = asked({}, {}, 1, ProvisioningStatus::Waiting);
    ActiveNumber unlinked = number();
    unlinked.sms = {};
    QTest::newRow("unlink, asked for") << unlink << unlinking << ChangeEvidence::Taken;
    QTest::newRow("unlink, done") << unlink << unlinked << ChangeEvidence::Taken;
    QTest::newRow("unlink, as before") << unlink << number() << ChangeEvidence::NotTaken;
    ActiveNumber elsewhere = number();
    elsewhere.sms.scheduled = asked(u"plan z"_s, {}, 1, ProvisioningStatus::Waiting);
    QTest::newRow("unlink, linked elsewhere by somebody") << unlink << elsewhere << ChangeEvidence::Neither;

    const NumberChange campaign{.servicePlanId = u"plan a"_s, .campaignId = QString()};
    ActiveNumber without = number();
    without.sms.campaignId.clear();
    QTest::newRow("campaign with its plan") << campaign << without << ChangeEvidence::Taken;
    QTest::newRow("campaign, as before") << campaign << number() << ChangeEvidence::NotTaken;

    const NumberChange voice{.voice = voiceLink(VoiceType::Rtc, u"app"_s)};
    ActiveNumber voiceAsked = number();
    voiceAsked.voice.scheduled
        = VoiceProvisioning{.type = VoiceType::Rtc, .appId = u"app"_s, .status = ProvisioningStatus::Failed};
    QTest::newRow("voice, asked for and failed") << voice << voiceAsked << ChangeEvidence::Taken;
    QTest::newRow("voice, as before") << voice << number() << ChangeEvidence::NotTaken;

    const NumberChange both{.displayName = u"x"_s, .voice = voiceLink(VoiceType::Rtc, u"app"_s)};
    QTest::newRow("one of two") << both << renamed << ChangeEvidence::Neither;
}

void TestNumberChanges::judgesALostChange()
{
    QFETCH(NumberChange, sent);
    QFETCH(ActiveNumber, now);
    QFETCH(ChangeEvidence, evidence);
    QCOMPARE(judgeChange(number(), sent, now), evidence);
}

void TestNumberChanges::tellsARepeatedRequestByItsTime()
{
    ActiveNumber before = number();
    before.sms = {.scheduled = asked(u"plan b"_s, {}, 0, ProvisioningStatus::Failed)};
    const NumberChange sent{.servicePlanId = u"plan b"_s};
    QCOMPARE(judgeChange(before, sent, before), ChangeEvidence::NotTaken);
    ActiveNumber now = before;
    now.sms.scheduled = asked(u"plan b"_s, {}, 5, ProvisioningStatus::Failed);
    QCOMPARE(judgeChange(before, sent, now), ChangeEvidence::Taken);
    now.sms = {.servicePlanId = u"plan b"_s};
    QCOMPARE(judgeChange(before, sent, now), ChangeEvidence::Taken);
}

void TestNumberChanges::fillsNamesIn()
{
    ActiveNumber odd = number();
    odd.displayName = u"{n}"_s;
    QCOMPARE(applied({.displayName = u"{name} {last4} {n}"_s}, number(), 6).displayName, u"Front desk 0142 7"_s);
    QCOMPARE(applied({.displayName = u"{name} {n}"_s}, odd, 0).displayName, u"{n} 1"_s);
    QCOMPARE(applied({.displayName = u"{other} {"_s}, number(), 0).displayName, u"{other} {"_s);
    QCOMPARE(applied({.servicePlanId = QString()}, number(), 0).campaignId, QString());
}

void TestNumberChanges::plansEachNumberOnItsOwn()
{
    ActiveNumber noSms = number(u"+12125550143"_s);
    noSms.capabilities = {Capability::Voice};
    noSms.sms = {};
    ActiveNumber there = number(u"+12125550144"_s);
    there.sms = {.servicePlanId = u"plan b"_s};
    const auto rows = planBulk({.servicePlanId = u"plan b"_s, .campaignId = QString()}, {number(), noSms, there});
    QCOMPARE(rows.size(), 3U);
    QVERIFY(rows[0].isPossible());
    QCOMPARE(rows[0].after.servicePlanId, u"plan b"_s);
    QCOMPARE(rows[1].problem, ChangeProblem::NoSms);
    QCOMPARE(rows[2].problem, ChangeProblem::NothingToChange);
}

void TestNumberChanges::writesAndReadsAnUndoFile()
{
    ActiveNumber odd = number();
    odd.displayName = u"=SUM(A1), \"x\"\n2"_s;
    const std::vector<BulkPlan> changed = planBulk({.displayName = u"new"_s, .callbackUrl = QString()}, {odd});
    const auto table = readCsv(writeCsv(undoRows(changed), {.byteOrderMark = true}));
    QVERIFY(table.has_value());
    const auto file = readUndo(table->rows);
    QVERIFY(file.has_value());
    QCOMPARE(file->entries.size(), 2U);
    QCOMPARE(file->unreadable, 0);
    ActiveNumber now = odd;
    now.displayName = u"new"_s;
    now.callbackUrl.clear();
    const UndoPlan undo = planUndo(*file, {now});
    QCOMPARE(undo.rows.size(), 1U);
    QCOMPARE(undo.rows[0].after, settingsOf(odd));
}

void TestNumberChanges::undoesOnlyWhatIsStillThere()
{
    const UndoFile file{.entries = {{u"+12125550142"_s, NumberMember::DisplayName, u"old"_s, u"new"_s},
                            {u"+12125550143"_s, NumberMember::DisplayName, u"old"_s, u"new"_s},
                            {u"+12125550199"_s, NumberMember::DisplayName, u"old"_s, u"new"_s}}};
    ActiveNumber still = number(u"+12125550142"_s);
    still.displayName = u"new"_s;
    const UndoPlan undo = planUndo(file, {still, number(u"+12125550143"_s)});
    QCOMPARE(undo.rows.size(), 1U);
    QCOMPARE(undo.rows[0].number, u"+12125550142"_s);
    QCOMPARE(undo.changedSince, QStringList{u"+12125550143"_s});
    QCOMPARE(undo.notFound, QStringList{u"+12125550199"_s});
}

void TestNumberChanges::refusesAFileOfAnotherKind()
{
    QVERIFY(!readUndo({}));
    QVERIFY(!readUndo({{u"number"_s, u"name"_s}}));
    const auto file = readUndo({{u"number"_s, u"member"_s, u"old"_s, u"new"_s}, {u"2125550142"_s}, {},
        {u"+12125550142"_s, u"money"_s, u"1"_s, u"2"_s}});
    QVERIFY(file.has_value());
    QCOMPARE(file->unreadable, 3);
    QVERIFY(file->entries.empty());
}

void TestNumberChanges::keepsANumberThatIsInUse_data()
{
    QTest::addColumn<ReleaseFacts>("facts");
    QTest::addColumn<Interlock>("interlock");
    ReleaseFacts free{.number = {.phoneNumber = u"+12125550142"_s}, .addressRead = true, .ordersRead = true};
    QVERIFY(interlocksOf(free).empty());
    ReleaseFacts facts = free;
    facts.number.expires = QDateTime::currentDateTimeUtc();
    QTest::newRow("released") << facts << Interlock::AlreadyReleased;
    facts = free;
    facts.isProtected = true;
    QTest::newRow("protected") << facts << Interlock::Protected;
    facts = free;
    facts.openOrder = u"17"_s;
    QTest::newRow("port-in") << facts << Interlock::OpenPortIn;
    facts = free;
    facts.number.sms.campaignId = u"C1"_s;
    QTest::newRow("campaign") << facts << Interlock::CampaignLinked;
}

void TestNumberChanges::keepsANumberThatIsInUse()
{
    QFETCH(ReleaseFacts, facts);
    QFETCH(Interlock, interlock);
    QCOMPARE(interlocksOf(facts), std::vector<Interlock>{interlock});
    QVERIFY(!mayRelease(interlocksOf(facts)));
}

void TestNumberChanges::warnsOfWhatMayBeConfirmed()
{
    ReleaseFacts facts{
        .number = {.sms = {.servicePlanId = u"plan"_s}, .voice = {.type = VoiceType::Rtc, .appId = u"app"_s}},
        .address = E911Address{.city = u"Boston"_s},
        .addressRead = true};
    const std::vector<Interlock> expected{
        Interlock::PortInsNotRead, Interlock::EmergencyAddress, Interlock::SmsLinked, Interlock::VoiceLinked};
    QCOMPARE(interlocksOf(facts), expected);
    QVERIFY(mayRelease(expected));
    facts.addressRead = false;
    QVERIFY(holds(Interlock::AddressNotRead, facts));
}

void TestNumberChanges::countsHowFarAJobIs()
{
    std::vector<NumberRow> rows;
    for (const NumberRowState state : {NumberRowState::Impossible, NumberRowState::Waiting, NumberRowState::Sending,
             NumberRowState::Unlinking, NumberRowState::Done, NumberRowState::Refused, NumberRowState::NotSent,
             NumberRowState::Unknown, NumberRowState::Moved, NumberRowState::ReadFailed, NumberRowState::Stuck})
        rows.push_back({.state = state});
    rows.back().unlinked = true;
    QCOMPARE(countsOf(rows),
        (NumberJobCounts{.all = 11,
            .waiting = 1,
            .running = 2,
            .done = 1,
            .impossible = 1,
            .unknown = 1,
            .failed = 5,
            .toRetry = 4,
            .half = 1}));
    QVERIFY(!mayRetry(NumberRowState::Unknown)); // never what may have happened
}

QTEST_APPLESS_MAIN(TestNumberChanges)
#include "tst_numberchanges.moc"
