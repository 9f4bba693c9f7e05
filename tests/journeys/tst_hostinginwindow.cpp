#include "domain/imported/hostingorder.h"
#include "flows/testdesk.h"
#include "journeys/windowbench.h"
#include "sandbox/importedcalls.h"
#include "views/mainwindow.h"
#include "views/pages/imported/hostingorderpage.h"
#include "views/widgets/datatable.h"
#include "views/wizards/textenable/textenablewizard.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

//! Qualified numbers and hosting orders in the program's own window, where several pages and dialogs meet.
class TestHostingInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mailsInvoicesFromTheWorklist();
    void mailsInvoicesForManyAtOnce();
    void saysInTheWorklistWhatCouldNotBeRead();
    void leadsFromAnEventToItsOrder();
    void resumesATextEnablementFromTheDrafts();
    void opensOneWizardOverADraft();

private:
    static QString phone(int index) { return u"+1202555%1"_s.arg(index, 4, 10, QChar(u'0')); }
    bool addQualified(int count)
    {
        QStringList numbers;
        for (int i = 0; i < count; ++i)
            numbers << phone(100 + i);
        const QJsonObject body{{u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)}};
        return m_calls->call("POST", u"/qualifiedNumbers:addNumbers"_s, body).status == 200
            && m_bench->sandbox().advance(u"PT1M"_s);
    }
    std::vector<domain::WorkItem> invoiceWork() const
    {
        std::vector<domain::WorkItem> items;
        for (const flows::WorkEntry &entry : m_bench->workspace().worklist.entries()) {
            if (entry.item.action == domain::WorkAction::EmailInvoices)
                items.push_back(entry.item);
        }
        return items;
    }
    //! Presses the next action of the first entry that asks for invoices.
    bool pressInvoices()
    {
        if (!QTest::qWaitFor([this] { return !invoiceWork().empty(); }, 30'000))
            return false;
        auto *table = m_bench->find<views::DataTable>(u"worklistTable"_s);
        if (!table || !QTest::qWaitFor([&] { return table->selectId(invoiceWork().front().key); }, 30'000))
            return false;
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        return true;
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<ImportedCalls> m_calls;
};

void TestHostingInWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
    m_calls = std::make_unique<ImportedCalls>(m_bench->sandbox());
}

void TestHostingInWindow::cleanup()
{
    m_calls.reset();
    m_bench.reset();
}

void TestHostingInWindow::mailsInvoicesFromTheWorklist()
{
    QVERIFY(addQualified(1));
    QVERIFY(m_bench->start());
    QVERIFY(pressInvoices());
    QTRY_VERIFY(m_bench->find<QDialog>(u"invoicesDialog"_s));
    QVERIFY(m_bench->find<QPlainTextEdit>(u"invoicesText"_s)->toPlainText().contains(phone(100)));
    m_bench->find<QPushButton>(u"invoicesOpen"_s)->click();
    QTRY_VERIFY(m_bench->find<QPushButton>(u"invoicesSent"_s)->isEnabled());
    m_bench->find<QPushButton>(u"invoicesSent"_s)->click();
    QTRY_VERIFY(!m_bench->find<QDialog>(u"invoicesDialog"_s));
    QTRY_VERIFY(invoiceWork().empty()); // it is looked at now
}

void TestHostingInWindow::mailsInvoicesForManyAtOnce()
{
    QVERIFY(addQualified(12));
    QVERIFY(m_bench->start());
    QVERIFY(pressInvoices());
    QTRY_VERIFY(m_bench->find<QDialog>(u"invoicesDialog"_s));
    const QString text = m_bench->find<QPlainTextEdit>(u"invoicesText"_s)->toPlainText();
    for (int i = 0; i < 12; ++i)
        QVERIFY2(text.contains(phone(100 + i)), qPrintable(text));
}

void TestHostingInWindow::saysInTheWorklistWhatCouldNotBeRead()
{
    m_bench->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/qualifiedNumbers$"_s}, {u"times"_s, 0}});
    QVERIFY(m_bench->start());
    const auto said = [this] { return m_bench->window().currentPage()->status().busy; };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"qualified numbers could not be read"_s), qPrintable(said()), 30'000);
    QTRY_VERIFY(!m_bench->workspace().worklist.reading().isReading);
    m_bench->sandbox().removeAllFaults();
    m_bench->workspace().worklist.refresh();
    QTRY_VERIFY2_WITH_TIMEOUT(!said().contains(u"could not be read"_s), qPrintable(said()), 30'000);
}

void TestHostingInWindow::leadsFromAnEventToItsOrder()
{
    const QJsonObject person{
        {u"firstName"_s, u"Ada"_s}, {u"lastName"_s, u"Byron"_s}, {u"email"_s, u"ada@example.com"_s}};
    const QJsonObject address{{u"buildingNumber"_s, u"12"_s}, {u"street"_s, u"Main St"_s}, {u"city"_s, u"Boston"_s},
        {u"state"_s, u"MA"_s}, {u"postalCode"_s, u"01101"_s}, {u"country"_s, u"US"_s}};
    const QJsonObject body{{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{phone(1)}},
        {u"servicePlanId"_s, u"plan"_s}, {u"campaignId"_s, u"C1"_s}, {u"displayName"_s, u"Larkspur Clinics"_s},
        {u"directLoaInfo"_s,
            QJsonObject{
                {u"authorisedPerson"_s, person}, {u"address"_s, address}, {u"currentVoiceCarrier"_s, u"Verizon"_s}}}};
    const auto made = m_calls->call("POST", u"/hostingOrders:textEnableNumbers"_s, body);
    QCOMPARE(made.status, 200);
    const QString id = made.object.value("hostingOrderId"_L1).toString();
    QVERIFY(m_bench->start());
    auto *paste = m_bench->shell().findChild<QAction *>(u"pasteEvent"_s);
    QVERIFY(paste);
    paste->trigger();
    QTRY_VERIFY(m_bench->find<QPlainTextEdit>(u"eventText"_s));
    const QJsonObject event{{u"resourceType"_s, u"HOSTING_ORDER_NUMBER"_s}, {u"eventType"_s, u"HOSTING_PROCESS"_s},
        {u"eventId"_s, u"abcd1234efghijklmnop567890"_s}, {u"timestamp"_s, u"2026-06-06T07:45:27.785357Z"_s},
        {u"projectId"_s, u"p"_s}, {u"resourceId"_s, id}, {u"status"_s, u"SUCCEEDED"_s}};
    m_bench->find<QPlainTextEdit>(u"eventText"_s)->setPlainText(QString::fromUtf8(QJsonDocument(event).toJson()));
    auto *open = m_bench->find<QPushButton>(u"eventOpen"_s);
    QVERIFY(open && open->isEnabled());
    open->click();
    const auto page = [this] { return qobject_cast<views::HostingOrderPage *>(m_bench->window().currentPage()); };
    QTRY_VERIFY(page());
    QCOMPARE(m_bench->window().currentPageId(), u"hosting"_s);
    QTRY_COMPARE(page()->title(), u"Larkspur Clinics"_s);
}

void TestHostingInWindow::resumesATextEnablementFromTheDrafts()
{
    QVERIFY(m_bench->start());
    m_bench->shell().findChild<QAction *>(u"textEnable"_s)->trigger();
    QTRY_VERIFY(m_bench->find<QPlainTextEdit>(u"hostingPaste"_s));
    m_bench->find<QPlainTextEdit>(u"hostingPaste"_s)->setPlainText(phone(1));
    QTRY_VERIFY(m_bench->find<QPushButton>(u"next"_s)->isEnabled());
    m_bench->find<QPushButton>(u"next"_s)->click();
    m_bench->find<QLineEdit>(u"hostingPlan"_s)->setText(u"plan7"_s);
    m_bench->find<QPushButton>(u"leave"_s)->click(); // and the draft is kept
    QTRY_VERIFY(!m_bench->find<QDialog>(u"textEnableWizard"_s));
    QVERIFY(m_bench->showPage(u"drafts"_s));
    QTRY_VERIFY(m_bench->find<QPushButton>(u"resumeDraft"_s));
    QTRY_COMPARE(m_bench->shell().drafts(), 1);
    m_bench->find<QPushButton>(u"resumeDraft"_s)->click();
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"hostingPlan"_s)); // at the page where it was left
    QCOMPARE(m_bench->find<QLineEdit>(u"hostingPlan"_s)->text(), u"plan7"_s);
}

//! A click and the double click that it becomes ask for it twice, before the store has answered once.
void TestHostingInWindow::opensOneWizardOverADraft()
{
    QVERIFY(m_bench->start());
    m_bench->shell().findChild<QAction *>(u"textEnable"_s)->trigger();
    QTRY_VERIFY(m_bench->find<QPlainTextEdit>(u"hostingPaste"_s));
    m_bench->find<QPlainTextEdit>(u"hostingPaste"_s)->setPlainText(phone(1));
    m_bench->find<QPushButton>(u"leave"_s)->click(); // at once: what was typed last is in the draft
    QTRY_VERIFY(!m_bench->find<QDialog>(u"textEnableWizard"_s));
    QVERIFY(m_bench->showPage(u"drafts"_s));
    QTRY_VERIFY(m_bench->find<QPushButton>(u"resumeDraft"_s));
    m_bench->find<QPushButton>(u"resumeDraft"_s)->click();
    m_bench->find<QPushButton>(u"resumeDraft"_s)->click();
    const auto open = [this] { return m_bench->window().findChildren<views::TextEnableWizard *>(); };
    // What the store is asked after both was answered after both.
    QVERIFY(await(m_bench->services().drafts.list(m_bench->workspace().desk.profileKey)).has_value());
    QTRY_VERIFY(!open().isEmpty());
    QCOMPARE(open().size(), 1);
    QCOMPARE(m_bench->find<QPlainTextEdit>(u"hostingPaste"_s)->toPlainText(), phone(1));
}

QTEST_MAIN(TestHostingInWindow)
#include "tst_hostinginwindow.moc"
