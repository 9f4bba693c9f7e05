#include "domain/imported/invoicerules.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace domain;

//! Invoices that prove whose a number is: when they are due, and the e-mail that goes with them.
class TestInvoiceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsDue_data();
    void saysWhatIsDue();
    void countsBusinessDaysOnly();
    void writesAnEmailWithEveryNumber();
    void makesALinkThatAnyMailProgramReads();
    void makesNoLinkThatIsTooLong();
};

static QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

void TestInvoiceRules::saysWhatIsDue_data()
{
    QTest::addColumn<QualifiedState>("state");
    QTest::addColumn<QDateTime>("sentAt");
    QTest::addColumn<InvoiceStep>("step");
    const QDateTime monday = at(u"2026-05-04T15:00:00Z"_s);
    using enum QualifiedState;
    QTest::newRow("eligible") << Eligible << QDateTime() << InvoiceStep::Send;
    QTest::newRow("waits for a code") << VerificationPending << QDateTime() << InvoiceStep::Send;
    QTest::newRow("blocked") << VerificationBlocked << QDateTime() << InvoiceStep::Send;
    QTest::newRow("sent today") << Eligible << monday << InvoiceStep::Wait;
    QTest::newRow("sent three business days ago") << Eligible << at(u"2026-04-29T15:00:00Z"_s) << InvoiceStep::Wait;
    QTest::newRow("sent four business days ago") << Eligible << at(u"2026-04-28T15:00:00Z"_s) << InvoiceStep::Late;
    QTest::newRow("being checked") << CheckPending << QDateTime() << InvoiceStep::None;
    QTest::newRow("proven") << Verified << at(u"2026-04-01T15:00:00Z"_s) << InvoiceStep::None;
    QTest::newRow("not eligible") << NotEligible << QDateTime() << InvoiceStep::None;
}

void TestInvoiceRules::saysWhatIsDue()
{
    QFETCH(const QualifiedState, state);
    QFETCH(const QDateTime, sentAt);
    QFETCH(const InvoiceStep, step);
    QVERIFY(invoiceStep({.number = {.state = state}, .sentAt = sentAt}, at(u"2026-05-04T15:00:00Z"_s)) == step);
}

void TestInvoiceRules::countsBusinessDaysOnly()
{
    const InvoiceFacts friday{.number = {.state = QualifiedState::Eligible}, .sentAt = at(u"2026-05-01T15:00:00Z"_s)};
    QCOMPARE(invoiceDays(friday, at(u"2026-05-03T15:00:00Z"_s)), 0); // a Sunday
    QCOMPARE(invoiceDays(friday, at(u"2026-05-04T15:00:00Z"_s)), 1);
    // Late in the evening of Friday in the east, where it is Saturday in Greenwich already.
    const InvoiceFacts late{.number = friday.number, .sentAt = at(u"2026-05-02T03:00:00Z"_s)};
    QCOMPARE(invoiceDays(late, at(u"2026-05-04T15:00:00Z"_s)), 1);
}

void TestInvoiceRules::writesAnEmailWithEveryNumber()
{
    const InvoiceMail mail
        = invoiceMail({{.phoneNumber = u"+12025550134"_s}, {.phoneNumber = u"+12025550135"_s}}, u"p-1"_s);
    QCOMPARE(mail.to, u"orders@sinch.com"_s);
    QVERIFY(mail.subject.contains(u"2 numbers"_s) && mail.subject.contains(u"p-1"_s));
    QVERIFY(mail.body.contains(u"+12025550134\n+12025550135"_s));
}

void TestInvoiceRules::makesALinkThatAnyMailProgramReads()
{
    const InvoiceMail mail{.to = u"orders@sinch.com"_s, .subject = u"A & B? 50%"_s, .body = u"One\nTwo +1"_s};
    const QString link = mailtoLink(mail);
    QCOMPARE(link, u"mailto:orders@sinch.com?subject=A%20%26%20B%3F%2050%25&body=One%0D%0ATwo%20%2B1"_s);
    QVERIFY(QUrl(link, QUrl::StrictMode).isValid());
}

void TestInvoiceRules::makesNoLinkThatIsTooLong()
{
    std::vector<QualifiedNumber> numbers(300, {.phoneNumber = u"+12025550134"_s});
    QVERIFY(mailtoLink(invoiceMail(numbers, u"p"_s)).isEmpty());
    numbers.resize(20);
    QVERIFY(!mailtoLink(invoiceMail(numbers, u"p"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestInvoiceRules)
#include "tst_invoicerules.moc"
