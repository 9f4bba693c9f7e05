#include "views/style/theme.h"
#include "views/widgets/errorbanner.h"
#include "views/worklistbench.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const WorkItem rejected = workItem(WorkReason::Rejected, WorkAction::Repair, WorkUrgency::Today, u"2"_s);
const WorkItem noFoc = workItem(WorkReason::NoFoc, WorkAction::Chase, WorkUrgency::ThisWeek, u"3"_s);

} // namespace

//! What a person decides about entries of the worklist: known, later, done, back again; and outcomes to be found out.
class TestWorkMarking : public QObject, private WorklistBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void acknowledgesWithAReason();
    void reconcilesAnUnknownWrite();
    void staysLockedUntilAbsenceIsProven();
    void snoozesOnlyWithAReasonAndADayAhead();
    void undoesASnooze();
    void showsWhatIsSnoozedAndBringsItBack();
};

void TestWorkMarking::initTestCase()
{
    new views::Theme(*qApp);
    QVERIFY(begin());
}

void TestWorkMarking::acknowledgesWithAReason()
{
    WorkItem differs = workItem(WorkReason::FocDiffers, WorkAction::Acknowledge, WorkUrgency::Today, u"5"_s);
    differs.desired = QDate(2026, 12, 3);
    QVERIFY(find({differs}));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(!child<QPushButton>(u"markGo"_s)->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"They know"_s);
    child<QPushButton>(u"markGo"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    QVERIFY(!m_worklist->find(differs.key)->mark->until.isValid());
}

void TestWorkMarking::reconcilesAnUnknownWrite()
{
    // A cancelation that never arrived: reading proves it.
    const QString order = QString::number(m_desk->sandbox().createOrder({u"+13125550190"_s}, u"REF"_s));
    const store::Intent intent = m_desk->desk().intent(store::IntentKind::CancelOrder, order, std::chrono::seconds(0));
    const auto begun = await(m_desk->journal().begin(intent));
    await(m_desk->journal().append(begun->id, {.state = store::OutcomeState::Unknown}));
    QVERIFY(find(
        {workOf(UnknownWrite{.intentId = begun->id, .order = {order}, .write = WorkWrite::Cancel, .name = u"REF"_s},
            m_desk->desk().local())}));
    m_desk->sandbox().clearRequests();
    QTRY_VERIFY(text(u"paneHappened"_s).contains(u"cancelation"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->stateOf(begun->id), store::OutcomeState::Absent);
    QCOMPARE(m_desk->sandbox().count(u"DELETE"_s, u".*"_s), 0);
    const auto *banner = m_page->findChild<views::ErrorBanner *>(u"worklistBanner"_s);
    QTRY_VERIFY(banner->text().contains(u"did not arrive"_s));
}

void TestWorkMarking::staysLockedUntilAbsenceIsProven()
{
    QVERIFY(find({workOf(
        UnknownWrite{.intentId = u"x"_s, .write = WorkWrite::Create, .name = u"REF"_s}, m_desk->desk().local())}));
    const auto *again = child<QPushButton>(u"paneSendAgain"_s);
    QVERIFY(again && !again->isEnabled());
    QVERIFY(again->toolTip().contains(u"proven absent"_s));
    QVERIFY(!child<QPushButton>(u"paneOpen"_s)->isEnabled()); // there may be no order
}

void TestWorkMarking::snoozesOnlyWithAReasonAndADayAhead()
{
    QVERIFY(find({noFoc, rejected}));
    QVERIFY(select(noFoc.key));
    child<QPushButton>(u"paneSnooze"_s)->click();
    QTRY_VERIFY(dialog());
    auto *go = child<QPushButton>(u"markGo"_s);
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"  "_s);
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"They promised Friday"_s);
    QVERIFY(go->isEnabled());
    child<QRadioButton>(u"snoozeOtherDay"_s)->click();
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"snoozeDay"_s)->setText(u"2026-11-24"_s); // today
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"snoozeDay"_s)->setText(u"2026-11-27"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(m_worklist->find(noFoc.key)->isHidden());
    QCOMPARE(m_worklist->find(noFoc.key)->mark->until, QDate(2026, 11, 27));
    QTRY_COMPARE(table()->currentId(), rejected.key);
}

void TestWorkMarking::undoesASnooze()
{
    QVERIFY(find({noFoc}));
    child<QPushButton>(u"paneSnooze"_s)->click();
    QTRY_VERIFY(dialog());
    child<QLineEdit>(u"markReason"_s)->setText(u"later"_s);
    child<QPushButton>(u"markGo"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    QTRY_VERIFY(child<QPushButton>(u"undoMark"_s));
    child<QPushButton>(u"undoMark"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 0);
    QTRY_VERIFY(table()->isVisible());
}

void TestWorkMarking::showsWhatIsSnoozedAndBringsItBack()
{
    QVERIFY(find({noFoc}));
    m_worklist->snooze(noFoc.key, QDate(2026, 11, 27), u"They promised Friday"_s);
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    auto *box = child<QCheckBox>(u"showSnoozed"_s);
    QTRY_VERIFY(box->text().contains(u"(1)"_s));
    QTRY_VERIFY(!table()->isVisible());
    box->click();
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(select(noFoc.key));
    QVERIFY(text(u"paneMark"_s).contains(u"They promised Friday"_s));
    child<QPushButton>(u"paneAction"_s)->click(); // Un-snooze
    QTRY_COMPARE(m_worklist->counts().hidden, 0);
}

QTEST_MAIN(TestWorkMarking)
#include "tst_workmarking.moc"
