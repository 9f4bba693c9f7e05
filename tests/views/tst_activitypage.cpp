#include "domain/csv.h"
#include "flows/intentdata.h"
#include "views/activitybench.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/activitywords.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/textfilter.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using store::IntentKind, store::OutcomeState;
using views::ActivityPage;

//! The page of everything that was sent, against a sandbox and a store.
class TestActivityPage : public QObject, private ActivityBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void putsTheUncertainOnesOnTop();
    void saysWhatHappenedInWords();
    void saysThatNothingWasSentYet();
    void filtersByKindOutcomeAndText();
    void saysWhenNothingMatches();
    void goesThroughTheRowsByKeyboard();
    void neverShowsASecret();
    void copiesEvidenceWithoutSecrets();
    void exportsWhatTheFilterWants();
    void opensTheOrderOfARow();
    void namesEveryControl();
};

void TestActivityPage::putsTheUncertainOnesOnTop()
{
    const QString unknown = begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Unknown}});
    begin(IntentKind::CancelOrder, u"18"_s, {{.state = OutcomeState::Done}});
    show();
    QCOMPARE(rows(), 4); // with two headings
    auto *table = this->table();
    QCOMPARE(table->currentId(), unknown);
    QCOMPARE(table->model()->index(1, tables::JournalModel::Target).data().toString(), u"Juniper"_s);
    QVERIFY(text(u"pageSubtitle"_s).contains(u"1 to find out"_s));
    QVERIFY(find<QPushButton>(u"settleAll"_s)->isEnabled());
}

void TestActivityPage::saysWhatHappenedInWords()
{
    const QString id = begin(IntentKind::AddNote, u"17"_s,
        {{.state = OutcomeState::Sent},
            {.state = OutcomeState::Refused, .httpStatus = 422, .words = u"<b>Too</b> long"_s}},
        flows::intentdata::note(u"Please expedite"_s, m_desk->desk().local()));
    show();
    QCOMPARE(m_detail, id);
    QCOMPARE(text(u"activityTitle"_s), u"Add note: Juniper"_s);
    QVERIFY2(text(u"activityHappened"_s).contains(u"refused it"_s), qPrintable(text(u"activityHappened"_s)));
    QVERIFY(text(u"activityHappened"_s).contains(u"“<b>Too</b> long” (422)"_s));
    QCOMPARE(find<QLabel>(u"activityHappened"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(text(u"activityMeans"_s), u"The server changed nothing."_s);
    QVERIFY(text(u"activityTodo"_s).contains(u"Correct"_s));
}

void TestActivityPage::saysThatNothingWasSentYet()
{
    show();
    auto *empty = m_page->findChild<views::EmptyState *>();
    QVERIFY(empty && empty->isVisible());
    QVERIFY(!find<QPushButton>(u"exportActivity"_s)->isEnabled());
    QVERIFY(!m_page->nextAction());
}

void TestActivityPage::filtersByKindOutcomeAndText()
{
    begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Done}});
    begin(IntentKind::AddNote, u"18"_s, {{.state = OutcomeState::Refused}});
    begin(IntentKind::Activate, u"17"_s, {{.state = OutcomeState::Done}});
    show();
    QCOMPARE(rows(), 3);
    const auto choose = [this](const QString &chip, const QString &choice) {
        find<views::FilterChip>(chip)->click();
        QRadioButton *button = nullptr;
        QTRY_VERIFY((button = m_page->findChild<QRadioButton *>(u"choice"_s + choice)));
        button->click();
        m_page->findChild<QPushButton *>(u"filterApply"_s)->click();
    };
    choose(u"filterKind"_s, QString::number(int(IntentKind::AddNote)));
    QTRY_COMPARE(rows(), 2);
    choose(u"filterOutcome"_s, QString::number(int(OutcomeState::Refused)));
    QTRY_COMPARE(rows(), 1);
    find<QPushButton>(u"clearFilters"_s)->click();
    QTRY_COMPARE(rows(), 3);
    m_page->focusFilter();
    QTest::keyClicks(m_page->findChild<views::TextFilter *>(), u"18"_s);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(text(u"activityLoaded"_s).contains(u"1 of 3"_s));
}

void TestActivityPage::saysWhenNothingMatches()
{
    begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Done}});
    show();
    QTest::keyClicks(m_page->findChild<views::TextFilter *>(), u"nothing like it"_s);
    QTRY_COMPARE(rows(), 0);
    auto *empty = m_page->findChild<views::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    empty->button()->click();
    QTRY_COMPARE(rows(), 1);
}

void TestActivityPage::goesThroughTheRowsByKeyboard()
{
    const QString first = begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Done}});
    begin(IntentKind::AddNote, u"18"_s, {{.state = OutcomeState::Done}});
    show();
    auto *table = this->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_J);
    QCOMPARE(table->currentId(), first);
    QTRY_COMPARE(m_detail, first);
    const QSignalSpy opened(m_page.get(), &ActivityPage::openRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<domain::OrderId>().text, u"17"_s);
    m_page->togglePane();
    QVERIFY(!m_page->findChild<QWidget *>(u"activityPane"_s)->isVisible());
    m_page->togglePane();
    QVERIFY(m_page->findChild<QWidget *>(u"activityPane"_s)->isVisible());
}

//! An update in which secrets were changed.
static QJsonObject secretUpdate(domain::PortOrder before)
{
    before.numbers = {{.phoneNumber = u"+12125550101"_s,
        .endUser = domain::EndUser{.name = u"Juniper"_s, .city = u"New York"_s},
        .portOutInfo = domain::PortOutInfo{.pin = u"0042"_s, .accountNumber = u"ACCOUNT-77"_s}}};
    domain::PortOrder after = before;
    after.numbers[0].endUser->city = u"Albany"_s;
    after.numbers[0].portOutInfo->pin = u"918273"_s;
    after.numbers[0].portOutInfo->accountNumber = u"ACCOUNT-88"_s;
    return flows::intentdata::update(before, json::write(after).toObject());
}

void TestActivityPage::neverShowsASecret()
{
    begin(IntentKind::UpdateOrder, u"17"_s, {{.state = OutcomeState::Unknown}}, secretUpdate({.id = {u"17"_s}}));
    show();
    QStringList shown;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        shown << label->text() << label->toolTip() << label->accessibleName();
    for (const views::Fact &fact : views::activitywords::sent(
             m_flow->open().empty() ? store::Intent() : await(m_desk->journal().find(m_detail)).value()->intent))
        shown << fact.name << fact.value << fact.remark;
    const QString all = shown.join(u'\n');
    QVERIFY(all.contains(u"New York → Albany"_s));
    QVERIFY(all.contains(u"changed (masked)"_s));
    for (const QString &secret : {u"0042"_s, u"918273"_s, u"ACCOUNT-"_s})
        QVERIFY2(!all.contains(secret), qPrintable(all));
}

void TestActivityPage::copiesEvidenceWithoutSecrets()
{
    begin(IntentKind::UpdateOrder, u"17"_s,
        {{.state = OutcomeState::Sent},
            {.state = OutcomeState::Refused, .httpStatus = 422, .requestId = u"req-4711"_s, .words = u"Not pending"_s}},
        secretUpdate({.id = {u"17"_s}}));
    show();
    find<QPushButton>(u"activityCopy"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &words : {u"Update order"_s, u"Kestrel (7c1f)"_s, u"Order: 17"_s, u"Reference: Juniper"_s,
             u"By: tester"_s, u"req-4711"_s, u"“Not pending” (422)"_s, u"New York → Albany"_s, u"Z  Sent"_s})
        QVERIFY2(copied.contains(words), qPrintable(words + u"\n" + copied));
    for (const QString &secret : {u"0042"_s, u"918273"_s, u"ACCOUNT-"_s})
        QVERIFY2(!copied.contains(secret), qPrintable(copied));
}

void TestActivityPage::exportsWhatTheFilterWants()
{
    const int many = flows::ActivityFlow::pageSize + 20; // more than is loaded
    for (int i = 0; i < many; ++i)
        begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Done}},
            flows::intentdata::note(u"=1+%1"_s.arg(i), m_desk->desk().local()));
    show();
    QCOMPARE(rows(), flows::ActivityFlow::pageSize);
    m_prompts.fileToSave = m_desk->filePath(u"activity.csv"_s);
    find<QPushButton>(u"exportActivity"_s)->click();
    auto *dialog = m_page->findChild<views::ExportDialog *>();
    QVERIFY(dialog);
    child<QPushButton>(*dialog, u"exportGo"_s)->click();
    QTRY_VERIFY(dialog->findChild<views::ErrorBanner *>()->text().contains(u"%1 row(s)"_s.arg(many)));
    QFile file(m_prompts.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QVERIFY(bytes.contains("'=1+5,")); // no spreadsheet runs it
    const auto table = domain::readCsv(bytes);
    QVERIFY(table);
    QCOMPARE(int(table->rows.size()), many + 1);
    QCOMPARE(table->rows[1][1], u"=1+%1"_s.arg(many - 1));
    QVERIFY(table->rows[1].contains(u"Juniper"_s));
}

void TestActivityPage::opensTheOrderOfARow()
{
    begin(IntentKind::CreateOrder, u"REF #K7Q2"_s, {{.state = OutcomeState::Done, .orderId = u"777"_s}});
    show();
    const QSignalSpy opened(m_page.get(), &ActivityPage::openRequested);
    QTRY_VERIFY(find<QPushButton>(u"activityOpen"_s)->isVisible());
    find<QPushButton>(u"activityOpen"_s)->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<domain::OrderId>().text, u"777"_s);
}

void TestActivityPage::namesEveryControl()
{
    begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Unknown}});
    show();
    const auto children = m_page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *control : children) {
        // Qt's own, in a table's corner or inside a field.
        if (!control->isVisible() || control->inherits("QTableCornerButton")
            || qobject_cast<const QLineEdit *>(control->parent()))
            continue;
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName() + control->text()));
    }
    QVERIFY(!find<views::DataTable>(u"activityTable"_s)->accessibleName().isEmpty());
    QVERIFY(!m_page->findChild<views::TextFilter *>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
