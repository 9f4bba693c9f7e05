#include "flows/numberdesk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::NumberOrderId;
using domain::NumberOrderState;

//! The number orders that a desk knows: kept over starts, followed until they are over, added by their id.
class TestNumberOrderBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsEmpty();
    void knowsWhatItMadeAndWhatIsAskedFor();
    void keepsItOverAStart();
    void followsAnOrderUntilItIsOver();
    void readsWhyAnOrderIsBlocked();
    void addsAnOrderByItsId();
    void tellsThatThereIsNoSuchOrder();
    void keepsWhatWasTyped();
    void findsAnOrderThatWasMadeAndNotKept();
    void showsWhatWasReadWhenAReadingFails();
    void tellsThatTheStoreIsClosed();
    void readsNothingMoreOnceAllIsOver();

private:
    NumberOrderState stateOf(const NumberOrderId &id)
    {
        const store::KnownNumberOrder *known = m_desk->book().find(id);
        return known ? known->order.state.value : NumberOrderState::Unknown;
    }

    std::unique_ptr<NumberDesk> m_desk;
};

void TestNumberOrderBook::init()
{
    m_desk = std::make_unique<NumberDesk>();
    QVERIFY(m_desk->begins());
}

void TestNumberOrderBook::beginsEmpty()
{
    QVERIFY(m_desk->book().orders().empty());
    QVERIFY(m_desk->book().lost().empty());
}

void TestNumberOrderBook::knowsWhatItMadeAndWhatIsAskedFor()
{
    const NumberOrderId id = m_desk->made();
    const store::KnownNumberOrder *known = m_desk->book().find(id);
    QVERIFY(known);
    QVERIFY(known->order.state == NumberOrderState::Created);
    QVERIFY(known->requirements);
    QCOMPARE(flows::missingOf(*known), (domain::MissingParts{.fields = 5, .papers = 1}));
    const NumberOrderId free = m_desk->made(u"US"_s);
    QVERIFY(m_desk->book().find(free)->requirementsReadAt);
    QVERIFY(!m_desk->book().find(free)->requirements);
    QCOMPARE(m_desk->book().orders().front().order.id, free); // newest first
}

void TestNumberOrderBook::keepsItOverAStart()
{
    const NumberOrderId id = m_desk->made();
    m_desk->book().setDraft(id, NumberDesk::german());
    m_desk->restartBook();
    QVERIFY(m_desk->book().orders().empty());
    QTRY_VERIFY(m_desk->book().find(id));
    QCOMPARE(flows::detailsOf(*m_desk->book().find(id)), NumberDesk::german());
    QVERIFY(m_desk->book().find(id)->requirements);
}

void TestNumberOrderBook::followsAnOrderUntilItIsOver()
{
    const NumberOrderId id = m_desk->made(u"US"_s);
    QCOMPARE(m_desk->sandbox().numbers("POST", u"/numberOrders/%1/submit"_s.arg(id.text)).status, 200);
    QTRY_COMPARE(stateOf(id), NumberOrderState::InReview);
    QVERIFY(m_desk->sandbox().advance(u"P1D"_s));
    QTRY_COMPARE(stateOf(id), NumberOrderState::Completed);
}

void TestNumberOrderBook::readsWhyAnOrderIsBlocked()
{
    const NumberOrderId id = m_desk->made();
    QVERIFY(m_desk->act(id, u"block"_s, u"The street is missing."_s));
    QTRY_COMPARE(stateOf(id), NumberOrderState::Blocked);
    QCOMPARE(domain::lastWords(*m_desk->book().find(id)->registration), u"The street is missing."_s);
}

void TestNumberOrderBook::addsAnOrderByItsId()
{
    const auto answer = m_desk->sandbox().numbers("POST", u"/numberOrders:createNumberOrder"_s,
        {{u"regionCode"_s, u"SE"_s}, {u"numberType"_s, u"MOBILE"_s},
            {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 2}}}});
    const NumberOrderId id{answer.object.value("idNumberOrder"_L1).toString()};
    QSignalSpy adopted(&m_desk->book(), &flows::NumberOrderBook::adopted);
    m_desk->book().adopt(id);
    QTRY_COMPARE(adopted.size(), 1);
    QCOMPARE(m_desk->book().find(id)->order.numbers.size(), 2u);
    m_desk->restartBook();
    QTRY_VERIFY(m_desk->book().find(id));
}

void TestNumberOrderBook::tellsThatThereIsNoSuchOrder()
{
    QSignalSpy failed(&m_desk->book(), &flows::NumberOrderBook::adoptFailed);
    m_desk->book().adopt({u"../../activeNumbers"_s});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).value<net::Error>().kind, net::ErrorKind::NotFound);
    QVERIFY(m_desk->book().orders().empty());
}

void TestNumberOrderBook::keepsWhatWasTyped()
{
    const NumberOrderId id = m_desk->made();
    m_desk->book().setDraft(id, NumberDesk::german());
    QCOMPARE(flows::missingOf(*m_desk->book().find(id)).fields, 0);
    QVERIFY(m_desk->registrationOnServer(id).value("requestDetails"_L1).toObject().isEmpty());
    m_desk->book().refresh(id); // a reading does not take it away
    QTRY_VERIFY(!m_desk->book().isReading(id));
    QCOMPARE(*m_desk->book().find(id)->draft, NumberDesk::german());
}

//! The program ended between the answer and the store: the journal knows the order.
void TestNumberOrderBook::findsAnOrderThatWasMadeAndNotKept()
{
    const NumberOrderId id = m_desk->made();
    QVERIFY(await(m_desk->database().run(
        [](store::Connection &connection) { return connection.exec(u"DELETE FROM number_orders"_s); })));
    m_desk->restartBook();
    QTRY_VERIFY(m_desk->book().find(id));
}

void TestNumberOrderBook::showsWhatWasReadWhenAReadingFails()
{
    const NumberOrderId id = m_desk->made();
    QSignalSpy failed(&m_desk->book(), &flows::NumberOrderBook::failed);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"path"_s, u"numberOrders"_s}, {u"times"_s, 0}});
    m_desk->book().refresh();
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(m_desk->book().error());
    QVERIFY(m_desk->book().find(id));
    QVERIFY(m_desk->sandbox().removeAllFaults());
    QTRY_VERIFY(!m_desk->book().isReading() && !m_desk->book().error()); // the next round
}

void TestNumberOrderBook::tellsThatTheStoreIsClosed()
{
    TestDesk closed({}, TestDesk::Store::Closed);
    store::NumberOrders orders(closed.database());
    flows::NumberOrderBook book(closed.desk(), orders);
    QSignalSpy failed(&book, &flows::NumberOrderBook::storeFailed);
    book.load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!book.isLoaded());
}

void TestNumberOrderBook::readsNothingMoreOnceAllIsOver()
{
    const NumberOrderId id = m_desk->made();
    QVERIFY(m_desk->act(id, u"reject"_s));
    QTRY_COMPARE(stateOf(id), NumberOrderState::Rejected);
    QTRY_VERIFY(!m_desk->book().isReading());
    QVERIFY(!m_desk->book().nextRoundAt());
}

QTEST_GUILESS_MAIN(TestNumberOrderBook)
#include "tst_numberorderbook.moc"
