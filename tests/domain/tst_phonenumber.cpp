#include "domain/phonenumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::NumberKind;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("e164");
        QTest::newRow("national") << u"(212) 555-0142"_s << u"+12125550142"_s;
        QTest::newRow("dots") << u"212.555.0142"_s << u"+12125550142"_s;
        QTest::newRow("country code") << u"1-212-555-0142"_s << u"+12125550142"_s;
        QTest::newRow("E.164") << u"+12125550142"_s << u"+12125550142"_s;
        QTest::newRow("spaces around") << u"  2125550142 "_s << u"+12125550142"_s;
        QTest::newRow("area code nobody knows") << u"+15551234567"_s << u"+15551234567"_s;
        QTest::newRow("other country") << u"+44 20 7946 0958"_s << u"+442079460958"_s;
        QTest::newRow("seven digits") << u"555-0142"_s << QString();
        QTest::newRow("eleven digits without a 1") << u"+122125550142"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("words") << u"front desk"_s << QString();
    }

    void readsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, e164);
        QCOMPARE(domain::toE164(typed).value_or(QString()), e164);
    }

    void refusesAnExtension() { QVERIFY(!domain::toE164(u"212-555-0142 x14"_s)); }

    void tellsKindsApart_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<NumberKind>("kind");
        QTest::addColumn<QString>("region");
        QTest::newRow("New York") << u"+12125550142"_s << NumberKind::LocalUs << u"US"_s;
        QTest::newRow("Toronto") << u"+14165550142"_s << NumberKind::LocalCa << u"CA"_s;
        QTest::newRow("Puerto Rico") << u"+17875550142"_s << NumberKind::Territory << u"PR"_s;
        QTest::newRow("Guam") << u"+16715550142"_s << NumberKind::Territory << u"GU"_s;
        QTest::newRow("U.S. Virgin Islands") << u"+13405550142"_s << NumberKind::Territory << u"VI"_s;
        QTest::newRow("Northern Marianas") << u"+16705550142"_s << NumberKind::Territory << u"MP"_s;
        QTest::newRow("American Samoa") << u"+16845550142"_s << NumberKind::Territory << u"AS"_s;
        QTest::newRow("Bahamas") << u"+12425550102"_s << NumberKind::OtherCountry << u"BS"_s;
        QTest::newRow("Jamaica") << u"+18765550102"_s << NumberKind::OtherCountry << u"JM"_s;
        QTest::newRow("Dominican Republic") << u"+18095550102"_s << NumberKind::OtherCountry << u"DO"_s;
        QTest::newRow("United Kingdom") << u"+442079460958"_s << NumberKind::OtherCountry << u"GB"_s;
        QTest::newRow("premium") << u"+19005550142"_s << NumberKind::PremiumRate << u"US"_s;
        QTest::newRow("the notes' own samples") << u"+15551234567"_s << NumberKind::UnknownAreaCode << QString();
        QTest::newRow("area code 0XX") << u"+10125550142"_s << NumberKind::UnknownAreaCode << QString();
        QTest::newRow("area code 911") << u"+19115550142"_s << NumberKind::UnknownAreaCode << QString();
        QTest::newRow("area code 411") << u"+14115550142"_s << NumberKind::UnknownAreaCode << QString();
        QTest::newRow("nothing") << QString() << NumberKind::NotANumber << QString();
        QTest::newRow("too short") << u"+1212555014"_s << NumberKind::NotANumber << QString();
        QTest::newRow("letters") << u"+1212555014a"_s << NumberKind::NotANumber << QString();
        for (const auto code : {u"800", u"833", u"844", u"855", u"866", u"877", u"888"}) {
            const QString e164 = u"+1%1%2"_s.arg(QStringView(code)).arg(5550119);
            QTest::newRow(qPrintable(e164)) << e164 << NumberKind::TollFree << u"US"_s;
        }
    }

    void tellsKindsApart()
    {
        QFETCH(QString, e164);
        const domain::NumberClass known = domain::classify(e164);
        QTEST(known.kind, "kind");
        if (known.kind != NumberKind::TollFree)
            QTEST(known.region, "region");
    }

    void remarksAnUnusualExchangeOnly_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<bool>("unusual");
        QTest::newRow("411") << u"+12124110142"_s << true;
        QTest::newRow("155") << u"+12121550142"_s << true;
        QTest::newRow("055") << u"+12120550142"_s << true;
        QTest::newRow("documentation range") << u"+12125550142"_s << false;
        QTest::newRow("plain") << u"+12126841234"_s << false;
    }

    void remarksAnUnusualExchangeOnly()
    {
        QFETCH(QString, e164);
        QTEST(domain::classify(e164).unusualExchange, "unusual");
        QCOMPARE(domain::classify(e164).kind, NumberKind::LocalUs);
    }

    void showsTheNationalForm()
    {
        QCOMPARE(domain::nationalForm(u"+12125550142"_s), u"(212) 555-0142"_s);
        QCOMPARE(domain::nationalForm(u"+442079460958"_s), u"+44 20 7946 0958"_s);
        QCOMPARE(domain::nationalForm(u"who knows"_s), u"who knows"_s);
        QCOMPARE(domain::nationalForm(QString()), QString());
    }

    void asksForAResellerWhereCanadaIsPossible()
    {
        QVERIFY(domain::mayBeCanadian(u"+14165550142"_s));
        QVERIFY(domain::mayBeCanadian(u"+15551234567"_s));
        QVERIFY(!domain::mayBeCanadian(u"+12125550142"_s));
        QVERIFY(!domain::mayBeCanadian(u"+18005550142"_s));
        QVERIFY(!domain::mayBeCanadian(QString()));
    }

    void namesRegions()
    {
        QCOMPARE(domain::regionName(u"BS"_s), u"Bahamas"_s);
        QCOMPARE(domain::regionName(u"GB"_s), u"United Kingdom"_s);
        QCOMPARE(domain::regionName(QString()), QString());
    }
};

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
