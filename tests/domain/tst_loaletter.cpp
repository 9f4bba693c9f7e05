#include "domain/porting/address.h"
#include "domain/porting/loaletter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::LoaChoice;
using domain::LoaKind;

class TestLoaLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAllNumbersThatAreOrdered();
    void keepsNumbersThatWereSentAlready();
    void isOneLetterPerHolderAndAccount();
    void turnsStale_data();
    void turnsStale();
    void isNotStaleBeforeItWasMade();
    void isNotStaleByWhatAnotherLetterSaid();
    void writesAnAddressInOneLine();
    void countsTheAgeOnADay();
    void judgesTheAge_data();
    void judgesTheAge();
    void statesWhatAnOrderSays();
    void comparesALetterWithAnOrder_data();
    void comparesALetterWithAnOrder();
    void countsAnOrdersLetterToTheFoc();

private:
    static domain::PortInDraft draft();
    static std::vector<domain::LoaStatement> statements(const domain::PortInDraft &draft)
    {
        return domain::loaStatements(draft, domain::judge(draft.numbers, {}));
    }
};

domain::PortInDraft TestLoaLetter::draft()
{
    domain::PortInDraft draft;
    draft.endUser.name = u"Bluefinch Dental"_s;
    draft.endUser.streetNumber = u"1400"_s;
    draft.endUser.streetName = u"Harbor"_s;
    draft.endUser.city = u"New York"_s;
    draft.portOut.accountNumber = u"A-1"_s;
    for (const auto &[e164, carrier] : {std::pair(u"+12125550142"_s, u"Verizon"_s), {u"+12125550143"_s, u"T-Mobile"_s},
             {u"+19175550106"_s, u"Verizon"_s}})
        draft.numbers.push_back(
            {.read = e164, .e164 = e164, .portability = domain::Portability{.portable = true, .carrier = carrier}});
    return draft;
}

void TestLoaLetter::namesAllNumbersThatAreOrdered()
{
    domain::PortInDraft typed = draft();
    typed.numbers[1].removed = true;
    typed.numbers.push_back(
        {.read = u"+12125550199"_s, .e164 = u"+12125550199"_s, .portability = domain::Portability{.portable = false}});
    const auto says = statements(typed);
    QCOMPARE(says.size(), 1U);
    QCOMPARE(says[0].numbers, (QStringList{u"+12125550142"_s, u"+19175550106"_s}));
    QCOMPARE(says[0].carriers, QStringList{u"Verizon"_s});
    QCOMPARE(says[0].holder, u"Bluefinch Dental"_s);
    QCOMPARE(says[0].address, u"1400 Harbor, New York"_s);
}

void TestLoaLetter::keepsNumbersThatWereSentAlready()
{
    domain::PortInDraft typed = draft();
    typed.orders.push_back({.numbers = {u"+12125550142"_s}, .state = domain::SubmitState::Created});
    QCOMPARE(statements(typed)[0].numbers.size(), 3);
}

void TestLoaLetter::isOneLetterPerHolderAndAccount()
{
    domain::PortInDraft typed = draft();
    typed.numbers[1].portOut = domain::PortOutInfo{.accountNumber = u"A-2"_s};
    typed.numbers[2].endUser = domain::EndUser{.name = u"Finch Labs"_s};
    const auto says = statements(typed);
    QCOMPARE(says.size(), 3U);
    QCOMPARE(says[2].holder, u"Finch Labs"_s);
    QCOMPARE(says[2].numbers, QStringList{u"+19175550106"_s});
}

using Change = void (*)(domain::PortInDraft &);

void TestLoaLetter::turnsStale_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<domain::LoaDifference>("difference");
    const auto row = [](const char *name, Change change, const domain::LoaDifference &difference) {
        QTest::newRow(name) << change << difference;
    };
    row("nothing changed", [](domain::PortInDraft &) {}, {});
    row("a number more",
        [](domain::PortInDraft &d) { d.numbers.push_back({.read = u"x"_s, .e164 = u"+12125550150"_s}); },
        {.added = {u"+12125550150"_s}});
    row("a number less", [](domain::PortInDraft &d) { d.numbers[0].removed = true; }, {.gone = {u"+12125550142"_s}});
    row("another name", [](domain::PortInDraft &d) { d.endUser.name = u"Bluefinch"_s; }, {.holder = true});
    row("another suite", [](domain::PortInDraft &d) { d.endUser.locationValue3 = u"7"_s; }, {.holder = true});
    row("another billing number", [](domain::PortInDraft &d) { d.portOut.accountPhoneNumber = u"+12125550100"_s; },
        {.holder = true});
    row("another carrier", [](domain::PortInDraft &d) { d.numbers[0].portability->carrier = u"Lumen"_s; },
        {.carrier = true});
    row("a carrier that is checked for the first time, and is the same",
        [](domain::PortInDraft &d) { d.numbers[2].portability.reset(); }, {});
    row("a PIN, which no letter states", [](domain::PortInDraft &d) { d.portOut.pin = u"0042"_s; }, {});
}

void TestLoaLetter::turnsStale()
{
    QFETCH(Change, change);
    QFETCH(domain::LoaDifference, difference);
    domain::PortInDraft typed = draft();
    const LoaChoice loa{.kind = LoaKind::Made, .statedBy = LoaKind::Made, .stated = statements(typed)};
    change(typed);
    QCOMPARE(domain::loaDifference(loa.stated, statements(typed)), difference);
    QCOMPARE(domain::isStale(loa, statements(typed)), !difference.isEmpty());
}

void TestLoaLetter::isNotStaleBeforeItWasMade()
{
    QVERIFY(!domain::isStale({.kind = LoaKind::Made}, statements(draft())));
}

void TestLoaLetter::isNotStaleByWhatAnotherLetterSaid()
{
    const auto before = statements(draft());
    domain::PortInDraft typed = draft();
    typed.numbers[0].removed = true;
    const LoaChoice loa{.kind = LoaKind::Made, .statedBy = LoaKind::File, .stated = before};
    QVERIFY(!domain::isStale(loa, statements(typed)));
}

void TestLoaLetter::writesAnAddressInOneLine()
{
    QCOMPARE(domain::addressLine({.streetNumber = u"1400"_s,
                 .streetPreDirection = u"N"_s,
                 .streetName = u" Harbor  View"_s,
                 .streetType = u"Court"_s,
                 .streetPostDirection = u"SW"_s,
                 .locationType1 = u"Suite"_s,
                 .locationValue1 = u"210"_s,
                 .locationType2 = u"Floor"_s,
                 .locationValue2 = u"3"_s,
                 .city = u"New York"_s,
                 .state = u"NY"_s,
                 .zipCode = u"00501"_s}),
        u"1400 N Harbor View Court SW, Suite 210, Floor 3, New York, NY 00501"_s);
    QCOMPARE(domain::addressLine({}), QString());
    QCOMPARE(domain::nameAndAddress({.name = u"Ann"_s, .city = u"Berne"_s}), u"Ann, Berne"_s);
}

void TestLoaLetter::countsTheAgeOnADay()
{
    QCOMPARE(domain::letterAge({2026, 11, 1}, {2026, 11, 16}), std::optional(15));
    QCOMPARE(domain::letterAge({}, {2026, 11, 16}), std::optional<int>());
    QCOMPARE(domain::letterAge({2026, 11, 1}, {}), std::optional<int>());
}

void TestLoaLetter::judgesTheAge_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("verdict");
    using V = domain::LetterVerdict;
    QTest::newRow("signed that day") << 0 << int(V::Fresh);
    QTest::newRow("fourteen days") << 14 << int(V::Fresh);
    QTest::newRow("fifteen days") << 15 << int(V::Old);
    QTest::newRow("twenty-nine days") << 29 << int(V::Old);
    QTest::newRow("thirty days") << 30 << int(V::TooOld);
    QTest::newRow("signed after the FOC") << -3 << int(V::Fresh);
}

//! Trap D24 and E24: one number for all carriers does not exist, so a person may choose.
void TestLoaLetter::judgesTheAge()
{
    QFETCH(int, days);
    QFETCH(int, verdict);
    QCOMPARE(int(domain::judgeLetter(days, {})), verdict);
    QCOMPARE(domain::judgeLetter({}, {}), domain::LetterVerdict::NotKnown);
    QCOMPARE(domain::judgeLetter(89, {.warn = 60, .urge = 90}), domain::LetterVerdict::Old);
}

static domain::PortOrder orderOf(int numbers)
{
    domain::PortOrder order;
    for (int i = 0; i < numbers; ++i)
        order.numbers.push_back({.phoneNumber = u"+1212555014%1"_s.arg(i),
            .endUser = domain::EndUser{.name = u"Bluefinch"_s, .streetName = u"Harbor"_s},
            .portOutInfo = domain::PortOutInfo{.accountPhoneNumber = u"+12125550100"_s}});
    return order;
}

void TestLoaLetter::statesWhatAnOrderSays()
{
    domain::PortOrder order = orderOf(3);
    order.numbers[1].endUser->name = u"Finch Labs"_s;
    const auto says = domain::loaStatements(order);
    QCOMPARE(says.size(), 2U);
    QCOMPARE(says[0].holder, u"Bluefinch"_s);
    QCOMPARE(says[0].address, u"Harbor"_s);
    QCOMPARE(says[0].billingNumber, u"+12125550100"_s);
    QCOMPARE(says[0].numbers, (QStringList{u"+12125550140"_s, u"+12125550142"_s}));
}

using OrderChange = void (*)(domain::PortOrder &);

void TestLoaLetter::comparesALetterWithAnOrder_data()
{
    QTest::addColumn<OrderChange>("change");
    QTest::addColumn<domain::LoaDifference>("difference");
    const auto row = [](const char *name, OrderChange change, const domain::LoaDifference &difference) {
        QTest::newRow(name) << change << difference;
    };
    using Order = domain::PortOrder;
    row("nothing changed", [](Order &) {}, {});
    row("in another order", [](Order &o) { std::swap(o.numbers[0], o.numbers[2]); }, {});
    row("a number more", [](Order &o) { o.numbers.push_back({.phoneNumber = u"+12125550150"_s}); },
        {.added = {u"+12125550150"_s}});
    row("a number less", [](Order &o) { o.numbers.erase(o.numbers.begin()); }, {.gone = {u"+12125550140"_s}});
    row("another suite", [](Order &o) { o.numbers[1].endUser->locationValue1 = u"210"_s; }, {.holder = true});
    row("another name", [](Order &o) { o.numbers[1].endUser->name = u"Finch"_s; }, {.holder = true});
    row("another billing number", [](Order &o) { o.numbers[1].portOutInfo->accountPhoneNumber.clear(); },
        {.holder = true});
    row("a sparse answer",
        [](Order &o) {
            o.numbers[1].endUser.reset();
            o.numbers[2].portOutInfo.reset();
        },
        {});
    row("a PIN, which no letter states", [](Order &o) { o.numbers[1].portOutInfo->pin = u"0042"_s; }, {});
}

void TestLoaLetter::comparesALetterWithAnOrder()
{
    QFETCH(OrderChange, change);
    QFETCH(domain::LoaDifference, difference);
    domain::PortOrder order = orderOf(3);
    const auto stated = domain::loaStatements(order);
    change(order);
    QCOMPARE(domain::letterDifference(stated, order), difference);
}

void TestLoaLetter::countsAnOrdersLetterToTheFoc()
{
    domain::PortOrder order = orderOf(3);
    QVERIFY(!domain::letterDate(order).isValid());
    QVERIFY(!domain::letterUsedOn(order).isValid());
    order.schedule.date = QDate(2026, 12, 1);
    order.numbers[0].portOutInfo->authorizingDate = QDate(2026, 11, 10);
    order.numbers[1].portOutInfo->authorizingDate = QDate(2026, 11, 2);
    QCOMPARE(domain::letterDate(order), QDate(2026, 11, 2));
    QCOMPARE(domain::letterUsedOn(order), QDate(2026, 12, 1));
    order.numbers[0].focDate = domain::WireTime{.date = QDate(2026, 12, 3)};
    order.numbers[1].focDate = domain::WireTime{.date = QDate(2026, 12, 7)};
    QCOMPARE(domain::letterUsedOn(order), QDate(2026, 12, 7));
}

QTEST_APPLESS_MAIN(TestLoaLetter)
#include "tst_loaletter.moc"
