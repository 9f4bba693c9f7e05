#include "await.h"
#include "store/history.h"
#include "store/seennotes.h"
#include "store/vault.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::DifferenceKind;
using domain::OrderStatus;
using domain::PortOrder;
using store::HistoryEntry;
using store::Vault;

namespace {

const QString planted = u"0042731"_s; // a PIN
const QString plantedAccount = u"000777313"_s;

QDateTime at(int hour, int minute)
{
    return {QDate(2026, 11, 24), QTime(hour, minute), Qt::UTC};
}

PortOrder sample(const QString &id = u"890192331"_s)
{
    PortOrder order{.id = {id}, .status = OrderStatus::Pending, .customerReference = u"Bluefinch Dental – Q4 move"_s};
    for (int i = 0; i < 3; ++i)
        order.numbers.push_back({.phoneNumber = u"+1312555010%1"_s.arg(i),
            .endUser = domain::EndUser{.name = u"Bluefinch"_s, .city = u"Chicago"_s},
            .portOutInfo = domain::PortOutInfo{.pin = planted, .accountNumber = plantedAccount},
            .newPortOutPin = planted,
            .status = domain::NumberStatus::Pending});
    return order;
}

} // namespace

//! What the store keeps of the orders.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsWithTheFirstReading();
    void tellsWhatDiffersWithBothTimes();
    void twoChangesWithinOnePollAreOneBetween();
    void anUnchangedReadingOnlyMovesTheTime();
    void aLateOlderReadingChangesNothing();
    void comparesWithTheRunBefore();
    void keepsSecretsOffTheDisk();
    void keepsSecretsOffTheDiskWithoutAKey();
    void seesThatAPinChangedAcrossRuns();
    void aMissingKeyInventsNoChange();
    void aSparseAnswerWidensTheTimeOfWhatItLeftOut();
    void findsByAnyText_data();
    void findsByAnyText();
    void searchesForTextNotForPatterns();
    void tellsTheNewestOfEachOrder();
    void keepsProfilesAndOrdersApart();
    void writesAllOrNothing();
    void tellsWhatIsNew();
    void fiveHundredNumbersAreOneEntry();
    void seenNotesStaySeen();

private:
    std::vector<HistoryEntry> record(const PortOrder &order, const QDateTime &readAt)
    {
        return await(m_history->record(u"p"_s, {{.order = order, .readAt = readAt}})).value();
    }
    std::vector<HistoryEntry> about(const PortOrder &order = sample())
    {
        return await(m_history->about(u"p"_s, order.id)).value();
    }
    std::vector<HistoryEntry> search(const QString &text)
    {
        return await(m_history->search(u"p"_s, text, 100)).value();
    }
    void restart(std::shared_ptr<const Vault> vault);

    std::unique_ptr<TestStore> m_store;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<store::History> m_history;
};

void TestHistory::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_vault = Vault::fromKey(Vault::newKey());
    m_history = std::make_unique<store::History>(*m_store->database);
    m_history->setVault(m_vault);
}

void TestHistory::cleanup()
{
    m_history.reset();
    m_store.reset();
}

void TestHistory::restart(std::shared_ptr<const Vault> vault)
{
    m_history.reset();
    QVERIFY(m_store->reopen());
    m_history = std::make_unique<store::History>(*m_store->database);
    m_history->setVault(std::move(vault));
}

void TestHistory::beginsWithTheFirstReading()
{
    QVERIFY(about().empty());
    record(sample(), at(10, 2));
    const auto entries = about();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].difference.kind, DifferenceKind::FirstSeen);
    QCOMPARE(entries[0].difference.after, u"PENDING"_s);
    QVERIFY(!entries[0].notBefore.isValid()); // nobody knows since when
    QCOMPARE(entries[0].seenAt, at(10, 2));
    const auto snapshot = await(m_history->snapshot(u"p"_s, sample().id)).value();
    QCOMPARE(snapshot->order, sample());
    QCOMPARE(snapshot->readAt, at(10, 2));
}

void TestHistory::tellsWhatDiffersWithBothTimes()
{
    record(sample(), at(10, 2));
    PortOrder after = sample();
    after.status = OrderStatus::Confirmed;
    const auto news = record(after, at(10, 17));
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].notBefore, at(10, 2));
    QCOMPARE(news[0].seenAt, at(10, 17));
    QCOMPARE(news[0].reference, sample().customerReference);
    QCOMPARE(about().front(), news[0]);
}

void TestHistory::twoChangesWithinOnePollAreOneBetween()
{
    record(sample(), at(10, 2));
    PortOrder after = sample(); // pending, confirmed, and active, all between two looks
    after.status = OrderStatus::Completed;
    after.numbers[0].status = domain::NumberStatus::Activated;
    after.notes = {{.note = u"All is well"_s}};
    const auto news = record(after, at(10, 17));
    QCOMPARE(news.size(), 3U);
    QCOMPARE(news[0].difference.before, u"PENDING"_s);
    QCOMPARE(news[0].difference.after, u"COMPLETED"_s);
    for (const HistoryEntry &entry : news) {
        QCOMPARE(entry.notBefore, at(10, 2));
        QCOMPARE(entry.seenAt, at(10, 17));
    }
}

void TestHistory::anUnchangedReadingOnlyMovesTheTime()
{
    record(sample(), at(10, 2));
    PortOrder reordered = sample();
    std::ranges::reverse(reordered.numbers);
    QVERIFY(record(reordered, at(10, 7)).empty());
    QVERIFY(record(sample(), at(10, 12)).empty());
    PortOrder after = sample();
    after.status = OrderStatus::Confirmed;
    QCOMPARE(record(after, at(10, 17)).front().notBefore, at(10, 12));
}

void TestHistory::aLateOlderReadingChangesNothing()
{
    PortOrder newer = sample();
    newer.status = OrderStatus::Completed;
    record(newer, at(10, 17));
    QVERIFY(record(sample(), at(10, 2)).empty());
    QVERIFY(record(sample(), at(10, 17)).empty()); // not newer either
    QCOMPARE(about().size(), 1U);
    QCOMPARE(await(m_history->snapshot(u"p"_s, sample().id)).value()->order.status.value, OrderStatus::Completed);
}

void TestHistory::comparesWithTheRunBefore()
{
    record(sample(), at(10, 2));
    restart(m_vault);
    PortOrder after = sample();
    after.numbers[1].status = domain::NumberStatus::Rejected;
    after.numbers[1].rejectReason = u"Address mismatch"_s;
    const auto news = record(after, at(17, 40));
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].notBefore, at(10, 2));
    QCOMPARE(news[0].difference.words, u"Address mismatch"_s);
    QCOMPARE(about().size(), 2U);
}

void TestHistory::keepsSecretsOffTheDisk()
{
    record(sample(), at(10, 2));
    PortOrder after = sample();
    after.numbers[0].portOutInfo->pin = u"9911882"_s;
    const auto news = record(after, at(10, 17));
    QCOMPARE(news.size(), 1U);
    QVERIFY(news[0].difference.isSecret);
    restart(m_vault);
    QVERIFY(m_store->bytes().contains("+13125550100")); // it is there
    for (const QString &secret : {planted, plantedAccount, u"9911882"_s}) {
        QVERIFY(!m_store->bytes().contains(secret.toUtf8()));
        QVERIFY(
            !m_store->bytes().contains(QByteArray(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2)));
    }
    QCOMPARE(await(m_history->snapshot(u"p"_s, sample().id)).value()->order, after); // and they are not lost
}

void TestHistory::keepsSecretsOffTheDiskWithoutAKey()
{
    m_history->setVault(nullptr);
    record(sample(), at(10, 2));
    const auto snapshot = await(m_history->snapshot(u"p"_s, sample().id)).value();
    QVERIFY(snapshot->secretsMissing);
    QVERIFY(snapshot->order.numbers[0].portOutInfo->pin.isEmpty());
    restart(nullptr);
    QVERIFY(!m_store->bytes().contains(planted.toUtf8()));
    QVERIFY(!m_store->bytes().contains(plantedAccount.toUtf8()));
}

void TestHistory::seesThatAPinChangedAcrossRuns()
{
    record(sample(), at(10, 2));
    restart(m_vault);
    PortOrder after = sample();
    after.numbers[0].portOutInfo->accountNumber = u"000777314"_s;
    const auto news = record(after, at(10, 17));
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].difference.field, u"portOutInfo.accountNum"_s);
}

void TestHistory::aMissingKeyInventsNoChange()
{
    record(sample(), at(10, 2));
    restart(nullptr);
    QVERIFY(record(sample(), at(10, 17)).empty());
    restart(Vault::fromKey(Vault::newKey())); // another key
    QVERIFY(record(sample(), at(10, 27)).empty());
}

void TestHistory::aSparseAnswerWidensTheTimeOfWhatItLeftOut()
{
    record(sample(), at(10, 2));
    PortOrder sparse = sample();
    sparse.numbers[0].endUser.reset();
    QVERIFY(record(sparse, at(10, 7)).empty());
    PortOrder after = sample();
    after.numbers[0].endUser->city = u"Springfield"_s;
    after.status = OrderStatus::Confirmed;
    const auto news = record(after, at(10, 17));
    QCOMPARE(news.size(), 2U);
    QCOMPARE(news[0].difference.kind, DifferenceKind::Status);
    QCOMPARE(news[0].notBefore, at(10, 7));
    QCOMPARE(news[1].difference.field, u"endUser.city"_s);
    QCOMPARE(news[1].notBefore, at(10, 2)); // at 10:07 nobody could see it
}

void TestHistory::findsByAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("order") << u"890192331"_s;
    QTest::newRow("part of the reference") << u"finch dental"_s;
    QTest::newRow("number") << u"+13125550101"_s;
    QTest::newRow("number as it is shown") << u"(312) 555-0101"_s;
    QTest::newRow("reason") << u"ADDRESS mismatch"_s;
    QTest::newRow("note with an umlaut") << u"größe"_s;
}

void TestHistory::findsByAnyText()
{
    QFETCH(const QString, text);
    record(sample(u"1"_s), at(9, 0)); // has the same reference and numbers, but nothing happened to it
    record(sample(), at(10, 2));
    PortOrder after = sample();
    after.numbers[1].status = domain::NumberStatus::Rejected;
    after.numbers[1].rejectReason = u"Address mismatch, GRÖSSE or Größe"_s;
    record(after, at(10, 17));
    const auto found = search(text);
    QVERIFY(!found.empty());
    QCOMPARE(found.front().difference.words, after.numbers[1].rejectReason);
    QVERIFY(search(u"nobody wrote this"_s).empty());
    QVERIFY(search(text + u" nobody"_s).empty()); // every word
    QCOMPARE(search({}).size(), 3U); // all there is
}

void TestHistory::searchesForTextNotForPatterns()
{
    record(sample(), at(10, 2));
    QVERIFY(search(u"%"_s).empty());
    QVERIFY(search(u"8_0192331"_s).empty());
    QVERIFY(search(u"\\"_s).empty());
    QVERIFY(search(u"' OR '1'='1"_s).empty());
}

void TestHistory::tellsTheNewestOfEachOrder()
{
    record(sample(u"1"_s), at(10, 0));
    record(sample(u"2"_s), at(10, 0));
    PortOrder after = sample(u"2"_s);
    after.status = OrderStatus::Confirmed;
    record(after, at(10, 5));
    after.status = OrderStatus::Completed;
    after.customerReference = u"Another"_s; // less telling
    record(after, at(10, 9));
    record(after, at(10, 12)); // nothing new
    const auto latest = await(m_history->latest(u"p"_s)).value();
    QCOMPARE(latest.size(), 1U);
    QCOMPARE(latest[0].order.text, u"2"_s);
    QCOMPARE(latest[0].difference.after, u"COMPLETED"_s);
}

void TestHistory::keepsProfilesAndOrdersApart()
{
    record(sample(u"1"_s), at(10, 0));
    QVERIFY(about(sample(u"2"_s)).empty());
    QVERIFY(await(m_history->about(u"q"_s, sample(u"1"_s).id)).value().empty());
    QVERIFY(await(m_history->search(u"q"_s, u"Bluefinch"_s, 10)).value().empty());
}

void TestHistory::writesAllOrNothing()
{
    record(sample(u"1"_s), at(10, 0));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE order_snapshots SET content = '[' WHERE order_id = '1'"_s);
    })).has_value());
    PortOrder after = sample(u"2"_s);
    const auto failed = await(m_history->record(
        u"p"_s, {{.order = after, .readAt = at(10, 5)}, {.order = sample(u"1"_s), .readAt = at(10, 5)}}));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, store::ErrorKind::Damaged);
    QVERIFY(about(after).empty());
}

void TestHistory::tellsWhatIsNew()
{
    const QSignalSpy recorded(m_history.get(), &store::History::recorded);
    record(sample(), at(10, 2));
    QTRY_COMPARE(recorded.size(), 1);
    record(sample(), at(10, 7)); // nothing new
    PortOrder confirmed = sample();
    confirmed.status = OrderStatus::Confirmed;
    record(confirmed, at(10, 9));
    QTRY_COMPARE(recorded.size(), 2); // and not 3: they are told in the order of recording
}

void TestHistory::fiveHundredNumbersAreOneEntry()
{
    PortOrder big{.id = {u"500"_s}, .status = OrderStatus::Pending};
    for (int i = 0; i < 500; ++i)
        big.numbers.push_back(
            {.phoneNumber = u"+1312555%1"_s.arg(i, 4, 10, QChar(u'0')), .status = domain::NumberStatus::Pending});
    record(big, at(10, 2));
    for (domain::PortNumber &number : big.numbers)
        number.status = domain::NumberStatus::Confirmed;
    const auto news = record(big, at(10, 17));
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].difference.numbers.size(), 500);
    QCOMPARE(search(u"(312) 555-0499"_s).size(), 1U);
}

void TestHistory::seenNotesStaySeen()
{
    store::SeenNotes seen(*m_store->database);
    const domain::OrderNote note{.note = u"Please send a bill"_s, .createdTime = at(9, 0), .createdBy = u"Sinch"_s};
    domain::OrderNote later = note;
    later.createdTime = at(9, 1);
    QVERIFY(await(seen.mark(u"p"_s, {u"1"_s}, {note})).has_value());
    QVERIFY(await(seen.mark(u"p"_s, {u"1"_s}, {note})).has_value()); // twice is no error
    const auto keys = await(seen.list(u"p"_s)).value();
    QCOMPARE(keys.size(), 1U);
    QVERIFY(keys.at({u"1"_s}).contains(store::SeenNotes::keyOf(note)));
    QVERIFY(!keys.at({u"1"_s}).contains(store::SeenNotes::keyOf(later)));
    QVERIFY(await(seen.list(u"q"_s)).value().empty());
    QVERIFY(!m_store->bytes().contains("Please send a bill"));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
