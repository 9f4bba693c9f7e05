#include "flows/numberdesk.h"
#include "views/dialogs/numbers/numberorderdialog.h"
#include "views/pages/numbers/numberorderspage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/jsonedit.h"
#include "views/wizardbench.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using domain::NumberOrderId;

//! Number orders through the window: made, filled in, submitted and followed.
class TestNumberOrdersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatThereAreNone();
    void listsOrdersWithWhatIsNext();
    void countsReservationsDown();
    void makesAnOrderInTheDialog();
    void makesNothingThatIsIncomplete_data();
    void makesNothingThatIsIncomplete();
    void showsALostOrderAndWhyNobodyCanLookForIt();
    void findsThatALostNumberIsStillOffered();
    void addsAnOrderByItsId();
    void fillsInTheFormAndTheJsonTogether();
    void keepsMembersThatTheFormDoesNotKnow();
    void holdsTheFormWhileTheJsonIsNone();
    void keepsWhatWasTypedOverAStart();
    void saysWhatTheServerRefusesBesideTheField();
    void uploadsAPaper();
    void asksWhichDocumentItIs();
    void saysThatAFileIsTooLarge();
    void goesFromTheFormToCompletion();
    void showsWhatTheReviewersSayBesideTheFields();
    void saysWhereNothingIsRequired();
    void opensAFormOnlyWhenItIsWanted();
    void changesNothingOnceItIsOver();

private:
    template <class W>
    W *find(const QString &name)
    {
        W *found = child<W>(*m_page, name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QLineEdit *field(const QString &place) { return find<QLineEdit>(u"registration."_s + place); }
    void open(const NumberOrderId &id)
    {
        m_page->open(id);
        QTRY_VERIFY(!m_desk->book().isReading());
    }
    void fillIn(const QString &street = u"Hauptstraße"_s)
    {
        field(u"companyName"_s)->setText(u"Müller & Söhne GmbH"_s);
        field(u"street"_s)->setText(street);
        field(u"houseNumber"_s)->setText(u"7a"_s);
        field(u"city"_s)->setText(u"Berlin"_s);
        field(u"postalCode"_s)->setText(u"01067"_s);
    }
    void upload()
    {
        m_prompts.fileToOpen = m_desk->writeLetter(u"bill.pdf"_s);
        find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
        find<QComboBox>(u"paperType1"_s)->setCurrentIndex(2);
        find<QPushButton>(u"paperSend1"_s)->click();
    }
    QString banner() { return find<views::ErrorBanner>(u"numberOrderBanner"_s)->text(); }
    std::unique_ptr<views::NumberOrderDialog> dialog()
    {
        auto made = std::make_unique<views::NumberOrderDialog>(
            std::make_unique<flows::CreateNumberOrder>(m_desk->desk(), m_desk->book(), m_desk->settler()),
            views::BandInfo{.profile = u"Test"_s});
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->show();
        return made;
    }
    static void choose(QDialog &dialog, const QString &region, domain::NumberType type)
    {
        auto *regions = child<QComboBox>(dialog, u"newOrderRegion"_s);
        QTRY_VERIFY(regions->findData(region) >= 0);
        regions->setCurrentIndex(regions->findData(region));
        auto *types = child<QComboBox>(dialog, u"newOrderType"_s);
        types->setCurrentIndex(types->findData(int(type)));
    }

    std::unique_ptr<NumberDesk> m_desk;
    TestPrompts m_prompts;
    std::unique_ptr<flows::NumberOrderFlow> m_flow;
    std::unique_ptr<flows::PaperUpload> m_upload;
    std::unique_ptr<views::NumberOrdersPage> m_page;
};

void TestNumberOrdersPage::init()
{
    m_desk = std::make_unique<NumberDesk>();
    QVERIFY(m_desk->begins());
    m_prompts = {};
    m_prompts.answer = 1; // go ahead
    m_flow = std::make_unique<flows::NumberOrderFlow>(m_desk->desk(), m_desk->book(), m_desk->settler());
    m_upload = std::make_unique<flows::PaperUpload>(m_desk->desk(), m_desk->book(), m_desk->settler());
    m_page = std::make_unique<views::NumberOrdersPage>(views::NumberOrderSheet::Parts{
        .book = m_desk->book(), .flow = *m_flow, .upload = *m_upload, .prompts = m_prompts, .now = m_desk->desk().now});
    m_page->resize(1224, 800);
    m_page->show();
    m_page->shown();
    new QAbstractItemModelTester(
        m_page->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
}

void TestNumberOrdersPage::cleanup()
{
    m_page.reset();
    m_upload.reset();
    m_flow.reset();
    m_desk.reset();
}

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

void TestNumberOrdersPage::fillsInTheFormAndTheJsonTogether()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    field(u"city"_s)->setText(u"Berlin"_s);
    QVERIFY(json->toPlainText().contains(u"\"city\": \"Berlin\""_s));
    json->setPlainText(u"{\"city\": \"Bonn\", \"street\": \"Rheinweg\"}"_s);
    QCOMPARE(field(u"city"_s)->text(), u"Bonn"_s);
    QCOMPARE(field(u"street"_s)->text(), u"Rheinweg"_s);
    QVERIFY(m_desk->book().find(id)->draft);
}

void TestNumberOrdersPage::keepsMembersThatTheFormDoesNotKnow()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    json->setPlainText(u"{\"theirs\": {\"x\": [1, null]}, \"city\": \"Bonn\"}"_s);
    field(u"street"_s)->setText(u"Rheinweg"_s);
    field(u"city"_s)->clear();
    const QJsonObject expected{
        {u"theirs"_s, QJsonObject{{u"x"_s, QJsonArray{1, QJsonValue()}}}}, {u"street"_s, u"Rheinweg"_s}};
    QCOMPARE(m_desk->book().find(id)->draft->rest, expected);
}

void TestNumberOrdersPage::holdsTheFormWhileTheJsonIsNone()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    field(u"city"_s)->setText(u"Berlin"_s);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    json->setPlainText(u"{\n  \"city\": "_s);
    QVERIFY(field(u"city"_s)->isReadOnly());
    QVERIFY(!find<QPushButton>(u"saveRegistration"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"submitNumberOrder"_s)->isEnabled());
    QVERIFY(m_page->findChild<QLabel *>(u"jsonVerdict"_s)->text().contains(u"line 2"_s));
    m_desk->book().refresh(id); // a reading does not take away what is being typed
    QTRY_VERIFY(!m_desk->book().isReading());
    QCOMPARE(json->toPlainText(), u"{\n  \"city\": "_s);
    json->setPlainText(u"{}"_s);
    QVERIFY(!field(u"city"_s)->isReadOnly());
}

void TestNumberOrdersPage::keepsWhatWasTypedOverAStart()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    field(u"city"_s)->setText(u"Berlin"_s);
    const auto stored = [&] {
        const auto all = await(m_desk->orders().list(m_desk->desk().profileKey)).value();
        return all.size() == 1 && all.front().draft ? all.front().draft->rest : QJsonObject();
    };
    QTRY_COMPARE(stored().value("city"_L1).toString(), u"Berlin"_s);
}

void TestNumberOrdersPage::saysWhatTheServerRefusesBesideTheField()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    fillIn();
    field(u"postalCode"_s)->setText(u"1067"_s);
    find<QPushButton>(u"saveRegistration"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1); // one field is not as asked for, and it is sent all the same
    QTRY_VERIFY(banner().contains(u"not saved"_s));
    QVERIFY(m_desk->book().find(id)->draft); // nothing typed is lost
    const auto *message = field(u"postalCode"_s);
    QVERIFY(!message->accessibleDescription().isEmpty());
}

void TestNumberOrdersPage::uploadsAPaper()
{
    open(m_desk->made());
    upload();
    QTRY_VERIFY(!m_upload->isRunning());
    QTRY_COMPARE(flows::missingOf(m_desk->book().orders().front()).papers, 0);
    QTRY_COMPARE(find<QPushButton>(u"paperSend1"_s)->text(), u"Send another file…"_s);
    QVERIFY(find<QPushButton>(u"paperSend1"_s)->isEnabled());
}

void TestNumberOrdersPage::asksWhichDocumentItIs()
{
    open(m_desk->made());
    m_prompts.fileToOpen = m_desk->writeLetter(u"bill.pdf"_s);
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    find<QPushButton>(u"paperSend1"_s)->click();
    QVERIFY(!m_upload->isRunning());
    QVERIFY(find<views::ErrorBanner>(u"papersBanner"_s)->text().contains(u"which document"_s));
}

void TestNumberOrdersPage::saysThatAFileIsTooLarge()
{
    open(m_desk->made());
    m_prompts.fileToOpen = m_desk->writeLetter(u"bill.pdf"_s, QByteArray(11 * 1024 * 1024, ' '));
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    find<QComboBox>(u"paperType1"_s)->setCurrentIndex(2);
    find<QPushButton>(u"paperSend1"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        find<views::ErrorBanner>(u"papersBanner"_s)->text().contains(u"larger than the server takes"_s), 30'000);
}

void TestNumberOrdersPage::goesFromTheFormToCompletion()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    fillIn();
    upload();
    QTRY_VERIFY(!m_upload->isRunning());
    QTRY_VERIFY(find<QPushButton>(u"submitNumberOrder"_s)->isEnabled());
    find<QPushButton>(u"submitNumberOrder"_s)->click(); // saves first
    QTRY_COMPARE(m_desk->stateOnServer(id), u"IN_REVIEW"_s);
    QTRY_VERIFY(banner().contains(u"submitted"_s));
    QVERIFY(m_desk->sandbox().advance(u"P1D"_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Completed);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"submit$"_s), 1);
    QVERIFY(!m_page->nextAction());
}

void TestNumberOrdersPage::showsWhatTheReviewersSayBesideTheFields()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    QVERIFY(m_desk->act(id, u"block"_s, u"<b>The street</b> is missing."_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Blocked);
    const auto said = [&] {
        const auto labels = find<QWidget>(u"numberOrderPanel"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == u"<b>The street</b> is missing."_s && label->textFormat() == Qt::PlainText;
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(!field(u"street"_s)->isReadOnly());
    QVERIFY(find<QPushButton>(u"submitNumberOrder"_s)->isVisible());
}

void TestNumberOrdersPage::saysWhereNothingIsRequired()
{
    const NumberOrderId id = m_desk->made(u"US"_s);
    open(id);
    QVERIFY(find<QLabel>(u"registrationRemark"_s)->text().contains(u"404"_s));
    find<QPushButton>(u"submitNumberOrder"_s)->click();
    QTRY_COMPARE(m_desk->stateOnServer(id), u"IN_REVIEW"_s);
}

void TestNumberOrdersPage::opensAFormOnlyWhenItIsWanted()
{
    open(m_desk->made(u"AU"_s, domain::NumberType::Mobile));
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    QCOMPARE(m_prompts.asked.size(), 0);
    find<QPushButton>(u"paperTemplate1"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1);
}

void TestNumberOrdersPage::changesNothingOnceItIsOver()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    QVERIFY(m_desk->act(id, u"expire"_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Expired);
    QTRY_VERIFY(field(u"city"_s)->isReadOnly());
    QVERIFY(!m_page->nextAction());
}

QTEST_MAIN(TestNumberOrdersPage)
#include "tst_numberorderspage.moc"
