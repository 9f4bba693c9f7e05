#include "views/qualifiedbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::QualifiedState;

//! What is done with qualified numbers in dialogs: added, proven, mailed about, deleted.
class TestQualifiedDialogs : public QualifiedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void addsWhatIsPasted();
    void provesByACodeWithZeros();
    void saysThatACodeIsWrongAndWhenTheyAreBlocked();
    void opensTheInvoicesInTheMailProgram();
    void copiesATextThatIsTooLong();
    void deletesOnlyWhatWasTyped();
    void refusesToDeleteWhatIsBeingHosted();
};

void TestQualifiedDialogs::addsWhatIsPasted()
{
    QVERIFY(addQualified({phone(1)}));
    views::AddQualifiedDialog dialog(
        std::make_unique<flows::AddQualifiedFlow>(desk->desk(), desk->settler()), views::BandInfo());
    dialog.show();
    auto *table = find<views::DataTable>(dialog, u"addQualifiedTable"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *go = find<QPushButton>(dialog, u"addQualifiedGo"_s);
    QVERIFY(!go->isEnabled());
    dialog.paste(u"Hello, please add (202) 555-0001,\n202-555-0002 and 2025550002.\n+44 20 7946 0958\nThanks"_s);
    QTRY_COMPARE(go->accessibleName(), u"Add 1 number(s)"_s);
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"There already"_s);
    QCOMPARE(table->model()->index(2, 1).data().toString(), u"Set aside"_s);
    go->click();
    QTRY_COMPARE(table->model()->index(1, 1).data().toString(), u"Added"_s);
    QVERIFY(qualified(phone(2)));
    QVERIFY(banner(dialog, u"addQualifiedBanner"_s).contains(u"1 number(s)"_s));
}

void TestQualifiedDialogs::provesByACodeWithZeros()
{
    QVERIFY(addQualified({phone(1)}));
    const auto dialog = challengeDialog(phone(1));
    auto *call = find<QPushButton>(*dialog, u"challengeCall"_s);
    QTRY_VERIFY(call->isEnabled());
    QVERIFY(!find<QLineEdit>(*dialog, u"challengeCode"_s)->isEnabled());
    call->click();
    auto *code = find<QLineEdit>(*dialog, u"challengeCode"_s);
    QTRY_VERIFY(code->isEnabled());
    QVERIFY(outside(phone(1), u"code"_s, {{u"code"_s, u"0007"_s}}));
    QTest::keyClicks(code, u"00x07"_s); // letters are no code
    QCOMPARE(code->text(), u"0007"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY(banner(*dialog, u"challengeBanner"_s).contains(u"The code was right"_s));
    QVERIFY(qualified(phone(1))->state.value == QualifiedState::Verified);
}

void TestQualifiedDialogs::saysThatACodeIsWrongAndWhenTheyAreBlocked()
{
    QVERIFY(addQualified({phone(1)}));
    const auto dialog = challengeDialog(phone(1));
    for (int i = 1; i <= 2; ++i) {
        tell(*dialog, phone(1), u"99999"_s);
        QTRY_VERIFY(banner(*dialog, u"challengeBanner"_s).contains(u"wrong, or it came too late"_s));
        QTRY_VERIFY(find<QLabel>(*dialog, u"challengeTold"_s)->text().startsWith(QString::number(i)));
        find<views::ErrorBanner>(*dialog, u"challengeBanner"_s)->clear();
    }
    tell(*dialog, phone(1), u"99999"_s);
    QTRY_VERIFY(banner(*dialog, u"challengeBanner"_s).contains(u"codes are blocked"_s));
    QVERIFY(!find<QPushButton>(*dialog, u"challengeCall"_s)->isEnabled());
    const QSignalSpy invoices(dialog.get(), &views::ChallengeDialog::invoicesRequested);
    find<QPushButton>(*dialog, u"challengeInvoices"_s)->click();
    QCOMPARE(invoices.size(), 1);
}

void TestQualifiedDialogs::opensTheInvoicesInTheMailProgram()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    const std::vector numbers{*qualified(phone(1)), *qualified(phone(2))};
    views::InvoiceDialog dialog(numbers, u"project"_s, *m_invoices, m_prompts, views::BandInfo());
    dialog.show();
    find<QPushButton>(dialog, u"invoicesOpen"_s)->click();
    QCOMPARE(m_prompts.opened.scheme(), u"mailto"_s);
    const QString link = QUrl::fromPercentEncoding(m_prompts.opened.toEncoded());
    QVERIFY(link.startsWith(u"mailto:orders@sinch.com?"_s));
    QVERIFY(link.contains(phone(1)) && link.contains(phone(2)) && link.contains(u"project"_s));
    QVERIFY(!m_invoices->sent(numbers[0])); // a person has still to send it
    find<QPushButton>(dialog, u"invoicesSent"_s)->click();
    QTRY_VERIFY(m_invoices->sent(numbers[0]) && m_invoices->sent(numbers[1]));
}

void TestQualifiedDialogs::copiesATextThatIsTooLong()
{
    std::vector<domain::QualifiedNumber> numbers;
    for (int i = 0; i < 400; ++i)
        numbers.push_back({.phoneNumber = phone(i), .state = QualifiedState::Eligible});
    views::InvoiceDialog dialog(numbers, u"project"_s, *m_invoices, m_prompts, views::BandInfo());
    dialog.show();
    find<QPushButton>(dialog, u"invoicesOpen"_s)->click();
    QCOMPARE(m_prompts.opened.toString(), u"mailto:orders@sinch.com"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(phone(399)));
    QVERIFY(banner(dialog, u"invoicesBanner"_s).contains(u"paste it"_s));
}

void TestQualifiedDialogs::deletesOnlyWhatWasTyped()
{
    QVERIFY(addQualified({phone(1)}));
    const auto dialog = removalDialog(phone(1));
    auto *go = find<QPushButton>(*dialog, u"removalGo"_s);
    auto *typed = find<QLineEdit>(*dialog, u"removalTyped"_s);
    QTRY_VERIFY(typed->isVisible());
    QVERIFY(!go->isEnabled());
    typed->setText(u"0002"_s);
    QVERIFY(!go->isEnabled());
    typed->setText(u"0001"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(!qualified(phone(1)));
    QTRY_VERIFY(banner(*dialog, u"removalBanner"_s).contains(u"no longer"_s));
}

void TestQualifiedDialogs::refusesToDeleteWhatIsBeingHosted()
{
    QVERIFY(addQualified({phone(1)}));
    QVERIFY(outside(phone(1), u"approve"_s));
    QCOMPARE(calls
                 ->call("POST", u"/qualifiedNumbers:textEnableNumbers"_s,
                     {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{phone(1)}}, {u"servicePlanId"_s, u"plan"_s},
                         {u"campaignId"_s, u"C1"_s}, {u"blanketLoaInfo"_s, QJsonObject()}})
                 .status,
        200);
    const auto dialog = removalDialog(phone(1));
    QTRY_VERIFY(find<QLabel>(*dialog, u"removalObstacle"_s)->text().contains(u"being text-enabled"_s));
    QVERIFY(!find<QPushButton>(*dialog, u"removalGo"_s)->isEnabled());
    QCOMPARE(arrived(u"DELETE"_s, u"qualifiedNumbers/"_s), 0);
}

QTEST_MAIN(TestQualifiedDialogs)
#include "tst_qualifieddialogs.moc"
