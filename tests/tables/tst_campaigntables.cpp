#include "tables/campaignordersmodel.h"
#include "tables/campaignsmodel.h"
#include "tables/draftsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace tables;
using domain::CampaignRollup;
using domain::CampaignState;
using domain::SubmitState;
using domain::WaitState;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QDateTime now(QDate(2026, 11, 24), QTime(15, 2), Qt::UTC);

QVariant cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

QStringList wordsOf(const BarParts &bar)
{
    QStringList words;
    for (const BarWord &word : bar.words)
        words << word.text;
    return words;
}

int sumOf(const BarParts &bar)
{
    int sum = 0;
    for (const BarPart &part : bar.parts)
        sum += part.count;
    return sum;
}

domain::PortOrder orderOf(const QString &id, domain::OrderStatus status, domain::NumberStatus number)
{
    domain::PortOrder order;
    order.id = {id};
    order.status = status;
    order.customerReference = u"Bluefinch 1/2 #AAAA"_s;
    order.numbers = {{.phoneNumber = u"+1"_s, .status = number}};
    return order;
}

} // namespace

//! The lists of campaigns, of their orders, and of drafts that wait.
class TestCampaignTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCampaignShowsItsWorstState_data();
    void aCampaignShowsItsWorstState();
    void aBarHoldsEveryNumberAndItsWordsSaySo();
    void theWorstSortsFirst();
    void anOrderShowsWhatIsKnownOfIt_data();
    void anOrderShowsWhatIsKnownOfIt();
    void offersWhatCanBeDone();
    void listsDraftsThatGoOn();
    void keepsRowsWhenAnOrderIsRead();
    void aParkedDraftSaysWhatItWaitsFor_data();
    void aParkedDraftSaysWhatItWaitsFor();
    void aDraftThatWasSentWaitsForNothing();
    void aSuccessorSaysWhomItFollows();
};

void TestCampaignTables::aCampaignShowsItsWorstState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<Meaning>("meaning");
    QTest::newRow("unknown") << int(CampaignState::OutcomeUnknown) << Meaning::Unknown;
    QTest::newRow("rejected") << int(CampaignState::Rejected) << Meaning::Failed;
    QTest::newRow("missing") << int(CampaignState::OrderMissing) << Meaning::NeedsYou;
    QTest::newRow("not read") << int(CampaignState::NotRead) << Meaning::Closed;
    QTest::newRow("pending") << int(CampaignState::Pending) << Meaning::Waiting;
    QTest::newRow("canceled") << int(CampaignState::Canceled) << Meaning::Closed;
    QTest::newRow("active") << int(CampaignState::Active) << Meaning::Done;
}

void TestCampaignTables::aCampaignShowsItsWorstState()
{
    QFETCH(int, state);
    CampaignsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setCampaigns({{{.id = u"c"_s, .reference = u"Bluefinch"_s, .createdAt = now},
        {.state = CampaignState(state), .orders = 11, .ordersMissing = 1}}});
    QTEST((cell(model, 0, CampaignsModel::State, MeaningRole).value<Meaning>()), "meaning");
    QVERIFY(!cell(model, 0, CampaignsModel::State).toString().isEmpty());
    QCOMPARE(cell(model, 0, CampaignsModel::Created).toString(), u"today 15:02"_s);
    QVERIFY(cell(model, 0, CampaignsModel::Reference, SecondLineRole).toString().contains(u"11"_s));
    QVERIFY(cell(model, 0, CampaignsModel::Reference, SecondLineRole).toString().contains(u"1 still"_s));
}

void TestCampaignTables::aBarHoldsEveryNumberAndItsWordsSaySo()
{
    const CampaignRollup rollup{.numbers = {.all = 28,
                                    .pending = 1,
                                    .confirmed = 2,
                                    .rejected = 3,
                                    .activated = 4,
                                    .canceled = 5,
                                    .excluded = 6,
                                    .unknown = 1},
        .outcomeUnknown = 1,
        .notSent = 2,
        .notRead = 3};
    const BarParts bar = CampaignsModel::bar(rollup);
    QCOMPARE(bar.total, 28);
    QCOMPARE(sumOf(bar), 28);
    QCOMPARE(bar.words.front(), (BarWord{u"2 unknown"_s, Meaning::Unknown})); // the worst in front
    const QString all = wordsOf(bar).join(u' ');
    for (const QString &word : {u"3 rejected"_s, u"2 to be ordered"_s, u"3 not read yet"_s, u"1 pending"_s,
             u"2 confirmed"_s, u"4 active"_s, u"6 excluded"_s, u"5 canceled"_s})
        QVERIFY2(all.contains(word), qPrintable(word));
    QVERIFY(CampaignsModel::bar({}).parts.empty());
}

void TestCampaignTables::theWorstSortsFirst()
{
    CampaignsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setCampaigns(
        {{{.id = u"a"_s}, {.state = CampaignState::Active}}, {{.id = u"b"_s}, {.state = CampaignState::Rejected}}});
    QVERIFY(cell(model, 1, CampaignsModel::State, SortRole).toInt()
        < cell(model, 0, CampaignsModel::State, SortRole).toInt());
}

void TestCampaignTables::anOrderShowsWhatIsKnownOfIt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("read");
    QTest::addColumn<Meaning>("meaning");
    QTest::newRow("waiting") << int(SubmitState::Waiting) << false << Meaning::NeedsYou;
    QTest::newRow("sent") << int(SubmitState::Sent) << false << Meaning::Unknown;
    QTest::newRow("unknown") << int(SubmitState::UnknownOutcome) << false << Meaning::Unknown;
    QTest::newRow("refused") << int(SubmitState::Refused) << false << Meaning::Failed;
    QTest::newRow("failed") << int(SubmitState::Failed) << false << Meaning::Failed;
    QTest::newRow("made, not read") << int(SubmitState::Created) << false << Meaning::Closed;
    QTest::newRow("made, pending") << int(SubmitState::Created) << true << Meaning::Waiting;
}

void TestCampaignTables::anOrderShowsWhatIsKnownOfIt()
{
    QFETCH(int, state);
    QFETCH(bool, read);
    CampaignOrdersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const domain::PortOrder order = orderOf(u"890"_s, domain::OrderStatus::Pending, domain::NumberStatus::Pending);
    const domain::Campaign campaign{.orders = {{.reference = u"Bluefinch 1/2 #AAAA"_s,
                                        .numbers = {u"+1"_s},
                                        .state = SubmitState(state),
                                        .order = {read ? u"890"_s : QString()}}}};
    model.setRows(rowsOf(campaign, [&](const domain::OrderId &) { return &order; }));
    QTEST((cell(model, 0, CampaignOrdersModel::StatusColumn, MeaningRole).value<Meaning>()), "meaning");
    QCOMPARE(cell(model, 0, CampaignOrdersModel::Order).toString(), u"Bluefinch 1/2 #AAAA"_s);
    QVERIFY(cell(model, 0, CampaignOrdersModel::Order, SecondLineRole).toString().startsWith(u"1 of 1"_s));
    QCOMPARE(cell(model, 0, CampaignOrdersModel::Numbers, BarPartsRole).value<BarParts>().total, 1);
}

void TestCampaignTables::offersWhatCanBeDone()
{
    CampaignOrdersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const domain::PortOrder good = orderOf(u"1"_s, domain::OrderStatus::Confirmed, domain::NumberStatus::Confirmed);
    const domain::PortOrder lost = orderOf(u"2"_s, domain::OrderStatus::Confirmed, domain::NumberStatus::Rejected);
    const domain::Campaign campaign{.orders = {{.draft = {u"d"_s}, .state = SubmitState::Created, .order = {u"1"_s}},
                                        {.draft = {u"d"_s}, .state = SubmitState::Created, .order = {u"2"_s}},
                                        {.draft = {u"d"_s}, .state = SubmitState::Refused}}};
    model.setRows(rowsOf(campaign, [&](const domain::OrderId &id) { return id.text == "1"_L1 ? &good : &lost; }));
    const auto kind
        = [&](int row) { return cell(model, row, CampaignOrdersModel::NextAction, ActionRole).value<Action>().kind; };
    QCOMPARE(kind(0), ActionKind::Open);
    QCOMPARE(kind(1), ActionKind::Restore);
    QCOMPARE(model.at(1).rest, QStringList{u"+1"_s});
    QCOMPARE(kind(2), ActionKind::Continue);
}

void TestCampaignTables::listsDraftsThatGoOn()
{
    CampaignOrdersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const domain::Campaign campaign{
        .orders = {{.draft = {u"intake"_s}, .state = SubmitState::Created, .order = {u"1"_s}}},
        .drafts = {{.draft = {u"intake"_s}}, {.draft = {u"kept"_s}, .follows = {u"1"_s}, .numbers = {u"+1"_s, u"+2"_s}},
            {.draft = {u"gone"_s}, .follows = {u"1"_s}, .kept = false}}};
    model.setRows(rowsOf(campaign, [](const domain::OrderId &) { return nullptr; }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(1).draft.text, u"kept"_s);
    QVERIFY(cell(model, 1, CampaignOrdersModel::Order, SecondLineRole).toString().contains(u"2"_s));
    QCOMPARE(cell(model, 1, CampaignOrdersModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Continue);
}

void TestCampaignTables::keepsRowsWhenAnOrderIsRead()
{
    CampaignOrdersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const domain::Campaign campaign{.orders = {{.reference = u"A"_s, .state = SubmitState::Created, .order = {u"1"_s}},
                                        {.reference = u"B"_s, .state = SubmitState::Created, .order = {u"2"_s}}}};
    model.setRows(rowsOf(campaign, [](const domain::OrderId &) { return nullptr; }));
    const QPersistentModelIndex second(model.index(1, 0));
    const domain::PortOrder read = orderOf(u"2"_s, domain::OrderStatus::Pending, domain::NumberStatus::Pending);
    model.setRows(rowsOf(campaign, [&](const domain::OrderId &id) { return id.text == "2"_L1 ? &read : nullptr; }));
    QVERIFY(second.isValid());
    QCOMPARE(second.row(), 1);
}

void TestCampaignTables::aParkedDraftSaysWhatItWaitsFor_data()
{
    using Waits = std::vector<domain::DraftWait>;
    QTest::addColumn<Waits>("waits");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<QString>("why");
    const domain::DraftWait waiting{.order = {u"890"_s}};
    const domain::DraftWait over{.order = {u"891"_s}, .state = WaitState::CanGo};
    const domain::DraftWait goesOn{.order = {u"892"_s}, .state = WaitState::GoesOn};
    QTest::newRow("waits") << Waits{waiting} << Meaning::Waiting << u"Waits for 890 to be canceled."_s;
    QTest::newRow("waits for one of two")
        << Waits{over, waiting} << Meaning::Waiting << u"Waits for 890 to be canceled."_s;
    QTest::newRow("can go") << Waits{over} << Meaning::NeedsYou
                            << u"891 is canceled: its numbers can be ordered again."_s;
    QTest::newRow("goes on") << Waits{waiting, goesOn} << Meaning::NeedsYou
                             << u"892 was not canceled: it goes on, and keeps its numbers."_s;
}

void TestCampaignTables::aParkedDraftSaysWhatItWaitsFor()
{
    QFETCH(std::vector<domain::DraftWait>, waits);
    DraftsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setDrafts({{.id = {u"d"_s}, .waits = waits}});
    QTEST((cell(model, 0, DraftsModel::State, MeaningRole).value<Meaning>()), "meaning");
    QTEST(cell(model, 0, DraftsModel::Remark).toString(), "why");
}

void TestCampaignTables::aDraftThatWasSentWaitsForNothing()
{
    DraftsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setDrafts({{.id = {u"d"_s}, .submitting = true, .waits = {{.order = {u"890"_s}}}}});
    QCOMPARE(cell(model, 0, DraftsModel::State).toString(), u"Partly sent"_s);
    QVERIFY(cell(model, 0, DraftsModel::Remark).toString().isEmpty());
}

void TestCampaignTables::aSuccessorSaysWhomItFollows()
{
    DraftsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setDrafts({{.id = {u"d"_s}, .origin = domain::DraftOrigin{.order = {u"890"_s}}}});
    QCOMPARE(cell(model, 0, DraftsModel::Remark).toString(), u"Goes on with numbers of order 890."_s);
    QCOMPARE(cell(model, 0, DraftsModel::State, MeaningRole).value<Meaning>(), Meaning::Closed);
}

QTEST_GUILESS_MAIN(TestCampaignTables)
#include "tst_campaigntables.moc"
