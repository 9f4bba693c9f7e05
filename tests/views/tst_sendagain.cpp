#include "flows/intentdata.h"
#include "views/activitybench.h"
#include "views/dialogs/updatedialog.h"
#include "views/dialogs/uploaddialog.h"
#include "views/pages/ordernotestab.h"
#include "views/widgets/errorbanner.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::IntentKind, store::OutcomeState;
using views::ActivityPage;

//! Finding out on the activity page what became of a request, and sending it once more.
class TestSendAgain : public QObject, private ActivityBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void reconcilesByReadingOnly();
    void reconcilesAllOfThem();
    void saysHowReconcilingStands();
    void locksSendingAgainUntilAbsenceIsProven();
    void handsOverWhatIsToBeSentAgain();
    void namesTheDocumentAsItWasNamed();
    void fillsAnUpdateInAgain();
    void keepsANoteForTheOrderItIsFor();
};

void TestSendAgain::reconcilesByReadingOnly()
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

void TestSendAgain::reconcilesAllOfThem()
{
    begin(IntentKind::CreateOrder, u"A #K7Q2"_s, {{.state = OutcomeState::Unknown}});
    begin(IntentKind::CreateOrder, u"B #K7Q3"_s, {{.state = OutcomeState::Unknown}});
    show();
    QCOMPARE(rows(), 3);
    find<QPushButton>(u"settleAll"_s)->click();
    QTRY_COMPARE(m_flow->uncertain(), 0);
    QTRY_COMPARE(rows(), 2);
}

void TestSendAgain::saysHowReconcilingStands()
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

void TestSendAgain::locksSendingAgainUntilAbsenceIsProven()
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

void TestSendAgain::handsOverWhatIsToBeSentAgain()
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

void TestSendAgain::namesTheDocumentAsItWasNamed()
{
    domain::PortOrder order;
    order.id = {u"17"_s};
    views::UploadDialog dialog(order, m_desk->writeLetter(u"scan 0042.pdf"_s));
    dialog.propose(u"loa.pdf"_s, u"Signed by the tenant"_s);
    QCOMPARE(dialog.document().name, u"loa.pdf"_s);
    QCOMPARE(dialog.document().description, u"Signed by the tenant"_s);
    dialog.propose({}, {});
    QCOMPARE(dialog.document().description, u"Signed by the tenant"_s);
}

void TestSendAgain::fillsAnUpdateInAgain()
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

void TestSendAgain::keepsANoteForTheOrderItIsFor()
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

QTEST_MAIN(TestSendAgain)
#include "tst_sendagain.moc"
