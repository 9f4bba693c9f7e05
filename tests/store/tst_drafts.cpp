#include "store/draftsbench.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::PortInDraft;

//!
class TestDrafts : public QObject, protected DraftsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void bringsBackWhatWasSaved();
    void bringsItBackAfterARestart();
    void givesIdsAndTimes();
    void savesTheLastChange();
    void tellsNoSecretToTheDisk_data();
    void tellsNoSecretToTheDisk();
    void saysThatSecretsAreMissing();
    void saysNothingIsMissingWhenNothingWasTyped();
    void keepsWhatItCouldNotOpen();
    void doesNotMixOldSecretsWithNewOnes();
    void forgetsSecretsThatWereTakenOut();
    void doesNotOpenSecretsUnderAnotherDraft();
    void putsANumbersSecretsOnlyBackOnThatNumber();
    void listsTheLastChangedFirst();
    void keepsProfilesApart();
    void discardsWithUndo();
    void purgesWhatWasDiscarded();
    void saysThatTheListChanged();
    void savesTwentyThousandNumbers();
    void answersForADamagedDraft();
};

void TestDrafts::bringsBackWhatWasSaved()
{
    QVERIFY(save(fullDraft()));
    const store::LoadedDraft loaded = load();
    QVERIFY(!loaded.secretsMissing);
    QVERIFY(!loaded.textMissing);
    QCOMPARE(loaded.draft.portOut.pin, secretTexts.at(0));
    QVERIFY(loaded.draft == withTimesOf(fullDraft(), loaded.draft));
}

void TestDrafts::bringsItBackAfterARestart()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(restart());
    const store::LoadedDraft loaded = load();
    QVERIFY(loaded.draft == withTimesOf(fullDraft(), loaded.draft));
}

void TestDrafts::givesIdsAndTimes()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto id = await(drafts().save(project, PortInDraft()));
    QVERIFY(id.has_value() && !id->isEmpty());
    const PortInDraft draft = load(id->text).draft;
    QCOMPARE(draft.id, *id);
    QVERIFY(draft.createdAt >= before.addMSecs(-1));
    QCOMPARE(draft.changedAt, draft.createdAt);
    QVERIFY(await(drafts().save(project, draft)).has_value());
    QCOMPARE(load(id->text).draft.createdAt, draft.createdAt);
    QCOMPARE(list().size(), size_t(1));
}

void TestDrafts::savesTheLastChange()
{
    PortInDraft draft = fullDraft();
    for (int i = 0; i < 20; ++i) {
        draft.reference = QString::number(i);
        drafts().save(project, draft);
    }
    QCOMPARE(load().draft.reference, u"19"_s);
}

void TestDrafts::tellsNoSecretToTheDisk_data()
{
    withAndWithoutAKey();
}

void TestDrafts::tellsNoSecretToTheDisk()
{
    QFETCH(const bool, withKey);
    if (!withKey)
        drafts().setVault(nullptr);
    QVERIFY(save(fullDraft()));
    QVERIFY(m_store->bytes().contains("+14165550100")); // it is there
    QCOMPARE(told(m_store->bytes()), QStringList());
    QVERIFY(restart());
    QCOMPARE(told(m_store->bytes()), QStringList());
}

void TestDrafts::saysThatSecretsAreMissing()
{
    drafts().setVault(nullptr);
    QVERIFY(save(fullDraft()));
    drafts().setVault(m_vault); // too late
    const store::LoadedDraft loaded = load();
    QVERIFY(loaded.secretsMissing);
    QVERIFY(loaded.textMissing);
    QCOMPARE(loaded.draft.portOut.pin, QString());
    QCOMPARE(loaded.draft.portOut.authorizingName, u"Ana"_s);
    QCOMPARE(loaded.draft.numbers.size(), size_t(3));
    QCOMPARE(loaded.draft.numbers[0].read, u"+14165550123"_s);
}

void TestDrafts::saysNothingIsMissingWhenNothingWasTyped()
{
    drafts().setVault(nullptr);
    PortInDraft draft;
    draft.id.text = u"draft"_s;
    draft.numbers = {number(u"+14165550123"_s)};
    QVERIFY(save(draft));
    QVERIFY(!load().secretsMissing);
    QVERIFY(!load().textMissing);
}

void TestDrafts::keepsWhatItCouldNotOpen()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(restart());
    drafts().setVault(nullptr); // the keychain is still locked
    store::LoadedDraft loaded = load();
    QVERIFY(loaded.secretsMissing);
    loaded.draft.reference = u"renamed meanwhile"_s;
    QVERIFY(save(loaded.draft));
    drafts().setVault(m_vault); // unlocked, and saved once more before anybody loads
    QVERIFY(save(loaded.draft));
    loaded = load();
    QVERIFY(!loaded.secretsMissing);
    QCOMPARE(loaded.draft.reference, u"renamed meanwhile"_s);
    QCOMPARE(loaded.draft.portOut.pin, secretTexts.at(0));
    QCOMPARE(loaded.draft.numbers[1].newPortOutPin, secretTexts.at(5));
}

void TestDrafts::doesNotMixOldSecretsWithNewOnes()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(restart());
    drafts().setVault(nullptr);
    PortInDraft draft = load().draft;
    draft.portOut.pin = u"PIN-0043"_s; // typed again, and not kept: there is no key
    QVERIFY(save(draft));
    drafts().setVault(m_vault);
    const store::LoadedDraft loaded = load();
    QVERIFY(loaded.secretsMissing);
    QCOMPARE(loaded.draft.portOut.pin, QString());
}

void TestDrafts::forgetsSecretsThatWereTakenOut()
{
    QVERIFY(save(fullDraft()));
    PortInDraft draft = load().draft;
    store::takeSecrets(draft);
    QVERIFY(save(draft));
    QVERIFY(!load().secretsMissing);
    QCOMPARE(load().draft.portOut.pin, QString());
}

void TestDrafts::doesNotOpenSecretsUnderAnotherDraft()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE drafts SET id = 'moved'"_s);
    })).has_value());
    const store::LoadedDraft loaded = load(u"moved"_s);
    QVERIFY(loaded.secretsMissing);
    QCOMPARE(loaded.draft.portOut.pin, QString());
}

void TestDrafts::putsANumbersSecretsOnlyBackOnThatNumber()
{
    PortInDraft draft = fullDraft();
    const store::DraftSecrets secrets = store::takeSecrets(draft);
    std::swap(draft.numbers[0], draft.numbers[1]);
    store::putSecrets(draft, secrets.values);
    QCOMPARE(draft.numbers[0].newPortOutPin, QString());
    QCOMPARE(draft.numbers[1].newPortOutPin, QString());
    QCOMPARE(draft.newPortOutPin, secretTexts.at(2));
}

void TestDrafts::listsTheLastChangedFirst()
{
    QVERIFY(list().empty());
    PortInDraft draft = fullDraft();
    QVERIFY(save(draft));
    draft.id.text = u"second"_s;
    draft.orders.clear();
    QVERIFY(save(draft));
    const auto rows = list();
    QCOMPARE(rows.size(), size_t(2));
    QVERIFY(rows.front().changedAt >= rows.back().changedAt);
    const auto &row = rows.front().id.text == u"draft"_s ? rows.front() : rows.back();
    QCOMPARE(row.reference, fullDraft().reference);
    QCOMPARE(row.numbers, 2);
    QCOMPARE(std::get<domain::PortInStep>(row.step), domain::PortInStep::Carrier);
    QVERIFY(row.submitting);
    QCOMPARE(row.problem, u"The PIN is wrong"_s);
}

void TestDrafts::keepsProfilesApart()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(list(u"another"_s).empty());
    QVERIFY(!await(drafts().load(u"another"_s, {u"draft"_s})).value());
}

void TestDrafts::discardsWithUndo()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(await(drafts().discard(project, {u"draft"_s})).has_value());
    QVERIFY(list().empty());
    QVERIFY(!await(drafts().load(project, {u"draft"_s})).value());
    QVERIFY(await(drafts().restore(project, {u"draft"_s})).has_value());
    QCOMPARE(list().size(), size_t(1));
    QCOMPARE(load().draft.portOut.pin, secretTexts.at(0));
}

void TestDrafts::purgesWhatWasDiscarded()
{
    PortInDraft draft = fullDraft();
    QVERIFY(save(draft));
    draft.id.text = u"kept"_s;
    QVERIFY(save(draft));
    QVERIFY(await(drafts().discard(project, {u"draft"_s})).has_value());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(await(drafts().purge(now.addDays(-1))).has_value());
    QVERIFY(await(drafts().restore(project, {u"draft"_s})).has_value());
    QCOMPARE(list().size(), size_t(2));
    QVERIFY(await(drafts().discard(project, {u"draft"_s})).has_value());
    QVERIFY(await(drafts().purge(now.addDays(1))).has_value());
    QVERIFY(await(drafts().restore(project, {u"draft"_s})).has_value());
    QCOMPARE(list().size(), size_t(1));
}

void TestDrafts::saysThatTheListChanged()
{
    QSignalSpy changed(&drafts(), &store::Drafts::changed);
    drafts().save(project, fullDraft());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), project);
    drafts().discard(project, {u"draft"_s});
    QTRY_COMPARE(changed.count(), 2);
}

void TestDrafts::savesTwentyThousandNumbers()
{
    PortInDraft draft = fullDraft();
    draft.numbers.clear();
    for (int i = 0; i < 20'000; ++i) {
        draft.numbers.push_back(number(u"+1416%1"_s.arg(5'550'000 + i)));
        draft.numbers.back().newPortOutPin = QString::number(i);
        draft.numbers.back().read = u"line %1"_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(save(draft));
    const qint64 saved = timer.restart();
    const store::LoadedDraft loaded = load();
    qInfo(
        "saved in %lld ms, loaded in %lld ms", static_cast<long long>(saved), static_cast<long long>(timer.elapsed()));
    QVERIFY(loaded.draft == withTimesOf(draft, loaded.draft));
}

void TestDrafts::answersForADamagedDraft()
{
    QVERIFY(save(fullDraft()));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE drafts SET content = '{\"numbers\": [1, '"_s);
    })).has_value());
    const auto loaded = await(drafts().load(project, {u"draft"_s}));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, store::ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
