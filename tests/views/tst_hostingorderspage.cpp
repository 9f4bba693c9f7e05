#include "views/hostingpagesbench.h"

#include "views/widgets/textfilter.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::HostingOrdersModel;

//! The list of hosting orders: what was asked, what came, what is next, and the pairs that it asks for.
class TestHostingOrdersPage : public QObject, HostingPagesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysThatItKnowsNothingToAskFor();
    void saysThatThereAreNone();
    void listsOrdersWithWhatIsNext();
    void saysWhatWasAsked();
    void saysWhenTheListMayBeIncomplete();
    void showsWhyNothingCanBeRead();
    void filtersByState();
    void filtersByText();
    void cancelsAReading();
    void opensByEnterAndComesBack();
    void opensFailuresRightAway();
    void asksForTextEnablingAndImport();
    void addsAPairByHand();
    void leavesAPairOut();
};

void TestHostingOrdersPage::saysThatItKnowsNothingToAskFor()
{
    m_bench->show();
    QTRY_VERIFY2(emptyText().contains(u"does not know what to ask for"_s), qPrintable(emptyText()));
    QSignalSpy wanted(m_bench->list(), &views::HostingOrdersPage::scopesRequested);
    child<QPushButton>(*m_bench->list(), u"hostingScopes"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestHostingOrdersPage::saysThatThereAreNone()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    showList();
    QVERIFY2(emptyText().contains(u"No hosting orders."_s), qPrintable(emptyText()));
}

void TestHostingOrdersPage::listsOrdersWithWhatIsNext()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId waiting = desk().textEnabled(3);
    const HostingOrderId partly = desk().textEnabled(2, u"Bluefinch"_s);
    QVERIFY(desk().failNext(u"osr"_s, u"INVALID_NNID"_s));
    QVERIFY(desk().finish(partly));
    showList();
    const auto *model = m_bench->list()->table()->model();
    QCOMPARE(model->rowCount(), 2);
    QStringList states;
    QStringList actions;
    for (int row = 0; row < 2; ++row) {
        states << model->index(row, HostingOrdersModel::State).data().toString();
        actions << model->index(row, HostingOrdersModel::NextAction).data().toString();
    }
    QVERIFY2(states.contains(u"Waiting for signature"_s) && states.contains(u"Completed, 1 failed"_s),
        qPrintable(states.join(u'|')));
    QVERIFY2(
        actions.contains(u"Remind signer…"_s) && actions.contains(u"Open failures"_s), qPrintable(actions.join(u'|')));
    m_bench->list()->select(waiting);
    QSignalSpy reminded(m_bench->list(), &views::HostingOrdersPage::remindRequested);
    m_bench->list()->nextAction()->click();
    QCOMPARE(reminded.value(0).value(0).value<HostingOrderId>(), waiting);
}

void TestHostingOrdersPage::saysWhatWasAsked()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().scopes->add(u"plan"_s, {});
    showList();
    const QString asked = text(u"hostingAsked"_s);
    QVERIFY2(asked.contains(u"2 pair"_s) && asked.contains(u"24 question"_s), qPrintable(asked));
    QVERIFY(!asked.contains(u"incomplete"_s));
}

void TestHostingOrdersPage::saysWhenTheListMayBeIncomplete()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().textEnabled();
    desk().sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 400}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 1}, {u"skip"_s, 6}});
    showList();
    QVERIFY2(text(u"hostingAsked"_s).contains(u"may be incomplete"_s), qPrintable(text(u"hostingAsked"_s)));
    QCOMPARE(m_bench->list()->table()->model()->rowCount(), 1); // what was found stays
    m_bench->list()->refresh();
    QVERIFY(m_bench->listed());
    QVERIFY(!text(u"hostingAsked"_s).contains(u"may be incomplete"_s));
}

void TestHostingOrdersPage::showsWhyNothingCanBeRead()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 0}});
    showList();
    QVERIFY2(emptyText().contains(u"could be read"_s), qPrintable(emptyText()));
    QVERIFY(emptyText().contains(u"403"_s));
}

void TestHostingOrdersPage::filtersByState()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().textEnabled();
    const HostingOrderId rejected = desk().textEnabled(1, u"Rejected"_s);
    QVERIFY(desk().outside(rejected, u"reject"_s));
    showList();
    QCOMPARE(m_bench->list()->table()->model()->rowCount(), 2);
    desk().sandbox().clearRequests();
    choose(*m_bench->list(), u"filterHostingState"_s, u"Rejected"_s);
    QVERIFY(m_bench->listed());
    QCOMPARE(m_bench->list()->table()->model()->rowCount(), 1);
    QCOMPARE(desk().sandbox().count(u"GET"_s, u"/hostingOrders$"_s), 4); // two types, one state, two pairs
}

void TestHostingOrdersPage::filtersByText()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().textEnabled();
    desk().textEnabled(1, u"Bluefinch"_s);
    showList();
    m_bench->list()->findChild<views::TextFilter *>()->setText(u"blue"_s);
    QTRY_COMPARE(m_bench->list()->table()->model()->rowCount(), 1);
    m_bench->list()->findChild<views::TextFilter *>()->setText(u"nobody"_s);
    QTRY_VERIFY2(emptyText().contains(u"match."_s), qPrintable(emptyText()));
}

void TestHostingOrdersPage::cancelsAReading()
{
    for (int i = 0; i < 20; ++i)
        desk().scopes->add(u"plan%1"_s.arg(i), u"C1"_s);
    m_bench->show();
    QTRY_VERIFY(m_bench->list()->status().cancelable);
    QVERIFY(m_bench->list()->status().total > 0);
    m_bench->list()->cancelBusy();
    QVERIFY(!m_bench->list()->status().cancelable);
    QVERIFY2(text(u"hostingAsked"_s).contains(u"may be incomplete"_s), qPrintable(text(u"hostingAsked"_s)));
}

void TestHostingOrdersPage::opensByEnterAndComesBack()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().textEnabled();
    showList();
    m_bench->list()->table()->selectRow(0);
    QTest::keyClick(m_bench->list()->table(), Qt::Key_Return);
    QVERIFY(m_bench->opened());
    QCOMPARE(m_bench->order()->title(), u"Larkspur Clinics"_s);
    QVERIFY(m_bench->order()->goBack());
    QTRY_VERIFY(!m_bench->order());
}

void TestHostingOrdersPage::opensFailuresRightAway()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    const HostingOrderId order = desk().textEnabled(4);
    QVERIFY(desk().failNext(u"platform"_s, u"NUMBER_PROVISIONING_FAILED"_s));
    QVERIFY(desk().finish(order));
    showList();
    m_bench->list()->select(order);
    m_bench->list()->nextAction()->click();
    QVERIFY(m_bench->opened());
    QTRY_COMPARE(numbers()->rowCount(), 1);
}

void TestHostingOrdersPage::asksForTextEnablingAndImport()
{
    m_bench->show();
    QSignalSpy enable(m_bench->list(), &views::HostingOrdersPage::textEnableRequested);
    QSignalSpy import(m_bench->list(), &views::HostingOrdersPage::importRequested);
    child<QPushButton>(*m_bench->list(), u"textEnable"_s)->click();
    child<QPushButton>(*m_bench->list(), u"importNumbers"_s)->click();
    QCOMPARE(enable.size(), 1);
    QCOMPARE(import.size(), 1);
}

void TestHostingOrdersPage::addsAPairByHand()
{
    m_bench->show();
    auto *dialog = new views::ScopesDialog(
        *desk().scopes, [](const QString &id) { return id; }, m_bench->window.get());
    dialog->open();
    auto *add = child<QPushButton>(*dialog, u"scopeAdd"_s);
    QVERIFY(!add->isEnabled());
    child<QLineEdit>(*dialog, u"scopePlan"_s)->setText(u"plan"_s);
    child<QLineEdit>(*dialog, u"scopeCampaign"_s)->setText(u"C1"_s);
    add->click();
    QCOMPARE(desk().scopes->asked().size(), size_t(1));
    QCOMPARE(child<views::DataTable>(*dialog, u"scopes"_s)->model()->rowCount(), 1);
    dialog->accept();
}

void TestHostingOrdersPage::leavesAPairOut()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    m_bench->show();
    auto *dialog = new views::ScopesDialog(
        *desk().scopes, [](const QString &id) { return id; }, m_bench->window.get());
    dialog->open();
    child<QPushButton>(*dialog, u"scopeToggle"_s)->click();
    QVERIFY(desk().scopes->asked().empty());
    child<QPushButton>(*dialog, u"scopeToggle"_s)->click();
    QCOMPARE(desk().scopes->asked().size(), size_t(1));
    child<QPushButton>(*dialog, u"scopeForget"_s)->click();
    QVERIFY(desk().scopes->all().empty());
    dialog->accept();
}

QTEST_MAIN(TestHostingOrdersPage)
#include "tst_hostingorderspage.moc"
