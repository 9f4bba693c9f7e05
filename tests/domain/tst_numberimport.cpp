#include "domain/porting/numberimport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::CsvTable;
using domain::DraftNumber;
using domain::ImportDamage;
using domain::ImportField;
using domain::ImportMapping;
using domain::ImportResult;

namespace {

ImportResult imported(const QByteArray &bytes)
{
    const CsvTable table = domain::readCsv(bytes).value();
    return domain::importNumbers(table, domain::guessMapping(table), domain::hasHeader(table));
}

} // namespace

class TestNumberImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsColumnsByTheirNames()
    {
        const CsvTable table
            = domain::readCsv("Phone Number,End User,Address,City,State,ZIP Code,Account #,PIN,Group,Remark\n").value();
        QVERIFY(domain::hasHeader(table));
        QCOMPARE(domain::guessMapping(table),
            (ImportMapping{ImportField::Number, ImportField::Name, ImportField::StreetAddress, ImportField::City,
                ImportField::State, ImportField::ZipCode, ImportField::AccountNumber, ImportField::Pin,
                ImportField::Group, ImportField::Ignore}));
    }

    void mapsTheWiresOwnNames()
    {
        const CsvTable table = domain::readCsv(
            "phoneNumber,streetNum,streetName,zipCode,existingPortOutPin,accountNum,authorizingDate\n")
                                   .value();
        QCOMPARE(domain::guessMapping(table),
            (ImportMapping{ImportField::Number, ImportField::StreetNumber, ImportField::StreetName,
                ImportField::ZipCode, ImportField::Pin, ImportField::AccountNumber, ImportField::AuthorizingDate}));
    }

    void givesAFieldToOneColumnOnly()
    {
        const CsvTable table = domain::readCsv("number,phone\n2125550142,9175550106\n").value();
        QCOMPARE(domain::guessMapping(table), (ImportMapping{ImportField::Number, ImportField::Ignore}));
    }

    void findsTheNumbersWithoutAHeader()
    {
        const CsvTable table = domain::readCsv("Front,2125550142\nBack,9175550106\n").value();
        QVERIFY(!domain::hasHeader(table));
        QCOMPARE(domain::guessMapping(table), (ImportMapping{ImportField::Ignore, ImportField::Number}));
        QCOMPARE(imported("Front,2125550142\nBack,9175550106\n").numbers.size(), std::size_t{2});
    }

    void keepsLeadingZeros()
    {
        const ImportResult result = imported("number,pin,account,zip\n2125550142,0512,000778,02134\n");
        QVERIFY(result.issues.empty());
        const DraftNumber &number = result.numbers.at(0);
        QCOMPARE(number.portOut->pin, u"0512"_s);
        QCOMPARE(number.portOut->accountNumber, u"000778"_s);
        QCOMPARE(number.endUser->zipCode, u"02134"_s);
        QCOMPARE(number.line, 2);
    }

    void takesTheStreetApartOnlyWhereItIsCertain()
    {
        const ImportResult result
            = imported("number,address\n2125550142,1400 N Harbor Court SW\n9175550106,One Plaza\n");
        QCOMPARE(result.numbers.at(0).endUser->streetNumber, u"1400"_s);
        QCOMPARE(result.numbers.at(0).endUser->streetName, u"N Harbor Court SW"_s);
        QCOMPARE(result.numbers.at(1).endUser->streetNumber, QString());
        QCOMPARE(result.numbers.at(1).endUser->streetName, u"One Plaza"_s);
    }

    void saysWhatASpreadsheetDamaged_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<ImportDamage>("damage");
        QTest::addColumn<int>("column");
        QTest::newRow("number") << QByteArray("2.12556E+09,1,B,02134,2026-11-20") << ImportDamage::UnreadableNumber
                                << 0;
        QTest::newRow("words") << QByteArray("front desk,1,B,02134,2026-11-20") << ImportDamage::UnreadableNumber << 0;
        QTest::newRow("no number") << QByteArray(",1,B,02134,2026-11-20") << ImportDamage::NoNumber << 0;
        QTest::newRow("account") << QByteArray("2125550142,5.12E+11,B,02134,2026-11-20")
                                 << ImportDamage::SpreadsheetRounding << 1;
        QTest::newRow("service") << QByteArray("2125550142,1,gold,02134,2026-11-20")
                                 << ImportDamage::UnknownTypeOfService << 2;
        QTest::newRow("ZIP") << QByteArray("2125550142,1,B,2134,2026-11-20") << ImportDamage::ShortZip << 3;
        QTest::newRow("date") << QByteArray("2125550142,1,B,02134,2026-13-45") << ImportDamage::UnreadableDate << 4;
        QTest::newRow("short row") << QByteArray("2125550142,1,B,02134") << ImportDamage::MissingCells << -1;
    }

    void saysWhatASpreadsheetDamaged()
    {
        QFETCH(QByteArray, row);
        const ImportResult result = imported("number,account,type of service,zip,authorizing date\n" + row + "\n");
        QCOMPARE(result.issues.size(), std::size_t{1});
        QTEST(result.issues.front().damage, "damage");
        QTEST(result.issues.front().column, "column");
        QCOMPARE(result.issues.front().row, 2);
    }

    void saysWhatAWorkbookDamaged()
    {
        CsvTable table
            = domain::readCsv("number,pin,city,note\n2125550142,42,1,1\n9175550106,#REF!,x,1\n,1,2,3\n").value();
        table.damage = {{.row = 2, .column = 0, .damage = domain::CellDamage::StoredAsNumber}, // no zero can be lost
            {.row = 2, .column = 1, .damage = domain::CellDamage::StoredAsNumber},
            {.row = 2, .column = 3, .damage = domain::CellDamage::Error}, // not used
            {.row = 3, .column = 1, .damage = domain::CellDamage::Error},
            {.row = 4, .column = 0, .damage = domain::CellDamage::NoValue}};
        const ImportResult result = domain::importNumbers(table, domain::guessMapping(table), true);
        QCOMPARE(result.issues,
            (std::vector<domain::ImportIssue>{{.row = 2, .column = 1, .damage = ImportDamage::StoredAsNumber},
                {.row = 3, .column = 1, .damage = ImportDamage::CellError},
                {.row = 4, .column = 0, .damage = ImportDamage::NoValue},
                {.row = 4, .column = 0, .damage = ImportDamage::NoNumber}}));
        QCOMPARE(result.numbers.at(0).portOut->pin, u"42"_s);
        QVERIFY(!result.numbers.at(1).portOut);
    }

    void putsBackTheZeroOfAZip()
    {
        QCOMPARE(imported("number,zip\n2125550142,2134\n").numbers.at(0).endUser->zipCode, u"02134"_s);
    }

    void keepsARowThatCannotBeRead()
    {
        const ImportResult result = imported("number,name\nfront desk,Bluefinch\n");
        QCOMPARE(result.numbers.size(), std::size_t{1});
        QCOMPARE(result.numbers.front().read, u"front desk"_s);
        QCOMPARE(result.numbers.front().e164, QString());
        QCOMPARE(result.numbers.front().endUser->name, u"Bluefinch"_s);
    }

    void leavesNumbersWithoutDetailsToTheDraft()
    {
        const DraftNumber number = imported("number,pin\n2125550142,\n").numbers.at(0);
        QVERIFY(!number.endUser);
        QVERIFY(!number.portOut);
    }

    void passesOverBlankRows()
    {
        const ImportResult result = imported("number\n2125550142\n\n  \n9175550106\n");
        QCOMPARE(result.numbers.size(), std::size_t{2});
        QCOMPARE(result.numbers.at(1).line, 5);
        QVERIFY(result.issues.empty());
    }

    void readsDatesAndServices()
    {
        const ImportResult result = imported(
            "number,authorized date,service type\n2125550142,11/2/2026,residential\n9175550106,2026-11-02,Business\n");
        QCOMPARE(result.numbers.at(0).portOut->authorizingDate, QDate(2026, 11, 2));
        QCOMPARE(result.numbers.at(0).endUser->typeOfService.value, domain::ServiceType::Residence);
        QCOMPARE(result.numbers.at(1).portOut->authorizingDate, QDate(2026, 11, 2));
        QCOMPARE(result.numbers.at(1).endUser->typeOfService.value, domain::ServiceType::Business);
    }

    void takesTwentyThousandRows()
    {
        QByteArray bytes("number,name,pin\n");
        for (int i = 0; i < 20'000; ++i)
            bytes += "+1212" + QByteArray::number(2000000 + i) + ",Bluefinch,0512\n";
        QCOMPARE(imported(bytes).numbers.size(), std::size_t{20'000});
    }
};

QTEST_APPLESS_MAIN(TestNumberImport)
#include "tst_numberimport.moc"
