#include "json/draftjson.h"

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

private:
    static PortInDraft full();
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

QTEST_APPLESS_MAIN(TestDraftJson)
#include "tst_draftjson.moc"
