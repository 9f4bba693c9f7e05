#include "views/draftpagesbench.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! The page of campaigns: what was ordered together, and what of it is to be ordered again.
class TestCampaignsPage : public QObject, protected DraftPagesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void showsACampaignWithItsOrders();
    void ordersTheRejectedRestAgain();
    void opensWhatIsChosen();
    void saysThatThereAreNoCampaigns();
    void choosesACampaignOnceItIsThere();
};

void TestCampaignsPage::showsACampaignWithItsOrders()
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

void TestCampaignsPage::ordersTheRejectedRestAgain()
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

void TestCampaignsPage::opensWhatIsChosen()
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

void TestCampaignsPage::saysThatThereAreNoCampaigns()
{
    const auto page = campaignsPage();
    auto *empty = page->findChild<views::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!page->nextAction());
}

void TestCampaignsPage::choosesACampaignOnceItIsThere()
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

QTEST_MAIN(TestCampaignsPage)
#include "tst_campaignspage.moc"
