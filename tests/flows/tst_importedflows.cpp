#include "flows/importedbench.h"

#include "domain/imported/importedrules.h"
#include "flows/imported/importedlist.h"
#include "flows/imported/removalflow.h"
#include "flows/numbers/numberchangeflow.h"
#include "flows/numbers/relinkflow.h"
#include "store/numberjobs.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::NumberSettings;
using flows::ImportedListFlow, flows::ImportedQuery, flows::NumberChangeFlow, flows::NumberHost, flows::RelinkFlow,
    flows::RemovalFlow;
using store::OutcomeState;

//! Imported numbers: listed by every pair that is known, renamed, relinked and deleted, through lost answers as well.
class TestImportedFlows : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void putsTheListsOfAllPairsTogether();
    void asksWithRegionPatternAndOrder();
    void saysWhichPairsCouldNotBeRead();
    void looksAtWhatLeftItsPair();
    void followsAProvisioningToItsEnd();

    void renamesByOneRequest();
    void findsOutWhetherAChangeArrived_data();
    void findsOutWhetherAChangeArrived();
    void followsANewLinkToItsEnd();
    void relinksByTwoRequests();
    void goesOnWithARelinkThatWasLeft();
    void goesBackFromBetween();

    void deletesANumber();
    void deletesNothingWhileItIsProvisioned();
    void findsOutWhetherItWasDeleted_data();
    void findsOutWhetherItWasDeleted();

private:
    bool putLinked(const QString &number, const QString &plan, const QString &campaign = {})
    {
        return putImported(number, {{u"servicePlanId"_s, plan}, {u"campaignId"_s, campaign}})
            && desk->sandbox().advance(u"PT10M"_s);
    }
    static ImportedQuery allOf(const std::vector<flows::ImportedScope> &scopes) { return {.scopes = scopes}; }
    bool listed(ImportedListFlow &list, const ImportedQuery &query)
    {
        list.read(query);
        return QTest::qWaitFor([&] { return !list.isReading(); }, 20'000);
    }
    int changes() { return arrived(u"PATCH"_s, u"importedNumbers/"_s); }
    //! Relinks to that plan, with the clock going on over there.
    bool comesToItsEnd(RelinkFlow &flow)
    {
        return QTest::qWaitFor(
            [&] {
                desk->sandbox().advance(u"PT20S"_s);
                return flow.step() == RelinkFlow::Step::Over || flow.step() == RelinkFlow::Step::Between;
            },
            30'000);
    }
};

void TestImportedFlows::putsTheListsOfAllPairsTogether()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s, u"C1"_s));
    QVERIFY(putLinked(phone(2), u"plan-b"_s));
    QVERIFY(putImported(phone(3)));
    QVERIFY(putLinked(phone(4), u"plan-unknown"_s));
    ImportedListFlow list(desk->desk());
    QVERIFY(listed(list, allOf({{u"plan-a"_s, u"C1"_s}, {u"plan-b"_s, {}}, {u"plan-b"_s, u"C1"_s}, {}})));
    QCOMPARE(list.entries().size(), size_t(3));
    QVERIFY(list.find(phone(1)) && list.find(phone(2)) && list.find(phone(3)));
    QVERIFY(!list.find(phone(4))); // nobody asked for its plan
    QCOMPARE(list.parts().size(), size_t(4));
    QCOMPARE(list.parts()[0].numbers, 1);
    QCOMPARE(list.parts()[2].numbers, 0);
    QVERIFY(list.find(phone(1))->carriers);
}

void TestImportedFlows::asksWithRegionPatternAndOrder()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    QVERIFY(putLinked(phone(2), u"plan-a"_s));
    ImportedListFlow list(desk->desk());
    ImportedQuery query = allOf({{u"plan-a"_s, {}}});
    query.regionCode = u"US"_s;
    query.pattern = {.pattern = u"+12025550002"_s, .search = domain::SearchPattern::Start};
    query.sorting = api::HostingSorting::Created;
    QVERIFY(listed(list, query));
    QCOMPARE(list.entries().size(), size_t(1));
    QVERIFY(list.find(phone(2)));
    const QJsonArray requests = desk->sandbox().requests();
    const QString asked = requests.last().toObject().value("query"_L1).toString();
    for (const QString &part : {u"regionCode=US"_s, u"numberPattern.pattern=%2B12025550002"_s,
             u"numberPattern.searchPattern=START"_s, u"orderBy=createdTime"_s, u"campaignId="_s})
        QVERIFY2(asked.contains(part), qPrintable(asked));
}

void TestImportedFlows::saysWhichPairsCouldNotBeRead()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    ImportedListFlow list(desk->desk());
    QVERIFY(desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
                {u"path"_s, u"importedNumbers$"_s}})
        > 0);
    QVERIFY(listed(list, allOf({{u"plan-a"_s, {}}, {u"plan-b"_s, {}}, {}})));
    QVERIFY(list.error());
    QCOMPARE(std::ranges::count_if(list.parts(), [](const auto &part) { return part.error.has_value(); }), 1);
    QVERIFY(!list.asOf());
    QVERIFY(listed(list, list.query()));
    QVERIFY(!list.error());
    QVERIFY(list.find(phone(1)));
}

void TestImportedFlows::looksAtWhatLeftItsPair()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    QVERIFY(putLinked(phone(2), u"plan-a"_s));
    ImportedListFlow list(desk->desk());
    const ImportedQuery query = allOf({{u"plan-a"_s, {}}});
    QVERIFY(listed(list, query));
    QVERIFY(putLinked(phone(1), u"plan-x"_s)); // somebody else
    QCOMPARE(desk->sandbox().control("DELETE", u"/hosting/imported/"_s + phone(2)).status / 100, 2);
    QVERIFY(listed(list, query));
    QTRY_VERIFY(!list.find(phone(2)));
    QTRY_COMPARE(list.find(phone(1))->sms.servicePlanId, u"plan-x"_s);
}

void TestImportedFlows::followsAProvisioningToItsEnd()
{
    QVERIFY(putImported(phone(1)));
    QCOMPARE(calls
                 ->call("PATCH", u"/importedNumbers/"_s + phone(1),
                     {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}}}})
                 .status,
        200);
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    ImportedListFlow list(desk->desk());
    QVERIFY(listed(list, allOf({{u"plan-a"_s, {}}, {}})));
    QVERIFY(domain::isUnderWay(*list.find(phone(1))));
    list.setFollowing(true);
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    QTRY_VERIFY(!domain::isUnderWay(*list.find(phone(1))));
    QVERIFY(domain::planLink(*list.find(phone(1))) == domain::LinkState::Linked);
}

void TestImportedFlows::renamesByOneRequest()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    NumberChangeFlow flow(desk->desk(), phone(1), desk->settler(), NumberHost::Imported);
    flow.prepare();
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Ready);
    NumberSettings wanted = domain::settingsOf(*flow.number());
    QCOMPARE(wanted.servicePlanId, u"plan-a"_s);
    wanted.displayName = u"Front desk"_s;
    wanted.callbackUrl = u"https://example.com/hook"_s;
    flow.change(wanted);
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Over);
    QCOMPARE(imported(phone(1))->displayName, u"Front desk"_s);
    QCOMPARE(imported(phone(1))->callbackUrl, u"https://example.com/hook"_s);
    QCOMPARE(imported(phone(1))->sms.servicePlanId, u"plan-a"_s);
    QCOMPARE(changes(), 1);
    QVERIFY(desk->journalEntries()[0].intent.kind == store::IntentKind::ChangeImportedNumber);
}

void TestImportedFlows::findsOutWhetherAChangeArrived_data()
{
    lostAnswers();
}

void TestImportedFlows::findsOutWhetherAChangeArrived()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    NumberChangeFlow flow(desk->desk(), phone(1), desk->settler(), NumberHost::Imported);
    QSignalSpy finished(&flow, &NumberChangeFlow::finished);
    flow.prepare();
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Ready);
    QVERIFY(fault(kind, u"PATCH"_s, u"importedNumbers/"_s));
    NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.displayName = u"Front desk"_s;
    flow.change(wanted);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), arrives);
    QCOMPARE(changes(), 1);
    QCOMPARE(imported(phone(1))->displayName == u"Front desk"_s, arrives);
}

void TestImportedFlows::followsANewLinkToItsEnd()
{
    QVERIFY(putImported(phone(1)));
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    NumberChangeFlow flow(desk->desk(), phone(1), desk->settler(), NumberHost::Imported);
    flow.prepare();
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Ready);
    NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.servicePlanId = u"plan-a"_s;
    flow.change(wanted);
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Following);
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    QTRY_VERIFY(flow.step() == NumberChangeFlow::Step::Over);
    QCOMPARE(flow.number()->sms.servicePlanId, u"plan-a"_s);
}

void TestImportedFlows::relinksByTwoRequests()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s, u"C1"_s));
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    store::NumberJobs jobs(desk->database());
    RelinkFlow flow(desk->desk(), phone(1), desk->settler(), jobs, NumberHost::Imported);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RelinkFlow::Step::Ready);
    NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.servicePlanId = u"plan-b"_s;
    flow.relink(wanted);
    QVERIFY(comesToItsEnd(flow));
    QVERIFY(flow.step() == RelinkFlow::Step::Over);
    const auto now = imported(phone(1));
    QCOMPARE(now->sms.servicePlanId, u"plan-b"_s);
    QCOMPARE(now->sms.campaignId, u"C1"_s);
    QCOMPARE(changes(), 2);
    QVERIFY(await(jobs.list(desk->desk().profileKey))->empty());
}

void TestImportedFlows::goesOnWithARelinkThatWasLeft()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    store::NumberJobs jobs(desk->database());
    {
        RelinkFlow flow(desk->desk(), phone(1), desk->settler(), jobs, NumberHost::Imported);
        flow.prepare();
        QTRY_VERIFY(flow.step() == RelinkFlow::Step::Ready);
        NumberSettings wanted = domain::settingsOf(*flow.number());
        wanted.servicePlanId = u"plan-b"_s;
        flow.relink(wanted);
        QTRY_COMPARE(changes(), 1); // and no further: the window is closed
        QTRY_VERIFY(flow.row() && flow.row()->unlinked);
    }
    const auto left = await(jobs.list(desk->desk().profileKey));
    QCOMPARE(left->size(), size_t(1));
    QVERIFY(left->front().kind == domain::NumberJobKind::RelinkImported);
    RelinkFlow again(desk->desk(), phone(1), desk->settler(), jobs, NumberHost::Imported);
    again.takeUp(left->front());
    QVERIFY(comesToItsEnd(again));
    QVERIFY(again.step() == RelinkFlow::Step::Between); // a person says how it goes on
    again.finish();
    QTRY_VERIFY(again.step() != RelinkFlow::Step::Between);
    QVERIFY(comesToItsEnd(again));
    QCOMPARE(imported(phone(1))->sms.servicePlanId, u"plan-b"_s);
    QCOMPARE(changes(), 2);
}

void TestImportedFlows::goesBackFromBetween()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    store::NumberJobs jobs(desk->database());
    RelinkFlow flow(desk->desk(), phone(1), desk->settler(), jobs, NumberHost::Imported);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RelinkFlow::Step::Ready);
    QVERIFY(desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 400}, {u"verb"_s, u"PATCH"_s},
                {u"path"_s, u"importedNumbers/"_s}, {u"skip"_s, 1}})
        > 0);
    NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.servicePlanId = u"plan-b"_s;
    flow.relink(wanted);
    QVERIFY(comesToItsEnd(flow));
    QVERIFY(flow.step() == RelinkFlow::Step::Between);
    QVERIFY(flow.mayGoBack());
    flow.goBack();
    QVERIFY(comesToItsEnd(flow));
    QCOMPARE(imported(phone(1))->sms.servicePlanId, u"plan-a"_s);
}

void TestImportedFlows::deletesANumber()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    RemovalFlow flow(desk->desk(), flows::Removable::ImportedNumber, phone(1), desk->settler());
    QSignalSpy gone(&flow, &RemovalFlow::numberGone);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    flow.remove();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!imported(phone(1)));
    QVERIFY(desk->journalEntries()[0].intent.kind == store::IntentKind::RemoveImportedNumber);
}

void TestImportedFlows::deletesNothingWhileItIsProvisioned()
{
    QVERIFY(putImported(phone(1)));
    RemovalFlow flow(desk->desk(), flows::Removable::ImportedNumber, phone(1), desk->settler());
    QSignalSpy moved(&flow, &RemovalFlow::moved);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    QVERIFY(flow.isAllowed());
    QCOMPARE(calls
                 ->call("PATCH", u"/importedNumbers/"_s + phone(1),
                     {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}}}})
                 .status,
        200);
    flow.remove(); // as it stood when it was read
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(!flow.isAllowed());
    QCOMPARE(arrived(u"DELETE"_s, u"importedNumbers/"_s), 0);
}

void TestImportedFlows::findsOutWhetherItWasDeleted_data()
{
    lostAnswers();
}

void TestImportedFlows::findsOutWhetherItWasDeleted()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    RemovalFlow flow(desk->desk(), flows::Removable::ImportedNumber, phone(1), desk->settler());
    QSignalSpy settled(&flow, &RemovalFlow::settled);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    QVERIFY(fault(kind, u"DELETE"_s, u"importedNumbers/"_s));
    flow.remove();
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled[0][0].toBool(), arrives);
    QCOMPARE(!imported(phone(1)), arrives);
    QCOMPARE(arrived(u"DELETE"_s, u"importedNumbers/"_s), 1);
}

QTEST_GUILESS_MAIN(TestImportedFlows)
#include "tst_importedflows.moc"
