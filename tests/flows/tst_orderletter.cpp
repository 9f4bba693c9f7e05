#include "flows/orderletter.h"

#include "flows/intentdata.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QTest>

using namespace Qt::StringLiterals;

using store::IntentKind;
using store::JournalEntry;
using store::OutcomeState;

namespace {

domain::PortOrder orderOf(const QStringList &numbers, const QString &city = u"New York"_s)
{
    domain::PortOrder order;
    for (const QString &number : numbers)
        order.numbers.push_back(
            {.phoneNumber = number, .endUser = domain::EndUser{.name = u"Bluefinch"_s, .city = city}});
    return order;
}

JournalEntry entry(IntentKind kind, const QJsonObject &data, int day, OutcomeState state = OutcomeState::Done)
{
    const QDateTime at(QDate(2026, 11, day), QTime(10, 0), Qt::UTC);
    return {.intent = {.id = QString::number(day), .createdAt = at, .kind = kind, .target = u"4711"_s, .data = data},
        .outcomes = {{.at = at.addSecs(2), .state = state}}};
}

JournalEntry upload(int day, const QString &name, const QString &description, OutcomeState state = OutcomeState::Done)
{
    return entry(IntentKind::UploadDocument, flows::intentdata::document(name, description, 10, "x", {}), day, state);
}

} // namespace

//! Which letter goes with an order, by our journal, and whether the order says otherwise by now.
class TestOrderLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNoneWhenNoneWasAttached();
    void takesTheLastLetter();
    void takesNoBillForALetter();
    void takesNoLetterWhoseUploadDidNotArrive_data();
    void takesNoLetterWhoseUploadDidNotArrive();
    void goesWithWhatWasSentBeforeIt();
    void turnsStaleByAnUpdateAfterIt();
    void saysNothingOfALetterWhoseOrderWeDidNotSend();
};

void TestOrderLetter::knowsNoneWhenNoneWasAttached()
{
    QVERIFY(!flows::attachedLetter({}));
    QVERIFY(!flows::attachedLetter({entry(IntentKind::CreateOrder, flows::intentdata::create(orderOf({u"1"_s})), 2)}));
}

void TestOrderLetter::takesTheLastLetter()
{
    const auto letter = flows::attachedLetter({upload(9, u"signed.pdf"_s, u"Letter of authorization"_s),
        upload(3, u"loa.pdf"_s, u"Letter of authorization"_s)});
    QVERIFY(letter);
    QCOMPARE(letter->name, u"signed.pdf"_s);
    QCOMPARE(letter->attachedAt.date(), QDate(2026, 11, 9));
}

void TestOrderLetter::takesNoBillForALetter()
{
    const auto letter
        = flows::attachedLetter({upload(9, u"bill.pdf"_s, u"Recent bill"_s), upload(3, u"loa.pdf"_s, u"Signed"_s)});
    QVERIFY(letter);
    QCOMPARE(letter->name, u"loa.pdf"_s);
}

void TestOrderLetter::takesNoLetterWhoseUploadDidNotArrive_data()
{
    QTest::addColumn<OutcomeState>("state");
    QTest::newRow("refused") << OutcomeState::Refused;
    QTest::newRow("failed") << OutcomeState::Failed;
    QTest::newRow("unknown") << OutcomeState::Unknown;
    QTest::newRow("absent") << OutcomeState::Absent;
}

void TestOrderLetter::takesNoLetterWhoseUploadDidNotArrive()
{
    QFETCH(OutcomeState, state);
    QVERIFY(!flows::attachedLetter({upload(3, u"loa.pdf"_s, u"Letter of authorization"_s, state)}));
}

void TestOrderLetter::goesWithWhatWasSentBeforeIt()
{
    const auto before = orderOf({u"+12125550142"_s});
    const auto letter = flows::attachedLetter({upload(9, u"loa.pdf"_s, {}),
        entry(IntentKind::UpdateOrder, flows::intentdata::update(before, json::write(before).toObject()), 4),
        entry(IntentKind::CreateOrder, flows::intentdata::create(orderOf({u"+12125550199"_s})), 2)});
    QVERIFY(letter);
    QVERIFY(flows::letterDifference(*letter, before).isEmpty());
}

void TestOrderLetter::turnsStaleByAnUpdateAfterIt()
{
    const auto before = orderOf({u"+12125550142"_s, u"+12125550143"_s});
    const auto after = orderOf({u"+12125550142"_s}, u"Albany"_s);
    const auto letter = flows::attachedLetter(
        {entry(IntentKind::UpdateOrder, flows::intentdata::update(before, json::write(after).toObject()), 9),
            upload(4, u"loa.pdf"_s, {}), entry(IntentKind::CreateOrder, flows::intentdata::create(before), 2)});
    QVERIFY(letter);
    const auto differs = flows::letterDifference(*letter, after);
    QCOMPARE(differs.gone, QStringList{u"+12125550143"_s});
    QVERIFY(differs.holder);
    QVERIFY(differs.added.isEmpty());
}

void TestOrderLetter::saysNothingOfALetterWhoseOrderWeDidNotSend()
{
    const auto letter = flows::attachedLetter({upload(4, u"loa.pdf"_s, {})});
    QVERIFY(letter);
    QVERIFY(letter->stated.empty());
    QVERIFY(flows::letterDifference(*letter, orderOf({u"+12125550142"_s})).isEmpty());
}

Q_DECLARE_METATYPE(store::OutcomeState)

QTEST_APPLESS_MAIN(TestOrderLetter)
#include "tst_orderletter.moc"
