#include "domain/numbers/pricetotal.h"
#include "domain/numbers/typedpattern.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::AvailableNumber;
using domain::Money;
using domain::SearchPattern;

//! What is typed for a part of a number, and what the chosen numbers cost.
class TestNumberOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAsTheServerDoes_data();
    void comparesAsTheServerDoes();
    void refusesWhatIsNoPartOfANumber_data();
    void refusesWhatIsNoPartOfANumber();
    void addsUpEachCurrency();
    void saysNoTotalThatItDoesNotKnow_data();
    void saysNoTotalThatItDoesNotKnow();
};

void TestNumberOffers::comparesAsTheServerDoes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("where");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("pattern");
    const int start = int(SearchPattern::Start);
    const int contains = int(SearchPattern::Contains);
    const int end = int(SearchPattern::End);
    QTest::newRow("area code") << u"415"_s << start << u"US"_s << u"+1415"_s;
    QTest::newRow("area code in brackets") << u" (415) 55"_s << start << u"US"_s << u"+141555"_s;
    QTest::newRow("with a one in front") << u"1 415"_s << start << u"CA"_s << u"+1415"_s;
    QTest::newRow("with a plus") << u"+1 415"_s << start << u"US"_s << u"+1415"_s;
    QTest::newRow("another country's plus is taken as it is") << u"+46"_s << start << u"US"_s << u"+46"_s;
    QTest::newRow("Britain") << u"20"_s << start << u"GB"_s << u"+4420"_s;
    QTest::newRow("Lund has 46 for an area code") << u"46"_s << start << u"SE"_s << u"+4646"_s;
    QTest::newRow("region unknown") << u"415"_s << start << u"ZZ"_s << u"415"_s;
    QTest::newRow("in the middle") << u"415"_s << contains << u"US"_s << u"415"_s;
    QTest::newRow("at the end") << u"00-00"_s << end << u"US"_s << u"0000"_s;
    QTest::newRow("a hard blank from a web page") << u"415\u00A0555"_s << contains << u"US"_s << u"415555"_s;
}

void TestNumberOffers::comparesAsTheServerDoes()
{
    QFETCH(QString, typed);
    QFETCH(int, where);
    QFETCH(QString, region);
    const auto pattern = domain::patternFor(typed, SearchPattern(where), region);
    QVERIFY(pattern);
    QTEST(pattern->pattern, "pattern");
    QCOMPARE(pattern->search.value, SearchPattern(where));
    QCOMPARE(domain::patternFor(u"  "_s, SearchPattern(where), region), domain::NumberPattern());
}

void TestNumberOffers::refusesWhatIsNoPartOfANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("letters") << u"800-FLOWERS"_s;
    QTest::newRow("a plus alone") << u"+"_s;
    QTest::newRow("a plus inside") << u"41+5"_s;
    QTest::newRow("too long") << u"1234567890123456"_s;
    QTest::newRow("digits of another script") << u"٤١٥"_s;
    QTest::newRow("emoji") << u"4\U0001F4DE"_s;
}

void TestNumberOffers::refusesWhatIsNoPartOfANumber()
{
    QFETCH(QString, typed);
    for (const SearchPattern where : {SearchPattern::Start, SearchPattern::Contains, SearchPattern::End})
        QVERIFY(!domain::patternFor(typed, where, u"US"_s));
}

static AvailableNumber priced(const QString &currency, const QString &setup, const QString &monthly)
{
    AvailableNumber number;
    number.setupPrice = Money{.currency = currency, .amount = setup, .rest = {}};
    number.monthlyPrice = Money{.currency = currency, .amount = monthly, .rest = {}};
    return number;
}

void TestNumberOffers::addsUpEachCurrency()
{
    const auto total = domain::priceTotal({priced(u"USD"_s, u"0.50"_s, u"0.10"_s), priced(u"GBP"_s, u"1"_s, u"2.005"_s),
        priced(u"USD"_s, u"0.50"_s, u"0.20"_s)});
    QVERIFY(total.setup && total.monthly);
    QCOMPARE(*total.setup, (std::vector<Money>{{u"USD"_s, u"1.00"_s, {}}, {u"GBP"_s, u"1"_s, {}}}));
    QCOMPARE(*total.monthly, (std::vector<Money>{{u"USD"_s, u"0.30"_s, {}}, {u"GBP"_s, u"2.005"_s, {}}}));
    QCOMPARE(domain::priceTotal({}).setup, std::vector<Money>());
}

void TestNumberOffers::saysNoTotalThatItDoesNotKnow_data()
{
    QTest::addColumn<AvailableNumber>("odd");
    AvailableNumber noPrice = priced(u"USD"_s, u"0.50"_s, u"0.50"_s);
    noPrice.setupPrice.reset();
    QTest::newRow("no price") << noPrice;
    QTest::newRow("no currency") << priced({}, u"0.50"_s, u"0.50"_s);
    QTest::newRow("no amount") << priced(u"USD"_s, u"free"_s, u"0.50"_s);
    QTest::newRow("an exponent") << priced(u"USD"_s, u"5e-1"_s, u"0.50"_s);
}

void TestNumberOffers::saysNoTotalThatItDoesNotKnow()
{
    QFETCH(AvailableNumber, odd);
    const auto total = domain::priceTotal({priced(u"USD"_s, u"0.50"_s, u"0.50"_s), odd});
    QVERIFY(!total.setup);
}

QTEST_APPLESS_MAIN(TestNumberOffers)
#include "tst_numberoffers.moc"
