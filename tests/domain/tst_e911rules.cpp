#include "domain/numbers/e911rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! What can be said of an emergency address before the server is asked.
class TestE911Rules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAddressHasNoIssue();
    void namesEveryMissingMember();
    void judgesMembers_data();
    void judgesMembers();
    void aWarningStopsNothing();
    void tidiesWhatWasTyped();
    void namesWhatASuggestionChanges();
    void sameIsThePlaceAndNotTheSpelling();
    void writesItAsOnAnEnvelope();

private:
    static E911Request whole()
    {
        return {.displayName = u"Front desk"_s,
            .address = {.streetNumber = u"3500"_s,
                .streetInfo = u"Lenox Rd NE"_s,
                .location = u"Ste 5"_s,
                .city = u"Atlanta"_s,
                .state = u"GA"_s,
                .postalCode = u"03026"_s,
                .postalCodePlusFour = u"0012"_s}};
    }
};

void TestE911Rules::aWholeAddressHasNoIssue()
{
    QCOMPARE(e911Issues(whole()), std::vector<E911Issue>());
    E911Request least = whole();
    least.address.location.clear();
    least.address.postalCodePlusFour.clear();
    QCOMPARE(e911Issues(least), std::vector<E911Issue>());
}

void TestE911Rules::namesEveryMissingMember()
{
    QStringList fields;
    for (const E911Issue &issue : e911Issues({.address = {.city = u"  "_s}})) {
        QVERIFY(issue.problem == E911Problem::Missing);
        fields << issue.field;
    }
    QCOMPARE(fields,
        QStringList({u"displayName"_s, u"address.streetNumber"_s, u"address.streetInfo"_s, u"address.city"_s,
            u"address.state"_s, u"address.postalCode"_s}));
    QVERIFY(!mayBeSent(e911Issues({})));
}

void TestE911Rules::judgesMembers_data()
{
    QTest::addColumn<QString E911Address::*>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("problem"); // -1: none
    const auto row = [](const char *name, QString E911Address::*member, const QString &value, int problem) {
        QTest::newRow(name) << member << value << problem;
    };
    using A = E911Address;
    row("ZIP with zeros", &A::postalCode, u"00501"_s, -1);
    row("ZIP that lost its zero", &A::postalCode, u"2134"_s, int(E911Problem::NotAZip));
    row("ZIP with letters", &A::postalCode, u"3O326"_s, int(E911Problem::NotAZip));
    row("Canadian code", &A::postalCode, u"M5V 3L9"_s, int(E911Problem::NotAZip));
    row("Arabic digits", &A::postalCode, u"٣٠٣٢٦"_s, int(E911Problem::NotAZip));
    row("plus four too short", &A::postalCodePlusFour, u"123"_s, int(E911Problem::NotPlusFour));
    row("territory", &A::state, u"PR"_s, -1);
    row("province", &A::state, u"ON"_s, int(E911Problem::NotAState));
    row("name of a state", &A::state, u"Georgia"_s, int(E911Problem::NotAState));
    row("number with a letter", &A::streetNumber, u"12B"_s, -1);
    row("number in words", &A::streetNumber, u"Twelve"_s, int(E911Problem::NoHouseNumber));
    row("post-office box", &A::streetInfo, u"P.O. Box 12"_s, int(E911Problem::PoBox));
}

void TestE911Rules::judgesMembers()
{
    QFETCH(QString E911Address::*, member);
    QFETCH(const QString, value);
    QFETCH(const int, problem);
    E911Request request = whole();
    request.address.*member = value;
    const auto issues = e911Issues(request);
    QCOMPARE(issues.size(), problem < 0 ? 0u : 1u);
    if (problem >= 0)
        QCOMPARE(int(issues.front().problem), problem);
}

void TestE911Rules::aWarningStopsNothing()
{
    E911Request request = whole();
    request.address.streetNumber = u"PO"_s;
    request.address.streetInfo = u"Box 12"_s;
    const auto issues = e911Issues(request);
    QCOMPARE(issues.size(), 1u);
    QVERIFY(issues.front().severity == Severity::Warning);
    QVERIFY(mayBeSent(issues));
}

void TestE911Rules::tidiesWhatWasTyped()
{
    E911Request typed = whole();
    typed.displayName = u"  Front desk "_s;
    typed.address.state = u"ga "_s;
    typed.address.city = u" Atlanta"_s;
    typed.address.postalCode = u"03026-0012"_s;
    typed.address.postalCodePlusFour.clear();
    const E911Request tidy = tidied(typed);
    QCOMPARE(tidy, whole());
    typed.address.postalCode = u"3026-0012"_s; // no ZIP, so nothing is guessed
    QCOMPARE(tidied(typed).address.postalCode, u"3026-0012"_s);
    typed.address.state = u"Georgia"_s;
    QCOMPARE(tidied(typed).address.state, u"Georgia"_s);
}

void TestE911Rules::namesWhatASuggestionChanges()
{
    const E911Address before = whole().address;
    E911Address after = before;
    QVERIFY(differences(before, after).empty());
    after.streetInfo = u"Lenox Road NE"_s;
    after.location.clear();
    const std::vector<E911Difference> expected{{u"address.streetInfo"_s, u"Lenox Rd NE"_s, u"Lenox Road NE"_s},
        {u"address.location"_s, u"Ste 5"_s, QString()}};
    QCOMPARE(differences(before, after), expected);
}

void TestE911Rules::sameIsThePlaceAndNotTheSpelling()
{
    const E911Address one = whole().address;
    E911Address other = one;
    other.city = u" ATLANTA "_s;
    other.rest.insert(u"validated"_s, true);
    QVERIFY(isSamePlace(one, other));
    other.location = u"Ste 6"_s;
    QVERIFY(!isSamePlace(one, other));
    QVERIFY(!isEmpty(one));
    QVERIFY(isEmpty(E911Address{.city = u" "_s}));
}

void TestE911Rules::writesItAsOnAnEnvelope()
{
    QCOMPARE(streetLine(whole().address), u"3500 Lenox Rd NE, Ste 5"_s);
    QCOMPARE(cityLine(whole().address), u"Atlanta, GA 03026-0012"_s);
    QCOMPARE(streetLine({.streetInfo = u"Main St"_s}), u"Main St"_s);
    QCOMPARE(cityLine({.state = u"GA"_s}), u"GA"_s);
    QCOMPARE(cityLine({}), QString());
}

QTEST_APPLESS_MAIN(TestE911Rules)
#include "tst_e911rules.moc"
