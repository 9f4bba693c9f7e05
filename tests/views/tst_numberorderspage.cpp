#include "views/numberordersbench.h"

#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using domain::NumberOrderId;

//! Number orders through the window: made, filled in, submitted and followed.
class TestNumberOrdersPage : public QObject, protected NumberOrdersBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysThatThereAreNone();
    void listsOrdersWithWhatIsNext();
    void countsReservationsDown();
    void makesAnOrderInTheDialog();
    void makesNothingThatIsIncomplete_data();
    void makesNothingThatIsIncomplete();
    void showsALostOrderAndWhyNobodyCanLookForIt();
    void findsThatALostNumberIsStillOffered();
    void addsAnOrderByItsId();
};

void TestNumberOrdersPage::saysThatThereAreNone()
{
    const auto saysSo = [this] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"No number orders."_s; });
    };
    QTRY_VERIFY(saysSo());
    QSignalSpy wanted(m_page.get(), &views::NumberOrdersPage::newOrderRequested);
    find<QPushButton>(u"newNumberOrder"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_page->status().shown.startsWith(u'0'));
}

void TestNumberOrdersPage::listsOrdersWithWhatIsNext()
{
    const NumberOrderId german = m_desk->made();
    const NumberOrderId american = m_desk->made(u"US"_s);
    const auto *model = m_page->table()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    using Model = tables::NumberOrdersModel;
    QVERIFY(m_page->table()->selectId(german.text));
    const QModelIndex row = m_page->table()->currentIndex();
    QCOMPARE(row.siblingAtColumn(Model::State).data().toString(), u"Reserved"_s);
    QCOMPARE(row.siblingAtColumn(Model::Missing).data().toString(), u"5 field(s) and 1 paper(s)"_s);
    QCOMPARE(row.siblingAtColumn(Model::NextAction).data().toString(), u"Fill in…"_s);
    QVERIFY(m_page->table()->selectId(american.text));
    QCOMPARE(m_page->table()->currentIndex().siblingAtColumn(Model::NextAction).data().toString(), u"Submit…"_s);
}

void TestNumberOrdersPage::countsReservationsDown()
{
    const NumberOrderId id = m_desk->made();
    using Model = tables::NumberOrdersModel;
    const auto left
        = [&] { return m_page->table()->currentIndex().siblingAtColumn(Model::Reserved).data().toString(); };
    QTRY_VERIFY(m_page->table()->selectId(id.text));
    QVERIFY(left().startsWith(u"47 h"_s) || left().startsWith(u"48 h"_s));
    QVERIFY(m_desk->sandbox().advance(u"PT45H"_s));
    QTRY_VERIFY2(left().startsWith(u"2 h 5"_s) || left().startsWith(u"3 h"_s), qPrintable(left()));
    QCOMPARE(m_page->table()
                 ->currentIndex()
                 .siblingAtColumn(Model::Reserved)
                 .data(tables::MeaningRole)
                 .value<tables::Meaning>(),
        tables::Meaning::NeedsYou);
}

void TestNumberOrdersPage::makesAnOrderInTheDialog()
{
    const auto made = dialog();
    QSignalSpy done(made.get(), &views::NumberOrderDialog::made);
    choose(*made, u"DE"_s, domain::NumberType::Local);
    QTRY_VERIFY(child<QLabel>(*made, u"newOrderAsks"_s)->text().contains(u"5 field(s) and 1 paper(s)"_s));
    child<QLineEdit>(*made, u"newOrderNumber"_s)->setText(m_desk->offered(u"DE"_s, u"LOCAL"_s));
    auto *go = child<QPushButton>(*made, u"newOrderGo"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_desk->ordersOnServer().size(), 1);
    QVERIFY(m_desk->book().find(done.at(0).at(0).value<NumberOrderId>()));
}

void TestNumberOrdersPage::makesNothingThatIsIncomplete_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << u"newOrderNumber"_s << u"030 123"_s;
    QTest::newRow("a campaign alone") << u"newOrderCampaign"_s << u"CDCQLGJ"_s;
    QTest::newRow("no address") << u"newOrderCallback"_s << u"hooks"_s;
}

void TestNumberOrdersPage::makesNothingThatIsIncomplete()
{
    QFETCH(const QString, control);
    QFETCH(const QString, text);
    const auto made = dialog();
    choose(*made, u"SE"_s, domain::NumberType::Mobile);
    child<QLineEdit>(*made, u"newOrderNumber"_s)->setText(u"+46701234567"_s);
    QTRY_VERIFY(child<QPushButton>(*made, u"newOrderGo"_s)->isEnabled());
    child<QLineEdit>(*made, control)->setText(text);
    QVERIFY(!child<QPushButton>(*made, u"newOrderGo"_s)->isEnabled());
    QVERIFY(!child<QLabel>(*made, u"newOrderProblem"_s)->text().isEmpty());
}

void TestNumberOrdersPage::showsALostOrderAndWhyNobodyCanLookForIt()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"createNumberOrder"_s}});
    const auto made = dialog();
    choose(*made, u"SE"_s, domain::NumberType::Mobile);
    child<QRadioButton>(*made, u"newOrderSeveral"_s)->setChecked(true);
    child<QSpinBox>(*made, u"newOrderQuantity"_s)->setValue(3);
    auto *go = child<QPushButton>(*made, u"newOrderGo"_s);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(child<views::ErrorBanner>(*made, u"newOrderBanner"_s)->text().contains(u"no list"_s));
    QVERIFY(!go->isEnabled()); // never twice
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 1);
    m_page->table()->selectRow(0);
    QCOMPARE(m_page->table()->currentIndex().siblingAtColumn(tables::NumberOrdersModel::State).data().toString(),
        u"Outcome unknown"_s);
    find<QPushButton>(u"openNumberOrder"_s)->click();
    QVERIFY(find<views::ErrorBanner>(u"numberOrdersBanner"_s)->text().contains(u"after that it is gone"_s));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"createNumberOrder"_s), 1);
}

void TestNumberOrdersPage::findsThatALostNumberIsStillOffered()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"drop-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"createNumberOrder"_s}});
    const auto made = dialog();
    choose(*made, u"DE"_s, domain::NumberType::Local);
    child<QLineEdit>(*made, u"newOrderNumber"_s)->setText(m_desk->offered(u"DE"_s, u"LOCAL"_s));
    auto *go = child<QPushButton>(*made, u"newOrderGo"_s);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(child<views::ErrorBanner>(*made, u"newOrderBanner"_s)->text().contains(u"no list"_s));
    // Nobody keeps it, so no order was made: it stands among the lost ones no more.
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, u"/availableNumbers/."_s) > 0);
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 0);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"createNumberOrder"_s), 1);
}

void TestNumberOrdersPage::addsAnOrderByItsId()
{
    const auto answer = m_desk->sandbox().numbers("POST", u"/numberOrders:createNumberOrder"_s,
        {{u"regionCode"_s, u"SE"_s}, {u"numberType"_s, u"MOBILE"_s},
            {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 2}}}});
    find<QLineEdit>(u"numberOrderId"_s)->setText(u"01nobody"_s);
    find<QPushButton>(u"addNumberOrder"_s)->click();
    QTRY_VERIFY(find<views::ErrorBanner>(u"numberOrdersBanner"_s)->text().contains(u"01nobody"_s));
    find<QLineEdit>(u"numberOrderId"_s)->setText(answer.object.value("idNumberOrder"_L1).toString());
    find<QPushButton>(u"addNumberOrder"_s)->click();
    QTRY_VERIFY(child<QLineEdit>(*m_page, u"registration.organizationName"_s));
    QVERIFY(m_page->goBack());
    QVERIFY(!m_page->goBack());
}

QTEST_MAIN(TestNumberOrdersPage)
#include "tst_numberorderspage.moc"
