#include "views/qualifiedbench.h"

#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::QualifiedState;
using tables::QualifiedModel;

//! The qualified numbers through the window: the board, and each thing that is done there.
class TestQualifiedPage : public QualifiedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysWhatBelongsHere();
    void groupsTheNumbersByTheirState();
    void filtersByStateAndWords();
    void saysThatItCannotBeRead();
    void hasItsPaneWhereThereIsRoomAndANumber();
    void offersWhatTheStateAllows();
    void ticksByTheSpaceBar();
    void offersTextEnablingOnlyToSomebody();
    void marksInvoicesAsSent();
};

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

QTEST_MAIN(TestQualifiedPage)
#include "tst_qualifiedpage.moc"
