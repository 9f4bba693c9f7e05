#include "domain/porting/orderrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::FocVerdict;
using domain::LoaPresence;
using domain::NumberStatus;
using domain::OrderAction;
using domain::OrderStatus;
using domain::Permission;
using domain::PortNumber;
using domain::PortOrder;
using domain::PortZone;

namespace {

PortNumber number(NumberStatus status, QDate foc = {})
{
    PortNumber result;
    result.status = status;
    if (foc.isValid())
        result.focDate = domain::WireTime{.date = foc, .at = {}};
    return result;
}

} // namespace

class TestOrderRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permits_data()
    {
        QTest::addColumn<OrderStatus>("status");
        QTest::addColumn<QString>("allowed"); //!< of Update, Cancel, Note, Document, aCtivate
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("locks");
        QTest::newRow("unknown") << OrderStatus::Unknown << u"ND"_s << true << true;
        QTest::newRow("building") << OrderStatus::Building << u"ND"_s << true << true;
        QTest::newRow("pending") << OrderStatus::Pending << u"UXND"_s << true << true;
        QTest::newRow("confirmed") << OrderStatus::Confirmed << u"NDA"_s << true << true;
        QTest::newRow("completed") << OrderStatus::Completed << u"ND"_s << false << false;
        QTest::newRow("canceling") << OrderStatus::PendingCancelation << u"N"_s << true << true;
        QTest::newRow("canceled") << OrderStatus::Canceled << u"N"_s << false << false;
    }

    void permits()
    {
        QFETCH(OrderStatus, status);
        static constexpr std::array actions{std::pair{u'U', OrderAction::Update}, std::pair{u'X', OrderAction::Cancel},
            std::pair{u'N', OrderAction::AddNote}, std::pair{u'D', OrderAction::AddDocument},
            std::pair{u'A', OrderAction::Activate}};
        QString allowed;
        for (const auto &[letter, action] : actions) {
            if (domain::permission(status, action) == Permission::Allowed)
                allowed += QChar(letter);
        }
        QTEST(allowed, "allowed");
        QTEST(domain::isOpen(status), "open");
        QTEST(domain::locksNumbers(status), "locks");
    }

    void saysWhyNot()
    {
        QCOMPARE(domain::permission(OrderStatus::Confirmed, OrderAction::Update), Permission::Locked);
        QCOMPARE(domain::permission(OrderStatus::PendingCancelation, OrderAction::Cancel), Permission::Canceling);
        QCOMPARE(domain::permission(OrderStatus::Canceled, OrderAction::Update), Permission::Over);
        QCOMPARE(domain::permission(OrderStatus::Unknown, OrderAction::Update), Permission::UnknownStatus);
    }

    void activatesOnDemandOrdersOnly()
    {
        PortOrder order;
        order.status = OrderStatus::Confirmed;
        QCOMPARE(domain::permission(order, OrderAction::Activate), Permission::NotOnDemand);
        order.onDemandActivation = true;
        QCOMPARE(domain::permission(order, OrderAction::Activate), Permission::Allowed);
    }

    void holdsNumbersThatCannotBeOrderedAgain_data()
    {
        QTest::addColumn<OrderStatus>("order");
        QTest::addColumn<NumberStatus>("number");
        QTest::addColumn<bool>("held");
        using O = OrderStatus;
        using N = NumberStatus;
        QTest::newRow("pending") << O::Pending << N::Pending << true;
        QTest::newRow("rejected, to be corrected there") << O::Pending << N::Rejected << true;
        QTest::newRow("rejected, in a locked order") << O::Confirmed << N::Rejected << false;
        QTest::newRow("confirmed") << O::Confirmed << N::Confirmed << true;
        QTest::newRow("excluded") << O::Confirmed << N::Excluded << false;
        QTest::newRow("canceled alone") << O::Confirmed << N::Canceled << false;
        QTest::newRow("rejected, being canceled") << O::PendingCancelation << N::Rejected << true;
        QTest::newRow("excluded, being canceled") << O::PendingCancelation << N::Excluded << true;
        QTest::newRow("in an order that is over") << O::Canceled << N::Canceled << false;
        QTest::newRow("rejected, in one that is done") << O::Completed << N::Rejected << false;
        QTest::newRow("of a status that nobody knows") << O::Unknown << N::Unknown << true;
    }

    void holdsNumbersThatCannotBeOrderedAgain()
    {
        QFETCH(OrderStatus, order);
        QFETCH(NumberStatus, number);
        PortOrder known;
        known.status = order;
        known.numbers = {{.phoneNumber = u"+13125550100"_s, .status = number}};
        QTEST(domain::holdsNumber(known, u"+13125550100"_s), "held");
        QVERIFY(!domain::holdsNumber(known, u"+13125550101"_s));
    }

    void takesUpWhatOnlyAnotherOrderCanBring_data()
    {
        QTest::addColumn<OrderStatus>("status");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("pending: an update can") << OrderStatus::Pending << QStringList();
        QTest::newRow("confirmed") << OrderStatus::Confirmed << QStringList{u"rejected"_s};
        QTest::newRow("completed") << OrderStatus::Completed << QStringList{u"rejected"_s};
        QTest::newRow("being canceled") << OrderStatus::PendingCancelation
                                        << QStringList{u"pending"_s, u"rejected"_s, u"canceled"_s};
        QTest::newRow("canceled") << OrderStatus::Canceled << QStringList{u"pending"_s, u"rejected"_s, u"canceled"_s};
        QTest::newRow("unknown") << OrderStatus::Unknown << QStringList();
    }

    void takesUpWhatOnlyAnotherOrderCanBring()
    {
        QFETCH(OrderStatus, status);
        PortOrder order;
        order.status = status;
        order.numbers = {{.phoneNumber = u"pending"_s, .status = NumberStatus::Pending},
            {.phoneNumber = u"active"_s, .status = NumberStatus::Activated},
            {.phoneNumber = u"rejected"_s, .status = NumberStatus::Rejected},
            {.phoneNumber = u"canceled"_s, .status = NumberStatus::Canceled}};
        QTEST(domain::numbersToTakeUp(order), "numbers");
    }

    void countsEveryStatus()
    {
        using N = NumberStatus;
        const auto counts = domain::countNumbers({number(N::Pending), number(N::Confirmed), number(N::Confirmed),
            number(N::Rejected), number(N::Activated), number(N::Canceled), number(N::Excluded), number(N::Unknown)});
        QCOMPARE(counts,
            (domain::NumberCounts{.all = 8,
                .pending = 1,
                .confirmed = 2,
                .rejected = 1,
                .activated = 1,
                .canceled = 1,
                .excluded = 1,
                .unknown = 1}));
        QCOMPARE(domain::countNumbers({}), domain::NumberCounts());
    }

    void spansFocDates()
    {
        using N = NumberStatus;
        const QDate early(2026, 11, 24);
        const QDate late(2026, 12, 1);
        const auto range = domain::focRange({number(N::Confirmed, late), number(N::Confirmed, early),
                                                number(N::Pending), number(N::Canceled, QDate(2020, 1, 1))},
            PortZone::Eastern);
        QCOMPARE(range, (domain::FocRange{.earliest = early, .latest = late, .without = 1}));
        QCOMPARE(domain::focRange({}, PortZone::Eastern), domain::FocRange());
    }

    void comparesFocWithTheDesiredDate_data()
    {
        QTest::addColumn<QDate>("desired");
        QTest::addColumn<QDate>("foc");
        QTest::addColumn<bool>("canadian");
        QTest::addColumn<FocVerdict>("verdict");
        QTest::addColumn<int>("days");
        const QDate tuesday(2026, 11, 24);
        QTest::newRow("as asked") << tuesday << tuesday << false << FocVerdict::AsAsked << 0;
        QTest::newRow("none yet") << tuesday << QDate() << false << FocVerdict::NoFoc << 0;
        QTest::newRow("nothing asked") << QDate() << tuesday << false << FocVerdict::NoDesiredDate << 0;
        QTest::newRow("later, over Thanksgiving") << tuesday << QDate(2026, 11, 30) << false << FocVerdict::Later << 3;
        QTest::newRow("later, in Canada") << tuesday << QDate(2026, 11, 30) << true << FocVerdict::Later << 4;
        QTest::newRow("earlier") << tuesday << QDate(2026, 11, 20) << false << FocVerdict::Earlier << 2;
    }

    void comparesFocWithTheDesiredDate()
    {
        QFETCH(QDate, desired);
        QFETCH(QDate, foc);
        QFETCH(bool, canadian);
        const domain::FocComparison result = domain::compareFoc(desired, foc, canadian);
        QTEST(result.verdict, "verdict");
        QTEST(result.businessDays, "days");
    }

    void recognizesALetter_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("description");
        QTest::addColumn<LoaPresence>("presence");
        QTest::newRow("file") << u"loa.pdf"_s << QString() << LoaPresence::Yes;
        QTest::newRow("with a name") << u"Bluefinch_LOA_signed.PDF"_s << QString() << LoaPresence::Yes;
        QTest::newRow("points") << u"L.O.A..pdf"_s << QString() << LoaPresence::Yes;
        QTest::newRow("in the description") << u"scan0001.pdf"_s << u"Letter of Authorization"_s << LoaPresence::Yes;
        QTest::newRow("British") << u"letter of authorisation.tiff"_s << QString() << LoaPresence::Yes;
        QTest::newRow("a bill") << u"bill.pdf"_s << u"Recent bill"_s << LoaPresence::Unknown;
        QTest::newRow("part of a word") << u"upload payload loan.pdf"_s << QString() << LoaPresence::Unknown;
    }

    void recognizesALetter()
    {
        QFETCH(QString, name);
        QFETCH(QString, description);
        PortOrder order;
        order.documents.push_back({.id = {u"7"_s}, .name = name, .description = description, .rest = {}});
        QTEST(domain::hasLoa(order), "presence");
        QCOMPARE(domain::hasLoa(order, {u"7"_s}), LoaPresence::Yes);
    }

    void knowsNoLetterOnlyWhenNothingSpeaksForOne()
    {
        PortOrder order;
        QCOMPARE(domain::hasLoa(order), LoaPresence::No);
        order.loaUploadedBy = u"john doe"_s;
        QCOMPARE(domain::hasLoa(order), LoaPresence::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestOrderRules)
#include "tst_orderrules.moc"
