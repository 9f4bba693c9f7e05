#include "views/delegates/actiondelegate.h"
#include "views/pages/workactions.h"
#include "views/style/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pagestate.h"
#include "views/worklistbench.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using flows::WorkReading;
using views::WorklistPage;

namespace {

const WorkItem ready = workItem(WorkReason::GroupReady, WorkAction::Activate, WorkUrgency::Today, u"1"_s);
const WorkItem rejected = workItem(WorkReason::Rejected, WorkAction::Repair, WorkUrgency::Today, u"2"_s);
const WorkItem noFoc = workItem(WorkReason::NoFoc, WorkAction::Chase, WorkUrgency::ThisWeek, u"3"_s);
const WorkItem canceling = workItem(WorkReason::Canceling, WorkAction::Wait, WorkUrgency::Waiting, u"4"_s);

} // namespace

//! The list of what needs a person, its pane, its keys, and what it says of itself.
class TestWorklistPage : public QObject, private WorklistBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void walksWithJAndKOverTheHeadings();
    void opensTheOrderWithEnter();
    void pressesTheShownNextAction_data();
    void pressesTheShownNextAction();
    void chasesWithADraft();
    void pressesTheNextActionWithoutAPane();
    void saysWhyThereIsNothingToDo();
    void filtersByKindReferenceAndText();
    void saysThatNothingNeedsYou();
    void saysThatItIsNotReadYet();
    void saysThatTheReadingFailed();
    void keepsItsPlaceWhenEntriesComeAndGo();
    void copiesTheEvidence();
    void tellsTheStatusLineWhenItLooksNext();
    void namesEveryControl();
};

void TestWorklistPage::initTestCase()
{
    new views::Theme(*qApp);
    QVERIFY(begin());
}

void TestWorklistPage::walksWithJAndKOverTheHeadings()
{
    QVERIFY(find({ready, rejected, noFoc}));
    QCOMPARE(table()->currentId(), ready.key); // the most urgent one
    QVERIFY(table()->hasFocus());
    key(Qt::Key_J);
    QCOMPARE(table()->currentId(), rejected.key);
    key(Qt::Key_J);
    QCOMPARE(table()->currentId(), noFoc.key);
    key(Qt::Key_K);
    key(Qt::Key_K);
    QCOMPARE(table()->currentId(), ready.key);
    key(Qt::Key_K);
    QCOMPARE(table()->currentId(), ready.key);
}

void TestWorklistPage::opensTheOrderWithEnter()
{
    QVERIFY(find({ready, rejected}));
    const QSignalSpy opened(m_page, &WorklistPage::openRequested);
    key(Qt::Key_J);
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<OrderId>(), rejected.order);
    QCOMPARE(m_page->shownOrders(), (std::vector<OrderId>{ready.order, rejected.order}));
}

void TestWorklistPage::pressesTheShownNextAction_data()
{
    QTest::addColumn<WorkReason>("reason");
    QTest::addColumn<WorkAction>("action");
    QTest::addColumn<QByteArray>("signal");
    const auto normalized = [](const char *signature) { return QMetaObject::normalizedSignature(signature); };
    QTest::newRow("repair") << WorkReason::Rejected << WorkAction::Repair
                            << normalized("repairRequested(domain::OrderId)");
    QTest::newRow("answer") << WorkReason::NoteFromSinch << WorkAction::Answer
                            << normalized("answerRequested(domain::OrderId)");
    QTest::newRow("activate") << WorkReason::GroupReady << WorkAction::Activate
                              << normalized("activateRequested(domain::OrderId,QStringList)");
    QTest::newRow("attach") << WorkReason::NoLoa << WorkAction::AttachLoa
                            << normalized("attachRequested(domain::OrderId)");
}

void TestWorklistPage::pressesTheShownNextAction()
{
    QFETCH(WorkReason, reason);
    QFETCH(WorkAction, action);
    QFETCH(QByteArray, signal);
    QVERIFY(find({workItem(reason, action, WorkUrgency::Today, u"77"_s)}));
    const QSignalSpy asked(&m_page->actions(), QByteArray(QByteArray::number(QSIGNAL_CODE) + signal).constData());
    QVERIFY(asked.isValid());
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<OrderId>().text, u"77"_s);
    // The button in the row does the same.
    auto *delegate
        = qobject_cast<views::ActionDelegate *>(table()->itemDelegateForColumn(tables::WorklistModel::NextAction));
    QVERIFY(delegate);
    Q_EMIT delegate->pressed(table()->currentIndex());
    QCOMPARE(asked.size(), 2);
}

void TestWorklistPage::chasesWithADraft()
{
    QVERIFY(find({noFoc}));
    const QSignalSpy chased(&m_page->actions(), &views::WorkActions::chaseRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chased.size(), 1);
    QVERIFY(chased.first().at(1).toString().contains(u"16 Nov 2026"_s));
}

void TestWorklistPage::pressesTheNextActionWithoutAPane()
{
    QVERIFY(find({rejected}));
    QVERIFY(child<QPushButton>(u"paneAction"_s));
    QVERIFY(!child<QPushButton>(u"nextAction"_s));
    key(Qt::Key_F8);
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    QVERIFY(child<QPushButton>(u"nextAction"_s));
    const QSignalSpy repaired(&m_page->actions(), &views::WorkActions::repairRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(repaired.size(), 1);
    key(Qt::Key_F8);
    QVERIFY(child<QPushButton>(u"paneAction"_s));
}

void TestWorklistPage::saysWhyThereIsNothingToDo()
{
    QVERIFY(find({canceling}));
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    QVERIFY(!m_page->nextAction());
    QVERIFY(text(u"paneMeans"_s).contains(u"locked"_s));
}

void TestWorklistPage::filtersByKindReferenceAndText()
{
    QVERIFY(find({ready, rejected, noFoc}));
    child<QLineEdit>(u"textFilter"_s)->setText(u"pending since"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_COMPARE(table()->currentId(), noFoc.key);
    child<QLineEdit>(u"textFilter"_s)->setText(u"nobody"_s);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
    QVERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().contains(u"None of the 3"_s));
    child<QPushButton>(u"emptyAction"_s)->click();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    child<QAbstractButton>(u"filterKind"_s)->click();
    QTRY_VERIFY(child<QRadioButton>(u"choice%1"_s.arg(int(WorkReason::Rejected))));
    child<QRadioButton>(u"choice%1"_s.arg(int(WorkReason::Rejected)))->click();
    child<QPushButton>(u"filterApply"_s)->click();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestWorklistPage::saysThatNothingNeedsYou()
{
    const QSignalSpy asked(m_page, &WorklistPage::portInsRequested);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
    const QString words = child<views::EmptyState>(u"emptyState"_s)->accessibleName();
    QVERIFY2(words.startsWith(u"Nothing needs you. Checked at 15:02:17, again in "_s), qPrintable(words));
    child<QPushButton>(u"emptyAction"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestWorklistPage::saysThatItIsNotReadYet()
{
    m_findings->set({.isComplete = false});
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().startsWith(u"Not read yet."_s));
    child<QPushButton>(u"emptyAction"_s)->click();
    QCOMPARE(m_findings->refreshed, 1);
    m_findings->set({.isReading = true, .isComplete = false, .progress = {.done = 12, .total = 40}});
    QTRY_VERIFY(child<QWidget>(u"loading"_s));
    QVERIFY(child<QWidget>(u"loading"_s)->accessibleName().contains(u"12 of 40"_s));
}

void TestWorklistPage::saysThatTheReadingFailed()
{
    const WorkReading failed{.isComplete = false,
        .error = net::Error{.kind = net::ErrorKind::Offline},
        .failedAt = QDateTime(QDate(2026, 11, 24), QTime(14, 58, 40), Qt::UTC)};
    m_findings->set(failed);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().contains(u"failed at 14:58:40"_s));
    // What was read before stays, under a banner.
    QVERIFY(find({rejected}));
    const auto *state = m_page->findChild<views::PageState *>();
    QTRY_VERIFY(state->banner()->isVisible());
    QVERIFY(table()->isVisible());
    m_findings->set({.asOf = QDateTime::currentDateTimeUtc()});
    QTRY_VERIFY(!state->banner()->isVisible());
}

void TestWorklistPage::keepsItsPlaceWhenEntriesComeAndGo()
{
    QVERIFY(find({ready, noFoc}));
    QVERIFY(select(noFoc.key));
    m_findings->find(rejected); // above it
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QCOMPARE(table()->currentId(), noFoc.key);
    m_findings->lose(noFoc.key);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentId(), rejected.key); // the nearest
    m_findings->lose(ready.key);
    m_findings->lose(rejected.key);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
}

void TestWorklistPage::copiesTheEvidence()
{
    QVERIFY(find({rejected}));
    child<QPushButton>(u"paneEvidence"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Customer 2"_s));
    QVERIFY(copied.contains(u"Port-in 2"_s));
    QVERIFY(copied.contains(u"Numbers rejected"_s));
}

void TestWorklistPage::tellsTheStatusLineWhenItLooksNext()
{
    QVERIFY(find({rejected}));
    QVERIFY(m_page->status().shown.startsWith(u'1'));
    QVERIFY(m_page->status().asOf.contains(u"15:02:17"_s));
    QVERIFY(m_page->status().busy.startsWith(u"Next check in "_s));
    m_findings->set({.isReading = true, .progress = {.done = 3, .total = 9}});
    QCOMPARE(m_page->status().total, 9);
}

void TestWorklistPage::namesEveryControl()
{
    QVERIFY(find({rejected}));
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parent())) // Qt's own, inside a field
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestWorklistPage)
#include "tst_worklistpage.moc"
