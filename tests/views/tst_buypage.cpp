#include "flows/rentbench.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/buypage.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using tables::AvailableModel;
using views::BuyPage;

//! Searching for numbers and collecting them, in a window of its own.
class TestBuyPage : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void offersTheRegionsAndTheirTypes();
    void searchesByTheKeyboard();
    void putsTheCountryCodeInFront();
    void refusesWhatAreNoDigits();
    void saysThatNothingWasFoundAndSearchesWider();
    void saysThatThereMayBeMore();
    void collectsOverSeveralSearches();
    void saysWhatItCosts();
    void ticksByTheKeyboardAndByTheButtons();
    void keepsTheBasketWhenItSearchesAgain();
    void takesWhatWasRentedOutOfTheBasket();
    void warnsOfNumbersThatAreOrderedElsewhere();
    void saysThatTheSearchFailed();
    void saysThatTheRegionsCannotBeRead();
    void cancelsASearch();
    void handsOverWhatIsToBeRented();
    void handsOverWhatIsToBeOrdered();
    void fitsASmallWindow();
    void namesEveryControl();

private:
    template <class W>
    W *child(const QString &name) const
    {
        const QList<W *> all = m_window->findChildren<W *>(name);
        const auto seen = std::ranges::find_if(all, &QWidget::isVisible);
        return seen == all.end() ? nullptr : *seen;
    }
    views::DataTable *table() const { return m_page->findChild<views::DataTable *>(u"availableTable"_s); }
    int found() const { return table()->model()->rowCount(); }
    QString textOf(const QString &name) const
    {
        const auto *label = child<views::TextLabel>(name);
        return label ? label->text() : QString();
    }
    QString said() const
    {
        const auto *empty = child<views::EmptyState>(u"emptyState"_s);
        return empty ? empty->accessibleName() : QString();
    }
    bool choose(const QString &box, const QString &text)
    {
        auto *combo = child<QComboBox>(box);
        const int at = combo ? combo->findText(text, Qt::MatchContains) : -1;
        if (at >= 0)
            combo->setCurrentIndex(at);
        return at >= 0;
    }
    bool search(const QString &digits = {});
    void tick(int row) { table()->model()->setData(table()->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole); }

    std::unique_ptr<flows::AvailableSearch> m_search;
    std::unique_ptr<flows::RentBasket> m_basket;
    std::unique_ptr<views::MainWindow> m_window;
    BuyPage *m_page = nullptr;
};

void TestBuyPage::initTestCase()
{
    new views::Theme(*qApp);
    QVERIFY(begin());
}

void TestBuyPage::init()
{
    m_search = std::make_unique<flows::AvailableSearch>(m_desk->desk().numbers, m_desk->desk().now);
    m_basket = std::make_unique<flows::RentBasket>();
    m_window = std::make_unique<views::MainWindow>(std::vector<views::PageSpec>{
        {.id = u"buy"_s, .icon = views::Icon::Cart, .title = u"Buy numbers"_s, .create = [this] {
             m_page = new BuyPage(*m_search, *m_basket);
             return m_page;
         }}});
    m_window->resize(1440, 900);
    m_window->showPage(u"buy"_s);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void TestBuyPage::cleanup()
{
    m_window.reset();
    m_basket.reset();
    m_search.reset();
    QVERIFY(m_desk->sandbox().removeAllFaults());
}

bool TestBuyPage::search(const QString &digits)
{
    if (!QTest::qWaitFor([this] { return m_search->regionsKnown(); }, 15'000))
        return false;
    auto *pattern = child<QLineEdit>(u"buyPattern"_s);
    pattern->setText(digits);
    QTest::keyClick(pattern, Qt::Key_Return);
    return QTest::qWaitFor([this] { return m_search->state() == flows::SearchState::Answered; }, 15'000);
}

void TestBuyPage::offersTheRegionsAndTheirTypes()
{
    QTRY_VERIFY(m_search->regionsKnown());
    auto *region = child<QComboBox>(u"buyRegion"_s);
    auto *type = child<QComboBox>(u"buyType"_s);
    QCOMPARE(region->currentText(), u"United States (US)"_s);
    QCOMPARE(type->currentText(), u"Local"_s);
    QCOMPARE(type->count(), 2);
    QVERIFY(choose(u"buyRegion"_s, u"Sweden"_s));
    QCOMPARE(type->currentText(), u"Local"_s); // stays where it can
    QVERIFY(choose(u"buyType"_s, u"Mobile"_s));
    QVERIFY(choose(u"buyRegion"_s, u"United States"_s));
    QCOMPARE(type->currentText(), u"Local"_s);
    QCOMPARE(said().section(u'.', 0, 0), u"Search for numbers"_s);
}

void TestBuyPage::searchesByTheKeyboard()
{
    QTRY_VERIFY(m_search->regionsKnown());
    child<QCheckBox>(u"buySms"_s)->setChecked(true);
    m_page->focusFilter();
    auto *pattern = child<QLineEdit>(u"buyPattern"_s);
    QTRY_VERIFY(pattern->hasFocus());
    QTest::keyClicks(pattern, u"(208) "_s);
    QTest::keyClick(pattern, Qt::Key_Return);
    QTRY_VERIFY(found() > 0);
    QCOMPARE(m_search->filter().pattern.pattern, u"+1208"_s);
    QCOMPARE(m_search->filter().capabilities.size(), 1U);
    QVERIFY(table()->model()->index(0, AvailableModel::Number).data().toString().startsWith(u"(208)"_s));
    QCOMPARE(m_page->status().shown, u"%1 number(s)"_s.arg(found()));
    QVERIFY(!m_page->status().asOf.isEmpty());
}

void TestBuyPage::putsTheCountryCodeInFront()
{
    QTRY_VERIFY(m_search->regionsKnown());
    child<QLineEdit>(u"buyPattern"_s)->setText(u"415"_s);
    QVERIFY(textOf(u"buyHint"_s).contains(u"+1415"_s));
    QVERIFY(choose(u"buyWhere"_s, u"contain"_s));
    QVERIFY(!child<views::TextLabel>(u"buyHint"_s)); // nothing is put in front there
}

void TestBuyPage::refusesWhatAreNoDigits()
{
    QTRY_VERIFY(m_search->regionsKnown());
    auto *pattern = child<QLineEdit>(u"buyPattern"_s);
    pattern->setText(u"FLOWERS"_s);
    QVERIFY(!child<QPushButton>(u"buySearch"_s)->isEnabled());
    QVERIFY(textOf(u"buyHint"_s).contains(u"Digits only"_s));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(m_search->state(), flows::SearchState::NotAsked);
}

void TestBuyPage::saysThatNothingWasFoundAndSearchesWider()
{
    QVERIFY(search(u"+1999"_s));
    QTRY_VERIFY(said().contains(u"No numbers like this"_s));
    QVERIFY(said().contains(u"begin with +1999"_s));
    auto *wider = child<QPushButton>(u"emptyAction"_s);
    QVERIFY(wider);
    wider->click();
    QTRY_VERIFY(found() > 0);
    QVERIFY(child<QLineEdit>(u"buyPattern"_s)->text().isEmpty());
}

void TestBuyPage::saysThatThereMayBeMore()
{
    QTRY_VERIFY(m_search->regionsKnown());
    QVERIFY(choose(u"buySize"_s, u"25"_s));
    QVERIFY(search());
    QCOMPARE(found(), 25);
    QVERIFY(textOf(u"buyFound"_s).contains(u"there may be more"_s));
}

void TestBuyPage::collectsOverSeveralSearches()
{
    QVERIFY(search(u"208"_s));
    tick(0);
    tick(1);
    QVERIFY(search(u"212"_s));
    QCOMPARE(m_basket->numbers().size(), 2U);
    tick(0);
    QCOMPARE(m_basket->numbers().size(), 3U);
    QCOMPARE(textOf(u"basketCount"_s), u"3 number(s)"_s);
    QVERIFY(search(u"208"_s)); // what is in the basket is ticked when it is found again
    QCOMPARE(table()->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(m_basket->numbers().size(), 3U);
}

void TestBuyPage::saysWhatItCosts()
{
    QVERIFY(search());
    QVERIFY(!child<QPushButton>(u"basketRent"_s)->isEnabled());
    for (int row = 0; row < 3; ++row)
        tick(row);
    auto *total = child<QWidget>(u"basketTotal"_s);
    QVERIFY(total);
    QStringList said;
    for (const auto *label : total->findChildren<views::TextLabel *>())
        said << label->text();
    QCOMPARE(said, (QStringList{u"Setup"_s, u"USD 1.50"_s, u"A month"_s, u"USD 1.50"_s}));
    QCOMPARE(child<QPushButton>(u"basketRent"_s)->text().remove(u'&'), u"Rent 3 number(s)…"_s);
    QCOMPARE(m_page->nextAction(), child<QPushButton>(u"basketRent"_s));
    child<QPushButton>(u"basketEmpty"_s)->click();
    QVERIFY(m_basket->isEmpty());
    QCOMPARE(table()->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestBuyPage::ticksByTheKeyboardAndByTheButtons()
{
    QVERIFY(search());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(2, 0));
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_basket->numbers().size(), 1U);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_basket->isEmpty());
    child<QPushButton>(u"tickNumber"_s)->click();
    QCOMPARE(m_basket->numbers().size(), 1U);
    QCOMPARE(child<QPushButton>(u"tickNumber"_s)->text().remove(u'&'), u"Untick"_s);
    child<QPushButton>(u"tickNumbers"_s)->click(); // something is ticked: all is unticked
    QVERIFY(m_basket->isEmpty());
    child<QPushButton>(u"tickNumbers"_s)->click();
    QCOMPARE(int(m_basket->numbers().size()), found());
    auto *basket = child<views::DataTable>(u"basketTable"_s);
    basket->selectRow(0);
    basket->setFocus();
    QTest::keyClick(basket, Qt::Key_Delete);
    QCOMPARE(int(m_basket->numbers().size()), found() - 1);
}

void TestBuyPage::keepsTheBasketWhenItSearchesAgain()
{
    QVERIFY(search(u"208"_s));
    tick(0);
    const QString number = m_basket->numbers()[0].phoneNumber;
    m_page->refresh();
    QTRY_COMPARE(m_search->state(), flows::SearchState::Answered);
    QVERIFY(m_basket->contains(number));
    QVERIFY(search(u"212"_s));
    QVERIFY(m_basket->contains(number));
}

void TestBuyPage::takesWhatWasRentedOutOfTheBasket()
{
    QVERIFY(search());
    tick(0);
    tick(1);
    const QString number = m_basket->numbers()[0].phoneNumber;
    m_page->setRented(number);
    QCOMPARE(m_basket->numbers().size(), 1U);
    QCOMPARE(table()->model()->index(0, AvailableModel::Remark).data().toString(), u"rented"_s);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QVERIFY(!child<QPushButton>(u"tickNumber"_s)->isEnabled());
    child<QPushButton>(u"tickNumbers"_s)->click();
    child<QPushButton>(u"tickNumbers"_s)->click();
    QVERIFY(!m_basket->contains(number));
    const QString gone = m_basket->numbers()[0].phoneNumber;
    m_page->setGone(gone);
    QVERIFY(!m_basket->contains(gone));
}

void TestBuyPage::warnsOfNumbersThatAreOrderedElsewhere()
{
    QTRY_VERIFY(m_search->regionsKnown());
    QVERIFY(choose(u"buyType"_s, u"Toll-free"_s));
    QVERIFY(search());
    tick(0);
    QVERIFY(textOf(u"basketWarning"_s).contains(u"US local"_s));
}

void TestBuyPage::saysThatTheSearchFailed()
{
    QVERIFY(search());
    const int rows = found();
    QVERIFY(
        m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"/availableNumbers$"_s}})
        > 0);
    m_page->refresh();
    auto *banner = m_page->findChild<views::ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"search for numbers failed"_s));
    QCOMPARE(found(), rows); // what was found before stays
    Q_EMIT banner->retryRequested();
    QTRY_VERIFY(!banner->isVisible());
}

void TestBuyPage::saysThatTheRegionsCannotBeRead()
{
    cleanup();
    QVERIFY(
        m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"/availableRegions$"_s}})
        > 0);
    init();
    auto *banner = m_page->findChild<views::ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"Where numbers can be had"_s));
    QVERIFY(!child<QPushButton>(u"buySearch"_s)->isEnabled());
    Q_EMIT banner->retryRequested();
    QTRY_VERIFY(m_search->regionsKnown());
    QVERIFY(!banner->isVisible());
}

void TestBuyPage::cancelsASearch()
{
    QTRY_VERIFY(m_search->regionsKnown());
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"/availableNumbers$"_s}}) > 0);
    child<QPushButton>(u"buySearch"_s)->click();
    QVERIFY(m_page->status().cancelable);
    QVERIFY(!child<QPushButton>(u"buySearch"_s)->isEnabled());
    m_page->cancelBusy();
    QVERIFY(!m_page->status().cancelable);
    QVERIFY(child<QPushButton>(u"buySearch"_s)->isEnabled());
    QCOMPARE(m_page->status().busy, u"The search was canceled."_s);
}

void TestBuyPage::handsOverWhatIsToBeRented()
{
    QSignalSpy rent(m_page, &BuyPage::rentRequested);
    QSignalSpy any(m_page, &BuyPage::rentAnyRequested);
    QVERIFY(search(u"208"_s));
    tick(0);
    m_page->nextAction()->click(); // as Ctrl+Return does
    QCOMPARE(rent.size(), 1);
    QCOMPARE(rent[0][0].value<std::vector<domain::AvailableNumber>>(), m_basket->numbers());
    child<QPushButton>(u"rentAny"_s)->click();
    QCOMPARE(any.size(), 1);
    QCOMPARE(any[0][0].value<domain::NumberPattern>().pattern, u"+1208"_s);
}

void TestBuyPage::handsOverWhatIsToBeOrdered()
{
    QSignalSpy order(m_page, &BuyPage::orderRequested);
    QVERIFY(!child<QPushButton>(u"orderNumbers"_s)); // nobody takes it
    m_page->offerOrders();
    QVERIFY(search(u"208"_s));
    child<QPushButton>(u"orderNumbers"_s)->click();
    QCOMPARE(order.size(), 1);
    QCOMPARE(order[0][0].value<api::AvailableNumberFilter>().regionCode, u"US"_s);
    QCOMPARE(order[0][1].toString(), table()->currentId());
}

void TestBuyPage::fitsASmallWindow()
{
    m_window->resize(1024, 700);
    QVERIFY(search());
    for (int row = 0; row < 5; ++row)
        tick(row);
    auto *rent = child<QPushButton>(u"basketRent"_s);
    QTRY_VERIFY(rent && rent->isVisible());
    QTRY_VERIFY(m_window->rect().contains(QRect(rent->mapTo(m_window.get(), QPoint()), rent->size())));
    QVERIFY(table()->height() > 200);
    m_page->togglePane();
    QVERIFY(!rent->isVisible());
    m_page->togglePane();
    QVERIFY(rent->isVisible());
}

void TestBuyPage::namesEveryControl()
{
    QVERIFY(search());
    tick(0);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const views::DataTable *>(widget);
        if (isControl && widget->isVisible() && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestBuyPage)
#include "tst_buypage.moc"
