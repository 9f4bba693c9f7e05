#include "flows/fullorder.h"

#include <QTest>

using namespace fullorder;
using flows::MemberKey;
using flows::UpdateDecisions;
using flows::UpdateKind;
using flows::UpdatePlan;

//! What a full PUT would do, and what may be sent.
class TestUpdatePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEveryMemberBack();
    void neverSendsWhatOnlyTheServerSets();
    void numbersInAnotherOrderAreNoChange();
    void emptyNullAndMissingAreTheSame_data();
    void emptyNullAndMissingAreTheSame();
    void tellsWhatHappens_data();
    void tellsWhatHappens();
    void sendsTheSideThatWasChosen();
    void takesOverWhatTheServerChangedAlone();
    void waitsForEveryDecision();
    void dropsAndAddsNumbers();
    void putsANumberBackOnlyWhenAsked();
};

void TestUpdatePlan::sendsEveryMemberBack()
{
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), order());
    QVERIFY(plan.items.empty());
    QVERIFY(plan.changesNothing());
    QCOMPARE(plan.sameNumbers, 2);
    QCOMPARE(plan.unknownMembers, 4); // priority, window, tag, county
    const QJsonObject body = flows::updateBody(order(), order(), plan, {});
    const flows::OrderMembers members = flows::membersOf(body);
    for (const char *path :
        {"customerOrderReference", "onDemandActivation", "resellerName", "loaUploadedBy", "loaAttachmentDate",
            "priority", "desiredPortSchedule.desiredPortDate", "desiredPortSchedule.desiredPortTime",
            "desiredPortSchedule.desiredPortTimeZone", "desiredPortSchedule.window"})
        QVERIFY2(members.contains({{}, QString::fromLatin1(path)}), path);
    for (const char *path : {"newPortOutPin", "tag", "endUser.name", "endUser.streetNum", "endUser.streetPreDir",
             "endUser.streetName", "endUser.streetType", "endUser.streetPostDir", "endUser.locationType1",
             "endUser.locationValue1", "endUser.locationType2", "endUser.locationValue2", "endUser.locationType3",
             "endUser.locationValue3", "endUser.city", "endUser.state", "endUser.zipCode", "endUser.typeOfService",
             "endUser.county", "portOutInfo.existingPortOutPin", "portOutInfo.accountNum",
             "portOutInfo.accountPhoneNumber", "portOutInfo.authorizingName", "portOutInfo.authorizingDate",
             "voiceConfiguration.type", "voiceConfiguration.appId", "smsConfiguration.smsAppId", "features.e911.name",
             "features.e911.streetNum", "features.e911.streetInfo", "features.e911.location", "features.e911.city",
             "features.e911.state", "features.e911.postalCode", "features.e911.postalCodePlusFour"})
        QVERIFY2(members.contains({first, QString::fromLatin1(path)}), path);
    QCOMPARE(members.at({first, u"endUser.zipCode"_s}).toString(), u"00501"_s);
    QCOMPARE(members.at({first, u"portOutInfo.existingPortOutPin"_s}).toString(), u"0042"_s);
}

void TestUpdatePlan::numbersInAnotherOrderAreNoChange()
{
    PortOrder turned = order();
    std::ranges::reverse(turned.numbers);
    QVERIFY(flows::planUpdate(order(), whole(turned), order()).changesNothing());
    QVERIFY(flows::planUpdate(order(), whole(order()), turned).changesNothing());
}

void TestUpdatePlan::emptyNullAndMissingAreTheSame_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("empty") << QByteArray(R"("resellerName": "",)");
    QTest::newRow("null") << QByteArray(R"("resellerName": null,)");
    QTest::newRow("missing") << QByteArray();
}

void TestUpdatePlan::emptyNullAndMissingAreTheSame()
{
    QFETCH(QByteArray, member);
    QByteArray text = fullorder::text;
    text.replace(R"("resellerName": "Maple Voice",)", member);
    QVERIFY(!text.contains("Maple"));
    const PortOrder none = json::decode<PortOrder>(text)->value;
    QVERIFY(flows::planUpdate(none, whole(none), none).changesNothing());
    PortOrder nothingTyped = none;
    nothingTyped.resellerName.clear();
    QVERIFY(flows::planUpdate(none, whole(none), nothingTyped).changesNothing());
    // But what the server has and the person took away is cleared, and asked about.
    QCOMPARE(flows::planUpdate(order(), whole(order()), nothingTyped).count(UpdateKind::Cleared), 1);
}

void TestUpdatePlan::neverSendsWhatOnlyTheServerSets()
{
    const QJsonObject body = flows::updateBody(order(), order(), {}, {});
    for (const char *key : {"id", "status", "createdDate", "notes", "documents"})
        QVERIFY2(!body.contains(QLatin1StringView(key)), key);
    for (const char *path :
        {"status", "rejectReason", "phoneNumberGroup", "focDate", "countryCode", "features.e911.enhCity"})
        QVERIFY2(!flows::membersOf(body).contains({first, QString::fromLatin1(path)}), path);
}

void TestUpdatePlan::tellsWhatHappens_data()
{
    QTest::addColumn<Edit>("onServer");
    QTest::addColumn<Edit>("typed");
    QTest::addColumn<int>("kind"); // -1: nothing
    const Edit nothing = [](PortOrder &) {};
    const Edit third = [](PortOrder &o) { o.schedule.date = QDate(2026, 12, 3); };
    const Edit seventh = [](PortOrder &o) { o.schedule.date = QDate(2026, 12, 7); };
    const Edit noSuite = [](PortOrder &o) { o.numbers[0].endUser->locationValue1.clear(); };
    const auto row = [](const char *name, Edit onServer, Edit typed, std::optional<UpdateKind> kind) {
        QTest::newRow(name) << onServer << typed << (kind ? int(*kind) : -1);
    };
    row("nothing", nothing, nothing, {});
    row("changed here", nothing, seventh, UpdateKind::Changed);
    row("changed there", third, nothing, UpdateKind::TakenOver);
    row("changed here and there", third, seventh, UpdateKind::Conflict);
    row("changed alike", seventh, seventh, {});
    row("emptied here", nothing, noSuite, UpdateKind::Cleared);
    row("emptied there", noSuite, nothing, UpdateKind::TakenOver);
    row(
        "emptied here, changed there", [](PortOrder &o) { o.numbers[0].endUser->locationValue1 = u"7"_s; }, noSuite,
        UpdateKind::Conflict);
    row(
        "a group taken away", nothing, [](PortOrder &o) { o.numbers[0].sms.reset(); }, UpdateKind::Cleared);
    row(
        "a PIN", nothing, [](PortOrder &o) { o.numbers[1].portOutInfo->pin = u"0043"_s; }, UpdateKind::Changed);
    row(
        "a number less", nothing, [](PortOrder &o) { o.numbers.pop_back(); }, UpdateKind::Dropped);
    row(
        "a number more", nothing, [](PortOrder &o) { o.numbers.push_back({.phoneNumber = u"+12125550199"_s}); },
        UpdateKind::Added);
    row(
        "a number that joined there", [](PortOrder &o) { o.numbers.push_back({.phoneNumber = u"+12125550199"_s}); },
        nothing, UpdateKind::TakenOver);
    row(
        "a number that left there", [](PortOrder &o) { o.numbers.pop_back(); }, nothing, UpdateKind::Conflict);
    row("what only the server sets", [](PortOrder &o) { o.numbers[0].rejectReason = u"other"_s; }, nothing, {});
}

void TestUpdatePlan::tellsWhatHappens()
{
    QFETCH(Edit, onServer);
    QFETCH(Edit, typed);
    QFETCH(int, kind);
    PortOrder server = order();
    onServer(server);
    PortOrder mine = order();
    typed(mine);
    const UpdatePlan plan = flows::planUpdate(order(), whole(server), mine);
    QCOMPARE(plan.items.size(), kind < 0 ? 0U : 1U);
    if (kind >= 0)
        QCOMPARE(int(plan.items[0].kind), kind);
}

void TestUpdatePlan::sendsTheSideThatWasChosen()
{
    PortOrder server = order();
    server.schedule.date = QDate(2026, 12, 3);
    PortOrder mine = order();
    mine.schedule.date = QDate(2026, 12, 7);
    const UpdatePlan plan = flows::planUpdate(order(), whole(server), mine);
    const MemberKey key = plan.items[0].key;
    const auto sent = [&](flows::Side side) {
        const QJsonObject body = flows::updateBody(server, mine, plan, {.conflicts = {{key, side}}});
        return flows::membersOf(body).at(key).toString();
    };
    QCOMPARE(sent(flows::Side::Server), u"2026-12-03"_s);
    QCOMPARE(sent(flows::Side::Typed), u"2026-12-07"_s);
}

void TestUpdatePlan::takesOverWhatTheServerChangedAlone()
{
    PortOrder server = order();
    server.numbers[1].endUser->city = u"Albany"_s;
    PortOrder mine = order();
    mine.customerReference = u"Bluefinch 2"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(server), mine);
    const auto members = flows::membersOf(flows::updateBody(server, mine, plan, {}));
    QCOMPARE(members.at({second, u"endUser.city"_s}).toString(), u"Albany"_s);
    QCOMPARE(members.at({{}, u"customerOrderReference"_s}).toString(), u"Bluefinch 2"_s);
}

void TestUpdatePlan::waitsForEveryDecision()
{
    PortOrder server = order();
    server.schedule.date = QDate(2026, 12, 3);
    PortOrder mine = order();
    mine.schedule.date = QDate(2026, 12, 7);
    mine.numbers[0].endUser->locationValue1.clear();
    mine.numbers.pop_back();
    const UpdatePlan plan = flows::planUpdate(order(), whole(server), mine);
    UpdateDecisions decisions;
    QCOMPARE(flows::undecided(plan, decisions).size(), 3U);
    decisions.conflicts[{{}, u"desiredPortSchedule.desiredPortDate"_s}] = flows::Side::Typed;
    QCOMPARE(flows::undecided(plan, decisions).size(), 2U);
    decisions.confirmed.insert({first, u"endUser.locationValue1"_s});
    decisions.confirmed.insert({second, {}});
    QVERIFY(flows::undecided(plan, decisions).empty());
}

void TestUpdatePlan::dropsAndAddsNumbers()
{
    PortOrder mine = order();
    mine.numbers[0].phoneNumber = u"+12125550199"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), mine);
    QCOMPARE(plan.count(UpdateKind::Dropped), 1);
    QCOMPARE(plan.count(UpdateKind::Added), 1);
    const QJsonObject body = flows::updateBody(order(), mine, plan, {});
    QCOMPARE(flows::numbersOf(body), (QStringList{second, u"+12125550199"_s}));
    QVERIFY(flows::membersOf(body).contains({u"+12125550199"_s, u"endUser.name"_s}));
}

void TestUpdatePlan::putsANumberBackOnlyWhenAsked()
{
    PortOrder server = order();
    server.numbers.pop_back();
    const UpdatePlan plan = flows::planUpdate(order(), whole(server), order());
    QCOMPARE(flows::numbersOf(flows::updateBody(server, order(), plan, {})), QStringList{first});
    const UpdateDecisions back{.conflicts = {{{second, {}}, flows::Side::Typed}}};
    QCOMPARE(flows::numbersOf(flows::updateBody(server, order(), plan, back)), (QStringList{first, second}));
}

QTEST_APPLESS_MAIN(TestUpdatePlan)
#include "tst_updateplan.moc"
