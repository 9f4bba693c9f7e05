#include "views/draftpagesbench.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState;

//! The pages of drafts and campaigns, against a store and a sandbox.
class TestDraftPages : public QObject, protected DraftPagesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysThatThereAreNoDrafts();
    void resumesADraftByKeyButtonAndRow();
    void discardsWithUndo();
    void duplicatesADraft();
    void keepsTextEnablementsBesideThePortIns();
    void filtersByText();
    void showsWhenADraftCanGo();
    void stopsWaiting();
    void saysWhenTheDraftsCannotBeRead();
    void theWizardTellsWhatIsDifferentNow();
    void theWizardOffersToPark();
};

void TestDraftPages::saysThatThereAreNoDrafts()
{
    const auto page = draftsPage();
    auto *empty = page->findChild<views::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->button()->text().remove(u'&'), u"New port-in"_s);
    const QSignalSpy begun(page.get(), &views::DraftsPage::newPortInRequested);
    empty->button()->click();
    QCOMPARE(begun.size(), 1);
    QVERIFY(!child<QWidget>(*page, u"draftsPane"_s)->isVisible());
}

void TestDraftPages::resumesADraftByKeyButtonAndRow()
{
    QVERIFY(save(draft(u"One"_s)));
    const auto page = draftsPage();
    auto *table = child<views::DataTable>(*page, u"draftsTable"_s);
    QTRY_COMPARE(table->currentId(), u"draft of One"_s);
    const QSignalSpy resumed(page.get(), &views::DraftsPage::resumeRequested);
    child<QPushButton>(*page, u"resumeDraft"_s)->click();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(page->nextAction());
    page->nextAction()->click();
    QCOMPARE(resumed.size(), 3);
    QCOMPARE(resumed[0][0].value<domain::DraftId>().text, u"draft of One"_s);
}

void TestDraftPages::discardsWithUndo()
{
    QVERIFY(save(draft(u"One"_s)) && save(draft(u"Two"_s)));
    const auto page = draftsPage();
    auto *table = child<views::DataTable>(*page, u"draftsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->selectId(u"draft of One"_s));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(drafts().size(), 1U);
    auto *undo = child<QPushButton>(*page, u"undoDiscard"_s);
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(child<views::ErrorBanner>(*page, u"draftsBanner"_s)->text().contains(u"One"_s));
    undo->click();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(table->currentId(), u"draft of One"_s);
    QVERIFY(!undo->isVisible());
}

void TestDraftPages::duplicatesADraft()
{
    domain::PortInDraft sent = draft(u"One"_s);
    sent.orders = {{.reference = u"One #AAAA"_s, .state = SubmitState::Refused}};
    QVERIFY(save(sent));
    const auto page = draftsPage();
    auto *table = child<views::DataTable>(*page, u"draftsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    child<QPushButton>(*page, u"duplicateDraft"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(!table->currentId().isEmpty() && table->currentId() != "draft of One"_L1); // the copy is chosen
    for (const store::DraftSummary &each : drafts())
        QCOMPARE(each.submitting, each.id.text == "draft of One"_L1);
}

void TestDraftPages::keepsTextEnablementsBesideThePortIns()
{
    const domain::KeptTextEnable text{.id = {u"text"_s},
        .step = domain::TextEnableStep::Letter,
        .draft = {.displayName = u"Harbor Clinic"_s},
        .chosen = someNumbers(3)};
    QVERIFY(save(draft(u"One"_s)));
    QVERIFY(await(m_desk->drafts().save(m_desk->desk().profileKey, text)).has_value());
    const auto page = draftsPage();
    auto *table = child<views::DataTable>(*page, u"draftsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QSignalSpy portIns(page.get(), &views::DraftsPage::resumeRequested);
    const QSignalSpy texts(page.get(), &views::DraftsPage::resumeTextEnableRequested);
    QVERIFY(table->selectId(u"text"_s));
    QVERIFY(child<QWidget>(*page, u"draftWords"_s)->property("text").toString().contains(u"Letter"_s));
    child<QPushButton>(*page, u"resumeDraft"_s)->click();
    QCOMPARE(portIns.size(), 0);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts[0][0].value<domain::DraftId>(), text.id);
    child<QPushButton>(*page, u"duplicateDraft"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(table->selectId(u"text"_s));
    child<QPushButton>(*page, u"discardDraft"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    child<QPushButton>(*page, u"undoDiscard"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    page->findChild<views::TextFilter *>()->setText(u"text-enablement"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestDraftPages::filtersByText()
{
    QVERIFY(save(draft(u"Bluefinch"_s)) && save(draft(u"Kestrel"_s)));
    const auto page = draftsPage();
    auto *table = child<views::DataTable>(*page, u"draftsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page->focusFilter();
    auto *filter = page->findChild<views::TextFilter *>();
    filter->setText(u"kestrel"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    filter->setText(u"nothing like it"_s);
    auto *empty = page->findChild<views::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!page->nextAction()); // nothing is resumed that is not seen
    empty->button()->click();
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestDraftPages::showsWhenADraftCanGo()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(2), u"Leaving"_s);
    QCOMPARE(m_desk->sandbox().porting("DELETE", u"/orders/portIns/%1"_s.arg(order)).status, 200);
    QVERIFY(save(draft(u"One"_s)));
    const domain::OrderId id{QString::number(order)};
    QVERIFY(await(m_desk->drafts().park(m_desk->desk().profileKey, {u"draft of One"_s}, {{.order = id}})).has_value());
    const auto page = draftsPage();
    auto *words = child<QWidget>(*page, u"draftWords"_s);
    QTRY_VERIFY(words->property("text").toString().contains(u"Waits for %1 to be canceled"_s.arg(order)));
    QVERIFY(m_desk->sandbox().cancelNow(order));
    page->refresh();
    QTRY_VERIFY(words->property("text").toString().contains(u"can be ordered again"_s));
    QTRY_COMPARE(m_parked->needingYou(), 1);
    const QSignalSpy opened(page.get(), &views::DraftsPage::openOrderRequested);
    child<QPushButton>(*page, u"openWaitedOrder"_s)->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<domain::OrderId>(), id);
}

void TestDraftPages::stopsWaiting()
{
    QVERIFY(save(draft(u"One"_s)));
    const auto page = draftsPage();
    auto *stop = child<QPushButton>(*page, u"stopWaiting"_s);
    QTRY_VERIFY(child<QWidget>(*page, u"draftsPane"_s)->isVisible());
    QVERIFY(!stop->isVisible());
    QVERIFY(await(m_desk->drafts().park(m_desk->desk().profileKey, {u"draft of One"_s}, {{.order = {u"890"_s}}}))
                .has_value());
    QTRY_VERIFY(stop->isVisible());
    stop->click();
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY(drafts().at(0).waits.empty());
}

void TestDraftPages::saysWhenTheDraftsCannotBeRead()
{
    m_campaigns.reset();
    m_parked.reset();
    m_store.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{}, TestDesk::Store::Closed);
    m_parked = std::make_unique<flows::ParkedDraftsFlow>(m_desk->desk());
    const auto page = draftsPage();
    const auto banners = page->findChildren<views::ErrorBanner *>();
    QTRY_VERIFY(std::ranges::any_of(banners, [](views::ErrorBanner *banner) { return banner->isVisible(); }));
}

void TestDraftPages::theWizardTellsWhatIsDifferentNow()
{
    domain::PortInDraft left = draft(u"One"_s, 1);
    left.numbers.push_back({.read = u"+13129800100"_s,
        .e164 = u"+13129800100"_s,
        .portability = domain::Portability{.phoneNumber = u"+13129800100"_s, .portable = true},
        .portabilityAt = QDateTime::currentDateTimeUtc().addDays(-3)});
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"Theirs"_s);
    flows::PortInFlow flow(m_desk->desk(), store::LoadedDraft{.draft = left});
    views::NewsBanner numbers(flow, domain::PortInStep::Numbers);
    views::NewsBanner portability(flow, domain::PortInStep::Portability);
    views::NewsBanner review(flow, domain::PortInStep::Review);
    QVERIFY(numbers.isHidden() && portability.isHidden() && review.isHidden());
    flow.start();
    QTRY_VERIFY(!numbers.isHidden() && !portability.isHidden());
    QVERIFY(numbers.text().contains(QString::number(order)));
    QVERIFY(!numbers.text().contains(u"portable"_s));
    QVERIFY(portability.text().contains(u"no longer portable"_s));
    QVERIFY(review.text().contains(QString::number(order)) && review.text().contains(u"no longer portable"_s));
}

void TestDraftPages::theWizardOffersToPark()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"Leaving"_s);
    QCOMPARE(m_desk->sandbox().porting("DELETE", u"/orders/portIns/%1"_s.arg(order)).status, 200);
    flows::PortInFlow flow(m_desk->desk());
    views::NewsBanner banner(flow, domain::PortInStep::Numbers);
    flow.start();
    flow.setPastedText(someNumbers(2).join(u'\n'));
    QTRY_VERIFY(!banner.isHidden());
    QVERIFY(banner.text().contains(QString::number(order)));
    auto *park = child<QPushButton>(banner, u"parkDraft"_s);
    QVERIFY(!park->isHidden());
    park->click();
    QTRY_VERIFY(banner.text().contains(u"parked"_s));
    QVERIFY(park->isHidden());
    QCOMPARE(drafts().at(0).waits.at(0).order.text, QString::number(order));
}

QTEST_MAIN(TestDraftPages)
#include "tst_draftpages.moc"
