#include "sandbox/hostingorderbench.h"

using namespace Qt::StringLiterals;

//! The letters of hosting orders as the published API serves them: which there are, and what becomes of an order whose
//! letter is signed, late, declined or forgotten.
class TestSandboxHostingLetters : public QObject, private HostingOrderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aDirectLetterWaitsForItsSignature();
    void aResellersLetterSaysSo();
    void aBlanketLetterNeedsNoSignature();
    void aDeclinedLetterRejectsTheOrder();
    void anUnsignedLetterRunsOut();
    void aLateSignatureMovesToTheNextDay();
    void readsTheTollFreeTimeInsideTheLetterToo();
    void tollFreeNumbersHaveNoBlanketLetter();
};

void TestSandboxHostingLetters::aDirectLetterWaitsForItsSignature()
{
    const auto answer = textEnable(body());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object.value("type"_L1), QJsonValue(u"TYPE_TEXT_ENABLE"_s));
    const QJsonObject info = answer.object.value("textEnableInfo"_L1).toObject();
    QCOMPARE(info.value("loaType"_L1), QJsonValue(u"Direct"_s));
    QCOMPARE(info.value("address"_L1).toObject().value("postalCode"_L1), QJsonValue(u"01101"_s));
    QCOMPARE(info.value("nnid"_L1), QJsonValue(u"104029"_s));
    const QString order = answer.object.value("hostingOrderId"_L1).toString();
    QCOMPARE(outside(order, u"sign"_s).status, 422); // it was not mailed yet
    advance(u"PT1M"_s);
    QCOMPARE(state(order), u"WAITING_FOR_LOA_SIGNATURE"_s);
    advance(u"P5D"_s);
    QCOMPARE(state(order), u"WAITING_FOR_LOA_SIGNATURE"_s);
    QCOMPARE(step(order, "osrUpdate"_L1), u"WAITING"_s);
    QCOMPARE(outside(order, u"sign"_s).status, 200);
    QCOMPARE(state(order), u"IN_PROGRESS"_s);
}

void TestSandboxHostingLetters::aResellersLetterSaysSo()
{
    const auto answer = textEnable(body({{u"resellerLoaInfo"_s, letter(u"Acme"_s)}}));
    const QJsonObject info = answer.object.value("textEnableInfo"_L1).toObject();
    QCOMPARE(info.value("loaType"_L1), QJsonValue(u"Reseller"_s));
    QCOMPARE(info.value("businessName"_L1), QJsonValue(u"Acme"_s));
}

void TestSandboxHostingLetters::aBlanketLetterNeedsNoSignature()
{
    const auto answer = textEnable(body({{u"blanketLoaInfo"_s, QJsonObject()}}));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.object.value("textEnableInfo"_L1).toObject().contains("loaType"_L1));
    advance(u"PT1M"_s);
    QCOMPARE(state(answer.object.value("hostingOrderId"_L1).toString()), u"IN_PROGRESS"_s);
}

void TestSandboxHostingLetters::aDeclinedLetterRejectsTheOrder()
{
    const QString order = made(body());
    advance(u"PT1M"_s);
    QCOMPARE(outside(order, u"reject"_s).status, 200);
    QCOMPARE(state(order), u"REJECTED"_s);
    QCOMPARE(outside(order, u"sign"_s).status, 422);
    QCOMPARE(textEnable(body()).status, 200); // the numbers are free again
}

void TestSandboxHostingLetters::anUnsignedLetterRunsOut()
{
    const QString order = made(body());
    advance(u"P31D"_s);
    QCOMPARE(state(order), u"REJECTED"_s);
}

void TestSandboxHostingLetters::aLateSignatureMovesToTheNextDay()
{
    const QString order
        = made(body({{u"directLoaInfo"_s, letter()}, {u"scheduledOsrUpdateTime"_s, u"2026-05-04T16:00:00Z"_s}}));
    advance(u"P1D"_s); // it is 14:00 of the day after
    outside(order, u"sign"_s);
    QCOMPARE(get(u'/' + order).object.value("scheduledOsrUpdateTime"_L1).toString().left(19), u"2026-05-05T16:00:00"_s);
    advance(u"PT1H"_s);
    QCOMPARE(step(order, "osrUpdate"_L1), u"WAITING"_s);
    advance(u"PT2H"_s);
    QCOMPARE(state(order), u"COMPLETED"_s);
}

void TestSandboxHostingLetters::readsTheTollFreeTimeInsideTheLetterToo()
{
    const QString time = u"scheduledZipwhipProvisioningTime"_s;
    for (const bool nested : {false, true}) {
        QJsonObject loa = letter();
        QJsonObject all = tollFreeBody();
        (nested ? loa : all)[time] = u"2026-05-04T10:00:00Z"_s; // past
        all[u"directLoaInfo"_s] = loa;
        QCOMPARE(post(u"textEnableTollFreeNumbers"_s, all).status, 400);
    }
}

void TestSandboxHostingLetters::tollFreeNumbersHaveNoBlanketLetter()
{
    QCOMPARE(post(u"textEnableTollFreeNumbers"_s, tollFreeBody({{u"blanketLoaInfo"_s, QJsonObject()}})).status, 400);
}

QTEST_GUILESS_MAIN(TestSandboxHostingLetters)
#include "tst_sandboxhostingletters.moc"
