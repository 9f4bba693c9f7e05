#include "flows/intentdata.h"
#include "flows/testdesk.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/updatedialog.h"
#include "views/pages/activitypage.h"
#include "views/pages/activitywords.h"
#include "views/pages/ordernotestab.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/textfilter.h"
#include "views/wizardbench.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::IntentKind, store::OutcomeState;
using views::ActivityPage;

//! The page of everything that was sent, against a sandbox and a store.
class TestActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void putsTheUncertainOnesOnTop();
    void saysWhatHappenedInWords();
    void saysThatNothingWasSentYet();
    void filtersByKindOutcomeAndText();
    void saysWhenNothingMatches();
    void goesThroughTheRowsByKeyboard();
    void reconcilesByReadingOnly();
    void reconcilesAllOfThem();
    void saysHowReconcilingStands();
    void locksSendingAgainUntilAbsenceIsProven();
    void handsOverWhatIsToBeSentAgain();
    void neverShowsASecret();
    void copiesEvidenceWithoutSecrets();
    void exportsWhatTheFilterWants();
    void opensTheOrderOfARow();
    void fillsAnUpdateInAgain();
    void keepsANoteForTheOrderItIsFor();
    void namesEveryControl();

private:
    QString begin(IntentKind kind, const QString &target, const std::vector<store::Outcome> &outcomes,
        const QJsonObject &data = {});
    ActivityPage &show();
    template <class W>
    W *find(const QString &name)
    {
        W *found = m_page->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    int rows() { return find<views::DataTable>(u"activityTable"_s)->model()->rowCount(); }
    bool select(const QString &id)
    {
        return find<views::DataTable>(u"activityTable"_s)->selectId(id)
            && QTest::qWaitFor([&] { return m_detail == id; }, 10'000);
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<flows::ActivityFlow> m_flow;
    std::unique_ptr<ActivityPage> m_page;
    TestPrompts m_prompts;
    QString m_detail; //!< whose detail was read last
};

void TestActivityPage::init()
{
    m_prompts = TestPrompts();
    m_detail.clear();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_flow = std::make_unique<flows::ActivityFlow>(m_desk->desk());
    connect(m_flow.get(), &flows::ActivityFlow::detailRead, this,
        [this](const flows::ActivityDetail &detail) { m_detail = detail.entry.intent.id; });
}

void TestActivityPage::cleanup()
{
    m_page.reset();
    m_flow.reset();
    m_desk.reset();
}

QString TestActivityPage::begin(
    IntentKind kind, const QString &target, const std::vector<store::Outcome> &outcomes, const QJsonObject &data)
{
    store::Intent intent = m_desk->desk().intent(kind, target, 0ms);
    intent.data = data;
    const auto begun = await(m_desk->journal().begin(intent));
    if (!begun)
        return {};
    for (const store::Outcome &outcome : outcomes)
        await(m_desk->journal().append(begun->id, outcome));
    return begun->id;
}

ActivityPage &TestActivityPage::show()
{
    m_page = std::make_unique<ActivityPage>(ActivityPage::Parts{.flow = *m_flow,
        .settler = m_desk->settler(),
        .prompts = m_prompts,
        .local = m_desk->desk().local,
        .project = u"Kestrel (7c1f)"_s,
        .referenceOf = [](const domain::OrderId &id) { return id.text == u"17"_s ? u"Juniper"_s : QString(); }});
    m_page->resize(1200, 800);
    m_page->show();
    m_page->shown();
    if (!QTest::qWaitFor([&] { return m_flow->state() == flows::ActivityFlow::State::Read; }, 10'000))
        qFatal("the journal was not read");
    if (rows() > 0 && !QTest::qWaitFor([&] { return !m_detail.isEmpty(); }, 10'000))
        qFatal("no row is current");
    return *m_page;
}

void TestActivityPage::putsTheUncertainOnesOnTop()
{
    const QString unknown = begin(IntentKind::AddNote, u"17"_s, {{.state = OutcomeState::Unknown}});
    begin(IntentKind::CancelOrder, u"18"_s, {{.state = OutcomeState::Done}});
    show();
    QCOMPARE(rows(), 4); // with two headings
    auto *table = find<views::DataTable>(u"activityTable"_s);
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
    auto *table = find<views::DataTable>(u"activityTable"_s);
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

void TestActivityPage::reconcilesByReadingOnly()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    QVERIFY(m_desk->sandbox()
                .porting("POST", u"/orders/portIns/%1/notes"_s.arg(order), {{u"note"_s, u"Please expedite"_s}})
                .status
        == 200);
    begin(IntentKind::AddNote, QString::number(order), {{.state = OutcomeState::Unknown}},
        flows::intentdata::note(u"Please expedite"_s, m_desk->sandbox().now()));
    m_desk->sandbox().clearRequests();
    show();
    QVERIFY(m_page->nextAction());
    QCOMPARE(m_page->nextAction()->objectName(), u"activityReconcile"_s);
    m_page->nextAction()->click();
    QTRY_COMPARE(rows(), 1); // settled: no groups any more
    QTRY_VERIFY(text(u"activityHappened"_s).contains(u"found it on the server"_s));
    for (const QString &verb : {u"POST"_s, u"PUT"_s, u"DELETE"_s, u"PATCH"_s})
        QCOMPARE(m_desk->sandbox().count(verb, u"orders"_s), 0);
    QVERIFY(m_desk->sandbox().count(u"GET"_s, u"portIns/%1$"_s.arg(order)) > 0);
    QVERIFY(!find<QPushButton>(u"settleAll"_s)->isEnabled());
}

void TestActivityPage::reconcilesAllOfThem()
{
    begin(IntentKind::CreateOrder, u"A #K7Q2"_s, {{.state = OutcomeState::Unknown}});
    begin(IntentKind::CreateOrder, u"B #K7Q3"_s, {{.state = OutcomeState::Unknown}});
    show();
    QCOMPARE(rows(), 3);
    find<QPushButton>(u"settleAll"_s)->click();
    QTRY_COMPARE(m_flow->uncertain(), 0);
    QTRY_COMPARE(rows(), 2);
}

void TestActivityPage::saysHowReconcilingStands()
{
    m_desk->desk().timing.absenceGap = 30s;
    m_desk->journal().setAbsenceRules({.apart = 30s});
    m_desk->restartSettler();
    begin(IntentKind::CreateOrder, u"A #K7Q2"_s, {{.state = OutcomeState::Unknown}});
    show();
    find<QPushButton>(u"activityReconcile"_s)->click();
    QTRY_VERIFY2(text(u"activitySettling"_s).contains(u"nothing there; next look in"_s),
        qPrintable(text(u"activitySettling"_s)));
    QVERIFY(!find<QPushButton>(u"activitySendAgain"_s)->isEnabled());
}

void TestActivityPage::locksSendingAgainUntilAbsenceIsProven()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    const QString id = begin(IntentKind::AddNote, QString::number(order), {{.state = OutcomeState::Unknown}},
        flows::intentdata::note(u"Please expedite"_s, m_desk->sandbox().now()));
    show();
    auto *again = find<QPushButton>(u"activitySendAgain"_s);
    QVERIFY(again->isVisible() && !again->isEnabled());
    QVERIFY(text(u"activityRemark"_s).contains(u"proven absent"_s));
    const QSignalSpy wanted(m_page.get(), &ActivityPage::sendAgainRequested);
    again->click();
    QCOMPARE(wanted.size(), 0);
    find<QPushButton>(u"activityReconcile"_s)->click();
    QTRY_COMPARE(m_desk->stateOf(id), OutcomeState::Absent);
    QTRY_VERIFY(again->isEnabled());
    QVERIFY(!find<QPushButton>(u"activityReconcile"_s)->isVisible());
    again->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes$"_s), 0); // it sends nothing by itself
}

void TestActivityPage::handsOverWhatIsToBeSentAgain()
{
    const QString id = begin(IntentKind::UploadDocument, u"17"_s, {{.state = OutcomeState::Absent}},
        flows::intentdata::document(u"loa.pdf"_s, u"Letter"_s, 5, "x", {}));
    begin(IntentKind::AddNote, u"18"_s, {{.state = OutcomeState::Done}});
    show();
    const QSignalSpy wanted(m_page.get(), &ActivityPage::sendAgainRequested);
    QVERIFY(select(id));
    QTRY_VERIFY(find<QPushButton>(u"activitySendAgain"_s)->isEnabled());
    QCOMPARE(m_page->nextAction()->objectName(), u"activitySendAgain"_s);
    m_page->nextAction()->click();
    QCOMPARE(wanted.size(), 1);
    const auto entry = wanted[0][0].value<store::JournalEntry>();
    QCOMPARE(entry.intent.data.value("description"_L1).toString(), u"Letter"_s);
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
    QTRY_VERIFY(dialog->findChild<views::ErrorBanner *>()->text().contains(u"%1 rows"_s.arg(many)));
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

void TestActivityPage::fillsAnUpdateInAgain()
{
    const qint64 number = m_desk->sandbox().createOrder(someNumbers(2), u"Before"_s);
    const domain::OrderId id{QString::number(number)};
    const auto read = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + id.text).object;
    const domain::PortOrder before = *flows::intentdata::orderOf(read, id);
    domain::PortOrder after = before;
    after.customerReference = u"After"_s;
    const QJsonObject data = flows::intentdata::update(before, json::write(after).toObject());

    auto flow = std::make_unique<flows::UpdateFlow>(m_desk->desk(), id, m_desk->settler());
    views::UpdateDialog dialog(
        std::move(flow), {.sentBefore = data}, {.prompts = m_prompts, .now = m_desk->desk().now});
    dialog.show();
    auto *reference = child<QLineEdit>(dialog, u"editorReference"_s);
    QTRY_COMPARE(reference->text(), u"After"_s);
    QVERIFY(dialog.findChild<views::ErrorBanner *>(u"updateBanner"_s)->text().contains(u"did not reach"_s));
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"portIns"_s), 0);
    auto *go = child<QPushButton>(dialog, u"updateGo"_s);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(dialog.findChild<views::DataTable *>(u"guardTable"_s)->isVisible() && go->isEnabled());
    go->click();
    QTRY_COMPARE(m_desk->sandbox()
                     .porting("GET", u"/orders/portIns/"_s + id.text)
                     .object.value(u"customerOrderReference"_s)
                     .toString(),
        u"After"_s);
}

void TestActivityPage::keepsANoteForTheOrderItIsFor()
{
    flows::NoteFlow flow(m_desk->desk(), m_desk->settler());
    views::OrderNotesTab tab(flow, m_desk->desk().now);
    auto *editor = tab.findChild<QPlainTextEdit *>(u"noteText"_s);
    tab.showOrder({.id = {u"1"_s}});
    tab.draft({u"2"_s}, u"For two"_s); // not read yet
    QCOMPARE(editor->toPlainText(), QString());
    tab.showOrder({.id = {u"2"_s}});
    QCOMPARE(editor->toPlainText(), u"For two"_s);
    tab.showOrder({.id = {u"3"_s}});
    QCOMPARE(editor->toPlainText(), QString());
    tab.draft({u"3"_s}, u"For three"_s);
    QCOMPARE(editor->toPlainText(), u"For three"_s);
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
