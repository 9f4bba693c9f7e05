#include "flows/testdesk.h"
#include "flows/uploadflow.h"
#include "views/dialogs/updatedialog.h"
#include "views/style/icons.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! The dialog that changes an order, against a sandbox.
class TestUpdateDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void updatesOneNumber();
    void putsAnEditIntoEveryNumberThatIsSelected();
    void asksBeforeANumberIsDropped();
    void letsAPersonDecideAConflict();
    void neverShowsASecret();
    void asksBeforeItForgetsWhatWasTyped();
    void callsNothingDoneWhileTheOutcomeIsUnknown();
    void marksOnlyTheNumbersThatARepairIsAbout();
    void marksTheOrdersOwnFields();
    void warnsThatTheLetterWillBeStale();
    void beginsAtTheNumbersThatARepairIsAbout();
    void marksWhatIsChangedWithASignOfItsOwn();
    void warnsOfClocksElsewhere();
    void warnsThatTheBillingNumberLeaves();
    void namesEveryControl();

private:
    std::unique_ptr<views::UpdateDialog> update(const views::UpdateDialog::Start &start = {});
    template <class W>
    static W *child(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void select(views::UpdateDialog &dialog, const QList<int> &rows);
    QJsonObject onServer() { return m_desk->sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object; }

    std::unique_ptr<TestDesk> m_desk;
    TestPrompts m_prompts;
    qint64 m_order = 0;
};

void TestUpdateDialog::init()
{
    m_prompts = TestPrompts();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s, u"+13125550102"_s}, u"REF"_s, true);
    QVERIFY(m_order > 0);
}

std::unique_ptr<views::UpdateDialog> TestUpdateDialog::update(const views::UpdateDialog::Start &start)
{
    auto flow = std::make_unique<flows::UpdateFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler());
    const views::UpdateDialog::Surroundings around{.prompts = m_prompts, .now = m_desk->desk().now};
    auto dialog = std::make_unique<views::UpdateDialog>(std::move(flow), start, around);
    dialog->show();
    auto *list = dialog->findChild<QListWidget *>(u"editorList"_s);
    if (!QTest::qWaitFor([&] { return list->count() == 4 && list->isEnabled(); }, 15'000))
        return {};
    return dialog;
}

void TestUpdateDialog::select(views::UpdateDialog &dialog, const QList<int> &rows)
{
    auto *list = child<QListWidget>(dialog, u"editorList"_s);
    list->clearSelection();
    for (const int row : rows)
        list->item(row)->setSelected(true);
}

void TestUpdateDialog::updatesOneNumber()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s);
    QTRY_VERIFY(guard->isVisible() && go->isEnabled());
    QCOMPARE(guard->model()->rowCount(), 3); // the heading, the change, everything else
    go->click();
    auto *banner = child<views::ErrorBanner>(*dialog, u"updateBanner"_s);
    QTRY_VERIFY2(banner->text().contains(u"was updated"_s), qPrintable(banner->text()));
    const QJsonArray numbers = onServer().value(u"phoneNumbers"_s).toArray();
    QCOMPARE(numbers[0][u"endUser"_s][u"city"_s].toString(), u"Albany"_s);
    QVERIFY(numbers[1][u"endUser"_s][u"city"_s].toString() != u"Albany"_s);
}

void TestUpdateDialog::putsAnEditIntoEveryNumberThatIsSelected()
{
    QVERIFY(m_desk->sandbox().change(m_order, {{u"customerOrderReference"_s, u"REF"_s}}));
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {2});
    child<QLineEdit>(*dialog, u"endUserName"_s)->setText(u"Only this one"_s);
    select(*dialog, {1, 2, 3});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    QTRY_VERIFY(child<views::DataTable>(*dialog, u"guardTable"_s)->isVisible() && go->isEnabled());
    go->click();
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, u"updateBanner"_s)->text().contains(u"was updated"_s));
    const QJsonArray numbers = onServer().value(u"phoneNumbers"_s).toArray();
    for (const auto &number : numbers)
        QCOMPARE(number[u"endUser"_s][u"city"_s].toString(), u"Albany"_s);
    QCOMPARE(numbers[1][u"endUser"_s][u"name"_s].toString(), u"Only this one"_s);
    QVERIFY(numbers[0][u"endUser"_s][u"name"_s].toString() != u"Only this one"_s);
}

void TestUpdateDialog::asksBeforeANumberIsDropped()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {3});
    child<QPushButton>(*dialog, u"editorDrop"_s)->click();
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    QTRY_VERIFY(child<views::DataTable>(*dialog, u"guardTable"_s)->isVisible());
    QTRY_VERIFY(child<QWidget>(*dialog, u"updateOpen"_s)->property("text").toString().contains(u"1 to confirm"_s));
    QVERIFY(!go->isEnabled());
    child<QCheckBox>(*dialog, u"guardConfirm/+13125550102/"_s)->click();
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(onServer().value(u"phoneNumbers"_s).toArray().size(), 2);
}

void TestUpdateDialog::letsAPersonDecideAConflict()
{
    const auto dialog = update();
    QVERIFY(dialog);
    auto *reference = child<QLineEdit>(*dialog, u"editorReference"_s);
    reference->setFocus();
    reference->clear();
    QTest::keyClicks(reference, u"Mine & ours"_s);
    QVERIFY(m_desk->sandbox().change(m_order, {{u"customerOrderReference"_s, u"Theirs"_s}}));
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    QTRY_VERIFY(dialog->findChild<QRadioButton *>(u"guardTyped//customerOrderReference"_s));
    QVERIFY(!go->isEnabled());
    const auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s)->model();
    const auto rowsWith = [guard](const QString &words) {
        return guard->match(guard->index(0, guard->columnCount() - 1), Qt::DisplayRole, words, -1, Qt::MatchExactly);
    };
    QCOMPARE(rowsWith(u"Decide first"_s).size(), 1);
    auto *mine = child<QRadioButton>(*dialog, u"guardTyped//customerOrderReference"_s);
    QVERIFY2(mine->accessibleName().contains(u"Mine & ours"_s), qPrintable(mine->accessibleName()));
    mine->click();
    QVERIFY(go->isEnabled());
    QVERIFY(rowsWith(u"Decide first"_s).isEmpty());
    QCOMPARE(rowsWith(u"Decided"_s).size(), 1);
    go->click();
    QTRY_COMPARE(onServer().value(u"customerOrderReference"_s).toString(), u"Mine & ours"_s);
}

void TestUpdateDialog::neverShowsASecret()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"portOutPin"_s)->setText(u"918273"_s);
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s);
    QTRY_VERIFY(guard->isVisible() && go->isEnabled());
    for (int row = 0; row < guard->model()->rowCount(); ++row) {
        for (int column = 0; column < guard->model()->columnCount(); ++column)
            QVERIFY(!guard->model()->index(row, column).data().toString().contains(u"918273"_s));
    }
    child<QPushButton>(*dialog, u"updateJson"_s)->click();
    auto *json = child<QWidget>(*dialog, u"updateJsonText"_s);
    QVERIFY(json->property("plainText").toString().contains(u"existingPortOutPin"_s));
    QVERIFY(!json->property("plainText").toString().contains(u"918273"_s));
}

void TestUpdateDialog::asksBeforeItForgetsWhatWasTyped()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
    child<QPushButton>(*dialog, u"updateLeave"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    m_prompts.answer = 1;
    child<QPushButton>(*dialog, u"updateLeave"_s)->click();
    QVERIFY(!dialog->isVisible());
}

void TestUpdateDialog::beginsAtTheNumbersThatARepairIsAbout()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550101"_s}, u"Address mismatch"_s));
    const auto dialog = update({.numbers = {u"+13125550101"_s}, .fields = {u"endUser.city"_s}, .why = u"look here"_s});
    QVERIFY(dialog);
    QVERIFY(child<QListWidget>(*dialog, u"editorList"_s)->item(2)->isSelected());
    auto *reason = child<QWidget>(*dialog, u"editorReason"_s);
    QVERIFY(reason->isVisible());
    QVERIFY(reason->property("text").toString().contains(u"Address mismatch"_s));
}

void TestUpdateDialog::callsNothingDoneWhileTheOutcomeIsUnknown()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
    auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
    go->click();
    QTRY_VERIFY(child<views::DataTable>(*dialog, u"guardTable"_s)->isVisible() && go->isEnabled());
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"PUT"_s}});
    // What became of it cannot be read either.
    const int unreadable = m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s}, {u"skip"_s, 1}, {u"times"_s, 0}});
    go->click();
    auto *banner = child<views::ErrorBanner>(*dialog, u"updateBanner"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(banner->text().contains(u"may or may not"_s), qPrintable(banner->text()), 15'000);
    auto *open = child<QWidget>(*dialog, u"updateOpen"_s);
    QVERIFY2(open->property("text").toString().contains(u"nothing is sent again"_s),
        qPrintable(open->property("text").toString()));
    QVERIFY(!banner->text().contains(u"was updated"_s));
    QVERIFY(!go->isEnabled());
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"portIns"_s), 1);
    m_desk->sandbox().removeFault(unreadable);
}

void TestUpdateDialog::marksOnlyTheNumbersThatARepairIsAbout()
{
    const auto dialog = update({.numbers = {u"+13125550101"_s}, .fields = {u"endUser.city"_s}, .why = u"look here"_s});
    QVERIFY(dialog);
    const auto *city = child<QLineEdit>(*dialog, u"endUserCity"_s);
    QCOMPARE(city->accessibleDescription(), u"look here"_s);
    select(*dialog, {1});
    QVERIFY(city->accessibleDescription() != u"look here"_s);
    select(*dialog, {2});
    QCOMPARE(city->accessibleDescription(), u"look here"_s);
}

void TestUpdateDialog::marksTheOrdersOwnFields()
{
    const auto dialog = update({.numbers = {u"+13125550101"_s},
        .fields = {u"resellerName"_s, u"desiredPortSchedule.desiredPortDate"_s},
        .why = u"look here"_s});
    QVERIFY(dialog);
    const auto *reseller = child<QLineEdit>(*dialog, u"editorReseller"_s);
    QVERIFY(reseller->isVisible()); // the order's own fields, not those of a number
    QCOMPARE(reseller->accessibleDescription(), u"look here"_s);
    QCOMPARE(child<QLineEdit>(*dialog, u"scheduleDate"_s)->accessibleDescription(), u"look here"_s);
    QVERIFY(child<QListWidget>(*dialog, u"editorList"_s)->item(0)->text().contains(u"to check"_s));
}

void TestUpdateDialog::warnsThatTheLetterWillBeStale()
{
    {
        const auto dialog = update();
        QVERIFY(dialog);
        select(*dialog, {1});
        child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
        auto *go = child<QPushButton>(*dialog, u"updateGo"_s);
        go->click();
        QTRY_VERIFY(child<views::DataTable>(*dialog, u"guardTable"_s)->isVisible() && go->isEnabled());
        go->click();
        QTRY_VERIFY(child<views::ErrorBanner>(*dialog, u"updateBanner"_s)->text().contains(u"was updated"_s));
    }
    flows::UploadFlow upload(m_desk->desk(), m_desk->settler());
    QSignalSpy uploaded(&upload, &flows::UploadFlow::finished);
    upload.start({.order = {QString::number(m_order)}, .filePath = m_desk->writeLetter(u"loa.pdf"_s)});
    QVERIFY(uploaded.wait(15'000));
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Troy"_s);
    child<QPushButton>(*dialog, u"updateGo"_s)->click();
    auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s);
    QTRY_VERIFY(guard->isVisible());
    QStringList titles;
    for (int row = 0; row < guard->model()->rowCount(); ++row)
        titles << guard->model()->index(row, 0).data().toString();
    QVERIFY2(titles.contains(u"Letter of authorization: stale"_s), qPrintable(titles.join(u", "_s)));
    QVERIFY(child<QPushButton>(*dialog, u"updateGo"_s)->isEnabled()); // a warning, not a lock
}

void TestUpdateDialog::marksWhatIsChangedWithASignOfItsOwn()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    child<QLineEdit>(*dialog, u"endUserCity"_s)->setText(u"Albany"_s);
    child<QPushButton>(*dialog, u"updateGo"_s)->click();
    const auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s);
    QTRY_VERIFY(guard->isVisible());
    const auto sign = [guard](int row, int column) {
        return guard->model()->index(row, column).data(Qt::DecorationRole).value<views::Icon>();
    };
    QCOMPARE(sign(0, 0), views::Icon::Pencil); // "1 changed"
    QCOMPARE(guard->model()->index(1, 4).data().toString(), u"Changed"_s);
    QCOMPARE(sign(1, 4), views::Icon::Pencil);
    QCOMPARE(sign(2, 0), views::Icon::Equal); // everything else
}

//! Trap A2.
void TestUpdateDialog::warnsOfClocksElsewhere()
{
    const auto dialog = update();
    QVERIFY(dialog);
    const auto *zone = child<QWidget>(*dialog, u"scheduleZone"_s);
    QVERIFY2(zone->accessibleDescription().isEmpty(), qPrintable(zone->accessibleDescription()));
    select(*dialog, {2});
    child<QLineEdit>(*dialog, u"endUserState"_s)->setText(u"AZ"_s);
    select(*dialog, {0});
    QVERIFY2(zone->accessibleDescription().contains(u"Arizona"_s), qPrintable(zone->accessibleDescription()));
    QVERIFY(child<QPushButton>(*dialog, u"updateGo"_s)->isEnabled()); // a warning, not a lock
}

//! Trap D21.
void TestUpdateDialog::warnsThatTheBillingNumberLeaves()
{
    const auto dialog = update();
    QVERIFY(dialog);
    select(*dialog, {1});
    auto *account = child<QLineEdit>(*dialog, u"portOutPhone"_s);
    account->setText(u"(312) 555-0101"_s);
    QVERIFY2(account->accessibleDescription().contains(u"own number leaves"_s),
        qPrintable(account->accessibleDescription()));
    child<QPushButton>(*dialog, u"updateGo"_s)->click();
    const auto *guard = child<views::DataTable>(*dialog, u"guardTable"_s);
    QTRY_VERIFY(guard->isVisible());
    QStringList titles;
    for (int row = 0; row < guard->model()->rowCount(); ++row)
        titles << guard->model()->index(row, 0).data().toString();
    QVERIFY2(titles.contains(u"The account’s own number (312) 555-0101 leaves"_s), qPrintable(titles.join(u", "_s)));
    QVERIFY(child<QPushButton>(*dialog, u"updateGo"_s)->isEnabled());
}

void TestUpdateDialog::namesEveryControl()
{
    const auto dialog = update();
    QVERIFY(dialog);
    const auto children = dialog->findChildren<QWidget *>();
    for (const QWidget *control : children) {
        const bool inside = control->parentWidget()
            && (qobject_cast<QLineEdit *>(control->parentWidget()) || control->objectName().startsWith(u"qt_"_s));
        const bool isControl
            = qobject_cast<const QLineEdit *>(control) || qobject_cast<const QAbstractButton *>(control);
        if (!isControl || inside || !control->isVisible() || control->inherits("QTableCornerButton"))
            continue;
        QVERIFY2(!control->accessibleName().isEmpty(),
            qPrintable(control->objectName() + u' ' + QString::fromLatin1(control->metaObject()->className())));
    }
}

QTEST_MAIN(TestUpdateDialog)
#include "tst_updatedialog.moc"
