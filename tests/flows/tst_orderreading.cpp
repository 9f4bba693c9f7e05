#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using flows::ListState;
using flows::ReadState;

//! The list to its end, and the details behind it.
class TestOrderReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsAllPages();
    void filtersOnTheServer();
    void labelsAPartWhenCanceled();
    void keepsACompleteListWhenTheNextReadingFails();
    void listMayBeDestroyedWhileReading();
    void readsDetailsFourAtATime();
    void readsWhatIsOnScreenFirst();
    void tellsWhatChangedSinceTheLastReading();
    void restsWhenEverythingFails();
    void restsWhileOffline();
    void readsOneNow();
    void anOlderAnswerDoesNotUndoANewerOne();
    void aReadingThatWasOvertakenIsDroppedAndDoneAgain();
    void keepsWhatIsFollowedBesideTheList();
    void readerMayBeDestroyedWhileReading();

private:
    std::vector<domain::OrderSummary> list();
    net::Result<domain::PortOrder> readApart(const domain::OrderId &id);
    int mostAtOnce();

    std::unique_ptr<TestDesk> m_desk;
};

void TestOrderReading::initTestCase()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.orders = 30});
    QVERIFY(m_desk->isReady());
}

void TestOrderReading::init()
{
    m_desk->sandbox().removeAllFaults();
    m_desk->sandbox().clearRequests();
}

std::vector<domain::OrderSummary> TestOrderReading::list()
{
    flows::OrderListFlow flow(m_desk->desk().orders, m_desk->desk().now);
    flow.refresh();
    if (!QTest::qWaitFor([&] { return flow.state() == ListState::Complete; }, 15'000))
        return {};
    m_desk->sandbox().clearRequests();
    return flow.orders();
}

//! Past the reader, as another part of the program does.
net::Result<domain::PortOrder> TestOrderReading::readApart(const domain::OrderId &id)
{
    std::optional<net::Result<domain::PortOrder>> order;
    net::Call<domain::PortOrder> call = m_desk->desk().orders.get(id);
    call.then(this, [&](const net::Result<domain::PortOrder> &result) { order = result; });
    return QTest::qWaitFor([&] { return order.has_value(); }, 15'000)
        ? *order
        : net::Result<domain::PortOrder>(tl::unexpected(net::Error()));
}

void TestOrderReading::readsAllPages()
{
    flows::OrderListFlow flow(m_desk->desk().orders, m_desk->desk().now);
    const QSignalSpy pages(&flow, &flows::OrderListFlow::ordersRead);
    const QSignalSpy completed(&flow, &flows::OrderListFlow::completed);
    const QSignalSpy progress(&flow, &flows::OrderListFlow::progressChanged);
    flow.setFilter({.pageSize = 8});
    QTRY_COMPARE(completed.size(), 1);
    const int orders = m_desk->orders();
    QVERIFY(orders >= 30);
    QCOMPARE(int(flow.orders().size()), orders);
    QCOMPARE(pages.size(), (orders + 7) / 8 - 1); // the last page completes the list
    QCOMPARE(flow.progress(), (flows::Progress{orders, orders}));
    QCOMPARE(progress[1][0].value<flows::Progress>(), (flows::Progress{8, orders}));
    QVERIFY(!flow.isPartial());
    QVERIFY(flow.asOf().has_value());
}

void TestOrderReading::filtersOnTheServer()
{
    flows::OrderListFlow flow(m_desk->desk().orders, m_desk->desk().now);
    const QSignalSpy completed(&flow, &flows::OrderListFlow::completed);
    const QSignalSpy cleared(&flow, &flows::OrderListFlow::cleared);
    flow.setFilter({.status = domain::OrderStatus::Pending});
    QTRY_COMPARE(completed.size(), 1);
    QVERIFY(!flow.orders().empty());
    for (const domain::OrderSummary &order : flow.orders())
        QCOMPARE(order.status.value, domain::OrderStatus::Pending);
    flow.setFilter({.customerReference = u"nobody has this one"_s});
    QCOMPARE(cleared.size(), 2);
    QVERIFY(flow.orders().empty());
    QTRY_COMPARE(completed.size(), 2);
    QVERIFY(flow.orders().empty());
    QCOMPARE(flow.state(), ListState::Complete);
}

void TestOrderReading::labelsAPartWhenCanceled()
{
    flows::OrderListFlow flow(m_desk->desk().orders, m_desk->desk().now);
    connect(&flow, &flows::OrderListFlow::ordersRead, &flow, [&] { flow.cancel(); });
    flow.setFilter({.pageSize = 8});
    QTRY_COMPARE(flow.state(), ListState::Canceled);
    QCOMPARE(flow.orders().size(), size_t(8));
    QVERIFY(flow.isPartial());
    QVERIFY(flow.asOf().has_value());
}

void TestOrderReading::keepsACompleteListWhenTheNextReadingFails()
{
    flows::OrderListFlow flow(m_desk->desk().orders, m_desk->desk().now);
    const QSignalSpy failed(&flow, &flows::OrderListFlow::failed);
    flow.setFilter({.pageSize = 8});
    QTRY_COMPARE(flow.state(), ListState::Complete);
    const auto orders = flow.orders();
    const auto asOf = flow.asOf();
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"path"_s, u"orders/portIns$"_s}, {u"status"_s, 500},
        {u"skip"_s, 1}, {u"times"_s, 0}});
    flow.refresh();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(flow.state(), ListState::Failed);
    QCOMPARE(flow.error()->httpStatus, 500);
    QCOMPARE(flow.orders(), orders);
    QCOMPARE(flow.asOf(), asOf);
    QVERIFY(!flow.isPartial());
}

void TestOrderReading::listMayBeDestroyedWhileReading()
{
    auto flow = std::make_unique<flows::OrderListFlow>(m_desk->desk().orders, m_desk->desk().now);
    connect(flow.get(), &flows::OrderListFlow::ordersRead, this, [&] { flow.release()->deleteLater(); });
    flow->setFilter({.pageSize = 8});
    QTRY_VERIFY(!flow);
}

int TestOrderReading::mostAtOnce()
{
    int held = 0;
    const QJsonArray requests = m_desk->sandbox().requests();
    for (const auto &request : requests)
        held += request.toObject().value("held"_L1).toBool();
    return held;
}

void TestOrderReading::readsDetailsFourAtATime()
{
    const auto orders = list();
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"orders/portIns/[0-9]+$"_s}, {u"times"_s, 0}});
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    QCOMPARE(reader.state(orders[0].id), ReadState::NotRead);
    reader.setOrders(orders);
    QTRY_COMPARE(mostAtOnce(), 4);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/[0-9]+$"_s), 4);
    m_desk->sandbox().removeAllFaults();
    const int all = int(orders.size());
    QTRY_COMPARE_WITH_TIMEOUT(reader.progress(), (flows::Progress{all, all}), 15'000);
    for (const domain::OrderSummary &order : orders)
        QCOMPARE(reader.state(order.id), ReadState::Read);
    QVERIFY(!reader.find(orders[0].id)->lastChange);
    QVERIFY(reader.find(orders[0].id)->readAt.isValid());
}

void TestOrderReading::readsWhatIsOnScreenFirst()
{
    const auto orders = list();
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    const QSignalSpy read(&reader, &flows::OrderReader::orderRead);
    reader.setOnline(false);
    reader.setOrders(orders);
    const std::vector<domain::OrderId> visible{orders[20].id, orders[25].id};
    reader.setVisible(visible);
    reader.setOnline(true);
    QTRY_VERIFY_WITH_TIMEOUT(read.size() >= 8, 15'000);
    int position = 0;
    const QJsonArray requests = m_desk->sandbox().requests();
    QStringList first;
    for (const auto &request : requests) {
        if (position++ < 4)
            first.append(request.toObject().value("path"_L1).toString().section(u'/', -1));
    }
    QVERIFY(first.contains(visible[0].text));
    QVERIFY(first.contains(visible[1].text));
}

void TestOrderReading::tellsWhatChangedSinceTheLastReading()
{
    const qint64 id = m_desk->sandbox().createOrder(someNumbers(1, 100), u"Changing"_s);
    const domain::OrderId orderId{QString::number(id)};
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    const QSignalSpy changed(&reader, &flows::OrderReader::orderChanged);
    reader.setOrders({{.id = orderId, .status = domain::OrderStatus::Pending}});
    QTRY_COMPARE(reader.state(orderId), ReadState::Read);
    QVERIFY(m_desk->sandbox().note(id, u"Please send a bill"_s));
    reader.readNow(orderId);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(reader.find(orderId)->lastChange->kind, flows::OrderChangeKind::Notes);
    QVERIFY(m_desk->sandbox().confirm(id));
    reader.readNow(orderId);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(reader.find(orderId)->lastChange->after, u"CONFIRMED"_s);
    reader.readNow(orderId); // nothing new: the last change stays
    const QSignalSpy read(&reader, &flows::OrderReader::orderRead);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(reader.find(orderId)->lastChange->after, u"CONFIRMED"_s);
    QVERIFY(m_desk->sandbox().cancelNow(id));
}

void TestOrderReading::restsWhenEverythingFails()
{
    const auto orders = list();
    m_desk->desk().timing.readerPause = std::chrono::minutes(10);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u"orders/portIns/[0-9]+$"_s}, {u"status"_s, 503}, {u"times"_s, 0}});
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    const QSignalSpy resting(&reader, &flows::OrderReader::restingChanged);
    reader.setOrders(orders);
    QTRY_COMPARE(resting.size(), 1);
    QVERIFY(reader.isResting());
    QCOMPARE(reader.restReason()->httpStatus, 503);
    QTRY_VERIFY(
        std::ranges::none_of(orders, [&](const auto &order) { return reader.state(order.id) == ReadState::Reading; }));
    const auto failed
        = std::ranges::count_if(orders, [&](const auto &order) { return reader.state(order.id) == ReadState::Failed; });
    QVERIFY(failed >= 4 && failed <= 8); // the rest were not even tried
    m_desk->sandbox().removeAllFaults();
    reader.resume();
    const int all = int(orders.size());
    QTRY_COMPARE_WITH_TIMEOUT(reader.progress(), (flows::Progress{all, all}), 15'000);
    QVERIFY(std::ranges::all_of(orders, [&](const auto &order) { return reader.state(order.id) == ReadState::Read; }));
}

void TestOrderReading::restsWhileOffline()
{
    const auto orders = list();
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    reader.setOnline(false);
    reader.setOrders(orders);
    QVERIFY(reader.isResting());
    QCOMPARE(reader.progress().done, 0);
    reader.readNow(orders[3].id); // a person asked
    QTRY_COMPARE(reader.state(orders[3].id), ReadState::Read);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/[0-9]+$"_s), 1);
}

void TestOrderReading::readsOneNow()
{
    const auto orders = list();
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, QString(orders[0].id.text + u'$')}, {u"status"_s, 404}});
    const QSignalSpy failed(&reader, &flows::OrderReader::failed);
    reader.readNow(orders[0].id);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(reader.state(orders[0].id), ReadState::Failed);
    QVERIFY(!reader.isResting());
    reader.readNow(orders[0].id);
    QTRY_COMPARE(reader.state(orders[0].id), ReadState::Read);
    QVERIFY(!reader.find(orders[0].id)->error);
}

void TestOrderReading::anOlderAnswerDoesNotUndoANewerOne()
{
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    reader.setOnline(false);
    const domain::OrderId id{u"1"_s};
    reader.setOrders({{.id = id, .status = domain::OrderStatus::Pending}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    reader.accept({.id = id, .status = domain::OrderStatus::Confirmed}, now);
    reader.accept({.id = id, .status = domain::OrderStatus::Pending}, now.addSecs(-1));
    QCOMPARE(reader.find(id)->order->status.value, domain::OrderStatus::Confirmed);
    QVERIFY(!reader.find(id)->lastChange);
}

void TestOrderReading::aReadingThatWasOvertakenIsDroppedAndDoneAgain()
{
    const qint64 id = m_desk->sandbox().createOrder(someNumbers(1, 200), u"Overtaken"_s);
    const domain::OrderId orderId{QString::number(id)};
    const int held = m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-after"_s}, {u"path"_s, QString(orderId.text + u'$')}, {u"times"_s, 1}});
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    reader.setFollowed({orderId});
    reader.readSoon({orderId});
    QTRY_COMPARE(mostAtOnce(), 1); // answered as pending, and the answer is on its way
    QVERIFY(m_desk->sandbox().confirm(id));
    const auto newer = readApart(orderId);
    QVERIFY(newer);
    reader.accept(*newer, m_desk->desk().now());
    const QSignalSpy read(&reader, &flows::OrderReader::orderRead);
    QVERIFY(m_desk->sandbox().removeFault(held));
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read[0][0].value<domain::PortOrder>().status.value, domain::OrderStatus::Confirmed);
    QCOMPARE(reader.find(orderId)->order->status.value, domain::OrderStatus::Confirmed);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, QString(orderId.text + u'$')), 3);
    QVERIFY(m_desk->sandbox().cancelNow(id));
}

void TestOrderReading::keepsWhatIsFollowedBesideTheList()
{
    const auto orders = list();
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    reader.setFollowed({orders[0].id, orders[1].id});
    reader.setOrders({orders[1], orders[2]});
    QTRY_COMPARE(reader.progress(), (flows::Progress{2, 2}));
    QCOMPARE(reader.state(orders[0].id), ReadState::NotRead); // to follow is not to read
    reader.readSoon({orders[0].id});
    QTRY_COMPARE(reader.state(orders[0].id), ReadState::Read);
    QCOMPARE(reader.progress(), (flows::Progress{2, 2})); // of the list only
    reader.setOrders({});
    QCOMPARE(reader.state(orders[0].id), ReadState::Read);
    QCOMPARE(reader.state(orders[1].id), ReadState::Read);
    QVERIFY(!reader.find(orders[2].id));
    reader.setFollowed({});
    QVERIFY(!reader.find(orders[0].id));
}

void TestOrderReading::readerMayBeDestroyedWhileReading()
{
    const auto orders = list();
    auto reader
        = std::make_unique<flows::OrderReader>(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    connect(reader.get(), &flows::OrderReader::orderRead, this, [&] {
        if (reader)
            reader.release()->deleteLater();
    });
    reader->setOrders(orders);
    QTRY_VERIFY(!reader);
}

QTEST_GUILESS_MAIN(TestOrderReading)
#include "tst_orderreading.moc"
