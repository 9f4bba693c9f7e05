#include "flows/testdesk.h"
#include "store/campaigns.h"
#include "views/pages/campaignspage.h"
#include "views/pages/draftspage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/textfilter.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/newsbanner.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState;

//! The pages of drafts and campaigns, against a store and a sandbox.
class TestDraftPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatThereAreNoDrafts();
    void resumesADraftByKeyButtonAndRow();
    void discardsWithUndo();
    void duplicatesADraft();
    void keepsTextEnablementsBesideThePortIns();
    void filtersByText();
    void showsWhenADraftCanGo();
    void stopsWaiting();
    void saysWhenTheDraftsCannotBeRead();
    void showsACampaignWithItsOrders();
    void ordersTheRejectedRestAgain();
    void opensWhatIsChosen();
    void saysThatThereAreNoCampaigns();
    void choosesACampaignOnceItIsThere();
    void theWizardTellsWhatIsDifferentNow();
    void theWizardOffersToPark();

private:
    bool save(const domain::PortInDraft &draft)
    {
        return await(m_desk->drafts().save(m_desk->desk().profileKey, draft)).has_value();
    }
    static domain::PortInDraft draft(const QString &reference, int numbers = 2);
    domain::PortInDraft campaign();
    std::vector<store::DraftSummary> drafts()
    {
        return await(m_desk->drafts().list(m_desk->desk().profileKey)).value();
    }
    std::unique_ptr<views::DraftsPage> draftsPage();
    std::unique_ptr<views::CampaignsPage> campaignsPage();
    template <class W>
    static W *child(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Campaigns> m_store;
    std::unique_ptr<flows::ParkedDraftsFlow> m_parked;
    std::unique_ptr<flows::CampaignsFlow> m_campaigns;
};

void TestDraftPages::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_store = std::make_unique<store::Campaigns>(m_desk->database());
    m_parked = std::make_unique<flows::ParkedDraftsFlow>(m_desk->desk());
    m_campaigns = std::make_unique<flows::CampaignsFlow>(m_desk->desk(), *m_store);
}

void TestDraftPages::cleanup()
{
    m_campaigns.reset();
    m_parked.reset();
    m_store.reset();
    m_desk.reset();
}

domain::PortInDraft TestDraftPages::draft(const QString &reference, int numbers)
{
    domain::PortInDraft draft;
    draft.id = {u"draft of "_s + reference};
    draft.reference = reference;
    for (const QString &number : someNumbers(numbers))
        draft.numbers.push_back({.read = number, .e164 = number});
    return draft;
}

//! Two orders at the sandbox, the first with a rejected number that is locked in; and a third that was refused.
domain::PortInDraft TestDraftPages::campaign()
{
    const QStringList numbers = someNumbers(5);
    const qint64 first = m_desk->sandbox().createOrder(numbers.mid(0, 2), u"Bluefinch 1/3 #AAAA"_s);
    const qint64 second = m_desk->sandbox().createOrder(numbers.mid(2, 2), u"Bluefinch 2/3 #BBBB"_s);
    m_desk->sandbox().reject(first, {numbers[1]}, u"Invalid PIN"_s);
    m_desk->sandbox().confirm(first, {{u"leaveRejected"_s, true}});
    domain::PortInDraft intake = draft(u"Bluefinch"_s, 5);
    const auto order = [](const QString &reference, const QStringList &own, SubmitState state, qint64 id) {
        return domain::SubmittedOrder{.reference = reference,
            .numbers = {own.begin(), own.end()},
            .state = state,
            .orderId = {id ? QString::number(id) : QString()}};
    };
    intake.orders = {order(u"Bluefinch 1/3 #AAAA"_s, numbers.mid(0, 2), SubmitState::Created, first),
        order(u"Bluefinch 2/3 #BBBB"_s, numbers.mid(2, 2), SubmitState::Created, second),
        order(u"Bluefinch 3/3 #CCCC"_s, numbers.mid(4), SubmitState::Refused, 0)};
    return intake;
}

std::unique_ptr<views::DraftsPage> TestDraftPages::draftsPage()
{
    auto page = std::make_unique<views::DraftsPage>(
        m_desk->drafts(), m_desk->desk().profileKey, *m_parked, [] { return QDateTime::currentDateTimeUtc(); });
    page->resize(1200, 700);
    page->show();
    page->shown();
    return page;
}

std::unique_ptr<views::CampaignsPage> TestDraftPages::campaignsPage()
{
    auto page = std::make_unique<views::CampaignsPage>(*m_campaigns, [] { return QDateTime::currentDateTimeUtc(); });
    page->resize(1400, 800);
    page->show();
    page->shown();
    return page;
}

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

void TestDraftPages::showsACampaignWithItsOrders()
{
    QVERIFY(save(campaign()));
    const auto page = campaignsPage();
    auto *table = child<views::DataTable>(*page, u"campaignsTable"_s);
    auto *orders = child<views::DataTable>(*page, u"campaignOrders"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(orders->model()->rowCount(), 3);
    QTRY_COMPARE(table->model()->index(0, tables::CampaignsModel::State).data().toString(), u"Numbers rejected"_s);
    const QString words = child<QWidget>(*page, u"campaignWords"_s)->property("text").toString();
    QVERIFY2(words.contains(u"1 rejected"_s) && words.contains(u"1 to be ordered"_s), qPrintable(words));
    QCOMPARE(page->shownOrders().size(), 2U);
}

void TestDraftPages::ordersTheRejectedRestAgain()
{
    QVERIFY(save(campaign()));
    const auto page = campaignsPage();
    auto *orders = child<views::DataTable>(*page, u"campaignOrders"_s);
    auto *again = child<QPushButton>(*page, u"orderAgain"_s);
    QTRY_VERIFY(again->isVisible());
    QCOMPARE(page->nextAction(), again);
    QVERIFY(again->text().contains(u'1'));
    const QSignalSpy asked(page.get(), &views::CampaignsPage::orderAgainRequested);
    again->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].toStringList(), someNumbers(2).mid(1));
    orders->selectRow(1); // nothing was rejected there
    QVERIFY(!again->isVisible());
}

void TestDraftPages::opensWhatIsChosen()
{
    QVERIFY(save(campaign()));
    const auto page = campaignsPage();
    auto *orders = child<views::DataTable>(*page, u"campaignOrders"_s);
    QTRY_COMPARE(orders->model()->rowCount(), 3);
    const QSignalSpy opened(page.get(), &views::CampaignsPage::openOrderRequested);
    const QSignalSpy resumed(page.get(), &views::CampaignsPage::resumeRequested);
    orders->selectRow(1);
    orders->setFocus();
    QTest::keyClick(orders, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    orders->selectRow(2); // it was refused: its draft is where it goes on
    child<QPushButton>(*page, u"openCampaignDraft"_s)->click();
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(resumed[0][0].value<domain::DraftId>().text, u"draft of Bluefinch"_s);
}

void TestDraftPages::saysThatThereAreNoCampaigns()
{
    const auto page = campaignsPage();
    auto *empty = page->findChild<views::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!page->nextAction());
}

void TestDraftPages::choosesACampaignOnceItIsThere()
{
    QVERIFY(save(campaign()));
    domain::PortInDraft other = campaign();
    other.id = {u"other"_s};
    other.orders[0].orderId = {u"1"_s};
    other.orders[1].orderId = {u"2"_s};
    QVERIFY(save(other));
    const auto page = campaignsPage();
    page->select(u"other"_s);
    auto *table = child<views::DataTable>(*page, u"campaignsTable"_s);
    QTRY_COMPARE(table->currentId(), u"other"_s);
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
