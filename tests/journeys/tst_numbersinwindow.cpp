#include "app/inventory.h"
#include "flows/testdesk.h"
#include "journeys/windowbench.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterchip.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

//! The numbers in the program's own window, where several pages and dialogs meet.
class TestNumbersInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void showsTheNumbersOfAnEntry();
    void linksACampaignFromTheWorklist();
    void offersWhatWasLeftHalfDone();
    void showsWhatTurnsOutToBeReleased();

private:
    //! \returns E.164; it sends SMS and belongs to no campaign.
    QString add(int index);
    //! Presses the shown next action of the first entry of that kind.
    bool pressWork(domain::WorkAction action);
    app::Inventory &inventory() const { return app::Inventory::of(m_bench->shell()); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestNumbersInWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
}

QString TestNumbersInWindow::add(int index)
{
    const QString number = u"+1208555%1"_s.arg(index, 4, 10, QChar(u'0'));
    if (m_bench->sandbox().control("PUT", u"/numbers/"_s + number, {{u"servicePlanId"_s, u"plan-a"_s}}).status != 200)
        qFatal("the sandbox does not take the number");
    return number;
}

bool TestNumbersInWindow::pressWork(domain::WorkAction action)
{
    const flows::WorklistFlow &worklist = m_bench->workspace().worklist;
    const auto entry = [&] {
        return std::ranges::find(
            worklist.entries(), action, [](const flows::WorkEntry &each) { return each.item.action; });
    };
    if (!QTest::qWaitFor([&] { return entry() != worklist.entries().end(); }, 30'000))
        return false;
    auto *table = m_bench->find<views::DataTable>(u"worklistTable"_s);
    if (!table || !QTest::qWaitFor([&] { return table->selectId(entry()->item.key); }, 30'000))
        return false;
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    return true;
}

void TestNumbersInWindow::showsTheNumbersOfAnEntry()
{
    for (int i = 0; i < 12; ++i) // more than stand in entries of their own
        add(100 + i);
    const QString other = add(300);
    QCOMPARE(
        m_bench->sandbox()
            .control("PUT", u"/numbers/"_s + other, {{u"servicePlanId"_s, u"plan-b"_s}, {u"campaignId"_s, u"C1"_s}})
            .status,
        200);
    QVERIFY(m_bench->start());
    QVERIFY(pressWork(domain::WorkAction::ShowNumbers));
    QCOMPARE(m_bench->window().currentPageId(), u"numbers"_s);
    QTRY_COMPARE_WITH_TIMEOUT(inventory().flow.state(), flows::ListState::Complete, 30'000);
    QTRY_COMPARE(inventory().numbers.rowCount(), 12);
    QCOMPARE(inventory().numbers.numbers(), 13);
    QCOMPARE(m_bench->find<views::FilterChip>(u"filterState"_s)->value(), u"No campaign"_s);
    QCOMPARE(m_bench->find<views::FilterChip>(u"filterPlan"_s)->value(), u"plan-a"_s);
}

void TestNumbersInWindow::linksACampaignFromTheWorklist()
{
    const QString number = add(101);
    QVERIFY(m_bench->start());
    QVERIFY(pressWork(domain::WorkAction::LinkCampaign));
    QTRY_VERIFY(m_bench->find<QDialog>(u"numberChangeDialog"_s));
    auto *campaign = m_bench->find<QLineEdit>(u"numberCampaign"_s);
    QVERIFY(campaign);
    QTRY_VERIFY(campaign->isEnabled());
    campaign->setText(u"CDC0001"_s);
    m_bench->find<QPushButton>(u"numberChangeGo"_s)->click();
    const auto linked = [&] {
        return m_bench->sandbox().advance(u"PT1M"_s)
            && m_bench->sandbox()
                   .numbers("GET", u"/activeNumbers/"_s + number)
                   .object.value("smsConfiguration"_L1)["campaignId"_L1]
                   .toString()
            == u"CDC0001"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(linked(), 15'000);
}

void TestNumbersInWindow::offersWhatWasLeftHalfDone()
{
    const QString number = add(101);
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"numbers"_s));
    QVERIFY(!m_bench->find<views::ErrorBanner>(u"leftJobs"_s));
    domain::NumberJob left{.id = u"left"_s, .kind = domain::NumberJobKind::Relink};
    left.rows.push_back(
        {.plan = {.number = number, .before = {.servicePlanId = u"plan-z"_s}, .after = {.servicePlanId = u"plan-b"_s}},
            .unlinked = true});
    QVERIFY(await(m_bench->services().numberJobs.add(m_bench->workspace().desk.profileKey, left)).has_value());
    QTRY_VERIFY(m_bench->find<views::ErrorBanner>(u"leftJobs"_s));
    m_bench->find<QPushButton>(u"goOn"_s)->click();
    QTRY_VERIFY(m_bench->find<QDialog>(u"relinkDialog"_s));
    QTRY_VERIFY(m_bench->find<QPushButton>(u"relinkLeave"_s));
    m_bench->find<QPushButton>(u"relinkLeave"_s)->click(); // not now
    QTRY_VERIFY(!m_bench->find<QDialog>(u"relinkDialog"_s));
    QVERIFY(m_bench->find<views::ErrorBanner>(u"leftJobs"_s));
    m_bench->find<QPushButton>(u"goOn"_s)->click();
    QTRY_VERIFY(m_bench->find<QPushButton>(u"relinkStay"_s));
    m_bench->find<QPushButton>(u"relinkStay"_s)->click();
    QTRY_VERIFY(!m_bench->find<views::ErrorBanner>(u"leftJobs"_s));
}

void TestNumbersInWindow::showsWhatTurnsOutToBeReleased()
{
    const QString number = add(101);
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"numbers"_s));
    QTRY_COMPARE_WITH_TIMEOUT(inventory().flow.state(), flows::ListState::Complete, 30'000);
    QVERIFY(!inventory().numbers.find(number)->expires);
    // A release whose dialog was closed before its answer, which never came.
    QCOMPARE(m_bench->sandbox().numbers("POST", u"/activeNumbers/%1:release"_s.arg(number)).status, 200);
    const flows::Desk &desk = m_bench->workspace().desk;
    store::Intent intent = desk.intent(store::IntentKind::ReleaseNumber, number, {});
    intent.id = u"lost"_s;
    QVERIFY(await(desk.journal.begin(intent)).has_value());
    QVERIFY(await(desk.journal.append(intent.id, {.state = store::OutcomeState::Unknown})).has_value());
    m_bench->workspace().settler.settle(intent.id);
    QTRY_VERIFY(inventory().numbers.find(number)->expires);
}

QTEST_MAIN(TestNumbersInWindow)
#include "tst_numbersinwindow.moc"
