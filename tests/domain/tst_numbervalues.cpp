#include "domain/numbers/callbackconfiguration.h"
#include "domain/numbers/e911address.h"
#include "domain/numbers/money.h"
#include "domain/numbers/numberorder.h"
#include "domain/numbers/servicestate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestNumberValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsMoneyExactly_data();
    void addsMoneyExactly();
    void makesNoTotalOfWhatDoesNotAddUp_data();
    void makesNoTotalOfWhatDoesNotAddUp();
    void tellsWhereASmsServiceStands();
    void tellsWhereAVoiceServiceStands();
    void aFailureDoesNotHideWhatIsLinked();
    void putsAVoiceIdWhereTheTypeWantsIt();
    void knowsAReleasedNumber();
    void knowsWhichOrdersAreOver();
    void knowsWhichOrdersCanBeSubmitted();
    void judgesANewSecret_data();
    void judgesANewSecret();
    void splitsTheRemarksOnAnAddress();
};

static std::vector<Money> dollars(const QStringList &amounts)
{
    std::vector<Money> all;
    for (const QString &amount : amounts)
        all.push_back({.currency = u"USD"_s, .amount = amount});
    return all;
}

void TestNumberValues::addsMoneyExactly_data()
{
    QTest::addColumn<QStringList>("amounts");
    QTest::addColumn<QString>("total");
    QTest::newRow("one") << QStringList{u"0.50"_s} << u"0.50"_s;
    QTest::newRow("what doubles get wrong") << QStringList{u"0.10"_s, u"0.20"_s} << u"0.30"_s;
    QTest::newRow("carries") << QStringList{u"0.99"_s, u"0.01"_s} << u"1.00"_s;
    QTest::newRow("different decimals") << QStringList{u"1"_s, u"0.5"_s, u"0.125"_s} << u"1.625"_s;
    QTest::newRow("a credit") << QStringList{u"1.00"_s, u"-1.25"_s} << u"-0.25"_s;
    QTest::newRow("hundreds") << QStringList(500, u"1.15"_s) << u"575.00"_s;
}

void TestNumberValues::addsMoneyExactly()
{
    QFETCH(const QStringList, amounts);
    const auto total = sum(dollars(amounts));
    QVERIFY(total);
    QCOMPARE(total->currency, u"USD"_s);
    QTEST(total->amount, "total");
}

void TestNumberValues::makesNoTotalOfWhatDoesNotAddUp_data()
{
    QTest::addColumn<QStringList>("amounts");
    QTest::newRow("nothing") << QStringList();
    for (const char *odd : {"", "-", ".5", "5.", "1,50", "1e3", "+1", " 1", "0x1", "1.0000001", "99999999999999999999"})
        QTest::addRow("'%s'", odd) << QStringList{u"1.00"_s, QString::fromLatin1(odd)};
    QTest::newRow("more than fits") << QStringList{u"9223372036854775807"_s, u"1"_s};
    QTest::newRow("more than fits with decimals") << QStringList{u"9223372036854775807"_s, u"0.1"_s};
}

void TestNumberValues::makesNoTotalOfWhatDoesNotAddUp()
{
    QFETCH(const QStringList, amounts);
    QVERIFY(!sum(dollars(amounts)));
    auto mixed = dollars({u"1.00"_s, u"1.00"_s});
    mixed.back().currency = u"EUR"_s;
    QVERIFY(!sum(mixed));
    QVERIFY(!sum({Money{.amount = u"1.00"_s}}));
}

void TestNumberValues::tellsWhereASmsServiceStands()
{
    QCOMPARE(smsState({}), ServiceState::None);
    QCOMPARE(smsState({.servicePlanId = u"plan"_s}), ServiceState::Linked);
    const auto with = [](Open<ProvisioningStatus> status) {
        return smsState({.scheduled = SmsProvisioning{.servicePlanId = u"plan"_s, .status = std::move(status)}});
    };
    QCOMPARE(with(ProvisioningStatus::Waiting), ServiceState::Changing);
    QCOMPARE(with(ProvisioningStatus::InProgress), ServiceState::Changing);
    QCOMPARE(with(ProvisioningStatus::Failed), ServiceState::Failed);
    QCOMPARE(with(ProvisioningStatus::Unspecified), ServiceState::Unclear);
    QCOMPARE(with({ProvisioningStatus::Unknown, u"PARKED"_s}), ServiceState::Unclear);
}

void TestNumberValues::tellsWhereAVoiceServiceStands()
{
    QCOMPARE(voiceState({.type = VoiceType::Rtc}), ServiceState::None); // as the server says it of an unlinked one
    QCOMPARE(voiceState({.type = VoiceType::Est, .trunkId = u"t"_s}), ServiceState::Linked);
    QCOMPARE(voiceState({.type = VoiceType::Est, .appId = u"a"_s}), ServiceState::None);
    QCOMPARE(
        voiceState({.type = VoiceType::Rtc, .scheduled = VoiceProvisioning{.status = ProvisioningStatus::Waiting}}),
        ServiceState::Changing);
    QCOMPARE(linkedId({.type = {VoiceType::Unknown, u"SIP"_s}, .serviceId = u"s"_s}), u"s"_s);
    QCOMPARE(scheduledId({.type = VoiceType::Fax, .serviceId = u"f"_s}), u"f"_s);
}

void TestNumberValues::aFailureDoesNotHideWhatIsLinked()
{
    const NumberSms sms{.servicePlanId = u"old"_s,
        .scheduled = SmsProvisioning{.servicePlanId = u"new"_s, .status = ProvisioningStatus::Failed}};
    QCOMPARE(smsState(sms), ServiceState::Failed);
    QCOMPARE(sms.servicePlanId, u"old"_s);
}

void TestNumberValues::putsAVoiceIdWhereTheTypeWantsIt()
{
    QVERIFY(voiceLink(VoiceType::Rtc, u"x"_s) == (VoiceConfiguration{.type = VoiceType::Rtc, .appId = u"x"_s}));
    QVERIFY(voiceLink(VoiceType::Est, u"x"_s) == (VoiceConfiguration{.type = VoiceType::Est, .trunkId = u"x"_s}));
    QVERIFY(voiceLink(VoiceType::Fax, u"x"_s) == (VoiceConfiguration{.type = VoiceType::Fax, .serviceId = u"x"_s}));
    QVERIFY(voiceLink(VoiceType::Unknown, u"x"_s) == voiceLink(VoiceType::Rtc, u"x"_s));
}

void TestNumberValues::knowsAReleasedNumber()
{
    QVERIFY(!isReleased({}));
    QVERIFY(isReleased({.expires = QDateTime(QDate(2026, 5, 19), QTime(21, 38), Qt::UTC)}));
}

void TestNumberValues::knowsWhichOrdersAreOver()
{
    using enum NumberOrderState;
    for (const auto state : {Completed, Rejected, Expired})
        QVERIFY(isFinal(state));
    for (const auto state : {Unknown, Unspecified, Created, InReview, Blocked})
        QVERIFY(!isFinal(state));
}

void TestNumberValues::knowsWhichOrdersCanBeSubmitted()
{
    using enum NumberOrderState;
    for (const auto state : {Created, Blocked})
        QVERIFY(mayBeSubmitted(state));
    for (const auto state : {Unknown, Unspecified, InReview, Completed, Rejected, Expired})
        QVERIFY(!mayBeSubmitted(state));
}

void TestNumberValues::judgesANewSecret_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("good");
    const QString letters(32, u'a');
    QTest::newRow("shortest") << letters << true;
    QTest::newRow("longest") << QString(64, u'Z') << true;
    QTest::newRow("too short") << QString(31, u'a') << false;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("all that it may have") << u"0123456789-ABCDEFGHIJ-abcdefghij-z"_s << true;
    QTest::newRow("old rule") << u"strongPa$$PhraseWith36CharactersMax"_s << false;
    QTest::newRow("a line behind it") << letters + u'\n' << false;
    QTest::newRow("other letters") << letters + u'ä' << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestNumberValues::judgesANewSecret()
{
    QFETCH(const QString, secret);
    QTEST(isCallbackSecret(secret), "good");
}

void TestNumberValues::splitsTheRemarksOnAnAddress()
{
    QCOMPARE(messages({.message = u"Corrected to valid address|Corrected address abbreviations"_s}),
        std::vector({u"Corrected to valid address"_s, u"Corrected address abbreviations"_s}));
    QCOMPARE(messages({.message = u"Address is a perfect match"_s}), std::vector({u"Address is a perfect match"_s}));
    QVERIFY(messages({.message = u" | "_s}).empty());
}

QTEST_APPLESS_MAIN(TestNumberValues)
#include "tst_numbervalues.moc"
