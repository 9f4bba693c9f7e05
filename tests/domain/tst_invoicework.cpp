#include "domain/imported/invoicework.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace domain;

//! What qualified numbers ask of a person: invoices that nobody has mailed, or that brought no answer.
class TestInvoiceWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForInvoicesNobodyHasMailed();
    void asksTodayWhereOnlyInvoicesHelp();
    void restsWhileInvoicesAreLookedAt();
    void asksAgainWhenTheReviewIsLate();
    void asksForNothingThatIsProven();
    void sharesAnEntryAmongMany();
    void otherNumbersAreAnotherEntry();
    void findsTheNumbersOfAnEntry();

private:
    const QDateTime m_now = QDateTime::fromString(u"2026-05-04T15:00:00Z"_s, Qt::ISODate); // a Monday
    InvoiceFacts facts(int index, QualifiedState state = QualifiedState::Eligible, int sentDaysAgo = -1) const
    {
        return {.number = {.phoneNumber = u"+12025550%1"_s.arg(index, 3, 10, QChar(u'0')),
                    .state = state,
                    .created = m_now.addDays(-20),
                    .updated = m_now.addDays(-7)},
            .sentAt = sentDaysAgo < 0 ? QDateTime() : m_now.addDays(-sentDaysAgo)};
    }
    WorkItem only(const InvoiceFacts &facts) const
    {
        const auto items = invoiceWork({facts}, m_now);
        return items.size() == 1 ? items.front() : WorkItem{};
    }
};

void TestInvoiceWork::asksForInvoicesNobodyHasMailed()
{
    const WorkItem item = only(facts(1));
    QVERIFY(item.reason == WorkReason::InvoicesNotSent);
    QVERIFY(item.action == WorkAction::EmailInvoices);
    QVERIFY(item.urgency == WorkUrgency::ThisWeek); // it may still be called
    QCOMPARE(item.number, u"+12025550001"_s);
    QCOMPARE(item.businessDays, 5);
    QCOMPARE(item.due, QDate(2026, 5, 5));
    QVERIFY(!isBlocked(item));
}

void TestInvoiceWork::asksTodayWhereOnlyInvoicesHelp()
{
    const WorkItem item = only(facts(1, QualifiedState::VerificationBlocked));
    QVERIFY(item.reason == WorkReason::InvoicesNotSent);
    QVERIFY(item.urgency == WorkUrgency::Today);
    QVERIFY(isBlocked(item));
}

void TestInvoiceWork::restsWhileInvoicesAreLookedAt()
{
    QVERIFY(invoiceWork({facts(1, QualifiedState::Eligible, 0)}, m_now).empty());
    QVERIFY(invoiceWork({facts(1, QualifiedState::Eligible, 5)}, m_now).empty()); // Wednesday: three business days
}

void TestInvoiceWork::asksAgainWhenTheReviewIsLate()
{
    const WorkItem item = only(facts(1, QualifiedState::Eligible, 6)); // Tuesday
    QVERIFY(item.reason == WorkReason::InvoicesNotAnswered);
    QVERIFY(item.action == WorkAction::EmailInvoices);
    QVERIFY(item.urgency == WorkUrgency::Today);
    QCOMPARE(item.since, QDate(2026, 4, 28));
    QCOMPARE(item.businessDays, 4);
}

void TestInvoiceWork::asksForNothingThatIsProven()
{
    using enum QualifiedState;
    for (const QualifiedState state :
        {Unknown, Unspecified, CheckPending, NotEligible, Verified, HostingInProgress, HostingDone, HostingFailed})
        QVERIFY2(invoiceWork({facts(1, state)}, m_now).empty(), qPrintable(QString::number(int(state))));
}

void TestInvoiceWork::sharesAnEntryAmongMany()
{
    std::vector<InvoiceFacts> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(facts(i));
    many.push_back(facts(900, QualifiedState::VerificationBlocked));
    const auto items = invoiceWork(many, m_now);
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(items[0].number, u"+12025550900"_s);
    QVERIFY(items[1].number.isEmpty());
    QCOMPARE(items[1].concerned, 500);
}

void TestInvoiceWork::otherNumbersAreAnotherEntry()
{
    const auto keyOf = [this](const std::vector<int> &which) {
        std::vector<InvoiceFacts> many;
        for (const int index : which)
            many.push_back(facts(index));
        return invoiceWork(many, m_now).front().key;
    };
    std::vector<int> which(11);
    std::iota(which.begin(), which.end(), 0);
    const QString key = keyOf(which);
    std::ranges::reverse(which);
    QCOMPARE(keyOf(which), key); // the same ones, in another order
    which.back() = 11;
    QVERIFY(keyOf(which) != key); // as many, but one went and one came
    which.push_back(0);
    QVERIFY(keyOf(which) != key);
}

void TestInvoiceWork::findsTheNumbersOfAnEntry()
{
    std::vector<InvoiceFacts> all;
    for (int i = 0; i < 11; ++i)
        all.push_back(facts(i));
    all.push_back(facts(20, QualifiedState::VerificationBlocked));
    all.push_back(facts(21, QualifiedState::Eligible, 10));
    const auto items = invoiceWork(all, m_now);
    QCOMPARE(items.size(), size_t(3));
    QCOMPARE(numbersOf(items[0], all, m_now).size(), size_t(1));
    QCOMPARE(numbersOf(items[0], all, m_now).front().phoneNumber, u"+12025550020"_s);
    QCOMPARE(numbersOf(items[1], all, m_now).front().phoneNumber, u"+12025550021"_s);
    QCOMPARE(numbersOf(items[2], all, m_now).size(), size_t(11));
    // Meanwhile they were mailed.
    for (InvoiceFacts &facts : all)
        facts.sentAt = m_now;
    QVERIFY(numbersOf(items[2], all, m_now).empty());
}

QTEST_APPLESS_MAIN(TestInvoiceWork)
#include "tst_invoicework.moc"
