#include "domain/porting/zones.h"
#include "tables/filterproxy.h"
#include "tables/ordersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(15, 2), Qt::UTC);

OrderSummary summary(int id, OrderStatus status = OrderStatus::Pending)
{
    return {.id = {QString::number(890000000 + id)},
        .status = status,
        .customerReference = u"Customer %1"_s.arg(id),
        .createdDate = QDate(2026, 11, 9),
        .numbers = 24};
}

PortOrder order(int id, OrderStatus status, bool onDemand, std::optional<QDate> foc)
{
    PortOrder order{.id = {QString::number(890000000 + id)},
        .status = status,
        .onDemandActivation = onDemand,
        .schedule = {.date = QDate(2026, 12, 1), .zone = PortZone::Eastern}};
    for (int i = 0; i < 24; ++i) {
        PortNumber number{
            .phoneNumber = u"+1212555%1"_s.arg(1000 + i), .status = NumberStatus::Confirmed, .group = u"A"_s};
        if (foc)
            number.focDate = WireTime{.date = *foc};
        order.numbers.push_back(number);
    }
    return order;
}

//! An entry of the worklist about order \p id.
WorkRow work(int id, WorkAction action, WorkReason reason = WorkReason::NoFoc)
{
    return {.item
        = {.key = u"%1/%2"_s.arg(id).arg(int(action)), .reason = reason, .action = action, .order = summary(id).id}};
}

} // namespace

class TestOrdersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatTheListCarries();
    void saysWhatIsNotReadYet();
    void keepsDetailsWhenTheListIsReadAgain();
    void dropsOrdersThatAreGone();
    void ignoresDetailsOfAnOrderThatIsGone();
    void comparesFocWithTheDesiredDate_data();
    void comparesFocWithTheDesiredDate();
    void offersWhatTheWorklistAsksFor_data();
    void offersWhatTheWorklistAsksFor();
    void offersTheMostUrgentThatIsNotSnoozed();
    void knowsTheWorkOfAnOrderThatIsListedLater();
    void offersToRepairWhatACompletedOrderLeft_data();
    void offersToRepairWhatACompletedOrderLeft();
    void countsNumbersInWords_data();
    void countsNumbersInWords();
    void showsUnknownStatusesAsTheyCame();
    void datesTheLastChange();
    void keepsTheLatestChangeOfAnOrderThatIsListedLater();
    void sortsByDatesThatWereRead();
    void exportsPlainValues();

private:
    QVariant cell(int column, int role = Qt::DisplayRole, int row = 0) const
    {
        return m_model->index(row, column).data(role);
    }
    Action action(int row) const { return cell(OrdersModel::NextAction, ActionRole, row).value<Action>(); }

    std::unique_ptr<OrdersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QDateTime m_now;
};

void TestOrdersModel::init()
{
    m_now = now;
    m_model = std::make_unique<OrdersModel>([this] { return m_now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestOrdersModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestOrdersModel::showsWhatTheListCarries()
{
    m_model->merge({summary(1), summary(2, OrderStatus::Confirmed)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->numbers(), 48);
    QCOMPARE(cell(OrdersModel::Reference).toString(), u"Customer 1"_s);
    QCOMPARE(cell(OrdersModel::Reference, SecondLineRole).toString(), u"890000001"_s);
    QCOMPARE(cell(OrdersModel::StatusColumn).toString(), u"Pending"_s);
    QCOMPARE(cell(OrdersModel::StatusColumn, StatusTextRole).toString(), u"Pending"_s);
    QCOMPARE(cell(OrdersModel::StatusColumn, MeaningRole).value<Meaning>(), Meaning::Waiting);
    QCOMPARE(cell(OrdersModel::StatusColumn, SignRole, 1).value<Sign>(), Sign::GivenDate);
    QCOMPARE(cell(OrdersModel::Created).toString(), u"9 Nov"_s);
    QCOMPARE(cell(OrdersModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Open);
}

void TestOrdersModel::saysWhatIsNotReadYet()
{
    m_model->merge({summary(1)});
    QCOMPARE(cell(OrdersModel::Desired).toString(), u"not read yet"_s);
    m_model->setReadState({u"890000001"_s}, ReadState::Reading);
    QCOMPARE(cell(OrdersModel::Foc).toString(), u"reading…"_s);
    m_model->setReadState({u"890000001"_s}, ReadState::Failed);
    QCOMPARE(cell(OrdersModel::Foc).toString(), u"not read: failed"_s);
    m_model->setDetails(
        order(1, OrderStatus::Pending, false, {}), detailsOf(order(1, OrderStatus::Pending, false, {})), now);
    QCOMPARE(cell(OrdersModel::Desired).toString(), u"1 Dec 2026"_s);
    QCOMPARE(cell(OrdersModel::Foc).toString(), u"—"_s);
    QCOMPARE(cell(OrdersModel::Foc, SecondLineRole).toString(), u"none yet"_s);
}

void TestOrdersModel::keepsDetailsWhenTheListIsReadAgain()
{
    m_model->merge({summary(1)});
    const PortOrder read = order(1, OrderStatus::Pending, false, {});
    m_model->setDetails(read, detailsOf(read), now);
    OrderSummary newer = summary(1);
    newer.customerReference = u"Renamed"_s;
    m_model->setAll({newer, summary(2)});
    QCOMPARE(cell(OrdersModel::Reference).toString(), u"Renamed"_s);
    QCOMPARE(cell(OrdersModel::Desired).toString(), u"1 Dec 2026"_s);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestOrdersModel::dropsOrdersThatAreGone()
{
    m_model->merge({summary(1), summary(2), summary(3)});
    const QPersistentModelIndex kept = m_model->index(2, 0);
    m_model->setAll({summary(3), summary(4)});
    QCOMPARE(kept.row(), 0);
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setAll({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestOrdersModel::ignoresDetailsOfAnOrderThatIsGone()
{
    const PortOrder read = order(7, OrderStatus::Pending, false, {});
    m_model->setDetails(read, detailsOf(read), now);
    m_model->setReadState(read.id, ReadState::Reading);
    m_model->setLastChange(read.id, u"x"_s, now);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestOrdersModel::comparesFocWithTheDesiredDate_data()
{
    QTest::addColumn<QDate>("foc");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<Meaning>("meaning");
    QTest::newRow("as asked") << QDate(2026, 12, 1) << u"as asked"_s << Meaning::None;
    QTest::newRow("late") << QDate(2026, 12, 3) << u"2 business day(s) late"_s << Meaning::Waiting;
    QTest::newRow("early over Thanksgiving")
        << QDate(2026, 11, 24) << u"4 business day(s) early"_s << Meaning::NeedsYou;
}

void TestOrdersModel::comparesFocWithTheDesiredDate()
{
    QFETCH(const QDate, foc);
    m_model->merge({summary(1)});
    const PortOrder read = order(1, OrderStatus::Confirmed, false, foc);
    m_model->setDetails(read, detailsOf(read), now);
    QTEST(cell(OrdersModel::Foc, SecondLineRole).toString(), "remark");
    QTEST(cell(OrdersModel::Foc, SecondMeaningRole).value<Meaning>(), "meaning");
}

void TestOrdersModel::offersWhatTheWorklistAsksFor_data()
{
    QTest::addColumn<WorkAction>("asked");
    QTest::addColumn<ActionKind>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](WorkAction asked, ActionKind kind, const QString &text) {
        QTest::newRow(qPrintable(text)) << asked << kind << text;
    };
    row(WorkAction::Reconcile, ActionKind::Fix, u"Reconcile"_s);
    row(WorkAction::Repair, ActionKind::Fix, u"Repair…"_s);
    row(WorkAction::Answer, ActionKind::Fix, u"Answer…"_s);
    row(WorkAction::Activate, ActionKind::Fix, u"Activate…"_s);
    row(WorkAction::Chase, ActionKind::Fix, u"Chase…"_s);
    row(WorkAction::Acknowledge, ActionKind::Fix, u"Acknowledge…"_s);
    row(WorkAction::AttachLoa, ActionKind::Fix, u"Attach LOA…"_s);
    row(WorkAction::Wait, ActionKind::None, u"wait, locked"_s); // said, and no button
}

void TestOrdersModel::offersWhatTheWorklistAsksFor()
{
    QFETCH(const WorkAction, asked);
    m_model->merge({summary(1), summary(2)});
    QCOMPARE(action(0), (Action{ActionKind::Open, u"Open"_s}));
    m_model->setWork({work(1, asked)});
    QTEST(action(0).kind, "kind");
    QTEST(action(0).text, "text");
    QCOMPARE(cell(OrdersModel::NextAction).toString(), action(0).text);
    QCOMPARE(action(1).kind, ActionKind::Open);
    m_model->setWork({}); // done
    QCOMPARE(action(0).kind, ActionKind::Open);
}

void TestOrdersModel::offersTheMostUrgentThatIsNotSnoozed()
{
    m_model->merge({summary(1)});
    WorkRow snoozed = work(1, WorkAction::Activate, WorkReason::GroupReady);
    snoozed.mark = store::WorkMark{.key = snoozed.item.key, .until = QDate(2026, 11, 30)};
    m_model->setWork({snoozed, work(1, WorkAction::Answer), work(1, WorkAction::Chase)});
    QCOMPARE(action(0).text, u"Answer…"_s);
    QVERIFY(m_model->at(0).groupReady); // it is still ready
    m_model->setWork({snoozed});
    QCOMPARE(action(0).text, u"Open"_s);
    QVERIFY(m_model->at(0).groupReady);
}

void TestOrdersModel::knowsTheWorkOfAnOrderThatIsListedLater()
{
    m_model->merge({summary(2)});
    m_model->setWork({work(1, WorkAction::Chase)});
    m_model->merge({summary(1)});
    QCOMPARE(action(m_model->rowOf(summary(1).id.text)).text, u"Chase…"_s);
    m_model->setAll({summary(1), summary(2)}); // read again
    QCOMPARE(action(m_model->rowOf(summary(1).id.text)).text, u"Chase…"_s);
}

void TestOrdersModel::offersToRepairWhatACompletedOrderLeft_data()
{
    QTest::addColumn<OrderStatus>("status");
    QTest::addColumn<ActionKind>("kind");
    QTest::newRow("completed") << OrderStatus::Completed << ActionKind::Fix;
    QTest::newRow("canceled") << OrderStatus::Canceled << ActionKind::Open;
    QTest::newRow("open, so that the worklist decides") << OrderStatus::Pending << ActionKind::Open;
}

void TestOrdersModel::offersToRepairWhatACompletedOrderLeft()
{
    QFETCH(const OrderStatus, status);
    m_model->merge({summary(1, status)});
    PortOrder read = order(1, status, false, std::nullopt);
    read.numbers.front().status.value = NumberStatus::Rejected;
    m_model->setDetails(read, detailsOf(read), now);
    QTEST(action(0).kind, "kind");
}

void TestOrdersModel::countsNumbersInWords_data()
{
    QTest::addColumn<OrderSummary>("order");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("parts");
    const auto row = [](const char *name, int confirmed, int activated, int rejected, int excluded,
                         const QString &words, int parts, OrderStatus status = OrderStatus::Pending) {
        OrderSummary order = summary(1, status);
        order.confirmed = confirmed;
        order.activated = activated;
        order.rejected = rejected;
        order.excluded = excluded;
        QTest::newRow(name) << order << words << parts;
    };
    row("all pending", 0, 0, 0, 0, u"24 pending"_s, 1);
    row("some rejected", 15, 0, 3, 0, u"0 active · 3 rejected"_s, 3);
    row("all confirmed", 24, 0, 0, 0, u"0 active · 24 confirmed"_s, 1);
    row("some active", 6, 18, 0, 0, u"18 active · 6 confirmed"_s, 2);
    row("all active", 0, 24, 0, 0, u"24 active"_s, 1);
    row("some excluded", 0, 20, 1, 3, u"20 active · 1 rejected · 3 excluded"_s, 2);
    row("active and pending", 0, 4, 0, 0, u"4 active · 20 pending"_s, 2);
    row("locked", 0, 0, 0, 0, u"24 locked"_s, 1, OrderStatus::PendingCancelation);
    row("canceled", 0, 0, 0, 0, u"24 canceled"_s, 1, OrderStatus::Canceled);
    row("more told than there are", 20, 20, 0, 0, u"20 active · 20 confirmed"_s, 2);
}

void TestOrdersModel::countsNumbersInWords()
{
    QFETCH(const OrderSummary, order);
    m_model->merge({order});
    const auto bar = cell(OrdersModel::Numbers, BarPartsRole).value<BarParts>();
    QCOMPARE(bar.total, 24);
    QStringList words;
    for (const BarWord &word : bar.words)
        words << word.text;
    QTEST(words.join(u" · "_s), "words");
    QTEST(int(bar.parts.size()), "parts");
    for (const BarPart &part : bar.parts)
        QVERIFY(part.count > 0);
}

void TestOrdersModel::showsUnknownStatusesAsTheyCame()
{
    OrderSummary order = summary(1);
    order.status = {OrderStatus::Unknown, u"CARRIER_HOLD"_s};
    m_model->merge({order});
    QCOMPARE(cell(OrdersModel::StatusColumn).toString(), u"CARRIER_HOLD"_s);
    QCOMPARE(cell(OrdersModel::StatusColumn, MeaningRole).value<Meaning>(), Meaning::Unknown);
}

void TestOrdersModel::datesTheLastChange()
{
    m_model->merge({summary(1)});
    QCOMPARE(cell(OrdersModel::LastChange).toString(), u"—"_s);
    const OrderId id = summary(1).id;
    m_model->setLastChange(id, u"3 numbers rejected"_s, QDateTime(QDate(2026, 11, 24), QTime(8, 12), Qt::UTC));
    QCOMPARE(cell(OrdersModel::LastChange).toString(), u"today 08:12"_s);
    QCOMPARE(cell(OrdersModel::LastChange, SecondLineRole).toString(), u"3 numbers rejected"_s);
    m_now = now.addDays(1);
    m_model->refreshDates();
    QCOMPARE(cell(OrdersModel::LastChange).toString(), u"Tue 08:12"_s);
    m_now = now.addDays(7);
    m_model->refreshDates();
    QCOMPARE(cell(OrdersModel::LastChange).toString(), u"24 Nov"_s);
}

void TestOrdersModel::keepsTheLatestChangeOfAnOrderThatIsListedLater()
{
    const auto at = [](int minute) { return QDateTime(QDate(2026, 11, 24), QTime(8, minute), Qt::UTC); };
    const OrderId id = summary(1).id;
    m_model->setLastChange(id, u"FOC given"_s, at(12));
    m_model->setLastChange(id, u"groups changed"_s, at(3)); // read from the store only now
    m_model->merge({summary(1)});
    QCOMPARE(cell(OrdersModel::LastChange, SecondLineRole).toString(), u"FOC given"_s);
    m_model->clear(); // another filter
    m_model->merge({summary(1)});
    QCOMPARE(cell(OrdersModel::LastChange, SecondLineRole).toString(), u"FOC given"_s);
    m_model->setLastChange(id, u"Completed"_s, at(20));
    QCOMPARE(cell(OrdersModel::LastChange, SecondLineRole).toString(), u"Completed"_s);
}

void TestOrdersModel::sortsByDatesThatWereRead()
{
    m_model->merge({summary(1), summary(2), summary(3)});
    for (const int id : {1, 3}) {
        const PortOrder read = order(id, OrderStatus::Confirmed, false, QDate(2026, 12, 10 - id));
        m_model->setDetails(read, detailsOf(read), now);
    }
    FilterProxy proxy;
    proxy.setSourceModel(m_model.get());
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.sort(OrdersModel::Foc);
    QCOMPARE(proxy.index(0, 0).data(IdRole).toString(), u"890000003"_s);
    QCOMPARE(proxy.index(2, 0).data(IdRole).toString(), u"890000002"_s);
    proxy.setFilterText(u"890000001"_s);
    QCOMPARE(proxy.rowCount(), 1);
}

void TestOrdersModel::exportsPlainValues()
{
    m_model->merge({summary(1)});
    const PortOrder read = order(1, OrderStatus::Confirmed, false, QDate(2026, 12, 1));
    m_model->setDetails(read, detailsOf(read), now);
    const QStringList row = m_model->exportRow(0);
    QCOMPARE(row.size(), m_model->exportTitles().size());
    QVERIFY(row.contains(u"2026-12-01"_s));
    QVERIFY(row.contains(u"24"_s));
    QVERIFY(row.contains(u"890000001"_s));
}

QTEST_GUILESS_MAIN(TestOrdersModel)
#include "tst_ordersmodel.moc"
