#include "domain/porting/split.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::PlannedOrder;
using domain::PortInDraft;
using domain::SplitMode;

namespace {

PortInDraft draftOf(int count, const QString &carrier = u"Verizon"_s)
{
    PortInDraft draft;
    for (int i = 0; i < count; ++i) {
        DraftNumber number;
        number.line = i + 1;
        number.e164 = u"+1212%1"_s.arg(2000000 + i);
        number.portability
            = domain::Portability{.phoneNumber = number.e164, .portable = true, .carrier = carrier, .reason = {}};
        draft.numbers.push_back(number);
    }
    return draft;
}

void setAccount(DraftNumber &number, const QString &account)
{
    number.portOut = domain::PortOutInfo{.pin = {}, .accountNumber = account};
}

QList<int> sizesOf(const std::vector<PlannedOrder> &orders)
{
    QList<int> sizes;
    for (const PlannedOrder &order : orders)
        sizes.append(int(order.indexes.size()));
    return sizes;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsByNumber_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("none") << 0 << QList<int>{};
        QTest::newRow("one") << 1 << QList<int>{1};
        QTest::newRow("499") << 499 << QList<int>{499};
        QTest::newRow("500") << 500 << QList<int>{500};
        QTest::newRow("501") << 501 << QList<int>{500, 1};
        QTest::newRow("5,000") << 5000 << QList<int>(10, 500);
        QTest::newRow("20,000") << 20'000 << QList<int>(40, 500);
    }

    void splitsByNumber()
    {
        QFETCH(int, count);
        const PortInDraft draft = draftOf(count);
        const std::vector<PlannedOrder> orders = domain::planOrders(draft);
        QTEST(sizesOf(orders), "sizes");
        QSet<std::size_t> seen;
        for (const PlannedOrder &order : orders)
            seen.unite(QSet<std::size_t>(order.indexes.begin(), order.indexes.end()));
        QCOMPARE(seen.size(), count);
        QCOMPARE(domain::planOrders(draft), orders);
    }

    void keepsCarriersApartUnlessAsked()
    {
        PortInDraft draft = draftOf(4);
        draft.numbers[1].portability->carrier = draft.numbers[3].portability->carrier = u"T-Mobile"_s;
        const std::vector<PlannedOrder> apart = domain::planOrders(draft);
        QCOMPARE(apart.size(), std::size_t{2});
        QCOMPARE(apart[0].carriers, QStringList{u"Verizon"_s});
        QCOMPARE(apart[0].indexes, (std::vector<std::size_t>{0, 2}));
        draft.split = SplitMode::AsFewAsPossible;
        QCOMPARE(domain::planOrders(draft).size(), std::size_t{1});
    }

    void keepsAccountsAndEndUsersApart()
    {
        PortInDraft draft = draftOf(3);
        setAccount(draft.numbers[1], u"2204"_s);
        draft.numbers[2].endUser = domain::EndUser{.name = u"Other LLC"_s};
        const std::vector<PlannedOrder> orders = domain::planOrders(draft);
        QCOMPARE(sizesOf(orders), (QList<int>{1, 1, 1}));
        QCOMPARE(orders[1].accounts, QStringList{u"2204"_s});
    }

    void keepsCanadianNumbersWithTheirReseller()
    {
        PortInDraft draft = draftOf(2);
        draft.numbers[1].e164 = u"+14165550142"_s;
        QCOMPARE(domain::planOrders(draft).size(), std::size_t{1});
        draft.resellerName = u"Kestrel Voice"_s;
        const std::vector<PlannedOrder> orders = domain::planOrders(draft);
        QCOMPARE(orders.size(), std::size_t{2});
        QCOMPARE(orders[0].resellerName, QString());
        QCOMPARE(orders[1].resellerName, u"Kestrel Voice"_s);
    }

    void keepsAnAccountWhole()
    {
        PortInDraft draft = draftOf(900);
        draft.split = SplitMode::AsFewAsPossible;
        for (std::size_t i = 0; i < draft.numbers.size(); ++i)
            setAccount(draft.numbers[i], QString::number(i % 3));
        const std::vector<PlannedOrder> orders = domain::planOrders(draft);
        QCOMPARE(sizesOf(orders), (QList<int>{300, 300, 300}));
        for (const PlannedOrder &order : orders)
            QVERIFY(order.wholeAccounts);
    }

    void fillsAnOrderWithSmallAccounts()
    {
        PortInDraft draft = draftOf(600);
        draft.split = SplitMode::AsFewAsPossible;
        for (std::size_t i = 0; i < draft.numbers.size(); ++i)
            setAccount(draft.numbers[i], QString::number(i / 100));
        QCOMPARE(sizesOf(domain::planOrders(draft)), (QList<int>{500, 100}));
    }

    void cutsOnlyAnAccountThatFitsNowhere()
    {
        PortInDraft draft = draftOf(501);
        draft.portOut.accountNumber = u"0512"_s;
        const std::vector<PlannedOrder> orders = domain::planOrders(draft);
        QCOMPARE(sizesOf(orders), (QList<int>{500, 1}));
        QVERIFY(!orders.front().wholeAccounts);
    }

    void keepsAGroupOfTheFileTogether()
    {
        PortInDraft draft = draftOf(600);
        for (std::size_t i = 0; i < draft.numbers.size(); ++i)
            draft.numbers[i].groupHint = i % 2 == 0 ? u"north"_s : u"south"_s;
        QCOMPARE(sizesOf(domain::planOrders(draft)), (QList<int>{300, 300}));
    }

    void leavesOutWhatDoesNotGo()
    {
        PortInDraft draft = draftOf(6);
        draft.numbers[0].removed = true;
        draft.numbers[1].portability->portable = false;
        draft.numbers[2].e164 = u"+18335550119"_s;
        draft.numbers[3].e164 = draft.numbers[4].e164;
        draft.orders.push_back(
            {.reference = {}, .numbers = {draft.numbers[5].e164}, .state = domain::SubmitState::Created});
        QCOMPARE(domain::numbersToOrder(draft), std::vector<std::size_t>{3});
        draft.orders.front().state = domain::SubmitState::Refused;
        QCOMPARE(domain::numbersToOrder(draft), (std::vector<std::size_t>{3, 5}));
        const domain::InUse use{{draft.numbers[3].e164, {.place = domain::UsePlace::OpenOrder}}};
        QCOMPARE(domain::numbersToOrder(draft, use), std::vector<std::size_t>{5});
    }

    void fillsWhatANumberLeavesOpen()
    {
        PortInDraft draft = draftOf(1);
        draft.endUser
            = {.name = u"Bluefinch"_s, .streetNumber = u"1400"_s, .locationValue1 = u"2134"_s, .zipCode = u"10004"_s};
        draft.portOut = {.pin = u"0512"_s, .accountNumber = u"A1"_s, .authorizingName = u"J. Doe"_s};
        DraftNumber number;
        number.endUser = domain::EndUser{.name = u"Site 2"_s};
        QCOMPARE(domain::endUserOf(draft, number).zipCode, u"10004"_s);
        QCOMPARE(domain::endUserOf(draft, number).name, u"Site 2"_s);
        number.endUser = domain::EndUser{.streetNumber = u"7"_s};
        QCOMPARE(domain::endUserOf(draft, number).name, u"Bluefinch"_s);
        QCOMPARE(domain::endUserOf(draft, number).locationValue1, QString());
        number.portOut = domain::PortOutInfo{.pin = u"0099"_s};
        QCOMPARE(domain::portOutOf(draft, number).accountNumber, u"A1"_s);
        QCOMPARE(domain::portOutOf(draft, number).pin, u"0099"_s);
        number.portOut = domain::PortOutInfo{.pin = {}, .accountNumber = u"B2"_s};
        QCOMPARE(domain::portOutOf(draft, number).pin, QString());
        QCOMPARE(domain::portOutOf(draft, number).authorizingName, u"J. Doe"_s);
    }

    void buildsTheOrder()
    {
        PortInDraft draft = draftOf(2);
        draft.onDemand = true;
        draft.schedule.date = QDate(2026, 12, 4);
        draft.portOut.pin = u"0512"_s;
        draft.newPortOutPin = u"0001"_s;
        draft.emergency = domain::EmergencyAddress{.name = u"Bluefinch"_s};
        draft.numbers[1].sms = domain::SmsConfiguration{.appId = u"app"_s, .rest = {}};
        const domain::PortOrder order = domain::toOrder(draft, domain::planOrders(draft).front(), u"REF #K7Q2"_s);
        QCOMPARE(order.customerReference, u"REF #K7Q2"_s);
        QVERIFY(order.onDemandActivation);
        QCOMPARE(order.schedule, draft.schedule);
        QCOMPARE(order.numbers.size(), std::size_t{2});
        QCOMPARE(order.numbers[0].phoneNumber, u"+12122000000"_s);
        QCOMPARE(order.numbers[0].portOutInfo->pin, u"0512"_s);
        QCOMPARE(order.numbers[0].newPortOutPin, u"0001"_s);
        QCOMPARE(order.numbers[0].features->e911->name, u"Bluefinch"_s);
        QVERIFY(!order.numbers[0].sms);
        QCOMPARE(order.numbers[1].sms->appId, u"app"_s);
        QVERIFY(!order.numbers[1].voice);
    }

    //! The losing carrier compares letter by letter: nobody mends what was typed.
    void sendsNamesAndStreetsAsTheyWereTyped()
    {
        PortInDraft draft = draftOf(1);
        draft.endUser = {.name = u"o’Brien & Söhne  LLC."_s,
            .streetNumber = u"0045-A"_s,
            .streetPreDirection = u"N."_s,
            .streetName = u"St. Ann's"_s,
            .streetType = u"St"_s,
            .city = u"MONTRÉAL"_s,
            .state = u"QC"_s,
            .zipCode = u"h2x1y4"_s};
        const domain::PortOrder order = domain::toOrder(draft, domain::planOrders(draft).front(), u"REF"_s);
        QCOMPARE(*order.numbers[0].endUser, draft.endUser);
    }

    void splitsTheSameDraftTheSameWay()
    {
        PortInDraft draft = draftOf(1200);
        for (std::size_t i = 0; i < draft.numbers.size(); ++i)
            setAccount(draft.numbers[i], QString::number(i % 7));
        const std::vector<PlannedOrder> once = domain::planOrders(draft);
        const std::vector<PlannedOrder> again = domain::planOrders(draft);
        QCOMPARE(once.size(), again.size());
        for (std::size_t i = 0; i < once.size(); ++i)
            QVERIFY(once[i].indexes == again[i].indexes);
    }

    void writesTheFirstNote()
    {
        PortInDraft draft;
        QCOMPARE(domain::firstNote(draft), QString());
        draft.messagingFeatures = {u"A2PLC"_s, u"SMSMMS"_s};
        draft.directoryListing = u" Bluefinch Dental "_s;
        QCOMPARE(domain::firstNote(draft),
            u"Messaging features wanted: A2PLC, SMSMMS.\nDirectory listing: Bluefinch Dental"_s);
    }
};

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_split.moc"
