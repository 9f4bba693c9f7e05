#include "flows/historyrecorder.h"
#include "flows/noteflow.h"
#include "flows/orderhistory.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "views/dialogs/pasteeventdialog.h"
#include "views/forms/fieldtext.h"
#include "views/pages/historytext.h"
#include "views/pages/orderhistorytab.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/textfilter.h"
#include "json/membernames.h"
#include "json/porting/portorderjson.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::DifferenceKind;
using domain::OrderStatus;
using tables::HistoryModel;

namespace {

QDateTime at(int day, int hour, int minute, int second = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute, second), Qt::LocalTime};
}

store::HistoryEntry seen(qint64 position, const QDateTime &from, const QDateTime &to, domain::OrderDifference what)
{
    return {.position = position,
        .order = {u"890192331"_s},
        .notBefore = from.toUTC(),
        .seenAt = to.toUTC(),
        .notedAt = to.toUTC(),
        .difference = std::move(what)};
}

store::JournalEntry sent(store::IntentKind kind, const QDateTime &when, store::OutcomeState state)
{
    return {.intent = {.id = u"i1"_s, .createdAt = when.toUTC(), .kind = kind, .user = u"ana@desk"_s},
        .outcomes = {{.at = when.toUTC(), .state = state}}};
}

} // namespace

//! The history of an order on its page, and an event that somebody pastes.
class TestOrderHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverClaimsFinerTimesThanItKnows();
    void tellsEveryKindOfDifferenceInWords_data();
    void tellsEveryKindOfDifferenceInWords();
    void showsNoMemberAsTheWireCallsIt();
    void tellsSeenAndSentApart();
    void groupsByDaysNewestFirst();
    void tellsWhatWasSentInTheServersTime();
    void findsWordsAndNumbers();
    void showsWhatTheStoreHolds();
    void saysWhenThereIsNothing();
    void saysThatTheStoreCannotBeRead();
    void copiesWhatIsShown();
    void anEventIsShownInWordsAndItsOrderRead();
    void anEventDialogSaysWhatIsWrong();

private:
    std::unique_ptr<TestDesk> m_desk;
};

void TestOrderHistory::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

void TestOrderHistory::neverClaimsFinerTimesThanItKnows()
{
    QCOMPARE(views::betweenText(at(24, 10, 2, 17), at(24, 10, 16, 3)).joined(), u"between 10:02 and 10:17"_s);
    QCOMPARE(views::betweenText(at(24, 10, 2), at(24, 10, 17)).joined(), u"between 10:02 and 10:17"_s);
    QCOMPARE(views::betweenText(at(24, 10, 2, 10), at(24, 10, 2, 40)).joined(), u"between 10:02 and 10:03"_s);
    QCOMPARE(views::betweenText({}, at(24, 10, 2, 1)).joined(), u"at 10:02:01"_s); // that is when it was read
    QCOMPARE(views::betweenText(at(23, 17, 40, 5), at(24, 8, 2)).joined(), u"between 23 Nov 17:40 and 24 Nov 08:02"_s);
    QCOMPARE(views::betweenText({QDate(2025, 12, 31), QTime(17, 40)}, {QDate(2026, 1, 2), QTime(8, 2)}).joined(),
        u"between 31 Dec 2025 17:40 and 2 Jan 08:02"_s);
}

void TestOrderHistory::tellsEveryKindOfDifferenceInWords_data()
{
    QTest::addColumn<domain::OrderDifference>("difference");
    QTest::addColumn<QString>("words");
    const QStringList one{u"+12125550123"_s};
    using D = domain::OrderDifference;
    QTest::newRow("first") << D{.kind = DifferenceKind::FirstSeen, .after = u"PENDING"_s}
                           << u"Read for the first time: Pending"_s;
    QTest::newRow("status") << D{.kind = DifferenceKind::Status, .before = u"PENDING"_s, .after = u"CONFIRMED"_s}
                            << u"Status: Pending → Confirmed"_s;
    QTest::newRow("unheard") << D{.kind = DifferenceKind::Status, .before = u"PENDING"_s, .after = u"ON_THE_MOON"_s}
                             << u"Status: Pending → ON_THE_MOON"_s;
    QTest::newRow("number") << D{.kind = DifferenceKind::NumberStatus,
        .before = u"PENDING"_s,
        .after = u"REJECTED"_s,
        .numbers = one} << u"(212) 555-0123: Pending → Rejected"_s;
    QTest::newRow("foc") << D{.kind = DifferenceKind::Foc,
        .before = u"2026-12-01"_s,
        .after = u"2026-11-27"_s,
        .numbers = one} << u"FOC moved: 1 Dec 2026 → 27 Nov 2026 · (212) 555-0123"_s;
    QTest::newRow("first foc") << D{.kind = DifferenceKind::Foc, .after = u"2026-12-01"_s, .numbers = one}
                               << u"FOC given: 1 Dec 2026 · (212) 555-0123"_s;
    QTest::newRow("note") << D{.kind = DifferenceKind::Note, .words = u"%1 <b>"_s, .author = u"Sinch"_s}
                          << u"A note came from Sinch"_s;
    QTest::newRow("document") << D{.kind = DifferenceKind::Document, .words = u"loa.pdf"_s}
                              << u"Document added: loa.pdf"_s;
    QTest::newRow("part") << D{.kind = DifferenceKind::Field,
        .field = u"voiceConfiguration"_s,
        .after = u"{\"appId\":\"x7\",\"type\":\"RTC\"}"_s,
        .numbers = one}
                          << u"Voice service: none → Voice app id: x7, Kind of voice service: RTC app "
                             "· (212) 555-0123"_s;
    QTest::newRow("list") << D{.kind = DifferenceKind::Field,
        .field = u"excludedFeatures"_s,
        .after = u"[{\"exclusionReason\":\"landline\",\"featureName\":\"SMS\"}]"_s,
        .numbers = one} << u"Excluded features: none → SMS (landline) · (212) 555-0123"_s;
    QTest::newRow("yes or no") << D{.kind = DifferenceKind::Field,
        .field = u"onDemandActivation"_s,
        .before = u"false"_s,
        .after = u"true"_s} << u"Activation on demand: no → yes"_s;
    QTest::newRow("emergency") << D{.kind = DifferenceKind::Field,
        .field = u"features.e911.city"_s,
        .before = u"Denver"_s,
        .after = u"Boulder"_s} << u"Emergency address, City: Denver → Boulder"_s;
    QTest::newRow("time") << D{.kind = DifferenceKind::Field,
        .field = u"activatedDate"_s,
        .after = u"2026-11-24T14:00:00Z"_s,
        .numbers = one} << u"Activated on: none → 24 Nov 2026 14:00 UTC · (212) 555-0123"_s;
    QTest::newRow("secret") << D{.kind = DifferenceKind::Field,
        .field = u"portOutInfo.existingPortOutPin"_s,
        .numbers = one,
        .isSecret = true} << u"Port-out PIN changed · (212) 555-0123"_s;
    QTest::newRow("unknown field") << D{.kind = DifferenceKind::Field, .field = u"priority"_s, .after = u"3"_s}
                                   << u"priority: none → 3"_s;
}

void TestOrderHistory::tellsEveryKindOfDifferenceInWords()
{
    QFETCH(const domain::OrderDifference, difference);
    QFETCH(const QString, words);
    QCOMPARE(views::differenceText(difference), words);
}

void TestOrderHistory::showsNoMemberAsTheWireCallsIt()
{
    QStringList raw;
    const auto look = [&raw](const QString &path, json::Use) {
        const QString name = views::fieldName(path);
        const bool isInWords = !name.isEmpty() && name.front().isUpper() && !name.contains(u'.')
            && !name.contains(QRegularExpression(u"[a-z][A-Z]"_s));
        const QString told = views::differenceText({.kind = DifferenceKind::Field, .field = path, .after = u"x"_s});
        if (!path.startsWith("phoneNumbers."_L1) && !(isInWords && told.contains(name)))
            raw << path;
    };
    json::forEachMember<domain::PortOrder>(look);
    json::forEachMember<domain::PortNumber>(look);
    QCOMPARE(raw, QStringList());
    QCOMPARE(views::fieldName(u"unheard.member"_s), u"unheard.member"_s); // shown as it came
}

void TestOrderHistory::tellsSeenAndSentApart()
{
    const auto rows = views::historyRows(
        {seen(2, at(24, 10, 2), at(24, 10, 17), {.kind = DifferenceKind::Note, .words = u"Thanks"_s}),
            seen(1, at(24, 8, 0), at(24, 8, 1), {.kind = DifferenceKind::FirstSeen, .after = u"PENDING"_s})},
        {sent(store::IntentKind::UpdateOrder, at(24, 9, 47, 3), store::OutcomeState::Unknown)});
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[0].source, u"Observed"_s);
    QCOMPARE(rows[0].sourceMeaning, tables::Meaning::None);
    QCOMPARE(rows[1].what, u"Update sent"_s);
    QCOMPARE(rows[1].when, u"at 09:47:03"_s);
    QCOMPARE(rows[1].by, u"ana@desk"_s);
    QCOMPARE(rows[1].sourceMeaning, tables::Meaning::Unknown); // neither done nor failed
    QCOMPARE(rows[2].source, u"Observed"_s);
}

void TestOrderHistory::groupsByDaysNewestFirst()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(views::historyRows({seen(3, at(24, 10, 2), at(24, 10, 17), {.kind = DifferenceKind::Note}),
                                            seen(2, at(24, 9, 0), at(24, 9, 1), {.kind = DifferenceKind::NoteGone}),
                                            seen(1, at(20, 9, 0), at(20, 9, 1), {.kind = DifferenceKind::FirstSeen})},
        {}));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(model.isGroupRow(0) && model.isGroupRow(3));
    QVERIFY(model.at(0).heading.contains(u"24 Nov 2026"_s));
    QCOMPARE(model.at(1).what, u"A note came"_s);
    QVERIFY(model.at(3).heading.contains(u"20 Nov 2026"_s));
    QCOMPARE(model.entryCount(), 3);
}

void TestOrderHistory::tellsWhatWasSentInTheServersTime()
{
    // A clock that somebody moved, as that of a sandbox, or one of this computer that is wrong.
    QVERIFY(m_desk->sandbox().advance(u"P40D"_s));
    const domain::OrderId order{QString::number(m_desk->sandbox().createOrder({u"+13125550177"_s}, u"Moved"_s))};
    store::History history(m_desk->database());
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    flows::HistoryRecorder recorder(m_desk->desk(), history, reader);
    recorder.start();
    reader.readNow(order);
    QTRY_VERIFY(reader.find(order) && reader.find(order)->order);
    flows::NoteFlow notes(m_desk->desk(), m_desk->settler());
    notes.send(order, u"Please expedite"_s);
    flows::OrderHistory told(m_desk->desk(), history);
    told.open(order);
    QTRY_VERIFY(!told.seen().empty() && !told.sent().empty());
    HistoryModel model;
    model.setEntries(views::historyRows(told.seen(), told.sent()));
    QCOMPARE(model.rowCount(), 3); // one day
    QCOMPARE(model.at(1).what, u"Note sent"_s);
    QCOMPARE(model.at(1).at.date(), m_desk->sandbox().now().toLocalTime().date());
    QVERIFY(std::abs(model.at(1).at.secsTo(m_desk->sandbox().now())) < 60);
}

void TestOrderHistory::findsWordsAndNumbers()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(views::historyRows(
        {seen(3, at(24, 10, 2), at(24, 10, 17),
             {.kind = DifferenceKind::NumberStatus,
                 .before = u"PENDING"_s,
                 .after = u"REJECTED"_s,
                 .numbers = {u"+12125550123"_s, u"+12125550124"_s},
                 .words = u"Address mismatch"_s}),
            seen(2, at(24, 9, 0), at(24, 9, 1), {.kind = DifferenceKind::Note, .words = u"Größe?"_s}),
            seen(1, at(20, 9, 0), at(20, 9, 1), {.kind = DifferenceKind::FirstSeen})},
        {}));
    model.setFilter(u"(212) 555-0124"_s);
    QCOMPARE(model.shownCount(), 1);
    QCOMPARE(model.rowCount(), 2); // no heading without an entry
    model.setFilter(u"+12125550199"_s);
    QCOMPARE(model.shownCount(), 0);
    model.setFilter(u"MISMATCH rejected"_s);
    QCOMPARE(model.shownCount(), 1);
    model.setFilter(u"GRÖßE"_s);
    QCOMPARE(model.shownCount(), 1);
    model.setFilter({});
    QCOMPARE(model.shownCount(), 3);
}

void TestOrderHistory::showsWhatTheStoreHolds()
{
    store::Database database(m_desk->filePath(u"shown.db"_s));
    QVERIFY(await(database.open()).has_value());
    store::History history(database);
    flows::OrderHistory flow(m_desk->desk(), history);
    views::OrderHistoryTab tab(flow);
    tab.resize(900, 500);
    tab.show();
    flow.open({u"7"_s});
    const auto *table = tab.findChild<views::DataTable *>(u"orderHistory"_s);
    QTRY_VERIFY(flow.isRead());
    QVERIFY(!table->isVisible());
    domain::PortOrder order{.id = {u"7"_s}, .status = OrderStatus::Pending};
    order.numbers.push_back({.phoneNumber = u"+12125550123"_s});
    QVERIFY(await(history.record(u"test"_s, {{.order = order, .readAt = at(24, 10, 2).toUTC()}})).has_value());
    order.status = OrderStatus::Confirmed;
    QVERIFY(await(history.record(u"test"_s, {{.order = order, .readAt = at(24, 10, 17).toUTC()}})).has_value());
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(1, HistoryModel::What).data().toString(), u"Status: Pending → Confirmed"_s);
    tab.showNumber(u"+12125550123"_s);
    QCOMPARE(tab.findChild<views::TextFilter *>(u"historyFilter"_s)->text(), u"(212) 555-0123"_s);
    QVERIFY(!table->isVisible());
    QVERIFY(tab.findChild<views::EmptyState *>()->isVisible());
    tab.showNumber({});
    QVERIFY(table->isVisible());
}

void TestOrderHistory::saysWhenThereIsNothing()
{
    store::Database database(m_desk->filePath(u"nothing.db"_s));
    QVERIFY(await(database.open()).has_value());
    store::History history(database);
    flows::OrderHistory flow(m_desk->desk(), history);
    views::OrderHistoryTab tab(flow);
    tab.show();
    flow.open({u"7"_s});
    QTRY_VERIFY(tab.findChild<views::EmptyState *>()->isVisible());
    QVERIFY(!tab.findChild<QPushButton *>(u"copyHistory"_s)->isEnabled());
}

void TestOrderHistory::saysThatTheStoreCannotBeRead()
{
    QFile file(m_desk->filePath(u"damaged.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a database, and long enough to be read as one") > 0);
    file.close();
    store::Database damaged(file.fileName());
    QVERIFY(!await(damaged.open()).has_value());
    store::History history(damaged);
    flows::OrderHistory flow(m_desk->desk(), history);
    views::OrderHistoryTab tab(flow);
    tab.show();
    const QSignalSpy changed(&flow, &flows::OrderHistory::changed);
    flow.open({u"7"_s});
    QTRY_COMPARE(changed.size(), 3); // the journal, which can be read, has answered as well
    QVERIFY(!tab.findChild<views::ErrorBanner *>()->isEmpty());
}

void TestOrderHistory::copiesWhatIsShown()
{
    store::Database database(m_desk->filePath(u"copied.db"_s));
    QVERIFY(await(database.open()).has_value());
    store::History history(database);
    flows::OrderHistory flow(m_desk->desk(), history);
    views::OrderHistoryTab tab(flow);
    flow.open({u"7"_s});
    QVERIFY(await(history.record(u"test"_s,
                      {{.order = {.id = {u"7"_s}, .status = OrderStatus::Pending}, .readAt = at(24, 10, 2).toUTC()}}))
                .has_value());
    auto *copy = tab.findChild<QPushButton *>(u"copyHistory"_s);
    QTRY_VERIFY(copy->isEnabled());
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"at 10:02:00\tRead for the first time: Pending"_s));
}

void TestOrderHistory::anEventIsShownInWordsAndItsOrderRead()
{
    const qint64 id = m_desk->sandbox().createOrder(someNumbers(2), u"Event"_s);
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    flows::OrderWatch watch(m_desk->desk(), reader);
    views::PasteEventDialog dialog(std::make_unique<flows::EventReading>(reader, watch),
        std::make_unique<flows::NumberEventReading>(m_desk->desk()), {});
    dialog.show();
    auto *read = dialog.findChild<QPushButton *>(u"eventRead"_s);
    QVERIFY(!read->isEnabled());
    dialog.setText(u"{\"type\":\"NUMBERS_REJECTED\",\"orderId\":\"%1\",\"phoneNumbers\":[{\"phoneNumber\":"
                   "\"+13125550000\",\"status\":\"REJECTED\",\"rejectReason\":\"<i>Wrong</i> PIN\"}],"
                   "\"portOutInfo\":{\"existingPortOutPin\":\"0042731\"}}"_s.arg(id));
    QCOMPARE(dialog.findChild<QLabel *>(u"eventTitle"_s)->text(), u"Numbers were rejected"_s);
    const auto *says = dialog.findChild<QLabel *>(u"eventSays"_s);
    QVERIFY(says->text().contains(u"(312) 555-0000: Rejected, <i>Wrong</i> PIN"_s));
    QCOMPARE(says->textFormat(), Qt::PlainText);
    QVERIFY(!dialog.findChild<QPlainTextEdit *>(u"eventText"_s)->toPlainText().contains(u"0042731"_s));
    QVERIFY(read->isEnabled());
    read->click();
    auto *result = dialog.findChild<QLabel *>(u"eventResult"_s);
    QTRY_VERIFY(result->text().contains(u"Read at"_s));
    QCOMPARE(reader.find({QString::number(id)})->order->status.value, OrderStatus::Pending);
    const QSignalSpy open(&dialog, &views::PasteEventDialog::openRequested);
    dialog.findChild<QPushButton *>(u"eventOpen"_s)->click();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0][0].value<domain::OrderId>().text, QString::number(id));
}

void TestOrderHistory::anEventDialogSaysWhatIsWrong()
{
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    flows::OrderWatch watch(m_desk->desk(), reader);
    views::PasteEventDialog dialog(std::make_unique<flows::EventReading>(reader, watch),
        std::make_unique<flows::NumberEventReading>(m_desk->desk()), {});
    dialog.show();
    const auto *says = dialog.findChild<QLabel *>(u"eventSays"_s);
    auto *read = dialog.findChild<QPushButton *>(u"eventRead"_s);
    dialog.setText(u"your order was rejected"_s);
    QVERIFY(says->text().contains(u"no JSON"_s));
    QVERIFY(!read->isEnabled());
    dialog.setText(u"{\"type\":\"NEW_ORDER_NOTE\",\"orderId\":\"404404\",\"note\":\"Hello\"}"_s);
    QVERIFY(read->isEnabled());
    read->click();
    QTRY_VERIFY(!dialog.findChild<views::ErrorBanner *>(u"eventBanner"_s)->isEmpty());
    QVERIFY(read->isEnabled()); // once more
}

QTEST_MAIN(TestOrderHistory)
#include "tst_orderhistory.moc"
