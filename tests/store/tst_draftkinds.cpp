#include "store/draftsbench.h"

#include <algorithm>

using namespace Qt::StringLiterals;

//! Drafts of text-enablements in the store, beside those of port-ins.
class TestDraftKinds : public QObject, protected DraftsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void bringsBackATextEnablement();
    void listsBothKinds();
    void keepsTheKindsApart();
    void tellsNothingPastedOfATextEnablement_data();
    void tellsNothingPastedOfATextEnablement();
    void keepsWhatItCouldNotOpenThoughItIsLookedForAsTheOtherKind();
    void copiesATextEnablement();
    void answersForADamagedTextEnablement();
};

void TestDraftKinds::bringsBackATextEnablement()
{
    QVERIFY(save(textEnablement()));
    QVERIFY(restart());
    const store::LoadedTextEnable loaded = loadTextEnable();
    QVERIFY(!loaded.textMissing);
    QVERIFY(loaded.draft.changedAt.isValid());
    QVERIFY(loaded.draft == withTimesOf(textEnablement(), loaded.draft));
}

void TestDraftKinds::listsBothKinds()
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

void TestDraftKinds::keepsTheKindsApart()
{
    QVERIFY(save(fullDraft()) && save(textEnablement()));
    const auto asPortIn = await(drafts().load(project, {u"text"_s}));
    QVERIFY(asPortIn && !*asPortIn);
    const auto asTextEnablement = await(drafts().loadTextEnable(project, {u"draft"_s}));
    QVERIFY(asTextEnablement && !*asTextEnablement);
}

void TestDraftKinds::tellsNothingPastedOfATextEnablement_data()
{
    withAndWithoutAKey();
}

void TestDraftKinds::tellsNothingPastedOfATextEnablement()
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

void TestDraftKinds::keepsWhatItCouldNotOpenThoughItIsLookedForAsTheOtherKind()
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

void TestDraftKinds::copiesATextEnablement()
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

void TestDraftKinds::answersForADamagedTextEnablement()
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

QTEST_GUILESS_MAIN(TestDraftKinds)
#include "tst_draftkinds.moc"
