#include "flows/numbers/numberpassport.h"

#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::NumberPassport, flows::PassportPart;

namespace {

constexpr std::array parts{PassportPart::Orders, PassportPart::Inventory, PassportPart::Journal, PassportPart::History};

//! A desk with a history, and the passport of a number.
struct Bench {
    explicit Bench(const support::SandboxOptions &options = {.now = u"2026-11-23T15:00:00Z"_s})
        : desk(options)
        , history(desk.database())
        , passport(desk.desk(), history)
    {
    }

    bool isRead() const
    {
        return !passport.isReading() && std::ranges::all_of(passport.orders(), [](const flows::PassportOrder &o) {
            return o.isRead || o.error;
        });
    }

    TestDesk desk;
    store::History history;
    NumberPassport passport;
};

} // namespace

//! What is known of one number, from four places.
class TestNumberPassport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTheOrdersThatNameTheNumber()
    {
        Bench bench;
        const QStringList numbers = someNumbers(2);
        const qint64 order = bench.desk.sandbox().createOrder(numbers, u"REF 1"_s);
        QVERIFY(order > 0);
        QVERIFY(bench.desk.sandbox().createOrder(someNumbers(1, 50), u"REF 2"_s) > 0);
        QVERIFY(bench.desk.sandbox().reject(order, {numbers[1]}, u"Account number mismatch"_s));
        bench.passport.open(numbers[1]);
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.passport.orders().size(), std::size_t(1));
        const flows::PassportOrder &found = bench.passport.orders().front();
        QCOMPARE(found.order.id.text, QString::number(order));
        QCOMPARE(found.order.customerReference, u"REF 1"_s);
        QCOMPARE(found.number->status.value, domain::NumberStatus::Rejected);
        QCOMPARE(found.number->rejectReason, u"Account number mismatch"_s);
        QVERIFY(!bench.passport.hasMoreOrders());
        for (const PassportPart part : parts)
            QVERIFY(bench.passport.state(part).readAt);
    }

    void tellsANumberOfTheProjectFromOthers()
    {
        Bench bench({.numbers = 5, .now = u"2026-11-23T15:00:00Z"_s});
        const auto answer
            = bench.desk.sandbox().numbers("GET", u"/activeNumbers?regionCode=US&type=LOCAL&pageSize=1"_s);
        const QString ours = answer.object[u"activeNumbers"_s][0][u"phoneNumber"_s].toString();
        QVERIFY2(!ours.isEmpty(), answer.body.constData());
        bench.passport.open(ours);
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.passport.active()->phoneNumber, ours);
        bench.passport.open(u"+12125550199"_s);
        QVERIFY(!bench.passport.active()); // at once: it was another number's
        QTRY_VERIFY(bench.isRead());
        QVERIFY(!bench.passport.active());
        QVERIFY(!bench.passport.state(PassportPart::Inventory).error);
        QVERIFY(bench.passport.state(PassportPart::Inventory).readAt);
    }

    void failsInOnePartAlone()
    {
        Bench bench;
        const QString number = someNumbers(1).front();
        QVERIFY(bench.desk.sandbox().createOrder({number}, u"REF"_s) > 0);
        bench.desk.sandbox().addFault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"activeNumbers"_s}, {u"times"_s, 0}});
        bench.passport.open(number);
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.passport.orders().size(), std::size_t(1));
        QVERIFY(bench.passport.state(PassportPart::Inventory).error);
        QVERIFY(!bench.passport.state(PassportPart::Inventory).readAt);
        bench.desk.sandbox().removeAllFaults();
        bench.passport.refresh(PassportPart::Inventory);
        QTRY_VERIFY(bench.passport.state(PassportPart::Inventory).readAt);
        QVERIFY(!bench.passport.state(PassportPart::Inventory).error);
    }

    void keepsWhatItHadWhenAReadingFails()
    {
        Bench bench;
        const QString number = someNumbers(1).front();
        QVERIFY(bench.desk.sandbox().createOrder({number}, u"REF"_s) > 0);
        bench.passport.open(number);
        QTRY_VERIFY(bench.isRead());
        const auto readAt = bench.passport.state(PassportPart::Orders).readAt;
        bench.desk.sandbox().addFault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"portIns"_s}, {u"times"_s, 0}});
        bench.passport.refresh();
        QTRY_VERIFY(bench.passport.state(PassportPart::Orders).error);
        QCOMPARE(bench.passport.orders().size(), std::size_t(1));
        QVERIFY(bench.passport.orders().front().number);
        QCOMPARE(bench.passport.state(PassportPart::Orders).readAt, readAt);
    }

    void findsWhatThisDeskDidWithTheNumber()
    {
        Bench bench;
        const QString number = someNumbers(1).front();
        const auto begin = [&](const QString &target) {
            return await(bench.desk.journal().begin(
                bench.desk.desk().intent(store::IntentKind::ChangeNumber, target, std::chrono::seconds(30))));
        };
        QVERIFY(begin(number));
        QVERIFY(begin(u"+12125550199"_s));
        bench.passport.open(number);
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.passport.journal().size(), std::size_t(1));
        QCOMPARE(bench.passport.journal().front().intent.target, number);
        QVERIFY(begin(number)); // the page is open meanwhile
        QTRY_COMPARE(bench.passport.journal().size(), std::size_t(2));
    }

    void findsWhatThisDeskSawOfIt()
    {
        Bench bench;
        const QString number = someNumbers(1).front();
        domain::PortOrder order{.id = {u"17"_s}, .numbers = {{.phoneNumber = number}}};
        const QDateTime at = bench.desk.desk().now();
        const QString key = bench.desk.desk().profileKey;
        QVERIFY(await(bench.history.record(key, {{.order = order, .readAt = at, .notedAt = at}})));
        bench.passport.open(number);
        QTRY_VERIFY(bench.isRead());
        const std::size_t before = bench.passport.history().size();
        order.numbers[0].status = {domain::NumberStatus::Rejected};
        order.numbers[0].rejectReason = u"PIN"_s;
        QVERIFY(
            await(bench.history.record(key, {{.order = order, .readAt = at.addSecs(60), .notedAt = at.addSecs(60)}})));
        QTRY_VERIFY(bench.passport.history().size() > before);
        QVERIFY(bench.passport.history().front().difference.numbers.contains(number));
    }

    void showsNothingOfTheNumberBefore()
    {
        Bench bench;
        const QStringList numbers = someNumbers(2);
        QVERIFY(bench.desk.sandbox().createOrder({numbers[0]}, u"FIRST"_s) > 0);
        QVERIFY(bench.desk.sandbox().createOrder({numbers[1]}, u"SECOND"_s) > 0);
        QSignalSpy opened(&bench.passport, &NumberPassport::opened);
        bench.passport.open(numbers[0]);
        bench.passport.open(numbers[1]);
        QCOMPARE(opened.size(), 2);
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.passport.orders().size(), std::size_t(1));
        QCOMPARE(bench.passport.orders().front().order.customerReference, u"SECOND"_s);
    }

    void mayGoWhileItReads()
    {
        Bench bench;
        {
            NumberPassport brief(bench.desk.desk(), bench.history);
            brief.open(someNumbers(1).front());
        }
        bench.passport.open(someNumbers(1).front()); // the line is still good
        QTRY_VERIFY(bench.isRead());
    }
};

QTEST_GUILESS_MAIN(TestNumberPassport)
#include "tst_numberpassport.moc"
