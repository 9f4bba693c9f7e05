#include "flows/importedbench.h"

#include "flows/imported/addqualifiedflow.h"
#include "flows/imported/challengeflow.h"
#include "flows/imported/removalflow.h"
#include "tables/imported/qualifiedmodel.h"
#include "views/dialogs/imported/addqualifieddialog.h"
#include "views/dialogs/imported/challengedialog.h"
#include "views/dialogs/imported/invoicedialog.h"
#include "views/dialogs/imported/removaldialog.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::QualifiedState;
using tables::QualifiedModel;

//! The qualified numbers through the window: the board, and each thing that is done there.
class TestQualifiedPage : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatBelongsHere();
    void groupsTheNumbersByTheirState();
    void filtersByStateAndWords();
    void saysThatItCannotBeRead();
    void hasItsPaneWhereThereIsRoomAndANumber();
    void offersWhatTheStateAllows();
    void ticksByTheSpaceBar();
    void offersTextEnablingOnlyToSomebody();
    void marksInvoicesAsSent();
    void addsWhatIsPasted();
    void provesByACodeWithZeros();
    void saysThatACodeIsWrongAndWhenTheyAreBlocked();
    void opensTheInvoicesInTheMailProgram();
    void copiesATextThatIsTooLong();
    void deletesOnlyWhatWasTyped();
    void refusesToDeleteWhatIsBeingHosted();

private:
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    template <class W>
    W *find(const QString &name)
    {
        return find<W>(*m_page, name);
    }
    bool reads()
    {
        m_list->read();
        return QTest::qWaitFor([this] { return !m_list->isReading(); }, 20'000);
    }
    QStringList headings()
    {
        QStringList all;
        const QAbstractItemModel *model = m_page->table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QVariant heading = model->index(row, 0).data(tables::GroupTitleRole);
            if (heading.isValid())
                all << heading.toString();
        }
        return all;
    }
    static QString banner(QWidget &dialog, const QString &name)
    {
        return find<views::ErrorBanner>(dialog, name)->text();
    }
    std::unique_ptr<views::ChallengeDialog> challengeDialog(const QString &number)
    {
        auto dialog = std::make_unique<views::ChallengeDialog>(
            std::make_unique<flows::ChallengeFlow>(desk->desk(), number, desk->settler()), views::BandInfo());
        dialog->show();
        return dialog;
    }
    std::unique_ptr<views::RemovalDialog> removalDialog(const QString &number)
    {
        auto dialog
            = std::make_unique<views::RemovalDialog>(std::make_unique<flows::RemovalFlow>(desk->desk(),
                                                         flows::Removable::QualifiedNumber, number, desk->settler()),
                views::BandInfo());
        dialog->show();
        return dialog;
    }
    //! Rings, and types \p code; an empty one is the right one.
    void tell(views::ChallengeDialog &dialog, const QString &number, const QString &code)
    {
        auto *call = find<QPushButton>(dialog, u"challengeCall"_s);
        QTRY_VERIFY(call->isEnabled());
        call->click();
        auto *field = find<QLineEdit>(dialog, u"challengeCode"_s);
        QTRY_VERIFY(field->isEnabled());
        field->setText(code.isEmpty() ? codeOf(number) : code);
        find<QPushButton>(dialog, u"challengeVerify"_s)->click();
    }

    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::QualifiedListFlow> m_list;
    std::unique_ptr<flows::Invoices> m_invoices;
    std::unique_ptr<views::QualifiedPage> m_page;
    TestPrompts m_prompts;
};

void TestQualifiedPage::init()
{
    QVERIFY(begin());
    m_prompts = {};
    m_marks = std::make_unique<store::WorkMarks>(desk->database());
    m_list = std::make_unique<flows::QualifiedListFlow>(desk->desk());
    m_invoices = std::make_unique<flows::Invoices>(desk->desk(), *m_marks);
    m_page = std::make_unique<views::QualifiedPage>(
        views::QualifiedPage::Parts{.list = *m_list, .invoices = *m_invoices, .now = desk->desk().now});
    new QAbstractItemModelTester(m_page->table()->model(), m_page.get());
    m_page->resize(1200, 700);
    m_page->show();
    QTRY_VERIFY(m_invoices->isKnown());
}

void TestQualifiedPage::cleanup()
{
    m_page.reset();
    m_invoices.reset();
    m_list.reset();
    m_marks.reset();
}

void TestQualifiedPage::saysWhatBelongsHere()
{
    m_page->shown();
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"emptyTitle"_s) || !m_list->isReading());
    QTRY_VERIFY(!m_list->isReading());
    const QSignalSpy add(m_page.get(), &views::QualifiedPage::addRequested);
    find<QPushButton>(u"addQualified"_s)->click();
    QCOMPARE(add.size(), 1);
    QCOMPARE(m_page->status().shown, u"0 qualified number(s)"_s);
}

void TestQualifiedPage::groupsTheNumbersByTheirState()
{
    QVERIFY(addQualified({phone(1), phone(2), phone(3)}));
    QVERIFY(outside(phone(2), u"approve"_s));
    QVERIFY(outside(phone(3), u"refuse"_s, {{u"reason"_s, u"The <b>invoice</b> is too old"_s}}));
    QVERIFY(reads());
    QCOMPARE(headings(), QStringList({u"Proof failed"_s, u"Eligible"_s, u"Verified"_s}));
    m_page->select(phone(3));
    QCOMPARE(m_page->table()->currentId(), phone(3));
    const QModelIndex row = m_page->table()->currentIndex();
    QCOMPARE(row.siblingAtColumn(QualifiedModel::Says).data().toString(), u"The <b>invoice</b> is too old"_s);
    QVERIFY(find<views::ErrorBanner>(u"qualifiedTrouble"_s)->text().contains(u"<b>invoice</b>"_s));
}

void TestQualifiedPage::filtersByStateAndWords()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    QVERIFY(outside(phone(2), u"approve"_s));
    QVERIFY(reads());
    auto *model = qobject_cast<QualifiedModel *>(m_page->table()->model());
    model->setFilter({.state = QualifiedState::Verified});
    QCOMPARE(model->shown(), 1);
    model->setFilter({.text = u"555-0001 eligible"_s});
    QCOMPARE(model->shown(), 1);
    QVERIFY(model->find(phone(1)));
    model->setFilter({.text = u"nothing like it"_s});
    QCOMPARE(model->shown(), 0);
}

void TestQualifiedPage::saysThatItCannotBeRead()
{
    QVERIFY(desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"times"_s, 0},
                {u"verb"_s, u"GET"_s}, {u"path"_s, u"qualifiedNumbers"_s}})
        > 0);
    QVERIFY(reads());
    bool isSaid = false;
    for (const views::ErrorBanner *each : m_page->findChildren<views::ErrorBanner *>())
        isSaid = isSaid || each->text().contains(u"Qualified numbers could not be read."_s);
    QVERIFY(isSaid);
}

void TestQualifiedPage::hasItsPaneWhereThereIsRoomAndANumber()
{
    QVERIFY(reads());
    auto *pane = find<QWidget>(u"qualifiedPane"_s);
    QVERIFY(!pane->isVisible());
    addQualified({phone(1), phone(2)});
    QVERIFY(reads());
    QVERIFY(pane->isVisible());
    m_page->table()->selectRow(0); // the heading of a group
    QVERIFY(pane->isVisible());
    m_page->resize(976, 600); // what a window of 1024 x 700 has
    QVERIFY(!pane->isVisible());
    m_page->togglePane();
    QVERIFY(pane->isVisible());
}

void TestQualifiedPage::offersWhatTheStateAllows()
{
    QVERIFY(addQualified({phone(1), phone(2), u"+12025559999"_s}));
    QVERIFY(outside(phone(2), u"approve"_s));
    QVERIFY(reads());
    m_page->select(phone(1));
    QVERIFY(find<QPushButton>(u"paneChallenge"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"paneInvoices"_s)->isEnabled());
    QVERIFY(m_page->nextAction());
    const QSignalSpy challenge(m_page.get(), &views::QualifiedPage::challengeRequested);
    m_page->nextAction()->click();
    QCOMPARE(challenge[0][0].toString(), phone(1));
    m_page->select(phone(2));
    QVERIFY(!find<QPushButton>(u"paneChallenge"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"paneInvoices"_s)->isEnabled());
    const QSignalSpy remove(m_page.get(), &views::QualifiedPage::removeRequested);
    m_page->select(u"+12025559999"_s);
    m_page->nextAction()->click(); // nothing else can become of it
    QCOMPARE(remove[0][0].toString(), u"+12025559999"_s);
}

void TestQualifiedPage::ticksByTheSpaceBar()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    QVERIFY(reads());
    m_page->select(phone(1));
    QTest::keyClick(m_page->table(), Qt::Key_Space);
    m_page->select(phone(2));
    QTest::keyClick(m_page->table(), Qt::Key_Space);
    QCOMPARE(find<QLabel>(u"qualifiedTicks"_s)->text(), u"2 number(s) ticked"_s);
    const QSignalSpy mail(m_page.get(), &views::QualifiedPage::invoicesRequested);
    find<QPushButton>(u"bulkInvoices"_s)->click();
    QCOMPARE(mail[0][0].value<std::vector<domain::QualifiedNumber>>().size(), size_t(2));
    find<QPushButton>(u"untickQualified"_s)->click();
    QVERIFY(!find<QWidget>(u"qualifiedBulk"_s)->isVisible());
}

void TestQualifiedPage::offersTextEnablingOnlyToSomebody()
{
    QVERIFY(addQualified({phone(1)}));
    QVERIFY(outside(phone(1), u"approve"_s));
    QVERIFY(reads());
    m_page->select(phone(1));
    QVERIFY(!find<QPushButton>(u"paneTextEnable"_s)->isVisible());
    QVERIFY(!m_page->nextAction());
    const QSignalSpy wanted(m_page.get(), &views::QualifiedPage::textEnableRequested);
    QVERIFY(find<QPushButton>(u"paneTextEnable"_s)->isEnabled());
    m_page->nextAction()->click();
    QCOMPARE(wanted.size(), 1);
}

void TestQualifiedPage::marksInvoicesAsSent()
{
    QVERIFY(addQualified({phone(1)}));
    QVERIFY(reads());
    m_page->select(phone(1));
    const auto invoices = [this] {
        return m_page->table()->currentIndex().siblingAtColumn(QualifiedModel::Invoices).data().toString();
    };
    QCOMPARE(invoices(), u"not sent"_s);
    find<QPushButton>(u"paneMarkSent"_s)->click();
    QTRY_VERIFY(invoices().startsWith(u"sent "_s));
    QVERIFY(invoices().endsWith(u"0 business day(s)"_s));
    QVERIFY(!find<QPushButton>(u"paneMarkSent"_s)->isEnabled());
    find<QPushButton>(u"paneUnmark"_s)->click();
    QTRY_COMPARE(invoices(), u"not sent"_s);
}

void TestQualifiedPage::addsWhatIsPasted()
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

void TestQualifiedPage::provesByACodeWithZeros()
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

void TestQualifiedPage::saysThatACodeIsWrongAndWhenTheyAreBlocked()
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

void TestQualifiedPage::opensTheInvoicesInTheMailProgram()
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

void TestQualifiedPage::copiesATextThatIsTooLong()
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

void TestQualifiedPage::deletesOnlyWhatWasTyped()
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

void TestQualifiedPage::refusesToDeleteWhatIsBeingHosted()
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

QTEST_MAIN(TestQualifiedPage)
#include "tst_qualifiedpage.moc"
