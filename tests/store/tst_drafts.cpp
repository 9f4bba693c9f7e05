#include "await.h"
#include "store/drafts.h"
#include "store/draftsecrets.h"
#include "store/vault.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::PortInDraft;

namespace {

const QString project = u"project"_s;

const QStringList secretTexts{u"PIN-0042"_s, u"ACCOUNT-9931"_s, u"NEWPIN-0071"_s, u"NUMBERPIN-0007"_s,
    u"NUMBERACCOUNT-55"_s, u"NUMBERNEWPIN-8"_s, u"pasted PASTEDPIN-1234"_s, u"line LINEPIN-4321"_s};

DraftNumber number(const QString &e164)
{
    return {.line = 1, .read = e164, .e164 = e164};
}

//! A draft with something in every corner that matters here.
PortInDraft fullDraft()
{
    PortInDraft draft;
    draft.id.text = u"draft"_s;
    draft.step = domain::PortInStep::Carrier;
    draft.reference = u"Größe 訂單 🙂 Ñandú"_s;
    draft.pastedText = secretTexts.at(6);
    draft.endUser = {.name = u"José d'Arc"_s, .zipCode = u"01234"_s, .typeOfService = domain::ServiceType::Business};
    draft.portOut = {.pin = secretTexts.at(0),
        .accountNumber = secretTexts.at(1),
        .accountPhoneNumber = u"+14165550100"_s,
        .authorizingName = u"Ana"_s,
        .authorizingDate = QDate(2026, 3, 2)};
    draft.newPortOutPin = secretTexts.at(2);
    draft.numbers = {number(u"+14165550123"_s), number(u"+14165550124"_s), {.line = 3, .read = secretTexts.at(7)}};
    draft.numbers[1].portOut = domain::PortOutInfo{.pin = secretTexts.at(3), .accountNumber = secretTexts.at(4)};
    draft.numbers[1].newPortOutPin = secretTexts.at(5);
    draft.numbers[2].removed = true;
    draft.schedule = {.date = QDate(2026, 4, 1), .time = QTime(9, 0), .zone = domain::PortZone::Pacific};
    draft.orders = {{.reference = u"REF 01/01 #K7Q2"_s,
        .numbers = {u"+14165550123"_s},
        .state = domain::SubmitState::Refused,
        .problem = u"The PIN is wrong"_s}};
    return draft;
}

domain::KeptTextEnable textEnablement()
{
    return {.id = {u"text"_s},
        .step = domain::TextEnableStep::Details,
        .draft = {.route = domain::TextEnableRoute::QualifiedNumbers,
            .typed = secretTexts.at(6),
            .displayName = u" Größe 訂單 "_s,
            .loa = domain::HostingLoaKind::Blanket,
            .person = {.firstName = u"Ana"_s, .email = u"ana@example.com"_s},
            .date = QDate(2026, 4, 1),
            .time = QTime(9, 0)},
        .read = {u"+12085550101"_s, u"+12085550102"_s},
        .chosen = {u"+12085550103"_s},
        .dropped = {u"+12085550101"_s},
        .submitted = {u"+12085550102"_s},
        .isSubmitting = true,
        .problem = u"The plan is unknown"_s};
}

//! Saved times are the store's.
template <class Draft>
Draft withTimesOf(Draft draft, const Draft &other)
{
    draft.createdAt = other.createdAt;
    draft.changedAt = other.changedAt;
    return draft;
}

QStringList told(const QByteArray &bytes)
{
    QStringList found;
    for (const QString &secret : secretTexts) {
        const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
        if (bytes.contains(secret.toUtf8()) || bytes.contains(wide))
            found.append(secret);
    }
    return found;
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void bringsBackATextEnablement();
    void listsBothKinds();
    void keepsTheKindsApart();
    void tellsNothingPastedOfATextEnablement_data();
    void tellsNothingPastedOfATextEnablement();
    void keepsWhatItCouldNotOpenThoughItIsLookedForAsTheOtherKind();
    void copiesATextEnablement();
    void answersForADamagedTextEnablement();

private:
    store::Drafts &drafts() { return *m_drafts; }
    bool restart();
    template <class Draft>
    bool save(const Draft &draft)
    {
        return await(drafts().save(project, draft)).has_value();
    }
    store::LoadedTextEnable loadTextEnable(const QString &id = u"text"_s)
    {
        const auto loaded = await(drafts().loadTextEnable(project, {id}));
        return loaded && *loaded ? **loaded : store::LoadedTextEnable{};
    }
    store::LoadedDraft load(const QString &id = u"draft"_s)
    {
        const auto loaded = await(drafts().load(project, {id}));
        return loaded && *loaded ? **loaded : store::LoadedDraft{};
    }
    std::vector<store::DraftSummary> list(const QString &profileKey = project)
    {
        return await(drafts().list(profileKey)).value_or(std::vector<store::DraftSummary>{});
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::Drafts> m_drafts;
    std::shared_ptr<const store::Vault> m_vault;
};

void TestDrafts::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_drafts = std::make_unique<store::Drafts>(*m_store->database);
    m_vault = store::Vault::fromKey(store::Vault::newKey());
    m_drafts->setVault(m_vault);
}

void TestDrafts::cleanup()
{
    m_drafts.reset();
    m_store.reset();
}

bool TestDrafts::restart()
{
    m_drafts.reset();
    const bool open = m_store->reopen();
    m_drafts = std::make_unique<store::Drafts>(*m_store->database);
    m_drafts->setVault(m_vault);
    return open;
}

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
    QTest::addColumn<bool>("withKey");
    QTest::newRow("with a key") << true;
    QTest::newRow("without a key") << false;
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

void TestDrafts::bringsBackATextEnablement()
{
    QVERIFY(save(textEnablement()));
    QVERIFY(restart());
    const store::LoadedTextEnable loaded = loadTextEnable();
    QVERIFY(!loaded.textMissing);
    QVERIFY(loaded.draft.changedAt.isValid());
    QVERIFY(loaded.draft == withTimesOf(textEnablement(), loaded.draft));
}

void TestDrafts::listsBothKinds()
{
    QVERIFY(save(fullDraft()) && save(textEnablement()));
    const auto rows = list();
    QCOMPARE(rows.size(), size_t(2));
    const auto row = std::ranges::find_if(rows, store::isTextEnable);
    QVERIFY(row != rows.end());
    QCOMPARE(row->id.text, u"text"_s);
    QCOMPARE(row->reference, u"Größe 訂單"_s);
    QCOMPARE(row->numbers, 2); // one is unticked
    QCOMPARE(std::get<domain::TextEnableStep>(row->step), domain::TextEnableStep::Details);
    QVERIFY(row->submitting);
    QCOMPARE(row->problem, u"The plan is unknown"_s);
    QVERIFY(await(drafts().discard(project, row->id)).has_value());
    QCOMPARE(list().size(), size_t(1));
    QVERIFY(!await(drafts().loadTextEnable(project, {u"text"_s})).value());
    QVERIFY(await(drafts().restore(project, {u"text"_s})).has_value());
    QCOMPARE(loadTextEnable().draft.draft.typed, secretTexts.at(6));
}

void TestDrafts::keepsTheKindsApart()
{
    QVERIFY(save(fullDraft()) && save(textEnablement()));
    const auto asPortIn = await(drafts().load(project, {u"text"_s}));
    QVERIFY(asPortIn && !*asPortIn);
    const auto asTextEnablement = await(drafts().loadTextEnable(project, {u"draft"_s}));
    QVERIFY(asTextEnablement && !*asTextEnablement);
}

void TestDrafts::tellsNothingPastedOfATextEnablement_data()
{
    tellsNoSecretToTheDisk_data();
}

void TestDrafts::tellsNothingPastedOfATextEnablement()
{
    QFETCH(const bool, withKey);
    if (!withKey)
        drafts().setVault(nullptr);
    QVERIFY(save(textEnablement()));
    QVERIFY(m_store->bytes().contains("+12085550102")); // it is there
    QCOMPARE(told(m_store->bytes()), QStringList());
    drafts().setVault(m_vault);
    const store::LoadedTextEnable loaded = loadTextEnable();
    QCOMPARE(loaded.textMissing, !withKey);
    QCOMPARE(loaded.draft.draft.typed, withKey ? secretTexts.at(6) : QString());
    QCOMPARE(loaded.draft.read, textEnablement().read); // what was read from it is there all the same
}

void TestDrafts::keepsWhatItCouldNotOpenThoughItIsLookedForAsTheOtherKind()
{
    QVERIFY(save(textEnablement()));
    drafts().setVault(nullptr); // the keychain is still locked
    const store::LoadedTextEnable loaded = loadTextEnable();
    QVERIFY(loaded.textMissing);
    const auto asPortIn = await(drafts().load(project, {u"text"_s}));
    QVERIFY(asPortIn && !*asPortIn);
    QVERIFY(save(loaded.draft));
    drafts().setVault(m_vault);
    QCOMPARE(loadTextEnable().draft.draft.typed, secretTexts.at(6));
}

void TestDrafts::copiesATextEnablement()
{
    QVERIFY(save(textEnablement()));
    const auto id = await(drafts().duplicate(project, {u"text"_s}));
    QVERIFY(id && *id);
    const domain::KeptTextEnable copy = loadTextEnable((*id)->text).draft;
    QCOMPARE(copy.id, **id);
    QCOMPARE(copy.step, domain::TextEnableStep::Numbers);
    QVERIFY(copy.draft == textEnablement().draft);
    QCOMPARE(copy.chosen, textEnablement().chosen);
    QCOMPARE(copy.read, QStringList{u"+12085550101"_s});
    QVERIFY(copy.dropped.contains(u"+12085550102"_s)); // it was ordered
    QVERIFY(copy.submitted.isEmpty() && !copy.isSubmitting && copy.problem.isEmpty());
    QVERIFY(loadTextEnable().draft.isSubmitting);
}

void TestDrafts::answersForADamagedTextEnablement()
{
    QVERIFY(save(textEnablement()));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE drafts SET content = '{\"id\": \"text\"}'"_s);
    })).has_value());
    const auto loaded = await(drafts().loadTextEnable(project, {u"text"_s}));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, store::ErrorKind::Damaged);
    QCOMPARE(list().size(), size_t(1)); // and it stays in the list
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
