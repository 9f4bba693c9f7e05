#include "support/sandbox.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! --state for numbers: what was answered is there again, after a restart and after a power cut.
class TestSandboxNumbersState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsEveryChangeOverAPowerCut();
    void keepsNumberOrdersWithTheirReservation();
    void keepsTheAccountAndTheSecret();
    void goesOnProvisioning();
    void forgetsNoReleasedNumber();
    void readsAFolderFromBeforeThereWereNumbers();
    void takesATornLastLineForNothing();
    void saysWhatIsDamaged();

private:
    support::SandboxOptions options() const
    {
        return {.orders = 12, .numbers = 120, .now = u"2026-05-04T14:00:00Z"_s, .stateDir = m_folder->path()};
    }
    QString file() const { return m_folder->filePath(u"numbers.jsonl"_s); }
    QJsonArray all()
    {
        return m_sandbox->numbers("GET", u"/activeNumbers?pageSize=1000"_s).object.value("activeNumbers"_L1).toArray();
    }
    QString phone(int row) { return all().at(row).toObject().value("phoneNumber"_L1).toString(); }
    QJsonArray offer(const QString &query)
    {
        return m_sandbox->numbers("GET", u"/availableNumbers?"_s + query).object.value("availableNumbers"_L1).toArray();
    }
    QString rented(const QJsonObject &body = {})
    {
        const QString number
            = offer(u"regionCode=US&type=LOCAL&size=1"_s).at(0).toObject().value("phoneNumber"_L1).toString();
        m_sandbox->numbers("POST", u"/availableNumbers/%1:rent"_s.arg(number), body);
        return number;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::Sandbox> m_sandbox;
};

void TestSandboxNumbersState::init()
{
    m_sandbox.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_sandbox = std::make_unique<support::Sandbox>(options());
    QVERIFY(m_sandbox->isRunning());
}

void TestSandboxNumbersState::keepsEveryChangeOverAPowerCut()
{
    const QString renamed = phone(3);
    m_sandbox->numbers("PATCH", u"/activeNumbers/"_s + renamed, {{u"displayName"_s, u"Größe\n\"2\""_s}});
    const QString released = phone(9);
    m_sandbox->numbers("POST", u"/activeNumbers/%1:release"_s.arg(released));
    const QJsonObject address{{u"streetNumber"_s, u"1"_s}, {u"streetInfo"_s, u"Main St"_s}, {u"city"_s, u"Chicago"_s},
        {u"state"_s, u"IL"_s}, {u"postalCode"_s, u"60601"_s}};
    const QString path = u"/activeNumbers/%1/emergencyAddress"_s.arg(rented());
    QCOMPARE(m_sandbox->numbers("POST", path + u":provision"_s, {{u"displayName"_s, u"x"_s}, {u"address"_s, address}})
                 .status,
        200);
    const QJsonArray before = all();
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QCOMPARE(all(), before);
    QCOMPARE(m_sandbox->numbers("GET", path).object.value("city"_L1).toString(), u"Chicago"_s);
    // And once more: the file was written anew.
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QCOMPARE(all(), before);
}

void TestSandboxNumbersState::keepsNumberOrdersWithTheirReservation()
{
    const QString number
        = offer(u"regionCode=GB&type=LOCAL&size=1"_s).at(0).toObject().value("phoneNumber"_L1).toString();
    const QJsonObject order
        = m_sandbox
              ->numbers("POST", u"/numberOrders:createNumberOrder"_s,
                  {{u"regionCode"_s, u"GB"_s}, {u"numberType"_s, u"LOCAL"_s},
                      {u"numberOrderOption"_s, QJsonObject{{u"phoneNumbers"_s, QJsonArray{number}}}}})
              .object;
    const QString path = u"/numberOrders/"_s + order.value("idNumberOrder"_L1).toString();
    const QJsonObject details{{u"businessName"_s, u"Harrow & Vale LLP"_s}, {u"street"_s, u"4 Park Row"_s},
        {u"city"_s, u"Leeds"_s}, {u"postalCode"_s, u"LS1 1AA"_s}};
    QCOMPARE(m_sandbox->numbers("PUT", path + u"/registration"_s, {{u"requestDetails"_s, details}}).status, 200);
    const QByteArray before = m_sandbox->numbers("GET", path).body;
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QCOMPARE(m_sandbox->numbers("GET", path).body, before);
    QCOMPARE(
        m_sandbox->numbers("GET", path + u"/registration"_s).object.value("requestDetails"_L1).toObject(), details);
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 404);
    QVERIFY(m_sandbox->advance(u"P3D"_s));
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 200);
}

void TestSandboxNumbersState::keepsTheAccountAndTheSecret()
{
    const QString secret(40, u's');
    m_sandbox->numbers("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, secret}});
    m_sandbox->control("POST", u"/numbers/settings"_s, {{u"balance"_s, u"5.00"_s}});
    rented();
    m_sandbox->control("POST", u"/numbers/settings"_s, {{u"trial"_s, true}});
    const QJsonObject before = m_sandbox->control("GET", u"/numbers"_s).object;
    QCOMPARE(before.value("balance"_L1).toString(), u"4.00"_s);
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QCOMPARE(m_sandbox->control("GET", u"/numbers"_s).object, before);
    QCOMPARE(m_sandbox->numbers("GET", u"/callbackConfiguration"_s).object.value("hmacSecret"_L1).toString(), secret);
}

void TestSandboxNumbersState::goesOnProvisioning()
{
    const QString number = rented({{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan"_s}}}});
    m_sandbox->stop(true);
    QVERIFY(m_sandbox->restart());
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const QJsonObject sms
        = m_sandbox->numbers("GET", u"/activeNumbers/"_s + number).object.value("smsConfiguration"_L1).toObject();
    QCOMPARE(sms.value("servicePlanId"_L1).toString(), u"plan"_s);
}

void TestSandboxNumbersState::forgetsNoReleasedNumber()
{
    const QString gone = phone(4);
    m_sandbox->numbers("POST", u"/activeNumbers/%1:release"_s.arg(gone));
    QVERIFY(m_sandbox->advance(u"P40D"_s));
    QCOMPARE(m_sandbox->numbers("GET", u"/activeNumbers/"_s + gone).status, 404);
    for (int restarts = 0; restarts < 2; ++restarts) {
        QVERIFY(m_sandbox->restart());
        QCOMPARE(m_sandbox->numbers("GET", u"/activeNumbers/"_s + gone).status, 404);
    }
}

void TestSandboxNumbersState::readsAFolderFromBeforeThereWereNumbers()
{
    m_sandbox->stop();
    QVERIFY(QFile::remove(file()));
    QVERIFY(m_sandbox->restart());
    QVERIFY(all().size() >= 120);
    QVERIFY(QFile::exists(file()));
}

void TestSandboxNumbersState::takesATornLastLineForNothing()
{
    const QJsonArray before = all();
    m_sandbox->stop(true);
    QFile log(file());
    QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Append));
    log.write(R"({"held":{"number":"+1202)");
    log.close();
    QVERIFY(m_sandbox->restart());
    QCOMPARE(all(), before);
}

void TestSandboxNumbersState::saysWhatIsDamaged()
{
    m_sandbox->stop();
    QFile log(file());
    QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Truncate));
    log.write("{\"seed\":1,\n{}\n");
    log.close();
    QProcess process;
    process.start(support::Sandbox::program(), {u"--state"_s, m_folder->path()});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("numbers.jsonl, line 1"));
}

QTEST_GUILESS_MAIN(TestSandboxNumbersState)
#include "tst_sandboxnumbersstate.moc"
