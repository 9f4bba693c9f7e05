#include "api/session.h"
#include "support/sandbox.h"
#include "support/wait.h"
#include "json/porting/portorderjson.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

static net::Result<DocumentContent> wait(api::DocumentCall call)
{
    return support::waitFor<DocumentContent>(std::move(call));
}

//! Every operation against the simulated service: what goes over the wire is what the contract says.
class TestPortingApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void checksPortability();
    void createsReadsAndUpdatesAnOrder();
    void refusesAnOrderWithoutNumbers();
    void cancelsAnOrder();
    void walksThroughAllPages();
    void findsAnOrderByNumberAndReference();
    void addsANote();
    void uploadsAndReadsADocument();
    void looksForADocumentAtItsOtherPath();
    void tellsOfADocumentThatIsGone();
    void droppingADocumentSilencesIt();
    void activatesInBothDialects_data();
    void activatesInBothDialects();
    void readsSparseAnswers();
    void reportsDriftOncePerPath();
    void createsAndReplacesTheDefaults();
    void takesTheTimeFromTheServer();
    void tellsThatTheKeyIsWrong();

private:
    api::SessionConfig config() const;
    PortOrder newOrder(const QString &reference, const QStringList &numbers) const;
    OrderId create(const QString &reference, const QStringList &numbers);

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<api::Session> m_session;
};

api::SessionConfig TestPortingApi::config() const
{
    const auto &info = m_sandbox->info();
    return {.projectId = info.project,
        .credentials = net::OAuth2{info.keyId, info.keySecret},
        .urls = {.auth = info.auth, .porting = info.porting}};
}

void TestPortingApi::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-11-24T15:00:00Z"_s});
    QVERIFY(m_sandbox->isRunning());
    m_session = std::make_unique<api::Session>(config());
}

void TestPortingApi::cleanup()
{
    m_session.reset();
    m_sandbox.reset();
}

PortOrder TestPortingApi::newOrder(const QString &reference, const QStringList &numbers) const
{
    PortOrder order{.customerReference = reference,
        .onDemandActivation = true,
        .schedule = {.date = QDate(2026, 12, 8), .time = QTime(9, 0), .zone = PortZone::Eastern}};
    for (const QString &number : numbers) {
        order.numbers.push_back({.phoneNumber = number,
            .endUser = EndUser{.name = u"Bluefinch Dental"_s,
                .streetNumber = u"12"_s,
                .streetName = u"Main"_s,
                .city = u"Boston"_s,
                .state = u"MA"_s,
                .zipCode = u"02134"_s,
                .typeOfService = ServiceType::Business},
            .portOutInfo = PortOutInfo{.pin = u"0042"_s, .accountNumber = u"A-7711"_s}});
    }
    return order;
}

OrderId TestPortingApi::create(const QString &reference, const QStringList &numbers)
{
    const auto created = wait(m_session->orders().create(newOrder(reference, numbers)));
    return created ? created->id : OrderId();
}

void TestPortingApi::checksPortability()
{
    const auto answer = wait(m_session->portability().check({u"+12125550142"_s, u"+12125550143"_s}));
    QVERIFY(answer);
    QCOMPARE(answer->size(), 2u);
    QCOMPARE(answer->front().phoneNumber, u"+12125550142"_s);
}

void TestPortingApi::createsReadsAndUpdatesAnOrder()
{
    const OrderId id = create(u"Bluefinch 1/2 + #K7Q2"_s, {u"+12125550142"_s});
    QVERIFY(!id.isEmpty());
    auto order = wait(m_session->orders().get(id));
    QVERIFY(order);
    QVERIFY(order->status == OrderStatus::Pending);
    QCOMPARE(order->customerReference, u"Bluefinch 1/2 + #K7Q2"_s);
    QCOMPARE(order->numbers.front().endUser->zipCode, u"02134"_s);
    QCOMPARE(order->numbers.front().portOutInfo->pin, u"0042"_s);

    order->schedule.date = QDate(2026, 12, 9);
    const auto updated = wait(m_session->orders().update(*order));
    QVERIFY(updated);
    const auto again = wait(m_session->orders().get(id));
    QCOMPARE(again->schedule.date, QDate(2026, 12, 9));
    QCOMPARE(again->numbers, order->numbers);
    QCOMPARE(m_sandbox->count(u"PUT"_s, u"orders/portIns"_s), 1);
}

void TestPortingApi::refusesAnOrderWithoutNumbers()
{
    const auto created = wait(m_session->orders().create(newOrder(u"x"_s, {})));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(m_sandbox->count(u"POST"_s, u"orders/portIns$"_s), 1);
}

void TestPortingApi::cancelsAnOrder()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    QVERIFY(wait(m_session->orders().cancel(id)));
    const auto order = wait(m_session->orders().get(id));
    QVERIFY(order->status == OrderStatus::PendingCancelation || order->status == OrderStatus::Canceled);
    const auto gone = wait(m_session->orders().cancel({u"1"_s}));
    QCOMPARE(gone.error().kind, net::ErrorKind::NotFound);
}

void TestPortingApi::walksThroughAllPages()
{
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids << create(u"Order %1"_s.arg(i), {u"+1212555010%1"_s.arg(i)}).text;
    QStringList found;
    std::optional<api::Cursor> cursor;
    int calls = 0;
    do {
        const auto page = wait(m_session->orders().list({.pageSize = 2}, cursor));
        QVERIFY(page);
        QCOMPARE(page->total.value_or(-1), 5);
        for (const OrderSummary &order : page->items)
            found << order.id.text;
        cursor = page->next;
        ++calls;
    } while (cursor && calls < 10);
    QCOMPARE(calls, 3);
    std::ranges::sort(ids);
    std::ranges::sort(found);
    QCOMPARE(found, ids);
}

void TestPortingApi::findsAnOrderByNumberAndReference()
{
    const OrderId id = create(u"A & B + C"_s, {u"+12125550142"_s});
    create(u"Other"_s, {u"+12125550143"_s});
    for (const api::OrderFilter &filter : {api::OrderFilter{.phoneNumber = u"+12125550142"_s},
             api::OrderFilter{.customerReference = u"A & B + C"_s}, api::OrderFilter{.orderId = id.text}}) {
        const auto page = wait(m_session->orders().list(filter)); // the sandbox is strict: a raw + is refused
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1u);
        QCOMPARE(page->items.front().id, id);
        QVERIFY(!page->next);
    }
    const auto none = wait(m_session->orders().list({.status = OrderStatus::Completed}));
    QVERIFY(none && none->items.empty());
}

void TestPortingApi::addsANote()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    const auto note = wait(m_session->orders().addNote(id, u"Bitte prüfen: <b>PIN</b>"_s));
    QVERIFY(note);
    QCOMPARE(note->note, u"Bitte prüfen: <b>PIN</b>"_s);
    QCOMPARE(wait(m_session->orders().get(id))->notes.back().note, u"Bitte prüfen: <b>PIN</b>"_s);
}

void TestPortingApi::uploadsAndReadsADocument()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    const QByteArray content = "%PDF-1.4\n" + QByteArray(300'000, '\xe7') + "\n%%EOF\n";
    const auto body = api::OrdersApi::encodeDocument(u"loa.pdf"_s, u"LOA"_s, content);
    const auto document = wait(m_session->orders().addDocument(id, body));
    QVERIFY(document);
    QVERIFY(!document->id.isEmpty());
    const auto read = wait(m_session->orders().document(id, document->id));
    QVERIFY(read);
    QCOMPARE(read->content, content);
    QCOMPARE(read->name, u"loa.pdf"_s);
}

void TestPortingApi::looksForADocumentAtItsOtherPath()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    const auto document
        = wait(m_session->orders().addDocument(id, api::OrdersApi::encodeDocument(u"a.pdf"_s, {}, "%PDF-1.4 %%EOF")));
    QVERIFY(document);
    m_sandbox->addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 404}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/orders/[0-9]+/documents/"_s}});
    m_sandbox->clearRequests();
    const auto read = wait(m_session->orders().document(id, document->id));
    QVERIFY(read);
    QCOMPARE(read->name, u"a.pdf"_s);
    QCOMPARE(m_sandbox->count(u"GET"_s, u"/documents/"_s), 2);
}

void TestPortingApi::tellsOfADocumentThatIsGone()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    const auto read = wait(m_session->orders().document(id, {u"999"_s}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, net::ErrorKind::NotFound);
}

void TestPortingApi::droppingADocumentSilencesIt()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    QVERIFY(m_sandbox->addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"/documents/"_s}}));
    bool heard = false;
    {
        api::DocumentCall call = m_session->orders().document(id, {u"999"_s});
        call.then(this, [&](const auto &) { heard = true; });
        QTRY_VERIFY(m_sandbox->count(u"GET"_s, u"/documents/"_s) > 0);
    }
    QVERIFY(wait(m_session->orders().get(id)));
    QVERIFY(!heard);
}

void TestPortingApi::activatesInBothDialects_data()
{
    QTest::addColumn<bool>("skill");
    QTest::newRow("published") << false;
    QTest::newRow("skill") << true;
}

void TestPortingApi::activatesInBothDialects()
{
    QFETCH(const bool, skill);
    if (skill) {
        QVERIFY(
            m_sandbox->addFault({{u"kind"_s, u"dialect"_s}, {u"times"_s, 0}, {u"path"_s, u"availableActivations"_s}}));
    }
    const OrderId id = create(u"x"_s, {u"+12125550142"_s, u"+12125550143"_s});
    QVERIFY(wait(m_session->orders().availableActivations(id))->groups.empty());
    QVERIFY(m_sandbox->confirm(id.text.toLongLong(), {{u"focDate"_s, u"2026-11-24"_s}}));
    QVERIFY(m_sandbox->release(id.text.toLongLong()));
    const auto ready = wait(m_session->orders().availableActivations(id));
    QVERIFY(ready);
    QCOMPARE(ready->dialect == GroupDialect::Skill, skill);
    QVERIFY(!ready->groups.empty());
    QStringList groups;
    for (const ActivationGroup &group : ready->groups) {
        groups << group.name;
        QVERIFY(!group.numbers.empty());
    }
    const auto activated = wait(m_session->orders().activate(id, groups, ready->dialect));
    QVERIFY(activated);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const auto order = wait(m_session->orders().get(id));
    QCOMPARE(order->numbers.size(), 2u);
    for (const PortNumber &number : order->numbers)
        QVERIFY(number.status == NumberStatus::Activated);
}

void TestPortingApi::readsSparseAnswers()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s});
    QVERIFY(m_sandbox->addFault({{u"kind"_s, u"sparse"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"portIns/[0-9]+$"_s}}));
    const auto order = wait(m_session->orders().get(id));
    QVERIFY(order);
    QCOMPARE(order->numbers.size(), 1u);
    QVERIFY(!order->numbers.front().endUser);
    QVERIFY(!order->numbers.front().portOutInfo);
}

void TestPortingApi::reportsDriftOncePerPath()
{
    const OrderId id = create(u"x"_s, {u"+12125550142"_s, u"+12125550143"_s});
    QSignalSpy drift(&m_session->porting(), &net::Client::driftSeen);
    QVERIFY(m_sandbox->addFault(
        {{u"kind"_s, u"wrong-type"_s}, {u"times"_s, 0}, {u"member"_s, u"resellerName"_s}, {u"verb"_s, u"GET"_s}}));
    const auto order = wait(m_session->orders().get(id));
    QVERIFY(order);
    wait(m_session->orders().get(id));
    QCOMPARE(drift.size(), 1);
    QCOMPARE(drift.front().at(1).toString(), u"resellerName"_s);
}

void TestPortingApi::createsAndReplacesTheDefaults()
{
    const auto &api = m_session->configuration();
    QVERIFY(!api::orNone(wait(api.get()))->has_value());
    QVERIFY(wait(api.create({.contact = PortingContact{.email = u"a@b.c"_s}, .portTime = QTime(8, 30)})));
    auto defaults = api::orNone(wait(api.get()));
    QVERIFY(defaults && *defaults);
    QCOMPARE((*defaults)->portTime, QTime(8, 30));
    (*defaults)->portZone = PortZone::Mountain;
    QVERIFY(wait(api.replace(**defaults)));
    defaults = api::orNone(wait(api.get()));
    QVERIFY((*defaults)->portZone == PortZone::Mountain);
    QCOMPARE((*defaults)->contact->email, u"a@b.c"_s);
}

void TestPortingApi::takesTheTimeFromTheServer()
{
    wait(m_session->orders().list({}));
    QVERIFY(m_session->now() >= QDateTime(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC));
    QVERIFY(m_session->now() < QDateTime(QDate(2026, 11, 24), QTime(15, 5), Qt::UTC));
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    wait(m_session->orders().list({}));
    QCOMPARE(m_session->now().date(), QDate(2026, 11, 25));
}

void TestPortingApi::tellsThatTheKeyIsWrong()
{
    m_session->setCredentials(net::OAuth2{m_sandbox->info().keyId, u"wrong"_s});
    const auto page = wait(m_session->orders().list({}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, net::ErrorKind::SignIn);
}

QTEST_GUILESS_MAIN(TestPortingApi)
#include "tst_portingapi.moc"
