#include "domain/porting/billingnumber.h"
#include "domain/porting/draftrules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

domain::PortNumber number(const QString &e164, const QString &account)
{
    domain::PortNumber result;
    result.phoneNumber = e164;
    result.portOutInfo.emplace().accountPhoneNumber = account;
    return result;
}

domain::PortInDraft draftOf(const QStringList &numbers, const QString &account)
{
    domain::PortInDraft draft;
    for (const QString &e164 : numbers) {
        domain::DraftNumber one;
        one.line = int(draft.numbers.size()) + 1;
        one.e164 = e164;
        one.portability = domain::Portability{.phoneNumber = e164, .portable = true, .carrier = {}, .reason = {}};
        draft.numbers.push_back(one);
    }
    draft.portOut.accountPhoneNumber = account;
    return draft;
}

std::vector<domain::DraftIssue> billingIssues(const domain::PortInDraft &draft)
{
    domain::DraftFacts facts;
    facts.nowUtc = QDateTime(QDate(2026, 11, 22), QTime(22, 20), Qt::UTC);
    std::vector<domain::DraftIssue> issues = domain::draftIssues(draft, facts);
    std::erase_if(
        issues, [](const domain::DraftIssue &issue) { return issue.kind != domain::IssueKind::BillingNumberLeaves; });
    return issues;
}

} // namespace

//! Trap D21: when the number leaves that an account is billed under, lines that stay need another one.
class TestBillingNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAccountsOwnNumberAmongThoseThatLeave()
    {
        domain::PortOrder order;
        order.numbers = {number(u"+12125550142"_s, u"(212) 555-0143"_s), number(u"+12125550143"_s, u"2125550143"_s)};
        QCOMPARE(domain::billingNumbersLeaving(order), QStringList{u"+12125550143"_s});
        order.numbers.pop_back();
        QVERIFY(domain::billingNumbersLeaving(order).isEmpty()); // it stays
    }

    void findsThatOfEachAccount()
    {
        domain::PortOrder order;
        order.numbers = {number(u"+12125550142"_s, u"+12125550142"_s), number(u"+13125550100"_s, u"312-555-0100"_s),
            number(u"+13125550101"_s, u"312-555-0199"_s), number(u"+13125550102"_s, {}),
            number(u"+13125550103"_s, u"not a number"_s)};
        QCOMPARE(domain::billingNumbersLeaving(order), (QStringList{u"+12125550142"_s, u"+13125550100"_s}));
    }

    void warnsWhenTheBillingNumberLeaves()
    {
        const QStringList numbers{u"+12125550142"_s, u"+12125550143"_s};
        QVERIFY(billingIssues(draftOf(numbers, {})).empty());
        QVERIFY(billingIssues(draftOf(numbers, u"+12125550199"_s)).empty());
        const auto issues = billingIssues(draftOf(numbers, u"212 555 0142"_s));
        QCOMPARE(issues.size(), 1U);
        QCOMPARE(issues[0].step, domain::PortInStep::Carrier);
        QCOMPARE(issues[0].field, u"portOutInfo.accountPhoneNumber"_s);
        QCOMPARE(issues[0].severity, domain::Severity::Warning);
    }

    void doesNotWarnOfANumberThatWasTakenOut()
    {
        domain::PortInDraft draft = draftOf({u"+12125550142"_s, u"+12125550143"_s}, u"+12125550142"_s);
        draft.numbers[0].removed = true;
        QVERIFY(billingIssues(draft).empty());
    }
};

QTEST_APPLESS_MAIN(TestBillingNumber)
#include "tst_billingnumber.moc"
