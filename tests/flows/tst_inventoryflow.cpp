#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/numberdetail.h"
#include "flows/testdesk.h"
#include "net/rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;
using flows::InventoryFlow, flows::InventoryTrouble, flows::ListState, flows::NumberDetailFlow;

//! The inventory, read from the sandbox, and from servers that say what no good server says.
class TestInventoryFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsEveryNumberOnce();
    void asksForEachTypeAndNoRegion();
    void beginsAListAgainWhoseTokenWasForgotten();
    void saysWhenTheServerForgetsTwice();
    void canBeCanceled();
    void keepsReadingTheOtherListsWhenOneFails();
    void endsInACircleOfPages_data();
    void endsInACircleOfPages();
    void countsWhatOverlapsOnce();
    void saysWhenTheServerSendsLessThanItCounts();
    void goesAlongWhenTotalsChange();
    void showsTypesThatNobodyKnows();
    void startsOverOnRefresh();
    void mayBeDestroyedWhileReading();
    void readsOneNumberAndItsAddress();
    void noticesThatANumberIsGone();
    void takesNoOtherAnswerForGone();

private:
    struct Page {
        QStringList numbers = {};
        QString next = {};
        std::optional<int> total = {};
        QString type = u"LOCAL"_s;
    };
    //! What a made-up server has for a type and a token.
    using Pages = std::function<std::optional<Page>(const QString &type, const QString &token)>;
    void serve(const Pages &pages);

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<api::NumbersApi> m_api;
    std::unique_ptr<InventoryFlow> m_flow;
    QStringList m_read; //!< every number of every page
};

void TestInventoryFlow::initTestCase()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.numbers = 2500});
    QVERIFY(m_desk->isReady());
}

void TestInventoryFlow::init()
{
    m_flow.reset();
    m_api.reset();
    m_server = std::make_unique<RawServer>();
    m_client = std::make_unique<net::Client>(m_server->url());
    m_client->setRetryPolicy({.attempts = 1});
    m_api = std::make_unique<api::NumbersApi>(*m_client, u"p"_s);
    m_flow = std::make_unique<InventoryFlow>(m_api->active(), m_client->clock().asClock());
    m_desk->sandbox().removeAllFaults();
    m_desk->sandbox().clearRequests();
    m_read.clear();
}

void TestInventoryFlow::serve(const Pages &pages)
{
    m_server->always([pages](QTcpSocket &socket, const RawServer::Request &request) {
        const QUrlQuery query(QUrl::fromEncoded(request.target));
        const auto page = pages(query.queryItemValue(u"type"_s), query.queryItemValue(u"pageToken"_s));
        if (!page)
            return RawServer::answer(400, R"({"error": {"code": 400, "status": "INVALID_ARGUMENT", "details": []}})")(
                socket, request);
        QJsonArray numbers;
        for (const QString &number : page->numbers)
            numbers.append(QJsonObject{{u"phoneNumber"_s, number}, {u"type"_s, page->type}});
        QJsonObject body{{u"activeNumbers"_s, numbers}, {u"nextPageToken"_s, page->next}};
        if (page->total)
            body.insert(u"totalSize"_s, *page->total);
        RawServer::answer(200, QJsonDocument(body).toJson(), "Content-Type: application/json\r\n")(socket, request);
    });
    connect(
        m_flow.get(), &InventoryFlow::numbersRead, this, [this](NumberType, const std::vector<ActiveNumber> &numbers) {
            for (const ActiveNumber &number : numbers)
                m_read << number.phoneNumber;
        });
}

void TestInventoryFlow::readsEveryNumberOnce()
{
    InventoryFlow flow(m_desk->desk().numbers.active(), m_desk->desk().now);
    QSet<QString> numbers;
    int rows = 0;
    connect(&flow, &InventoryFlow::numbersRead, this, [&](NumberType, const std::vector<ActiveNumber> &page) {
        rows += int(page.size());
        for (const ActiveNumber &number : page)
            numbers.insert(number.phoneNumber);
    });
    QSignalSpy completed(&flow, &InventoryFlow::listCompleted);
    QCOMPARE(flow.state(), ListState::NotRead);
    QVERIFY(!flow.isPartial());
    flow.refresh();
    QCOMPARE(flow.state(), ListState::Reading);
    QVERIFY(flow.isPartial());
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ListState::Complete, 30'000);
    QCOMPARE(rows, 2500);
    QCOMPARE(numbers.size(), 2500);
    QCOMPARE(completed.size(), 3);
    QCOMPARE(flow.progress(), (flows::Progress{2500, 2500}));
    QVERIFY(!flow.isPartial() && flow.asOf() && !flow.error());
}

void TestInventoryFlow::asksForEachTypeAndNoRegion()
{
    serve(
        [](const QString &type, const QString &) { return Page{.numbers = {u"+1"_s + QString::number(type.size())}}; });
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QByteArrayList asked;
    for (const RawServer::Request &request : m_server->arrived())
        asked << request.target;
    std::ranges::sort(asked);
    QCOMPARE(asked,
        (QByteArrayList{"/v1/projects/p/activeNumbers?type=LOCAL&pageSize=1000",
            "/v1/projects/p/activeNumbers?type=MOBILE&pageSize=1000",
            "/v1/projects/p/activeNumbers?type=TOLL_FREE&pageSize=1000"}));
}

void TestInventoryFlow::beginsAListAgainWhoseTokenWasForgotten()
{
    int forgotten = 0;
    serve([&forgotten](const QString &type, const QString &token) -> std::optional<Page> {
        if (type != "LOCAL"_L1)
            return Page{};
        if (token == "2"_L1 && forgotten++ == 0)
            return std::nullopt;
        return token.isEmpty() ? Page{.numbers = {u"+11"_s, u"+12"_s}, .next = u"2"_s, .total = 3}
                               : Page{.numbers = {u"+13"_s}, .total = 3};
    });
    QSignalSpy began(m_flow.get(), &InventoryFlow::listBegan);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(m_read, (QStringList{u"+11"_s, u"+12"_s, u"+11"_s, u"+12"_s, u"+13"_s}));
    QCOMPARE(began.size(), 4);
    QVERIFY(m_flow->part(NumberType::Local).restarted);
    QCOMPARE(m_flow->progress().done, 3);
    QVERIFY(!m_flow->isPartial());
}

void TestInventoryFlow::saysWhenTheServerForgetsTwice()
{
    serve([](const QString &, const QString &token) -> std::optional<Page> {
        return token.isEmpty() ? std::optional(Page{.numbers = {u"+11"_s}, .next = u"2"_s}) : std::nullopt;
    });
    QSignalSpy failed(m_flow.get(), &InventoryFlow::failed);
    QSignalSpy completed(m_flow.get(), &InventoryFlow::listCompleted);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Failed);
    QCOMPARE(failed.size(), 3);
    QCOMPARE(completed.size(), 0);
    QCOMPARE(m_flow->trouble(), InventoryTrouble::LostPlace);
    QCOMPARE(m_flow->error()->httpStatus, 400);
    QVERIFY(m_flow->isPartial());
    QCOMPARE(m_server->count("GET"), 12); // of each list: two pages, twice
}

void TestInventoryFlow::canBeCanceled()
{
    serve([](const QString &, const QString &token) {
        return Page{.numbers = {u"+1"_s + token}, .next = QString::number(token.toInt() + 1), .total = 5'000};
    });
    QSignalSpy completed(m_flow.get(), &InventoryFlow::listCompleted);
    m_flow->refresh();
    QTRY_VERIFY(m_read.size() > 5 && m_flow->progress().total >= 15'000);
    m_flow->cancel();
    QCOMPARE(m_flow->state(), ListState::Canceled);
    QVERIFY(m_flow->isPartial() && m_flow->asOf());
    const auto before = m_read.size();
    const int requests = m_server->count("GET");
    QTRY_VERIFY(m_server->count("GET") <= requests + 3);
    QCOMPARE(m_read.size(), before);
    QCOMPARE(completed.size(), 0);
}

void TestInventoryFlow::keepsReadingTheOtherListsWhenOneFails()
{
    serve([](const QString &type, const QString &) -> std::optional<Page> {
        return type == "MOBILE"_L1 ? std::nullopt
                                   : std::optional(Page{.numbers = {u"+1"_s + QString::number(type.size())}});
    });
    QSignalSpy completed(m_flow.get(), &InventoryFlow::listCompleted);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Failed);
    QCOMPARE(completed.size(), 2);
    QCOMPARE(m_flow->part(NumberType::Local).state, ListState::Complete);
    QCOMPARE(m_flow->part(NumberType::Mobile).state, ListState::Failed);
    QCOMPARE(m_flow->trouble(), InventoryTrouble::None); // the first page: no token was forgotten
    QVERIFY(m_flow->isPartial());
}

void TestInventoryFlow::endsInACircleOfPages_data()
{
    QTest::addColumn<bool>("sameTokens");
    QTest::newRow("tokens that come back") << true;
    QTest::newRow("new tokens, old numbers") << false;
}

void TestInventoryFlow::endsInACircleOfPages()
{
    QFETCH(const bool, sameTokens);
    serve([sameTokens](const QString &, const QString &token) {
        const int page = token.toInt();
        return Page{
            .numbers = {u"+1%1"_s.arg(page % 3)}, .next = QString::number(sameTokens ? page % 3 + 1 : page + 1)};
    });
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Failed);
    QCOMPARE(m_flow->trouble(), InventoryTrouble::Loops);
    QVERIFY(m_flow->isPartial());
    QVERIFY(m_server->count("GET") < 100);
}

void TestInventoryFlow::countsWhatOverlapsOnce()
{
    serve([](const QString &type, const QString &token) {
        if (type != "LOCAL"_L1)
            return Page{};
        return token.isEmpty() ? Page{.numbers = {u"+11"_s, u"+12"_s, u"+12"_s}, .next = u"2"_s, .total = 3}
                               : Page{.numbers = {u"+12"_s, u"+13"_s}, .total = 3};
    });
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(m_flow->progress(), (flows::Progress{3, 3}));
    QVERIFY(!m_flow->isPartial());
}

void TestInventoryFlow::saysWhenTheServerSendsLessThanItCounts()
{
    serve([](const QString &type, const QString &) {
        return type == "LOCAL"_L1 ? Page{.numbers = {u"+11"_s}, .total = 4} : Page{.total = 0};
    });
    QSignalSpy completed(m_flow.get(), &InventoryFlow::listCompleted);
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(m_flow->trouble(), InventoryTrouble::Short);
    QCOMPARE(m_flow->missing(), 3);
    QVERIFY(m_flow->isPartial());
    QCOMPARE(completed.size(), 2); // nothing of the third counts as gone
}

void TestInventoryFlow::goesAlongWhenTotalsChange()
{
    serve([](const QString &type, const QString &token) {
        if (type != "LOCAL"_L1)
            return Page{};
        const int page = token.toInt();
        return Page{.numbers = {u"+1%1"_s.arg(page)},
            .next = page < 3 ? QString::number(page + 1) : QString(),
            .total = 9 - page * 2}; // numbers are released while the list is read
    });
    QList<int> totals;
    connect(m_flow.get(), &InventoryFlow::progressChanged, this,
        [&totals](const flows::Progress &progress) { totals << progress.total; });
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QVERIFY(totals.contains(9) && totals.contains(7));
    QCOMPARE(m_flow->progress(), (flows::Progress{4, 4}));
    QVERIFY(!m_flow->isPartial());
}

void TestInventoryFlow::showsTypesThatNobodyKnows()
{
    serve([](const QString &type, const QString &) {
        return type == "LOCAL"_L1 ? Page{.numbers = {u"+11"_s}, .type = u"PAGER"_s} : Page{};
    });
    std::vector<ActiveNumber> read;
    connect(m_flow.get(), &InventoryFlow::numbersRead, this,
        [&read](NumberType, const std::vector<ActiveNumber> &numbers) { read = numbers; });
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(read.at(0).type.text, u"PAGER"_s);
}

void TestInventoryFlow::startsOverOnRefresh()
{
    serve(
        [](const QString &type, const QString &) { return Page{.numbers = {u"+1%1"_s.arg(type.size())}, .total = 1}; });
    m_flow->refresh();
    m_flow->refresh();
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(m_read.size(), 3);
    m_flow->refresh();
    QVERIFY(!m_flow->isPartial()); // what was read before is still whole
    QTRY_COMPARE(m_flow->state(), ListState::Complete);
    QCOMPARE(m_read.size(), 6);
}

void TestInventoryFlow::mayBeDestroyedWhileReading()
{
    serve([](const QString &, const QString &token) {
        return Page{.numbers = {u"+1"_s + token}, .next = QString::number(token.toInt() + 1)};
    });
    m_flow->refresh();
    QTRY_VERIFY(m_read.size() > 2);
    m_flow.reset();
    const auto before = m_read.size();
    QCoreApplication::processEvents();
    QCOMPARE(m_read.size(), before);
}

void TestInventoryFlow::readsOneNumberAndItsAddress()
{
    const flows::Desk &desk = m_desk->desk();
    InventoryFlow flow(desk.numbers.active(), desk.now);
    std::vector<ActiveNumber> numbers;
    connect(
        &flow, &InventoryFlow::numbersRead, this, [&numbers](NumberType type, const std::vector<ActiveNumber> &page) {
            if (type == NumberType::Local)
                numbers.insert(numbers.end(), page.begin(), page.end());
        });
    flow.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ListState::Complete, 30'000);
    const auto us = std::ranges::find(numbers, u"US"_s, &ActiveNumber::regionCode);
    QVERIFY(us != numbers.end());

    NumberDetailFlow detail(desk.numbers, desk.now);
    QSignalSpy address(&detail, &NumberDetailFlow::addressRead);
    detail.open({.phoneNumber = us->phoneNumber, .displayName = u"old"_s, .regionCode = u"US"_s});
    QCOMPARE(detail.number()->displayName, u"old"_s);
    QCOMPARE(detail.addressState(), NumberDetailFlow::Address::NotRead);
    QTRY_VERIFY(detail.readAt());
    QCOMPARE(detail.number()->displayName, us->displayName);
    QTRY_COMPARE(address.size(), 1);
    QVERIFY(detail.addressState() == NumberDetailFlow::Address::Set
        || detail.addressState() == NumberDetailFlow::Address::None);
    detail.open({.phoneNumber = u"+46700000000"_s, .regionCode = u"SE"_s});
    QCOMPARE(detail.addressState(), NumberDetailFlow::Address::DoesNotApply);
}

void TestInventoryFlow::noticesThatANumberIsGone()
{
    const flows::Desk &desk = m_desk->desk();
    NumberDetailFlow detail(desk.numbers, desk.now);
    QSignalSpy gone(&detail, &NumberDetailFlow::numberGone);
    detail.open({.phoneNumber = u"+12085559999"_s, .regionCode = u"US"_s});
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toString(), u"+12085559999"_s);
    QVERIFY(!detail.number());
}

void TestInventoryFlow::takesNoOtherAnswerForGone()
{
    m_server->always(RawServer::answer(404, R"({"error": {"code": 404, "message": "no such route", "details": []}})"));
    NumberDetailFlow detail(*m_api, m_client->clock().asClock());
    QSignalSpy gone(&detail, &NumberDetailFlow::numberGone);
    detail.open({.phoneNumber = u"+12085559999"_s, .regionCode = u"US"_s});
    QTRY_VERIFY(detail.error());
    QCOMPARE(gone.size(), 0);
    QCOMPARE(detail.error()->kind, net::ErrorKind::NotFound);
    QTRY_COMPARE(detail.addressState(), NumberDetailFlow::Address::Failed);
}

QTEST_GUILESS_MAIN(TestInventoryFlow)
#include "tst_inventoryflow.moc"
