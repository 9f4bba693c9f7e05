#include "sandbox/areacodes.h"
#include "sandbox/portability.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSandboxPortability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromTheNumber_data();
    void followsFromTheNumber();
    void aBlockSharesOneCarrierAndItsNeighborHasAnother();
    void everyCarrierOccurs();
};

void TestSandboxPortability::followsFromTheNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("portable");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &number, bool portable, const QString &country, const QString &reason) {
        QTest::newRow(qPrintable(number)) << number << portable << country << reason;
    };
    row(u"+15551234567"_s, true, u"US"_s, {});
    row(u"+15559876543"_s, false, u"US"_s, u"Number is not portable"_s);
    row(u"+13125550100"_s, true, u"US"_s, {});
    row(u"+14165550100"_s, true, u"CA"_s, {});
    row(u"+13129700100"_s, false, u"US"_s, u"Number is not active with the carrier"_s);
    row(u"+13129690100"_s, false, u"US"_s, u"Carrier does not support porting in this rate center"_s);
    row(u"+13120550100"_s, false, u"US"_s, u"Number is not assigned"_s);
    row(u"+18885550100"_s, false, {}, u"Toll-free numbers cannot be ported yet"_s);
    row(u"+18765550100"_s, false, {}, u"Number is not in the US or Canada"_s);
    row(u"+17875550100"_s, false, {}, u"Number is not in the US or Canada"_s);
    row(u"+12005550100"_s, false, {}, u"Unknown area code"_s);
    row(u"+442079460000"_s, false, {}, u"Only US and CA numbers can be ported"_s);
}

void TestSandboxPortability::followsFromTheNumber()
{
    QFETCH(QString, number);
    const sandbox::Portability verdict = sandbox::portability(number);
    QTEST(verdict.portable, "portable");
    QTEST(verdict.countryCode, "country");
    QTEST(verdict.reason, "reason");
    QCOMPARE(verdict.carrier.isEmpty(), verdict.countryCode.isEmpty());
}

void TestSandboxPortability::aBlockSharesOneCarrierAndItsNeighborHasAnother()
{
    QCOMPARE(sandbox::portability(u"+15551234567"_s).carrier, u"T-Mobile"_s);
    QCOMPARE(sandbox::portability(u"+15559876543"_s).carrier, u"Verizon"_s);
    QCOMPARE(sandbox::portability(u"+13125550100"_s).carrier, sandbox::portability(u"+13125559999"_s).carrier);
    QVERIFY(sandbox::portability(u"+13125550100"_s).carrier != sandbox::portability(u"+13125560100"_s).carrier);
}

void TestSandboxPortability::everyCarrierOccurs()
{
    QSet<QString> carriers;
    for (int exchange = 200; exchange < 960; ++exchange) {
        carriers.insert(sandbox::portability(u"+1312%1"_s.arg(exchange) + u"0100").carrier);
        carriers.insert(sandbox::portability(u"+1416%1"_s.arg(exchange) + u"0100").carrier);
    }
    for (const QString &carrier :
        {u"Verizon"_s, u"T-Mobile"_s, u"AT&T"_s, u"Lumen"_s, u"Bandwidth"_s, u"Bell Canada"_s, u"Rogers"_s, u"Telus"_s})
        QVERIFY2(carriers.contains(carrier), qPrintable(carrier));
}

QTEST_APPLESS_MAIN(TestSandboxPortability)
#include "tst_sandboxportability.moc"
