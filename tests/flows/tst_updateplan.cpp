#include "flows/updateplan.h"
#include "json/codec.h"
#include "json/porting/portorderjson.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::PortOrder;
using flows::CompletedOrder;
using flows::MemberKey;
using flows::UpdateDecisions;
using flows::UpdateItem;
using flows::UpdateKind;
using flows::UpdatePlan;

namespace {

const QString first = u"+12125550142"_s;
const QString second = u"+12125550143"_s;

//! An order in which every member that may be written is set, and some that nobody has heard of.
const QByteArray fullOrder = R"({
  "id": 890192331, "status": "PENDING", "createdDate": "2026-11-20",
  "customerOrderReference": "Bluefinch", "onDemandActivation": true, "resellerName": "Maple Voice",
  "loaUploadedBy": "john doe", "loaAttachmentDate": "2026-11-19T10:00:00.000Z", "priority": "gold",
  "desiredPortSchedule": {"desiredPortDate": "2026-12-01", "desiredPortTime": "09:00:00", "desiredPortTimeZone": "US/Eastern", "window": 2},
  "notes": [{"note": "hello", "createdTime": "2026-11-20T10:00:00Z", "createdBy": "x"}],
  "documents": [{"id": 7, "documentName": "loa.pdf", "description": "LOA"}],
  "phoneNumbers": [
    {"phoneNumber": "+12125550142", "status": "REJECTED", "rejectReason": "Wrong PIN", "phoneNumberGroup": "G 1",
     "focDate": "2026-12-01T14:00:00Z", "countryCode": "US", "newPortOutPin": "7788", "tag": "lobby",
     "endUser": {"name": "Bluefinch Dental", "streetNum": "1400", "streetPreDir": "N", "streetName": "Harbor",
       "streetType": "Court", "streetPostDir": "SW", "locationType1": "Suite", "locationValue1": "210",
       "locationType2": "Floor", "locationValue2": "3", "locationType3": "Desk", "locationValue3": "9",
       "city": "New York", "state": "NY", "zipCode": "00501", "typeOfService": "B", "county": "Kings"},
     "portOutInfo": {"existingPortOutPin": "0042", "accountNum": "A-1", "accountPhoneNumber": "+12125550100",
       "authorizingName": "Jane Doe", "authorizingDate": "2026-11-19"},
     "voiceConfiguration": {"type": "RTC", "appId": "6afd2da3"},
     "smsConfiguration": {"smsAppId": "sms-1"},
     "features": {"e911": {"name": "Bluefinch", "streetNum": "1400", "streetInfo": "Harbor", "location": "Apt 5",
       "city": "New York", "state": "NY", "postalCode": "00501", "postalCodePlusFour": "1234", "enhCity": "NEW YORK"}}},
    {"phoneNumber": "+12125550143", "status": "PENDING",
     "endUser": {"name": "Bluefinch Dental", "streetNum": "1400", "streetName": "Harbor", "city": "New York", "state": "NY", "zipCode": "00501"},
     "portOutInfo": {"existingPortOutPin": "0042"}}
  ]})";

PortOrder order()
{
    return json::decode<PortOrder>(fullOrder)->value;
}

CompletedOrder whole(const PortOrder &order)
{
    return {.order = order};
}

bool contains(const std::vector<MemberKey> &keys, const MemberKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

using Edit = void (*)(PortOrder &);

} // namespace
Q_DECLARE_METATYPE(Edit)

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
    void takesWhatAnAnswerLeftOutFromTheLastSentCopy();
    void asksForWhatNobodyKnows();
    void neverKeepsAMaskedSecret();
    void findsMaskedSecrets();
    void saysWhatTheServerDidNotTake();
    void forgivesASparseAnswer();
    void judgesALostUpdate_data();
    void judgesALostUpdate();
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
    QByteArray text = fullOrder;
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

void TestUpdatePlan::takesWhatAnAnswerLeftOutFromTheLastSentCopy()
{
    PortOrder sparse = order();
    for (domain::PortNumber &number : sparse.numbers) {
        number.endUser.reset();
        number.portOutInfo.reset();
        number.voice.reset();
        number.sms.reset();
        number.features.reset();
        number.newPortOutPin.clear();
    }
    const CompletedOrder known = flows::completed(sparse, order());
    QVERIFY(known.unknown.empty());
    QVERIFY(known.taken > 0);
    QVERIFY(flows::planUpdate(order(), known, order()).items.empty());
    QCOMPARE(known.order.numbers[0].portOutInfo->pin, u"0042"_s);
    QCOMPARE(known.order.numbers[0].newPortOutPin, u"7788"_s);
}

void TestUpdatePlan::asksForWhatNobodyKnows()
{
    PortOrder sparse = order();
    sparse.numbers[1].endUser.reset();
    sparse.numbers[1].portOutInfo.reset();
    const CompletedOrder server = flows::completed(sparse, {});
    PortOrder mine = server.order;
    mine.customerReference = u"x"_s;
    const auto open = [&] { return flows::undecided(flows::planUpdate(server.order, server, mine), {}); };
    QVERIFY(contains(open(), {second, u"endUser"_s}));
    QVERIFY(contains(open(), {second, u"portOutInfo"_s}));
    // An end user is required: no tick makes it go away.
    UpdateDecisions all;
    for (const MemberKey &key : open())
        all.confirmed.insert(key);
    const UpdatePlan plan = flows::planUpdate(server.order, server, mine);
    QCOMPARE(flows::undecided(plan, all), (std::vector<MemberKey>{{second, u"endUser"_s}}));
    mine.numbers[1].endUser = domain::EndUser{.name = u"Ann"_s};
    QVERIFY(flows::undecided(flows::planUpdate(server.order, server, mine), all).empty());
    const auto members
        = flows::membersOf(flows::updateBody(server.order, mine, flows::planUpdate(server.order, server, mine), all));
    QCOMPARE(members.at({second, u"endUser.name"_s}).toString(), u"Ann"_s);
}

void TestUpdatePlan::neverKeepsAMaskedSecret()
{
    PortOrder masked = order();
    masked.numbers[0].portOutInfo->pin = u"••••"_s;
    masked.numbers[0].portOutInfo->accountNumber = u"****-1"_s;
    masked.numbers[1].newPortOutPin = u"XXXX"_s;
    const CompletedOrder known = flows::completed(masked, order());
    QCOMPARE(known.order.numbers[0].portOutInfo->pin, u"0042"_s);
    QCOMPARE(known.order.numbers[0].portOutInfo->accountNumber, u"A-1"_s);
    const CompletedOrder alone = flows::completed(masked, {});
    QCOMPARE(alone.order.numbers[0].portOutInfo->pin, QString());
    QVERIFY(
        std::ranges::find(alone.unknown, MemberKey{first, u"portOutInfo.existingPortOutPin"_s}) != alone.unknown.end());
    QVERIFY(flows::maskedMembers(flows::updateBody(alone.order, alone.order, {}, {})).empty());
}

void TestUpdatePlan::findsMaskedSecrets()
{
    PortOrder typed = order();
    typed.numbers[1].portOutInfo->pin = u"••••••"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), typed);
    QCOMPARE(flows::maskedMembers(flows::updateBody(order(), typed, plan, {})),
        (std::vector<MemberKey>{{second, u"portOutInfo.existingPortOutPin"_s}}));
}

void TestUpdatePlan::saysWhatTheServerDidNotTake()
{
    PortOrder typed = order();
    typed.numbers[0].endUser->city = u"Albany"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), typed);
    const QJsonObject body = flows::updateBody(order(), typed, plan, {});
    QVERIFY(flows::notTaken(body, typed).empty());
    const auto differs = flows::notTaken(body, order());
    QCOMPARE(differs.size(), 1U);
    QCOMPARE(differs[0].key, (MemberKey{first, u"endUser.city"_s}));
    PortOrder without = typed;
    without.numbers.pop_back();
    QCOMPARE(flows::notTaken(body, without)[0].kind, UpdateKind::Dropped);
}

void TestUpdatePlan::forgivesASparseAnswer()
{
    PortOrder sparse = order();
    sparse.numbers[0].endUser.reset();
    sparse.numbers[0].portOutInfo->pin = u"••••"_s;
    QVERIFY(flows::notTaken(flows::updateBody(order(), order(), {}, {}), sparse).empty());
}

void TestUpdatePlan::judgesALostUpdate_data()
{
    QTest::addColumn<Edit>("typed");
    QTest::addColumn<Edit>("now");
    QTest::addColumn<int>("evidence");
    const Edit nothing = [](PortOrder &) {};
    const Edit city = [](PortOrder &o) { o.numbers[0].endUser->city = u"Albany"_s; };
    const Edit pin = [](PortOrder &o) { o.numbers[0].portOutInfo->pin = u"0043"_s; };
    const Edit dropped = [](PortOrder &o) { o.numbers.pop_back(); };
    using flows::UpdateEvidence;
    QTest::newRow("it is there") << city << city << int(UpdateEvidence::Taken);
    QTest::newRow("it is not there") << city << nothing << int(UpdateEvidence::NotTaken);
    QTest::newRow("a number less") << dropped << dropped << int(UpdateEvidence::Taken);
    QTest::newRow("no number less") << dropped << nothing << int(UpdateEvidence::NotTaken);
    QTest::newRow("something third") << city << Edit([](PortOrder &o) { o.numbers[0].endUser->city = u"Troy"_s; })
                                     << int(UpdateEvidence::Neither);
    QTest::newRow("answered sparsely") << city << Edit([](PortOrder &o) { o.numbers[0].endUser.reset(); })
                                       << int(UpdateEvidence::Neither);
    QTest::newRow("a secret, which no reading proves") << pin << pin << int(UpdateEvidence::Neither);
}

void TestUpdatePlan::judgesALostUpdate()
{
    QFETCH(Edit, typed);
    QFETCH(Edit, now);
    QFETCH(int, evidence);
    PortOrder mine = order();
    typed(mine);
    PortOrder read = order();
    now(read);
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), mine);
    const QJsonObject before = flows::updateBody(order(), order(), {}, {});
    const QJsonObject body = flows::updateBody(order(), mine, plan, {});
    QCOMPARE(int(flows::judgeUpdate(before, body, read)), evidence);
}

QTEST_APPLESS_MAIN(TestUpdatePlan)
#include "tst_updateplan.moc"
