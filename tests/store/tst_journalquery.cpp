#include "await.h"
#include "store/journal.h"
#include "store/journalrows.h"
#include "store/vault.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using store::Intent;
using store::IntentKind;
using store::JournalEntry;
using store::JournalFilter;
using store::OutcomeState;

namespace {

const QString project = u"project"_s;
const QDateTime morning(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

QStringList idsOf(const std::vector<JournalEntry> &entries)
{
    QStringList ids;
    for (const JournalEntry &entry : entries)
        ids.append(entry.intent.id);
    return ids;
}

} // namespace

//! Reading the journal in parts, by filter.
class TestJournalQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesBackwardsWithoutGapOrRepetition();
    void pagesInTheSameOrderWhileNewOnesAreBegun();
    void goesOnAfterAPartWithoutAnyMatch();
    void filters_data();
    void filters();
    void countsOneProfile();
    void tellsWhetherOneIsWanted();
    void findsTextInValuesOnly();
    void neverFindsASecret();
    void takesPatternsAsText_data();
    void takesPatternsAsText();
    void filtersWhatIsUnsettled();

private:
    QString begin(Intent intent, OutcomeState state = OutcomeState::Done, const QString &words = {});
    //! All ids, page by page.
    QStringList all(const JournalFilter &filter, int limit = 100);

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::Journal> m_journal;
};

void TestJournalQuery::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_journal = std::make_unique<store::Journal>(*m_store->database);
    m_journal->setVault(store::Vault::fromKey(store::Vault::newKey()));
}

void TestJournalQuery::cleanup()
{
    m_journal.reset();
    m_store.reset();
}

QString TestJournalQuery::begin(Intent intent, OutcomeState state, const QString &words)
{
    if (intent.profileKey.isEmpty())
        intent.profileKey = project;
    const auto begun = await(m_journal->begin(intent));
    if (!begun)
        return {};
    if (state != OutcomeState::Begun)
        await(m_journal->append(begun->id, {.state = state, .requestId = u"req-"_s + begun->id, .words = words}));
    return begun->id;
}

QStringList TestJournalQuery::all(const JournalFilter &filter, int limit)
{
    QStringList ids;
    qint64 next = 0;
    do {
        const auto page = await(m_journal->page(project, filter, next, limit));
        if (!page || int(page->entries.size()) > limit)
            return {u"failed"_s};
        ids += idsOf(page->entries);
        next = page->next;
    } while (next != 0);
    return ids;
}

void TestJournalQuery::pagesBackwardsWithoutGapOrRepetition()
{
    QCOMPARE(all({}), QStringList());
    QStringList expected;
    for (int i = 0; i < 25; ++i)
        expected.prepend(begin({.id = QString::number(i)}));
    for (const int limit : {1, 7, 25, 26, 100})
        QCOMPARE(all({}, limit), expected);
}

void TestJournalQuery::pagesInTheSameOrderWhileNewOnesAreBegun()
{
    for (int i = 0; i < 10; ++i)
        begin({.id = QString::number(i)});
    const auto first = await(m_journal->page(project, {}, 0, 5));
    QCOMPARE(idsOf(first->entries).last(), u"5"_s);
    begin({.id = u"new"_s});
    const auto second = await(m_journal->page(project, {}, first->next, 5));
    QCOMPARE(idsOf(second->entries), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
}

void TestJournalQuery::goesOnAfterAPartWithoutAnyMatch()
{
    begin({.id = u"old"_s, .kind = IntentKind::CancelOrder});
    const auto many = m_store->database->run([](store::Connection &connection) {
        return connection.transaction([&]() -> store::Result<void> { // one by one they would take a minute
            store::JournalRows rows(connection, u"run"_s, nullptr);
            store::Result<void> added;
            for (int i = 0; i < 6000 && added; ++i)
                added = rows.addIntent({.id = QString::number(i), .profileKey = project, .kind = IntentKind::AddNote});
            return added;
        });
    });
    QVERIFY(await(many).has_value());
    const JournalFilter filter{.kind = IntentKind::CancelOrder};
    const auto first = await(m_journal->page(project, filter, 0, 10));
    QVERIFY(first->entries.empty());
    QVERIFY(first->next > 0);
    QCOMPARE(all(filter, 10), QStringList({u"old"_s}));
}

void TestJournalQuery::filters_data()
{
    QTest::addColumn<JournalFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const JournalFilter &filter, const QString &expected) {
        QTest::newRow(name) << filter << expected.split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing", {}, u"open refused note create"_s);
    row("kind", {.kind = IntentKind::AddNote}, u"note"_s);
    row("done", {.outcome = OutcomeState::Done}, u"note create"_s);
    row("refused", {.outcome = OutcomeState::Refused}, u"refused"_s);
    row("no final outcome", {.outcome = OutcomeState::Unknown}, u"open"_s);
    row("from", {.from = morning.addSecs(3600)}, u"open refused note"_s);
    row("until", {.until = morning.addSecs(3600)}, u"create"_s);
    row("an hour", {.from = morning.addSecs(3600), .until = morning.addSecs(7200)}, u"note"_s);
    row("target", {.text = u"890192331"_s}, u"open note"_s);
    row("a word of the note", {.text = u"EXPEDITE"_s}, u"note"_s);
    row("every word", {.text = u"expedite 890192331"_s}, u"note"_s);
    row("words that never stand together", {.text = u"expedite bluefinch"_s}, {});
    row("a letter with an accent", {.text = u"MÜLLER"_s}, u"create"_s);
    row("a number inside", {.text = u"+12125550142"_s}, u"create"_s);
    row("the server's words", {.text = u"not pending"_s}, u"refused"_s);
    row("a request id", {.text = u"req-note"_s}, u"note"_s);
    row("who", {.text = u"bob@desk"_s}, u"refused"_s);
    row("quotes and a backslash", {.text = uR"("as\is")"_s}, u"note"_s);
}

void TestJournalQuery::filters()
{
    begin({.id = u"create"_s,
        .createdAt = morning,
        .kind = IntentKind::CreateOrder,
        .target = u"Bluefinch #K7Q2"_s,
        .data = {{u"order"_s,
            QJsonObject{{u"phoneNumbers"_s,
                QJsonArray{QJsonObject{{u"phoneNumber"_s, u"+12125550142"_s},
                    {u"endUser"_s, QJsonObject{{u"name"_s, u"Zahnärzte Müller 🦷"_s}}}}}}}}},
        .user = u"ana@desk"_s});
    begin({.id = u"note"_s,
        .createdAt = morning.addSecs(3600),
        .kind = IntentKind::AddNote,
        .target = u"890192331"_s,
        .data = {{u"note"_s, u"Please expedite\n\"as\\is\""_s}},
        .user = u"ana@desk"_s});
    begin({.id = u"refused"_s,
              .createdAt = morning.addSecs(7200),
              .kind = IntentKind::CancelOrder,
              .target = u"890000001"_s,
              .user = u"bob@desk"_s},
        OutcomeState::Refused, u"The order is not pending."_s);
    begin({.id = u"open"_s,
              .createdAt = morning.addSecs(7300),
              .kind = IntentKind::UpdateOrder,
              .target = u"890192331"_s,
              .user = u"ana@desk"_s},
        OutcomeState::Unknown);
    QFETCH(const JournalFilter, filter);
    QTEST(all(filter), "expected");
    QTEST(all(filter, 1), "expected");
}

void TestJournalQuery::countsOneProfile()
{
    begin({.id = u"a"_s});
    begin({.id = u"b"_s, .profileKey = u"another"_s});
    begin({.id = u"c"_s});
    QCOMPARE(await(m_journal->count(project)).value(), 2);
    QCOMPARE(all({}), QStringList({u"c"_s, u"a"_s}));
}

void TestJournalQuery::tellsWhetherOneIsWanted()
{
    begin({.id = u"a"_s, .kind = IntentKind::AddNote, .target = u"17"_s});
    QVERIFY(await(m_journal->wanted(project, {.kind = IntentKind::AddNote}, u"a"_s))->has_value());
    QVERIFY(await(m_journal->wanted(project, {.text = u"17"_s}, u"a"_s))->has_value());
    QVERIFY(!await(m_journal->wanted(project, {.kind = IntentKind::Activate}, u"a"_s))->has_value());
    QVERIFY(!await(m_journal->wanted(project, {.text = u"18"_s}, u"a"_s))->has_value());
    QVERIFY(!await(m_journal->wanted(u"another"_s, {}, u"a"_s))->has_value());
}

void TestJournalQuery::findsTextInValuesOnly()
{
    begin({.id = u"a"_s, .data = {{u"customerOrderReference"_s, u"Juniper"_s}}});
    QCOMPARE(all({.text = u"juniper"_s}), QStringList({u"a"_s}));
    QCOMPARE(all({.text = u"customerOrder"_s}), QStringList());
}

void TestJournalQuery::neverFindsASecret()
{
    begin({.id = u"a"_s, .data = {{u"portOutInfo"_s, QJsonObject{{u"existingPortOutPin"_s, u"918273"_s}}}}});
    QCOMPARE(all({.text = u"918273"_s}), QStringList());
    QVERIFY(
        await(m_journal->page(project, {}))->entries.front().intent.data.value("portOutInfo"_L1).toObject().isEmpty());
}

void TestJournalQuery::takesPatternsAsText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"%"_s, u"_"_s, u"'"_s, u"%x%"_s, u"a_b"_s, u"\\"_s, u"; DROP TABLE intents"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestJournalQuery::takesPatternsAsText()
{
    QFETCH(const QString, text);
    begin({.id = u"plain"_s, .target = u"axb"_s});
    QCOMPARE(all({.text = text}), QStringList());
    begin({.id = u"with"_s, .target = u"before "_s + text + u" after"_s});
    QCOMPARE(all({.text = text}), QStringList({u"with"_s}));
}

void TestJournalQuery::filtersWhatIsUnsettled()
{
    begin({.id = u"a"_s, .kind = IntentKind::AddNote, .target = u"17"_s}, OutcomeState::Unknown);
    begin({.id = u"b"_s, .kind = IntentKind::Activate, .target = u"17"_s}, OutcomeState::Unknown);
    begin({.id = u"c"_s, .kind = IntentKind::AddNote, .target = u"17"_s}, OutcomeState::Done);
    QCOMPARE(idsOf(await(m_journal->unsettled(project)).value()), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(idsOf(await(m_journal->unsettled(project, {.kind = IntentKind::AddNote})).value()), QStringList({u"a"_s}));
    QCOMPARE(idsOf(await(m_journal->unsettled(project, {.text = u"18"_s})).value()), QStringList());
}

QTEST_GUILESS_MAIN(TestJournalQuery)
#include "tst_journalquery.moc"
