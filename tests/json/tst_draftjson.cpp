#include "json/draftjson.h"
#include "json/imported/kepttextenablejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestDraftJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void refusesADamagedDraft_data();
    void refusesADamagedDraft();
    void knowsEveryMemberOfATextEnablement();
    void readsBackATextEnablement();
    void refusesADamagedTextEnablement_data();
    void refusesADamagedTextEnablement();

private:
    static PortInDraft full();
    static KeptTextEnable fullTextEnablement();
};

PortInDraft TestDraftJson::full()
{
    const EndUser endUser{.name = u"Bluefinch Dental"_s, .zipCode = u"02134"_s, .typeOfService = ServiceType::Business};
    const PortOutInfo portOut{.pin = u"0042"_s,
        .accountNumber = u"A-7711"_s,
        .authorizingName = u"Ann"_s,
        .authorizingDate = QDate(2026, 11, 2)};
    const EmergencyAddress emergency{.streetNumber = u"1"_s, .postalCode = u"02134"_s};
    const VoiceConfiguration voice{.type = VoiceType::Est, .trunkId = u"01G6"_s};
    PortInDraft draft{.id = {u"d-1"_s},
        .createdAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC),
        .changedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 3, 12), Qt::UTC),
        .step = PortInStep::Review,
        .reference = u"Bluefinch — second site"_s,
        .pastedText = u"212.555.0142\nPIN is 0042"_s,
        .fileName = u"numbers.csv"_s,
        .split = SplitMode::AsFewAsPossible,
        .endUser = endUser,
        .portOut = portOut,
        .resellerName = u"Reseller"_s,
        .schedule = {.date = QDate(2026, 12, 1), .time = QTime(9, 0), .zone = PortZone::Pacific},
        .onDemand = true,
        .voice = voice,
        .sms = SmsConfiguration{.appId = u"app"_s},
        .emergency = emergency,
        .newPortOutPin = u"0007"_s,
        .messagingFeatures = {u"A2PLC"_s, u"SMSMMS"_s},
        .directoryListing = u"unlisted"_s,
        .loa = {.kind = LoaKind::File, .filePath = u"/home/ann/loa.pdf"_s, .sha256 = QByteArray::fromHex("00ff10")}};
    draft.numbers.push_back({.line = 3,
        .read = u"212.555.0142 pin 0042"_s,
        .e164 = u"+12125550142"_s,
        .removed = true,
        .endUser = endUser,
        .portOut = portOut,
        .voice = voice,
        .sms = SmsConfiguration{.appId = u"app"_s},
        .emergency = emergency,
        .newPortOutPin = u"0008"_s,
        .groupHint = u"front desk"_s,
        .portability
        = Portability{.phoneNumber = u"+12125550142"_s, .portable = false, .carrier = u"Verizon"_s, .reason = u"no"_s},
        .portabilityAt = QDateTime(QDate(2026, 11, 22), QTime(10, 1), Qt::UTC)});
    draft.numbers.push_back({.line = 4, .read = u"Hello"_s});
    draft.orders.push_back({.reference = u"B 01/02 #K7Q2"_s,
        .numbers = {u"+12125550142"_s},
        .state = SubmitState::UnknownOutcome,
        .intentId = u"i-1"_s,
        .orderId = {u"9007199254740993"_s},
        .problem = u"No answer came."_s,
        .loa = LoaState::Refused,
        .loaIntentId = u"i-2"_s,
        .noteWanted = true,
        .note = LoaState::Waiting,
        .noteIntentId = u"i-3"_s});
    return draft;
}

void TestDraftJson::readsBackWhatItWrote_data()
{
    QTest::addColumn<int>("numbers");
    QTest::newRow("nothing typed") << -1;
    QTest::newRow("everything typed") << 0;
    QTest::newRow("five hundred numbers") << 500;
}

void TestDraftJson::readsBackWhatItWrote()
{
    QFETCH(const int, numbers);
    PortInDraft draft = numbers < 0 ? PortInDraft{.id = {u"d-2"_s}} : full();
    for (int i = 0; i < numbers; ++i)
        draft.numbers.push_back({.line = i, .e164 = u"+1212555"_s + QString::number(1000 + i)});
    const QByteArray bytes = QJsonDocument(json::writeDraft(draft)).toJson();
    const auto read = json::readDraft(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().path));
    QVERIFY(*read == draft);
}

void TestDraftJson::refusesADamagedDraft_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << u"id"_s << QJsonValue();
    QTest::newRow("step of a newer version") << u"step"_s << QJsonValue(u"payment"_s);
    QTest::newRow("numbers are no list") << u"numbers"_s << QJsonValue(3);
    QTest::newRow("a number is no object") << u"numbers"_s << QJsonValue(QJsonArray{3});
    QTest::newRow("order without its state") << u"orders"_s << QJsonValue(QJsonArray{QJsonObject()});
}

void TestDraftJson::refusesADamagedDraft()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject json = json::writeDraft(full());
    json.insert(key, value);
    QVERIFY(!json::readDraft(json));
}

KeptTextEnable TestDraftJson::fullTextEnablement()
{
    return {.id = {u"t-1"_s},
        .createdAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC),
        .changedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 3, 12), Qt::UTC),
        .step = TextEnableStep::Schedule,
        .draft = {.route = TextEnableRoute::QualifiedNumbers,
            .typed = u"208.555.0142 \n  account 0042\n"_s,
            .region = u"CA"_s,
            .servicePlanId = u"plan1"_s,
            .campaignId = u"C1"_s,
            .nnid = u"012345"_s,
            .displayName = u"Größe 訂單 🙂"_s,
            .callbackUrl = u"https://example.com/in"_s,
            .loa = HostingLoaKind::Blanket,
            .businessName = u"Bluefinch & Söhne <Ltd>"_s,
            .person = {.firstName = u"Ana"_s,
                .lastName = u"Diaz"_s,
                .email = u"ana@example.com"_s,
                .rest = {{u"title"_s, u"Dr"_s}}},
            .emailAgain = u"anna@example.com"_s,
            .address = {.buildingNumber = u"1400"_s,
                .street = u"Harbor Court"_s,
                .city = u"Boise"_s,
                .state = u"ID"_s,
                .postalCode = u"01234"_s,
                .country = u"USA"_s,
                .rest = {{u"floor"_s, 3}}},
            .voiceCarrier = u"Verizon"_s,
            .isScheduled = true,
            .date = QDate(2026, 12, 1),
            .time = QTime(9, 30),
            .zone = PortZone::Pacific},
        .read = {u"+12085550142"_s},
        .chosen = {u"+12085550143"_s, u"+18555550101"_s},
        .dropped = {u"+12085550142"_s},
        .submitted = {u"+18555550101"_s},
        .isSubmitting = true,
        .problem = u"No answer came."_s};
}

//! One that is added is to be added here and to the JSON: the names do not fit any more, or nothing is set in it.
void TestDraftJson::knowsEveryMemberOfATextEnablement()
{
    const auto differ = [](const auto &...pairs) { return (... && (pairs.first != pairs.second)); };
    const KeptTextEnable full = fullTextEnablement();
    const KeptTextEnable blank;
    {
        const auto &[id, createdAt, changedAt, step, draft, read, chosen, dropped, submitted, isSubmitting, problem]
            = full;
        const auto &[id0, createdAt0, changedAt0, step0, draft0, read0, chosen0, dropped0, submitted0, isSubmitting0,
            problem0]
            = blank;
        QVERIFY(differ(std::pair(id, id0), std::pair(createdAt, createdAt0), std::pair(changedAt, changedAt0),
            std::pair(step, step0), std::pair(draft, draft0), std::pair(read, read0), std::pair(chosen, chosen0),
            std::pair(dropped, dropped0), std::pair(submitted, submitted0), std::pair(isSubmitting, isSubmitting0),
            std::pair(problem, problem0)));
    }
    {
        const auto &[route, typed, region, plan, campaign, nnid, name, url, loa, business, person, again, address,
            carrier, scheduled, date, time, zone]
            = full.draft;
        const auto &[route0, typed0, region0, plan0, campaign0, nnid0, name0, url0, loa0, business0, person0, again0,
            address0, carrier0, scheduled0, date0, time0, zone0]
            = blank.draft;
        QVERIFY(differ(std::pair(route, route0), std::pair(typed, typed0), std::pair(region, region0),
            std::pair(plan, plan0), std::pair(campaign, campaign0), std::pair(nnid, nnid0), std::pair(name, name0),
            std::pair(url, url0), std::pair(loa, loa0), std::pair(business, business0), std::pair(person, person0),
            std::pair(again, again0), std::pair(address, address0), std::pair(carrier, carrier0),
            std::pair(scheduled, scheduled0), std::pair(date, date0), std::pair(time, time0), std::pair(zone, zone0)));
    }
    {
        const auto &[first, last, email, rest] = full.draft.person;
        const auto &[building, street, city, state, postalCode, country, more] = full.draft.address;
        for (const QString &text : {first, last, email, building, street, city, state, postalCode, country})
            QVERIFY(!text.isEmpty());
        QVERIFY(!rest.isEmpty() && !more.isEmpty());
    }
}

void TestDraftJson::readsBackATextEnablement()
{
    std::vector<KeptTextEnable> all{fullTextEnablement(), {.id = {u"t-2"_s}}};
    for (const HostingLoaKind loa : {HostingLoaKind::Unknown, HostingLoaKind::Direct, HostingLoaKind::Reseller}) {
        all.push_back(fullTextEnablement());
        all.back().draft.loa = loa;
    }
    for (const KeptTextEnable &kept : all) {
        const QByteArray bytes = QJsonDocument(json::writeKept(kept)).toJson();
        const auto read = json::readKept(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().path));
        QVERIFY(*read == kept);
    }
}

void TestDraftJson::refusesADamagedTextEnablement_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << u"id"_s << QJsonValue();
    QTest::newRow("nothing that was typed") << u"draft"_s << QJsonValue();
    QTest::newRow("step of a newer version") << u"step"_s << QJsonValue(u"payment"_s);
    QTest::newRow("route of a newer version") << u"draft"_s << QJsonValue(QJsonObject{{u"route"_s, u"pigeon"_s}});
    QTest::newRow("numbers are no list") << u"chosen"_s << QJsonValue(3);
}

void TestDraftJson::refusesADamagedTextEnablement()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject json = json::writeKept(fullTextEnablement());
    json.insert(key, value);
    QVERIFY(!json::readKept(json));
}

QTEST_APPLESS_MAIN(TestDraftJson)
#include "tst_draftjson.moc"
