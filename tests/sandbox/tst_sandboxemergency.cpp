#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Emergency addresses: read, checked, set, removed.
class TestSandboxEmergency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void saysThatANumberHasNone();
    void setsAndRemovesAnAddress();
    void judges_data();
    void judges();
    void offersEveryCandidate();
    void echoesWhatItWasAsked();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void refusesAnAddressThatIsNone();
    void seedsHaveSome();

private:
    support::SandboxAnswer call(const QByteArray &verb, const QString &what, const QJsonObject &body = {})
    {
        return m_sandbox.numbers(verb, u"/activeNumbers/%1/emergencyAddress%2"_s.arg(m_number, what), body);
    }
    static QJsonObject full(const QString &number, const QString &street, const QString &city, const QString &state,
        const QString &zip, const QString &location = {})
    {
        return {{u"streetNumber"_s, number}, {u"streetInfo"_s, street}, {u"location"_s, location}, {u"city"_s, city},
            {u"state"_s, state}, {u"postalCode"_s, zip}, {u"postalCodePlusFour"_s, u""_s}};
    }
    static QJsonObject body(const QJsonObject &address)
    {
        return {{u"displayName"_s, u"Front desk"_s}, {u"address"_s, address}};
    }
    static QJsonObject error(const support::SandboxAnswer &answer)
    {
        return answer.object.value("error"_L1).toObject();
    }

    const QString m_number = u"+14045550199"_s;
    support::Sandbox m_sandbox{{.numbers = 300, .now = u"2026-05-04T14:00:00Z"_s}};
};

void TestSandboxEmergency::initTestCase()
{
    QCOMPARE(m_sandbox.control("PUT", u"/numbers/"_s + m_number, {{u"appId"_s, u"app"_s}}).status, 200);
}

void TestSandboxEmergency::init()
{
    call("POST", u":deprovision"_s);
}

void TestSandboxEmergency::saysThatANumberHasNone()
{
    const QString why = u"Missing E911 feature"_s;
    for (const auto &answer : {call("GET", {}), call("POST", u":deprovision"_s)}) {
        QCOMPARE(answer.status, 404);
        QCOMPARE(error(answer),
            (QJsonObject{{u"code"_s, 404}, {u"message"_s, why}, {u"status"_s, u"NOT_FOUND"_s},
                {u"details"_s,
                    QJsonArray{QJsonObject{{u"type"_s, u"ResourceInfo"_s}, {u"resourceType"_s, u"EmergencyAddress"_s},
                        {u"resourceName"_s, u""_s}, {u"owner"_s, u""_s}, {u"description"_s, why}}}}}));
    }
}

void TestSandboxEmergency::setsAndRemovesAnAddress()
{
    const QJsonObject address = full(u"420"_s, u"Main St"_s, u"Chicago"_s, u"IL"_s, u"60601"_s, u"Ste 5"_s);
    const auto set = call("POST", u":provision"_s, body(address));
    QCOMPARE(set.status, 200);
    QCOMPARE(set.object, address);
    QCOMPARE(call("GET", {}).object, address);
    const auto removed = call("POST", u":deprovision"_s);
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.body, QByteArray("{}"));
    QCOMPARE(call("GET", {}).status, 404);
}

void TestSandboxEmergency::judges_data()
{
    QTest::addColumn<QJsonObject>("address");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QJsonObject>("better"); // the correction, or the first candidate
    const QString atlanta = u"Atlanta"_s;
    const QJsonObject lenox = full(u"3500"_s, u"Lenox Rd NE"_s, atlanta, u"GA"_s, u"30326"_s);
    QTest::newRow("perfect") << lenox << u"EXACT_MATCH"_s << QJsonObject();
    QTest::newRow("road in full") << full(u"3500"_s, u"Lenox Road NE"_s, atlanta, u"GA"_s, u"30326"_s)
                                  << u"NEAR_MATCH"_s << lenox;
    QTest::newRow("without its direction")
        << full(u"3500"_s, u"Lenox Road"_s, atlanta, u"GA"_s, u"30326"_s) << u"NO_MATCH"_s << lenox;
    QTest::newRow("lower-case state, suite in full")
        << full(u"12"_s, u"West Commerce Boulevard"_s, u"Dallas"_s, u"tx"_s, u"75201"_s, u"suite 400"_s)
        << u"NEAR_MATCH"_s << full(u"12"_s, u"W Commerce Blvd"_s, u"Dallas"_s, u"TX"_s, u"75201"_s, u"Ste 400"_s);
    QTest::newRow("ZIP of another state")
        << full(u"3500"_s, u"Lenox Rd NE"_s, atlanta, u"FL"_s, u"30326"_s) << u"NO_MATCH"_s << lenox;
    QTest::newRow("ZIP without its zero") << full(u"1"_s, u"State St"_s, u"Boston"_s, u"MA"_s,
        u"2109"_s) << u"NO_MATCH"_s << full(u"1"_s, u"State St"_s, u"Boston"_s, u"MA"_s, u"01001"_s);
    QTest::newRow("no house number") << full(u"North"_s, u"Lenox Rd NE"_s, atlanta, u"GA"_s, u"30326"_s)
                                     << u"NO_MATCH"_s << full(u"1"_s, u"Lenox Rd NE"_s, atlanta, u"GA"_s, u"30326"_s);
}

void TestSandboxEmergency::judges()
{
    QFETCH(QJsonObject, address);
    QFETCH(QString, result);
    QFETCH(QJsonObject, better);
    const QJsonObject verdict = call("POST", u":validate"_s, body(address)).object;
    QCOMPARE(verdict.value("validationResult"_L1).toString(), result);
    const QJsonArray candidates = verdict.value("candidateAddresses"_L1).toArray();
    const QJsonObject empty = full({}, {}, {}, {}, {});
    if (result == "NO_MATCH"_L1) {
        QCOMPARE(candidates.at(0).toObject(), better);
        QCOMPARE(verdict.value("correctedAddress"_L1).toObject(), empty);
    } else {
        QCOMPARE(candidates.size(), 0);
        QCOMPARE(verdict.value("correctedAddress"_L1).toObject(), better);
    }
    QVERIFY(!verdict.value("validationMessage"_L1).toString().isEmpty());
    // What it suggests is good.
    if (!better.isEmpty())
        QVERIFY(call("POST", u":validate"_s, body(better)).object.value("validationResult"_L1) != "NEAR_MATCH"_L1);
}

void TestSandboxEmergency::offersEveryCandidate()
{
    const QJsonObject address = full(u"9"_s, u"Lakeshore Pkwy"_s, u"Chicago"_s, u"IL"_s, u"60601"_s);
    const QJsonArray candidates
        = call("POST", u":validate"_s, body(address)).object.value("candidateAddresses"_L1).toArray();
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(candidates.at(0).toObject().value("streetInfo"_L1).toString(), u"S Lakeshore Pkwy"_s);
}

void TestSandboxEmergency::echoesWhatItWasAsked()
{
    QJsonObject address = full(u"3500"_s, u"Lenox Rd NE"_s, u"Atlanta"_s, u"GA"_s, u"30326"_s);
    address.remove(u"location"_s);
    address.remove(u"postalCodePlusFour"_s);
    const QJsonObject verdict = call("POST", u":validate"_s, body(address)).object;
    QCOMPARE(verdict.value("phoneNumber"_L1).toString(), m_number);
    QCOMPARE(verdict.value("displayName"_L1).toString(), u"Front desk"_s);
    QCOMPARE(verdict.value("validatedAddress"_L1).toObject(),
        full(u"3500"_s, u"Lenox Rd NE"_s, u"Atlanta"_s, u"GA"_s, u"30326"_s));
    QCOMPARE(verdict.value("validationMessage"_L1).toString(), u"Address is a perfect match"_s);
    QCOMPARE(call("GET", {}).status, 404); // a check sets nothing
}

void TestSandboxEmergency::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << u"displayName"_s << u"displayName"_s;
    QTest::newRow("address") << u"address"_s << u"address"_s;
    QTest::newRow("city") << u"city"_s << u"address.city"_s;
    QTest::newRow("ZIP") << u"postalCode"_s << u"address.postalCode"_s;
}

void TestSandboxEmergency::refusesWhatCannotBeRead()
{
    QFETCH(QString, missing);
    QJsonObject address = full(u"3500"_s, u"Lenox Rd NE"_s, u"Atlanta"_s, u"GA"_s, u"30326"_s);
    address.remove(missing);
    QJsonObject sent = body(address);
    sent.remove(missing);
    for (const QString &verb : {u":validate"_s, u":provision"_s}) {
        const auto answer = call("POST", verb, sent);
        QCOMPARE(answer.status, 400);
        const QJsonObject details = error(answer).value("details"_L1).toArray().at(0).toObject();
        QTEST(details.value("fieldViolations"_L1).toArray().at(0).toObject().value("field"_L1).toString(), "field");
    }
}

void TestSandboxEmergency::refusesAnAddressThatIsNone()
{
    const QJsonObject address = full(u"3500"_s, u"Lenox Road"_s, u"Atlanta"_s, u"GA"_s, u"30326"_s);
    QCOMPARE(call("POST", u":provision"_s, body(address)).status, 400);
    QCOMPARE(call("GET", {}).status, 404);
    const auto foreign = m_sandbox.numbers("GET", u"/activeNumbers?regionCode=GB&pageSize=1"_s);
    const QString british
        = foreign.object.value("activeNumbers"_L1).toArray().at(0).toObject().value("phoneNumber"_L1).toString();
    QCOMPARE(
        m_sandbox.numbers("POST", u"/activeNumbers/%1/emergencyAddress:provision"_s.arg(british), body(address)).status,
        400);
}

void TestSandboxEmergency::seedsHaveSome()
{
    int with = 0;
    int without = 0;
    const auto page = m_sandbox.numbers("GET", u"/activeNumbers?regionCode=US&type=LOCAL&pageSize=60"_s);
    for (const QJsonArray numbers = page.object.value("activeNumbers"_L1).toArray(); const auto &row : numbers) {
        const QString number = row.toObject().value("phoneNumber"_L1).toString();
        const int status = m_sandbox.numbers("GET", u"/activeNumbers/%1/emergencyAddress"_s.arg(number)).status;
        with += status == 200;
        without += status == 404;
    }
    QVERIFY(with >= 5 && without >= 20);
    QCOMPARE(with + without, 60);
}

QTEST_GUILESS_MAIN(TestSandboxEmergency)
#include "tst_sandboxemergency.moc"
