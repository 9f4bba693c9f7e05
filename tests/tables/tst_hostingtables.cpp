#include "domain/imported/hostingwork.h"
#include "tables/imported/hostingnumbersmodel.h"
#include "tables/imported/hostingordersmodel.h"
#include "tables/imported/scopesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! What tables say of hosting orders and their numbers.
class TestHostingTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEachStateOfAnOrder_data();
    void saysEachStateOfAnOrder();
    void completedIsASuccessOnlyWhenItsNumbersAre_data();
    void completedIsASuccessOnlyWhenItsNumbersAre();
    void countsWhatBecameOfTheNumbers();
    void nothingIsToGoWhenAnOrderIsOver();
    void saysWhatIsNotReadYet();
    void tellsWhatIsNext_data();
    void tellsWhatIsNext();
    void namesPlansAndCampaigns();
    void agesInBusinessDays();
    void keepsItsPlaceWhileStatesChange();

    void showsTheSevenStatesOfANumber();
    void stepsThatDoNotBelongToANumberAreNone();
    void showsWordsThatNobodyKnows();
    void explainsWhatFailed();
    void tellsWhatTMobileMeans();
    void sortsFailuresToTheTop();
    void exportsNumbersAsTheyAre();

    void showsWhereAPairIsKnownFrom();

private:
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    static QDateTime now() { return QDateTime(QDate(2026, 5, 6), QTime(14, 0), Qt::UTC); } // a Wednesday
    static HostingOrderNumber number(int last, HostingProgress osr, HostingProgress platform, HostingProgress campaign)
    {
        HostingOrderNumber number{.phoneNumber = u"+1202555%1"_s.arg(1000 + last)};
        number.osr.state = osr;
        number.platform.state = platform;
        number.campaign.state = campaign;
        return number;
    }
    static HostingOrderNumber doneNumber(int last)
    {
        return number(last, HostingProgress::Done, HostingProgress::Done, HostingProgress::Done);
    }
    static HostingOrder order(HostingOrderState state = HostingOrderState::InProgress)
    {
        return {.id = {u"01hq"_s},
            .displayName = u"Larkspur Clinics"_s,
            .regionCode = u"US"_s,
            .state = state,
            .type = HostingOrderType::TextEnable,
            .created = now().addDays(-2),
            .updated = now().addSecs(-3600),
            .servicePlanId = u"plan"_s,
            .campaignId = u"C1"_s};
    }
    static flows::HostingRecord record(const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers)
    {
        return {.order = order, .readAt = now(), .numbers = numbers, .numbersReadAt = now()};
    }
    template <class Model>
    static QVariant cell(const Model &model, int row, int column, int role = Qt::DisplayRole)
    {
        return model.index(row, column).data(role);
    }
};

void TestHostingTables::saysEachStateOfAnOrder_data()
{
    QTest::addColumn<Open<HostingOrderState>>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Meaning>("meaning");
    const auto row = [](const char *name, const Open<HostingOrderState> &state, const QString &text, Meaning meaning) {
        QTest::newRow(name) << state << text << meaning;
    };
    row("draft", HostingOrderState::Draft, u"Draft"_s, Meaning::Closed);
    row("submitted", HostingOrderState::Submitted, u"Submitted"_s, Meaning::Waiting);
    row("waiting", HostingOrderState::WaitingForSignature, u"Waiting for signature"_s, Meaning::NeedsYou);
    row("progress", HostingOrderState::InProgress, u"In progress"_s, Meaning::Waiting);
    row("rejected", HostingOrderState::Rejected, u"Rejected"_s, Meaning::Failed);
    row("unspecified", HostingOrderState::Unspecified, u"not stated"_s, Meaning::Unknown);
    row("new word", {HostingOrderState::Unknown, u"ON_HOLD"_s}, u"ON_HOLD"_s, Meaning::Unknown);
}

void TestHostingTables::saysEachStateOfAnOrder()
{
    QFETCH(Open<HostingOrderState>, state);
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrder which = order();
    which.state = state;
    model.put(record(which, {}));
    QTEST(cell(model, 0, HostingOrdersModel::State).toString(), "text");
    QTEST(cell(model, 0, HostingOrdersModel::State, MeaningRole).value<Meaning>(), "meaning");
}

void TestHostingTables::completedIsASuccessOnlyWhenItsNumbersAre_data()
{
    QTest::addColumn<std::vector<HostingOrderNumber>>("numbers");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Meaning>("meaning");
    const auto failed = number(2, HostingProgress::Done, HostingProgress::Failed, HostingProgress::Waiting);
    QTest::newRow("all done") << std::vector{doneNumber(1)} << u"Completed"_s << Meaning::Done;
    QTest::newRow("one failed") << std::vector{doneNumber(1), failed} << u"Completed, 1 failed"_s << Meaning::Failed;
    QTest::newRow("all failed") << std::vector{failed} << u"Completed, all failed"_s << Meaning::Failed;
    QTest::newRow("not read") << std::vector<HostingOrderNumber>() << u"Completed, not checked"_s << Meaning::Unknown;
}

void TestHostingTables::completedIsASuccessOnlyWhenItsNumbersAre()
{
    QFETCH(std::vector<HostingOrderNumber>, numbers);
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    model.put(record(order(HostingOrderState::Completed), numbers));
    QTEST(cell(model, 0, HostingOrdersModel::State).toString(), "text");
    QTEST(cell(model, 0, HostingOrdersModel::State, MeaningRole).value<Meaning>(), "meaning");
}

void TestHostingTables::countsWhatBecameOfTheNumbers()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    model.put(record(order(),
        {doneNumber(1), doneNumber(2),
            number(3, HostingProgress::InProgress, HostingProgress::Waiting, HostingProgress::Waiting),
            number(4, HostingProgress::Failed, HostingProgress::Waiting, HostingProgress::Waiting)}));
    const auto bar = cell(model, 0, HostingOrdersModel::Numbers, BarPartsRole).value<BarParts>();
    QCOMPARE(bar.total, 4);
    QCOMPARE(bar.parts, (std::vector<BarPart>{{BarKind::Done, 2}, {BarKind::Pending, 1}, {BarKind::Failed, 1}}));
    QCOMPARE(model.exportCells(0, HostingOrdersModel::Numbers), QStringList(u"4: 2 done, 1 to go, 1 failed"_s));
}

void TestHostingTables::nothingIsToGoWhenAnOrderIsOver()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    const auto waiting = number(2, HostingProgress::Waiting, HostingProgress::Waiting, HostingProgress::Waiting);
    model.put(record(order(HostingOrderState::Rejected), {doneNumber(1), waiting}));
    QCOMPARE(model.exportCells(0, HostingOrdersModel::Numbers), QStringList(u"2: 1 done, 1 not done, 0 failed"_s));
    const auto bar = cell(model, 0, HostingOrdersModel::Numbers, BarPartsRole).value<BarParts>();
    for (const BarWord &word : bar.words)
        QVERIFY2(!word.text.contains(u"to go"_s), qPrintable(word.text));
    QVERIFY(bar.words.back().text.contains(u"not done"_s));
}

void TestHostingTables::saysWhatIsNotReadYet()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    flows::HostingRecord unread{.order = order(), .readAt = now()};
    model.put(unread);
    QCOMPARE(cell(model, 0, HostingOrdersModel::Numbers).toString(), u"not read yet"_s);
    unread.error = net::Error();
    model.put(unread);
    QVERIFY(cell(model, 0, HostingOrdersModel::Numbers).toString() != u"not read yet"_s);
    QCOMPARE(model.rowCount(), 1);
}

void TestHostingTables::tellsWhatIsNext_data()
{
    QTest::addColumn<HostingOrderState>("state");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isButton");
    QTest::newRow("letter") << HostingOrderState::WaitingForSignature << false << u"Remind signer…"_s << true;
    QTest::newRow("failure") << HostingOrderState::InProgress << true << u"Open failures"_s << true;
    QTest::newRow("over") << HostingOrderState::Completed << true << u"Open failures"_s << true;
    QTest::newRow("at work") << HostingOrderState::InProgress << false << u"wait"_s << false;
    QTest::newRow("done") << HostingOrderState::Completed << false << QString() << false;
}

void TestHostingTables::tellsWhatIsNext()
{
    QFETCH(HostingOrderState, state);
    QFETCH(bool, failed);
    QFETCH(QString, text);
    QFETCH(bool, isButton);
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    std::vector numbers{doneNumber(1)};
    if (failed)
        numbers.push_back(number(2, HostingProgress::Failed, HostingProgress::Waiting, HostingProgress::Waiting));
    model.put(record(order(state), numbers));
    const auto action = cell(model, 0, HostingOrdersModel::NextAction, ActionRole).value<Action>();
    QCOMPARE(action.text, text);
    QCOMPARE(action.kind != ActionKind::None, isButton);
}

void TestHostingTables::namesPlansAndCampaigns()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    model.put(record(order(), {}));
    QCOMPARE(cell(model, 0, HostingOrdersModel::Plan).toString(), u"plan"_s);
    model.setNames({{u"plan"_s, u"Clinics"_s}});
    QCOMPARE(cell(model, 0, HostingOrdersModel::Plan).toString(), u"Clinics"_s);
    QCOMPARE(cell(model, 0, HostingOrdersModel::Campaign).toString(), u"C1"_s);
    QCOMPARE(cell(model, 0, HostingOrdersModel::Osr).toString(), u"—"_s);
}

void TestHostingTables::agesInBusinessDays()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrder which = order();
    model.put(record(which, {}));
    QCOMPARE(cell(model, 0, HostingOrdersModel::Age).toString(), u"2 business day(s)"_s);
    which.created = now().addSecs(-60);
    model.put(record(which, {}));
    QCOMPARE(cell(model, 0, HostingOrdersModel::Age).toString(), u"today"_s);
    which.created.reset();
    model.put(record(which, {}));
    QCOMPARE(cell(model, 0, HostingOrdersModel::Age).toString(), u"not stated"_s);
}

void TestHostingTables::keepsItsPlaceWhileStatesChange()
{
    HostingOrdersModel model(now);
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrder second = order();
    second.id = {u"02"_s};
    model.put(std::vector{record(order(), {}), record(second, {})});
    const QPersistentModelIndex place = model.index(1, 0);
    second.state = HostingOrderState::Rejected;
    model.put(record(second, {}));
    QVERIFY(place.isValid());
    QCOMPARE(cell(model, 1, HostingOrdersModel::State).toString(), u"Rejected"_s);
    model.remove({u"01hq"_s});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(place.isValid());
}

void TestHostingTables::showsTheSevenStatesOfANumber()
{
    HostingNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrderNumber one = number(1, HostingProgress::Done, HostingProgress::InProgress, HostingProgress::Waiting);
    one.carriers.smsAtt.state = HostingProgress::Done;
    one.carriers.smsTmo.state = HostingProgress::Failed;
    one.carriers.mmsAtt.state = HostingProgress::Unspecified;
    one.carriers.mmsTmo.state = HostingProgress::InProgress;
    model.setNumbers(order(), {one});
    QStringList words;
    for (int column = HostingNumbersModel::Osr; column <= HostingNumbersModel::TmobileMms; ++column)
        words << cell(model, 0, column).toString();
    QCOMPARE(words,
        QStringList({u"Done"_s, u"Working"_s, u"Waiting"_s, u"Done"_s, u"Failed"_s, u"Not stated"_s, u"Working"_s}));
    QCOMPARE(cell(model, 0, HostingNumbersModel::AttMms, MeaningRole).value<Meaning>(), Meaning::Unknown);
    QCOMPARE(cell(model, 0, HostingNumbersModel::Number).toString(), u"(202) 555-1001"_s);
    QCOMPARE(cell(model, 0, HostingNumbersModel::Number, Qt::ToolTipRole).toString(), u"+12025551001"_s);
}

void TestHostingTables::stepsThatDoNotBelongToANumberAreNone()
{
    HostingNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const auto bare = number(1, HostingProgress::Unspecified, HostingProgress::Waiting, HostingProgress::Unspecified);
    HostingOrder imports = order();
    imports.type = HostingOrderType::Import;
    imports.campaignId.clear();
    model.setNumbers(imports, {bare});
    QCOMPARE(cell(model, 0, HostingNumbersModel::Osr).toString(), u"—"_s);
    QCOMPARE(cell(model, 0, HostingNumbersModel::Campaign).toString(), u"—"_s);
    // Where the step belongs to it, nobody says how far it is.
    model.setNumbers(order(), {bare});
    QCOMPARE(cell(model, 0, HostingNumbersModel::Osr).toString(), u"Not stated"_s);
    QCOMPARE(cell(model, 0, HostingNumbersModel::Campaign).toString(), u"Not stated"_s);
}

void TestHostingTables::showsWordsThatNobodyKnows()
{
    HostingNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrderNumber odd = doneNumber(1);
    odd.platform.state = {HostingProgress::Unknown, u"PAUSED"_s};
    model.setNumbers(order(), {odd});
    QCOMPARE(cell(model, 0, HostingNumbersModel::Platform).toString(), u"PAUSED"_s);
    QCOMPARE(cell(model, 0, HostingNumbersModel::Platform, MeaningRole).value<Meaning>(), Meaning::Unknown);
}

void TestHostingTables::explainsWhatFailed()
{
    const auto one = number(1, HostingProgress::Done, HostingProgress::Done, HostingProgress::Failed);
    const auto failures = HostingText::failures(one);
    QCOMPARE(failures.size(), size_t(1));
    QVERIFY(failures.front().happened.contains(u"campaign"_s));
    QVERIFY(!failures.front().todo.isEmpty());
    QCOMPARE(HostingText::summary(one), failures.front().happened);
    QVERIFY(HostingText::failures(doneNumber(1)).empty());
    QVERIFY(HostingText::summary(doneNumber(1)).contains(u"hosted"_s));
}

void TestHostingTables::tellsWhatTMobileMeans()
{
    HostingOrderNumber one = doneNumber(1);
    one.carriers.smsTmo = {.state = HostingProgress::Failed, .errorCode = u"60135"_s};
    one.carriers.mmsAtt
        = {.state = HostingProgress::Failed, .errorCode = u"17"_s, .errorMessage = u"<b>No</b>\nroute"_s};
    const auto failures = HostingText::failures(one);
    QCOMPARE(failures.size(), size_t(2));
    QVERIFY(failures[0].happened.contains(u"another aggregator"_s));
    QCOMPARE(failures[0].code, u"60135"_s);
    QVERIFY(failures[1].happened.contains(u"<b>No</b> route"_s)); // as it came, in one line
    QVERIFY(HostingText::summary(one).contains(u"not every carrier"_s));
}

void TestHostingTables::sortsFailuresToTheTop()
{
    HostingNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrderNumber atCarrier = doneNumber(3);
    atCarrier.carriers.smsTmo.state = HostingProgress::Failed;
    model.setNumbers(order(),
        {doneNumber(1), number(2, HostingProgress::InProgress, HostingProgress::Waiting, HostingProgress::Waiting),
            atCarrier, number(4, HostingProgress::Failed, HostingProgress::Waiting, HostingProgress::Waiting)});
    QList<int> ranks;
    for (int row = 0; row < model.rowCount(); ++row)
        ranks << cell(model, row, HostingNumbersModel::Problem, SortRole).toInt();
    QVERIFY(ranks[3] < ranks[2] && ranks[2] < ranks[1] && ranks[1] < ranks[0]);
}

void TestHostingTables::exportsNumbersAsTheyAre()
{
    HostingNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    HostingOrderNumber one = doneNumber(1);
    one.carriers.smsTmo = {.state = HostingProgress::Failed, .errorCode = u"60135"_s};
    model.setNumbers(order(), {one});
    QCOMPARE(model.exportCells(0, HostingNumbersModel::Number), QStringList(u"+12025551001"_s));
    QCOMPARE(model.exportCells(0, HostingNumbersModel::TmobileSms), QStringList(u"Failed"_s));
    QVERIFY(model.exportCells(0, HostingNumbersModel::Problem).front().contains(u"60135"_s));
}

void TestHostingTables::showsWhereAPairIsKnownFrom()
{
    ScopesModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setScopes(
        {{.scope = {u"plan"_s, u"C1"_s, store::ScopeOrigin::HostingOrder}, .plan = u"Clinics"_s, .campaign = u"C1"_s},
            {.scope = {u"plan"_s, {}, store::ScopeOrigin::Typed, false}, .plan = u"Clinics"_s}});
    QCOMPARE(cell(model, 0, ScopesModel::Plan).toString(), u"Clinics"_s);
    QCOMPARE(cell(model, 0, ScopesModel::Plan, SecondLineRole).toString(), u"plan"_s);
    QCOMPARE(cell(model, 0, ScopesModel::Origin).toString(), u"a hosting order"_s);
    QCOMPARE(cell(model, 1, ScopesModel::Campaign).toString(), u"—"_s);
    QCOMPARE(cell(model, 1, ScopesModel::Asked).toString(), u"left out"_s);
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestHostingTables)
#include "tst_hostingtables.moc"
