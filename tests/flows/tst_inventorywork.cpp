#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/inventorywork.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::WorkItem, domain::WorkReason;
using flows::InventoryFlow, flows::InventoryWork;

//! What numbers ask for, found by reading now and then, and by whatever the inventory loads.
class TestInventoryWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsNothingBeforeThereIsASignIn();
    void findsWhatFailedAndWhatHasNoCampaign();
    void tellsTheErrorCodes();
    void followsANumberThatWasReadElsewhere();
    void readsAsMuchAsItMayAndSaysWhatIsLeft();
    void theInventoryKnowsBetter();
    void saysThatTheNumbersCannotBeRead();

private:
    QString put(const QString &number, const QJsonObject &as)
    {
        return m_desk->sandbox().control("PUT", u"/numbers/"_s + number, as).status == 200 ? number : QString();
    }
    //! What was found last.
    std::vector<WorkItem> items() const
    {
        return m_found->isEmpty() ? std::vector<WorkItem>() : m_found->last()[1].value<std::vector<WorkItem>>();
    }
    const WorkItem *item(WorkReason reason)
    {
        m_items = items();
        const auto found = std::ranges::find(m_items, reason, &WorkItem::reason);
        return found == m_items.end() ? nullptr : &*found;
    }
    //! Asks for a plan and lets the provisioning fail.
    void failSms(const QString &number)
    {
        auto &sandbox = m_desk->sandbox();
        QCOMPARE(sandbox
                     .control("POST", u"/numbers/outcome"_s,
                         {{u"service"_s, u"sms"_s}, {u"errorCode"_s, u"SMS_PROVISIONING_FAILED"_s}})
                     .status,
            204);
        QCOMPARE(sandbox
                     .numbers("PATCH", u"/activeNumbers/"_s + number,
                         {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"another"_s}}}})
                     .status,
            200);
        QVERIFY(sandbox.advance(u"PT1H"_s));
    }

    static const QString lenox;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<InventoryFlow> m_inventory;
    std::unique_ptr<InventoryWork> m_work;
    std::unique_ptr<QSignalSpy> m_found;
    std::vector<WorkItem> m_items;
};

const QString TestInventoryWork::lenox = u"+14045550199"_s;

void TestInventoryWork::init()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    m_inventory = std::make_unique<InventoryFlow>(m_desk->desk().numbers.active(), m_desk->desk().now);
    m_work = std::make_unique<InventoryWork>(m_desk->desk(), *m_inventory);
    m_found = std::make_unique<QSignalSpy>(m_work.get(), &flows::WorkSource::found);
}

void TestInventoryWork::cleanup()
{
    m_found.reset();
    m_work.reset();
    m_inventory.reset();
    m_desk.reset();
}

void TestInventoryWork::readsNothingBeforeThereIsASignIn()
{
    m_work->start();
    m_work->refresh();
    QVERIFY(m_work->reading().isComplete);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"activeNumbers"_s), 0);
    m_work->begin();
    QVERIFY(!m_work->reading().isComplete);
    QTRY_VERIFY(m_work->reading().isComplete);
    QTRY_VERIFY(!m_found->isEmpty());
    QVERIFY(items().empty());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"activeNumbers"_s), 3); // one list for each type
}

void TestInventoryWork::findsWhatFailedAndWhatHasNoCampaign()
{
    QCOMPARE(put(lenox, {{u"servicePlanId"_s, u"plan"_s}, {u"campaignId"_s, u"C1"_s}}), lenox);
    QCOMPARE(
        put(u"+14045550198"_s, {{u"servicePlanId"_s, u"plan"_s}, {u"displayName"_s, u"Lobby"_s}}), u"+14045550198"_s);
    QCOMPARE(put(u"+14045550197"_s, {{u"appId"_s, u"app"_s}}), u"+14045550197"_s);
    m_work->begin();
    QTRY_VERIFY(item(WorkReason::NoCampaign));
    QCOMPARE(items().size(), 1u);
    QCOMPARE(item(WorkReason::NoCampaign)->number, u"+14045550198"_s);
    QCOMPARE(item(WorkReason::NoCampaign)->name, u"Lobby"_s);
}

void TestInventoryWork::tellsTheErrorCodes()
{
    QCOMPARE(put(lenox, {{u"appId"_s, u"app"_s}}), lenox);
    failSms(lenox);
    m_work->begin();
    QTRY_VERIFY(item(WorkReason::ProvisioningFailed));
    QCOMPARE(item(WorkReason::ProvisioningFailed)->words, QStringList{u"SMS_PROVISIONING_FAILED"_s});
    QCOMPARE(item(WorkReason::ProvisioningFailed)->since, QDate(2026, 5, 4));
}

void TestInventoryWork::followsANumberThatWasReadElsewhere()
{
    QCOMPARE(put(lenox, {{u"servicePlanId"_s, u"plan"_s}}), lenox);
    m_work->begin();
    QTRY_VERIFY(item(WorkReason::NoCampaign));
    domain::ActiveNumber number{.phoneNumber = lenox, .regionCode = u"US"_s, .type = domain::NumberType::Local};
    number.sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s};
    m_inventory->accept(number);
    QTRY_VERIFY(items().empty());
    number.sms.campaignId.clear();
    m_inventory->accept(number);
    QTRY_VERIFY(item(WorkReason::NoCampaign));
    m_inventory->forget(lenox);
    QTRY_VERIFY(items().empty());
}

void TestInventoryWork::readsAsMuchAsItMayAndSaysWhatIsLeft()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.numbers = 30'000, .now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    m_found.reset();
    m_inventory = std::make_unique<InventoryFlow>(m_desk->desk().numbers.active(), m_desk->desk().now);
    m_work = std::make_unique<InventoryWork>(m_desk->desk(), *m_inventory);
    m_found = std::make_unique<QSignalSpy>(m_work.get(), &flows::WorkSource::found);
    m_work->begin();
    QTRY_VERIFY_WITH_TIMEOUT(m_work->reading().isComplete && !m_work->reading().isReading, 60'000);
    QVERIFY(m_desk->sandbox().count(u"GET"_s, u"activeNumbers"_s) <= 3 * InventoryWork::mostPages);
    QTRY_VERIFY(item(WorkReason::NotWatched));
    const WorkItem left = *item(WorkReason::NotWatched);
    QCOMPARE(left.numbers, 30'000);
    QVERIFY(left.concerned > 0 && left.concerned < 20'000);
    QVERIFY(items().size() < 200); // few enough to be looked through
    // Once somebody loads all of them, nothing is left.
    m_inventory->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_inventory->state() == flows::ListState::Complete, 60'000);
    QTRY_VERIFY(!item(WorkReason::NotWatched));
}

void TestInventoryWork::theInventoryKnowsBetter()
{
    QCOMPARE(put(lenox, {{u"servicePlanId"_s, u"plan"_s}}), lenox);
    m_work->begin();
    m_inventory->refresh(); // while ours is under way
    QTRY_VERIFY(item(WorkReason::NoCampaign));
    QTRY_VERIFY(m_inventory->state() == flows::ListState::Complete);
    QCOMPARE(items().size(), 1u);
    QVERIFY(m_work->reading().isComplete);
    m_desk->sandbox().clearRequests();
    QCOMPARE(m_desk->sandbox().control("DELETE", u"/numbers/"_s + lenox).status, 204);
    m_inventory->refresh();
    QTRY_VERIFY(items().empty());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"activeNumbers"_s), 3);
}

void TestInventoryWork::saysThatTheNumbersCannotBeRead()
{
    QCOMPARE(put(lenox, {{u"servicePlanId"_s, u"plan"_s}}), lenox);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u"activeNumbers"_s}, {u"status"_s, 403}, {u"times"_s, 0}});
    m_work->begin();
    QTRY_VERIFY(item(WorkReason::NotWatched));
    QCOMPARE(item(WorkReason::NotWatched)->concerned, 0);
    QVERIFY(m_work->reading().isComplete); // the orders go on
    QVERIFY(!m_work->reading().error);
    m_desk->sandbox().removeAllFaults();
    m_work->refresh();
    QTRY_VERIFY(item(WorkReason::NoCampaign));
    QTRY_VERIFY(!item(WorkReason::NotWatched));
}

QTEST_GUILESS_MAIN(TestInventoryWork)
#include "tst_inventorywork.moc"
