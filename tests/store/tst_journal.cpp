#include "await.h"
#include "store/journal.h"
#include "store/vault.h"

#include <QProcess>
#include <QSignalSpy>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Intent;
using store::IntentKind;
using store::JournalEntry;
using store::Outcome;
using store::OutcomeState;

namespace {

const QString project = u"project"_s;

Intent createIntent(const QString &id, const QString &profileKey = project)
{
    return {.id = id, .profileKey = profileKey, .kind = IntentKind::CreateOrder, .target = u"REF "_s + id};
}

QStringList idsOf(const std::vector<JournalEntry> &entries)
{
    QStringList ids;
    for (const JournalEntry &entry : entries)
        ids.append(entry.intent.id);
    return ids;
}

const QJsonObject secretBody{
    {u"customerOrderReference"_s, u"REF"_s},
    {u"phoneNumbers"_s,
        QJsonArray{
            QJsonObject{{u"phoneNumber"_s, u"+14165550123"_s}},
            QJsonObject{
                {u"phoneNumber"_s, u"+14165550124"_s},
                {u"newPortOutPin"_s, u"NEWPIN-0071"_s},
                {u"portOutInfo"_s,
                    QJsonObject{{u"existingPortOutPin"_s, u"OLDPIN-0042"_s}, {u"accountNum"_s, u"ACCOUNT-9931"_s}}},
            },
        }},
};

bool tellsASecret(const QByteArray &bytes)
{
    for (const char *secret : {"NEWPIN-0071", "OLDPIN-0042", "ACCOUNT-9931"}) {
        const QString text = QString::fromLatin1(secret);
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        if (bytes.contains(secret) || bytes.contains(wide) || bytes.contains(QByteArray(secret).toBase64().first(12)))
            return true;
    }
    return false;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void writesTheIntentAndFillsItIn();
    void keepsEveryMemberOverARestart();
    void refusesTheSameIntentTwice();
    void refusesAnOutcomeOfNothing();
    void listsWhatIsUnsettledOfOneProfile();
    void listsTheNewestFirst();
    void findsWhatIsAboutAnOrder();
    void findsWhatIsOfAKind();
    void provesAnAbsenceByItself();
    void doesNotProveWhatIsSettled();
    void saysThatItChanged();
    void keepsSecretsEncrypted();
    void leavesSecretsOutWithoutAKey();
    void doesNotOpenSecretsWithAnotherKey();
    void survivesBeingKilled();
    void refusesToBeginWhenTheStoreIsClosed();

private:
    store::Journal &journal() { return *m_journal; }
    bool restart();

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::Journal> m_journal;
};

void TestJournal::init()
{
    m_journal.reset();
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_journal = std::make_unique<store::Journal>(*m_store->database);
}

bool TestJournal::restart()
{
    m_journal.reset();
    const bool open = m_store->reopen();
    m_journal = std::make_unique<store::Journal>(*m_store->database);
    return open;
}

void TestJournal::writesTheIntentAndFillsItIn()
{
    const auto begun = await(journal().begin({.profileKey = project, .kind = IntentKind::Activate, .target = u"17"_s}));
    QVERIFY(begun.has_value());
    QVERIFY(!QUuid(begun->id).isNull());
    QVERIFY(begun->createdAt.isValid());
    const auto found = await(journal().find(begun->id));
    QVERIFY(found.has_value() && found->has_value());
    QCOMPARE((*found)->intent.kind, IntentKind::Activate);
    QVERIFY((*found)->fromThisRun);
    QCOMPARE(store::currentState(**found), OutcomeState::Begun);
    QVERIFY(!await(journal().find(u"another"_s)).value());
}

void TestJournal::keepsEveryMemberOverARestart()
{
    const QDateTime at(QDate(2026, 3, 11), QTime(10, 2, 17, 123), Qt::UTC);
    const Intent intent{.id = u"a"_s,
        .createdAt = at,
        .givesUpAt = at.addSecs(30),
        .profileKey = project,
        .kind = IntentKind::UpdateOrder,
        .target = u"Größe 訂單 🙂 'x'; DROP TABLE intents"_s,
        .token = u"K7Q2"_s,
        .draftId = u"draft"_s,
        .data = {{u"numbers"_s, 12}, {u"name"_s, u"José Ñandú"_s}},
        .user = u"ana"_s};
    const Outcome outcome{.at = at.addSecs(5),
        .state = OutcomeState::Done,
        .observation = store::Observation::Present,
        .httpStatus = 201,
        .requestId = u"r-1"_s,
        .orderId = u"9007199254740993"_s,
        .words = u"<b>créé</b>"_s};
    QVERIFY(await(journal().begin(intent)).has_value());
    QVERIFY(await(journal().append(u"a"_s, outcome)).has_value());
    QVERIFY(restart());
    const auto found = await(journal().find(u"a"_s));
    const JournalEntry entry = found.value().value();
    QVERIFY(!entry.fromThisRun);
    QCOMPARE(entry.intent.createdAt, intent.createdAt);
    QCOMPARE(entry.intent.createdAt.timeSpec(), Qt::UTC);
    QCOMPARE(entry.intent.givesUpAt, intent.givesUpAt);
    QCOMPARE(entry.intent.kind, intent.kind);
    QCOMPARE(entry.intent.target, intent.target);
    QCOMPARE(entry.intent.token, intent.token);
    QCOMPARE(entry.intent.draftId, intent.draftId);
    QCOMPARE(entry.intent.data, intent.data);
    QCOMPARE(entry.intent.user, intent.user);
    QCOMPARE(entry.outcomes.size(), size_t(1));
    QVERIFY(entry.outcomes.front() == outcome);
}

void TestJournal::refusesTheSameIntentTwice()
{
    QVERIFY(await(journal().begin(createIntent(u"a"_s))).has_value());
    QVERIFY(!await(journal().begin(createIntent(u"a"_s))).has_value());
}

void TestJournal::refusesAnOutcomeOfNothing()
{
    QVERIFY(!await(journal().append(u"nothing"_s, {.state = OutcomeState::Done})).has_value());
}

void TestJournal::listsWhatIsUnsettledOfOneProfile()
{
    for (const QString &id : {u"begun"_s, u"sent"_s, u"unknown"_s, u"done"_s, u"refused"_s, u"failed"_s, u"absent"_s})
        journal().begin(createIntent(id));
    journal().begin(createIntent(u"elsewhere"_s, u"another"_s));
    journal().append(u"sent"_s, {.state = OutcomeState::Sent});
    journal().append(u"unknown"_s, {.state = OutcomeState::Unknown});
    journal().append(u"done"_s, {.state = OutcomeState::Done});
    journal().append(u"done"_s, {.state = OutcomeState::Unknown});
    journal().append(u"refused"_s, {.state = OutcomeState::Refused});
    journal().append(u"failed"_s, {.state = OutcomeState::Failed});
    journal().append(u"absent"_s, {.state = OutcomeState::Absent});
    QVERIFY(restart());
    const auto unsettled = await(journal().unsettled(project));
    QCOMPARE(idsOf(unsettled.value()), QStringList({u"begun"_s, u"sent"_s, u"unknown"_s}));
    for (const JournalEntry &entry : *unsettled)
        QCOMPARE(store::currentState(entry), OutcomeState::Unknown);
}

void TestJournal::listsTheNewestFirst()
{
    QVERIFY(await(journal().recent(project, 10)).value().empty());
    for (int i = 0; i < 500; ++i)
        journal().begin(createIntent(QString::number(i)));
    QCOMPARE(idsOf(await(journal().recent(project, 3)).value()), QStringList({u"499"_s, u"498"_s, u"497"_s}));
    QCOMPARE(await(journal().recent(project, 1000)).value().size(), size_t(500));
}

void TestJournal::findsWhatIsAboutAnOrder()
{
    journal().begin(createIntent(u"create"_s));
    journal().append(u"create"_s, {.state = OutcomeState::Done, .orderId = u"17"_s});
    journal().begin({.id = u"note"_s, .profileKey = project, .kind = IntentKind::AddNote, .target = u"17"_s});
    journal().begin({.id = u"other"_s, .profileKey = project, .kind = IntentKind::AddNote, .target = u"18"_s});
    QCOMPARE(idsOf(await(journal().about(project, u"17"_s)).value()), QStringList({u"note"_s, u"create"_s}));
    QCOMPARE(idsOf(await(journal().about(project, u"REF create"_s)).value()), QStringList({u"create"_s}));
    QVERIFY(await(journal().about(u"another"_s, u"17"_s)).value().empty());
}

void TestJournal::findsWhatIsOfAKind()
{
    for (const auto &[id, kind] : {std::pair(u"a"_s, IntentKind::AddNote), std::pair(u"b"_s, IntentKind::CancelOrder),
             std::pair(u"c"_s, IntentKind::UploadDocument)})
        await(journal().begin({.id = id, .profileKey = project, .kind = kind, .target = u"17"_s}));
    await(journal().begin({.id = u"d"_s, .profileKey = u"another"_s, .kind = IntentKind::AddNote, .target = u"17"_s}));
    const auto found = await(journal().ofKinds(project, {IntentKind::AddNote, IntentKind::UploadDocument}));
    QCOMPARE(idsOf(found.value()), QStringList({u"a"_s, u"c"_s}));
}

void TestJournal::provesAnAbsenceByItself()
{
    const QDateTime at(QDate(2026, 3, 11), QTime(10, 0), Qt::UTC);
    Intent intent = createIntent(u"a"_s);
    intent.createdAt = at;
    intent.givesUpAt = at.addSecs(30);
    journal().setAbsenceRules({.apart = 30s});
    journal().begin(intent);
    journal().append(u"a"_s, {.at = at.addSecs(30), .state = OutcomeState::Unknown});
    QCOMPARE(store::currentState(*await(journal().absenceSeen(u"a"_s, at.addSecs(31)))), OutcomeState::Unknown);
    QCOMPARE(store::currentState(*await(journal().absenceSeen(u"a"_s, at.addSecs(60)))), OutcomeState::Unknown);
    QCOMPARE(store::currentState(*await(journal().absenceSeen(u"a"_s, at.addSecs(61)))), OutcomeState::Absent);
    QVERIFY(restart());
    QVERIFY(await(journal().unsettled(project)).value().empty());
    QCOMPARE(await(journal().find(u"a"_s)).value()->outcomes.size(), size_t(5));
}

void TestJournal::doesNotProveWhatIsSettled()
{
    const QDateTime at(QDate(2026, 3, 11), QTime(10, 0), Qt::UTC);
    Intent intent = createIntent(u"a"_s);
    intent.createdAt = at;
    journal().begin(intent);
    journal().append(u"a"_s, {.at = at, .state = OutcomeState::Done});
    journal().absenceSeen(u"a"_s, at.addSecs(31));
    QCOMPARE(store::currentState(*await(journal().absenceSeen(u"a"_s, at.addSecs(99)))), OutcomeState::Done);
}

void TestJournal::saysThatItChanged()
{
    QSignalSpy changed(&journal(), &store::Journal::changed);
    journal().begin(createIntent(u"a"_s));
    QTRY_COMPARE(changed.count(), 1);
    journal().append(u"a"_s, {.state = OutcomeState::Sent});
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().toString(), u"a"_s);
}

void TestJournal::keepsSecretsEncrypted()
{
    const auto vault = store::Vault::fromKey(store::Vault::newKey());
    journal().setVault(vault);
    Intent intent = createIntent(u"a"_s);
    intent.data = secretBody;
    QVERIFY(await(journal().begin(intent)).has_value());
    QVERIFY(m_store->bytes().contains("+14165550124")); // it is what was written
    QVERIFY(!tellsASecret(m_store->bytes()));
    QVERIFY(restart());
    QVERIFY(await(journal().find(u"a"_s)).value()->intent.secretsMissing);
    journal().setVault(vault);
    const JournalEntry entry = await(journal().find(u"a"_s)).value().value();
    QVERIFY(!entry.intent.secretsMissing);
    QCOMPARE(entry.intent.data, secretBody);
}

void TestJournal::leavesSecretsOutWithoutAKey()
{
    Intent intent = createIntent(u"a"_s);
    intent.data = secretBody;
    QVERIFY(await(journal().begin(intent)).has_value());
    QVERIFY(!tellsASecret(m_store->bytes()));
    const JournalEntry entry = await(journal().find(u"a"_s)).value().value();
    QVERIFY(entry.intent.secretsMissing);
    QCOMPARE(entry.intent.data.value(u"customerOrderReference"_s), QJsonValue(u"REF"_s));
}

void TestJournal::doesNotOpenSecretsWithAnotherKey()
{
    journal().setVault(store::Vault::fromKey(store::Vault::newKey()));
    Intent intent = createIntent(u"a"_s);
    intent.data = secretBody;
    QVERIFY(await(journal().begin(intent)).has_value());
    journal().setVault(store::Vault::fromKey(store::Vault::newKey()));
    QVERIFY(await(journal().find(u"a"_s)).value()->intent.secretsMissing);
}

void TestJournal::survivesBeingKilled()
{
    m_journal.reset();
    m_store->database.reset();
    for (int round = 0; round < 3; ++round) {
        QProcess child;
        const QString id = u"round-%1"_s.arg(round);
        child.start(QStringLiteral(JOURNAL_CHILD), {m_store->file, id});
        QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 20'000);
        QCOMPARE(child.readLine().trimmed(), "begun");
        child.kill();
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }
    QVERIFY(restart());
    const auto unsettled = await(journal().unsettled(project));
    QCOMPARE(idsOf(unsettled.value()), QStringList({u"round-0"_s, u"round-1"_s, u"round-2"_s}));
    for (const JournalEntry &entry : *unsettled)
        QCOMPARE(store::currentState(entry), OutcomeState::Unknown);
}

void TestJournal::refusesToBeginWhenTheStoreIsClosed()
{
    store::Database closed(m_store->folder.filePath(u"closed.db"_s));
    store::Journal elsewhere(closed);
    QSignalSpy changed(&elsewhere, &store::Journal::changed);
    const auto begun = await(elsewhere.begin(createIntent(u"a"_s)));
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, store::ErrorKind::Closed);
    QCOMPARE(changed.count(), 0);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
