#include "domain/porting/scheduleadvice.h"
#include "views/forms/issuetext.h"
#include "views/forms/orderissues.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::LocalPlace;
using domain::PortZone;

namespace {

domain::PortOrder orderIn(const QString &state, const QString &e164)
{
    domain::PortOrder order;
    order.schedule = {.date = QDate(2026, 12, 2), .time = QTime(9, 0), .zone = PortZone::Eastern, .rest = {}};
    domain::PortNumber number;
    number.phoneNumber = e164;
    number.endUser = domain::EndUser{.name = u"Bluefinch"_s,
        .streetNumber = u"1400"_s,
        .streetName = u"Harbor"_s,
        .city = u"Tempe"_s,
        .state = state,
        .zipCode = u"85281"_s};
    order.numbers = {number};
    return order;
}

} // namespace

//! What is doubtful, in words.
class TestIssueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Trap A2.
    void saysWhatTimeItIsWhereNoneOfTheFourZonesHolds()
    {
        const auto issues = views::orderIssues(orderIn(u"AZ"_s, u"+16025550142"_s));
        QCOMPARE(issues.size(), 1U);
        QCOMPARE(issues[0].path, u"desiredPortSchedule.desiredPortTimeZone"_s);
        QCOMPARE(issues[0].severity, domain::Severity::Warning);
        QCOMPARE(
            issues[0].text, u"None of the four zones holds in Arizona. 09:00 US/Eastern is 07:00 there on that day."_s);
        QVERIFY(views::orderIssues(orderIn(u"NY"_s, u"+12125550142"_s)).empty());
    }

    //! Trap A2.
    void saysWhenItIsAnotherDayThere()
    {
        const auto issues = views::orderIssues(orderIn(u"GU"_s, u"+16715550142"_s));
        QCOMPARE(issues.size(), 1U);
        QVERIFY2(issues[0].text.contains(u"00:00 there, on Thu 3 Dec 2026"_s), qPrintable(issues[0].text));
    }

    //! Trap D21.
    void saysWhatToArrangeWhenTheBillingNumberLeaves()
    {
        domain::PortOrder order = orderIn(u"AZ"_s, u"+16025550142"_s);
        order.numbers[0].portOutInfo.emplace().accountPhoneNumber = u"602-555-0142"_s;
        const auto issues = views::numberIssues(order, order.numbers[0], QDate(2026, 11, 22));
        const auto found = std::find_if(issues.begin(), issues.end(),
            [](const views::FieldIssue &issue) { return issue.path == "portOutInfo.accountPhoneNumber"_L1; });
        QVERIFY(found != issues.end());
        QVERIFY2(found->text.contains(u"new number"_s) && found->text.contains(u"note"_s), qPrintable(found->text));
        QVERIFY(!found->missing);
    }
};

QTEST_APPLESS_MAIN(TestIssueText)
#include "tst_issuetext.moc"
