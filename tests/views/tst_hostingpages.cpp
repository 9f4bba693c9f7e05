#include "views/hostingbench.h"

#include "tables/imported/hostingnumbersmodel.h"
#include "views/dialogs/exportdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/labels.h"
#include "views/widgets/textfilter.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::HostingNumbersModel, tables::HostingOrdersModel;

//! Hosting orders through the window: listed, filtered, opened with their report and numbers, one number read.
class TestHostingPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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

    void showsAnOrderWithItsReport();
    void countsFailuresInTheReport();
    void aCompletedOrderWithFailuresIsNoSuccess();
    void filtersNumbersByTheirStates();
    void readsOneNumberAgain();
    void saysWhyANumberFailed();
    void copiesANumberAsEvidence();
    void opensNoWindowForAFailure();
    void exportsItsNumbers();
    void countsNothingAsToGoOnceItIsOver();
    void keepsThePictureWhenAReadingFails();
    void readsUntilItIsOver();
    void goesFromOrderToOrder();
    void showsFiveHundredNumbers();
    void writesToTheSigner();

    void addsAPairByHand();
    void leavesAPairOut();

private:
    QString text(const QString &name) { return child<QLabel>(*m_bench->window, name)->text(); }
    QString emptyText()
    {
        QStringList words;
        for (const QLabel *label : m_bench->window->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'|');
    }
    QAbstractItemModel *numbers() { return child<views::DataTable>(*m_bench->order(), u"hostingNumbers"_s)->model(); }
    //! Answers the question of a chip.
    void choose(QWidget &page, const QString &chip, const QString &words)
    {
        child<views::FilterChip>(page, chip)->click();
        auto *dialog = m_bench->window->findChild<QDialog *>(u"filterDialog"_s);
        QVERIFY(dialog);
        for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text() == words)
                button->click();
        }
        dialog->findChild<QPushButton *>(u"filterApply"_s)->click();
        QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(u"filterDialog"_s));
    }
    void showList()
    {
        m_bench->show();
        QVERIFY(m_bench->listed());
        new QAbstractItemModelTester(m_bench->list()->table()->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest, m_bench->window.get());
    }
    void showOrder(const HostingOrderId &id)
    {
        showList();
        m_bench->open(id);
        QVERIFY(m_bench->opened());
    }
    HostingDesk &desk() { return m_bench->desk; }

    std::unique_ptr<HostingBench> m_bench;
};

void TestHostingPages::init()
{
    m_bench = std::make_unique<HostingBench>();
    QVERIFY(desk().isReady());
}

void TestHostingPages::cleanup()
{
    m_bench->window.reset();
    m_bench.reset();
}

void TestHostingPages::saysThatItKnowsNothingToAskFor()
{
    m_bench->show();
    QTRY_VERIFY2(emptyText().contains(u"does not know what to ask for"_s), qPrintable(emptyText()));
    QSignalSpy wanted(m_bench->list(), &views::HostingOrdersPage::scopesRequested);
    child<QPushButton>(*m_bench->list(), u"hostingScopes"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestHostingPages::saysThatThereAreNone()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    showList();
    QVERIFY2(emptyText().contains(u"No hosting orders."_s), qPrintable(emptyText()));
}

void TestHostingPages::listsOrdersWithWhatIsNext()
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

void TestHostingPages::saysWhatWasAsked()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().scopes->add(u"plan"_s, {});
    showList();
    const QString asked = text(u"hostingAsked"_s);
    QVERIFY2(asked.contains(u"2 pair"_s) && asked.contains(u"24 question"_s), qPrintable(asked));
    QVERIFY(!asked.contains(u"incomplete"_s));
}

void TestHostingPages::saysWhenTheListMayBeIncomplete()
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

void TestHostingPages::showsWhyNothingCanBeRead()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders$"_s}, {u"times"_s, 0}});
    showList();
    QVERIFY2(emptyText().contains(u"could be read"_s), qPrintable(emptyText()));
    QVERIFY(emptyText().contains(u"403"_s));
}

void TestHostingPages::filtersByState()
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

void TestHostingPages::filtersByText()
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

void TestHostingPages::cancelsAReading()
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

void TestHostingPages::opensByEnterAndComesBack()
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

void TestHostingPages::opensFailuresRightAway()
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

void TestHostingPages::asksForTextEnablingAndImport()
{
    m_bench->show();
    QSignalSpy enable(m_bench->list(), &views::HostingOrdersPage::textEnableRequested);
    QSignalSpy import(m_bench->list(), &views::HostingOrdersPage::importRequested);
    child<QPushButton>(*m_bench->list(), u"textEnable"_s)->click();
    child<QPushButton>(*m_bench->list(), u"importNumbers"_s)->click();
    QCOMPARE(enable.size(), 1);
    QCOMPARE(import.size(), 1);
}

void TestHostingPages::showsAnOrderWithItsReport()
{
    const HostingOrderId order = desk().textEnabled(3);
    QVERIFY(desk().finish(order));
    showOrder(order);
    QCOMPARE(numbers()->rowCount(), 3);
    const auto said
        = [this](const QString &tile) { return m_bench->order()->findChild<QWidget *>(tile)->accessibleName(); };
    QVERIFY2(said(u"reportTotal"_s).startsWith(u"3"_s), qPrintable(said(u"reportTotal"_s)));
    QVERIFY2(said(u"reportOsr"_s).startsWith(u"3 of 3"_s), qPrintable(said(u"reportOsr"_s)));
    QVERIFY2(said(u"reportCampaign"_s).contains(u"all through"_s), qPrintable(said(u"reportCampaign"_s)));
    QVERIFY2(m_bench->order()->status().busy.contains(u"agree"_s), qPrintable(m_bench->order()->status().busy));
    QVERIFY(!m_bench->order()->nextAction());
    for (const QString &path : {u"/report$"_s, u"/numbers$"_s, u"/hostingOrders/[^/]+$"_s})
        QVERIFY(desk().sandbox().count(u"GET"_s, path) > 0);
}

void TestHostingPages::countsFailuresInTheReport()
{
    const HostingOrderId order = desk().textEnabled(3);
    QVERIFY(desk().failNext(u"campaign"_s, u"CAMPAIGN_EXPIRED"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    const QString said = m_bench->order()->findChild<QWidget *>(u"reportCampaign"_s)->accessibleName();
    QVERIFY2(said.startsWith(u"2 of 3"_s) && said.contains(u"1 failed"_s), qPrintable(said));
}

void TestHostingPages::aCompletedOrderWithFailuresIsNoSuccess()
{
    const HostingOrderId order = desk().textEnabled(2);
    QVERIFY(desk().failNext(u"osr"_s, u"INVALID_NNID"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    const auto *pill = child<views::PillLabel>(*m_bench->order(), u"hostingState"_s);
    QCOMPARE(pill->pill().text, u"Completed"_s);
    QCOMPARE(pill->pill().meaning, tables::Meaning::Failed);
    QVERIFY(m_bench->order()->nextAction());
    m_bench->order()->nextAction()->click();
    QCOMPARE(numbers()->rowCount(), 1);
}

void TestHostingPages::filtersNumbersByTheirStates()
{
    const HostingOrderId order = desk().textEnabled(4);
    QVERIFY(desk().failNext(u"carrier"_s, u"60135"_s));
    QVERIFY(desk().failNext(u"platform"_s, u"NUMBER_PROVISIONING_FAILED"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    choose(*m_bench->order(), u"filterPlatform"_s, u"Failed"_s);
    QCOMPARE(numbers()->rowCount(), 1);
    choose(*m_bench->order(), u"filterPlatform"_s, u"Done"_s);
    QCOMPARE(numbers()->rowCount(), 3);
    choose(*m_bench->order(), u"filterOutcome"_s, u"On its way"_s);
    QCOMPARE(numbers()->rowCount(), 0);
    QVERIFY2(emptyText().contains(u"match."_s), qPrintable(emptyText()));
}

void TestHostingPages::readsOneNumberAgain()
{
    const HostingOrderId order = desk().textEnabled(2);
    showOrder(order);
    QCOMPARE(numbers()->index(0, HostingNumbersModel::Osr).data().toString(), u"Waiting"_s);
    QVERIFY(desk().finish(order));
    m_bench->window->hide(); // nobody looks, so that nothing is read by itself
    child<QPushButton>(*m_bench->order(), u"hostingReadNumber"_s)->click();
    const QString path = u"/numbers/"_s;
    QTRY_VERIFY(desk().sandbox().count(u"GET"_s, path) > 0); // twice where the token has run out
    QTRY_VERIFY(!child<views::ErrorBanner>(*m_bench->order(), u"hostingNumberBanner"_s)->isEmpty());
}

void TestHostingPages::saysWhyANumberFailed()
{
    const HostingOrderId order = desk().textEnabled(1);
    QVERIFY(desk().failNext(u"carrier"_s, u"60135"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    child<views::DataTable>(*m_bench->order(), u"hostingNumbers"_s)->selectRow(0);
    const auto boxes = m_bench->order()->findChildren<views::ErrorBanner *>(u"hostingFailure"_s);
    QVERIFY(std::ranges::any_of(boxes, [](const views::ErrorBanner *box) { return box->text().contains(u"60135"_s); }));
}

void TestHostingPages::copiesANumberAsEvidence()
{
    const HostingOrderId order = desk().textEnabled(1);
    showOrder(order);
    child<QPushButton>(*m_bench->order(), u"hostingCopyNumber"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"+12025551000"_s) && copied.contains(order.text), qPrintable(copied));
}

//! What was shown as a window.
class WindowWatch : public QObject
{
public:
    WindowWatch() { qApp->installEventFilter(this); }
    QStringList shown;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && event->type() == QEvent::Show && widget->isWindow())
            shown << QLatin1StringView(widget->metaObject()->className());
        return false;
    }
};

void TestHostingPages::opensNoWindowForAFailure()
{
    const HostingOrderId order = desk().textEnabled(1);
    QVERIFY(desk().failNext(u"carrier"_s, u"60135"_s));
    QVERIFY(desk().finish(order));
    showList();
    const WindowWatch watch;
    m_bench->open(order);
    QVERIFY(m_bench->opened());
    QVERIFY(m_bench->order()->findChild<views::ErrorBanner *>(u"hostingFailure"_s));
    QCOMPARE(watch.shown, QStringList());
}

void TestHostingPages::exportsItsNumbers()
{
    const HostingOrderId order = desk().textEnabled(2);
    QVERIFY(desk().failNext(u"platform"_s, u"NUMBER_PROVISIONING_FAILED"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    m_bench->prompts.fileToSave = desk().filePath(u"numbers.csv"_s);
    child<QPushButton>(*m_bench->order(), u"exporthostingNumbers"_s)->click();
    auto *dialog = m_bench->window->findChild<views::ExportDialog *>();
    QVERIFY(dialog);
    child<QRadioButton>(*dialog, u"exportAll"_s)->click();
    child<QPushButton>(*dialog, u"exportGo"_s)->click();
    const auto written = [this] {
        QFile file(m_bench->prompts.fileToSave);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    for (const QString &words : {u"+12025551000"_s, u"+12025551001"_s, u"Failed"_s, u"did not take this number"_s})
        QTRY_VERIFY2(written().contains(words), qPrintable(written()));
}

void TestHostingPages::countsNothingAsToGoOnceItIsOver()
{
    const HostingOrderId order = desk().textEnabled(3);
    showOrder(order);
    const auto said = [this] { return m_bench->order()->findChild<QWidget *>(u"reportOsr"_s)->accessibleName(); };
    QVERIFY2(said().contains(u"3 to go"_s), qPrintable(said()));
    QVERIFY(desk().outside(order, u"reject"_s));
    m_bench->order()->refresh();
    QTRY_VERIFY2(said().contains(u"3 not done"_s), qPrintable(said()));
}

void TestHostingPages::keepsThePictureWhenAReadingFails()
{
    const HostingOrderId order = desk().textEnabled(2);
    showOrder(order);
    desk().sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"/hostingOrders/"_s}, {u"times"_s, 0}});
    m_bench->order()->refresh();
    QTRY_VERIFY2(emptyText().contains(u"What is shown was read at"_s), qPrintable(emptyText()));
    QCOMPARE(numbers()->rowCount(), 2);
    desk().sandbox().removeAllFaults();
    QTRY_VERIFY2(!emptyText().contains(u"What is shown was read at"_s), qPrintable(emptyText())); // by itself
}

void TestHostingPages::readsUntilItIsOver()
{
    const HostingOrderId order = desk().textEnabled(1);
    showOrder(order);
    const auto state = [this] { return child<views::PillLabel>(*m_bench->order(), u"hostingState"_s)->pill().text; };
    QCOMPARE(state(), u"Waiting for signature"_s);
    QVERIFY(desk().finish(order));
    QTRY_COMPARE(state(), u"Completed"_s);
    QTRY_VERIFY(!desk().detail->isReading());
    QVERIFY(!desk().detail->nextLookAt());
}

void TestHostingPages::goesFromOrderToOrder()
{
    desk().scopes->add(u"plan"_s, u"C1"_s);
    desk().textEnabled(1, u"One"_s);
    desk().textEnabled(1, u"Two"_s);
    showList();
    const auto ids = m_bench->list()->shownHostingOrders();
    m_bench->open(ids.front());
    QVERIFY(m_bench->opened());
    const QString first = m_bench->order()->title();
    child<QPushButton>(*m_bench->order(), u"next"_s)->click();
    QTRY_VERIFY(m_bench->opened() && m_bench->order()->title() != first);
    QVERIFY(ids.back() == desk().detail->id());
}

void TestHostingPages::showsFiveHundredNumbers()
{
    const HostingOrderId order = desk().textEnabled(500);
    showOrder(order);
    QCOMPARE(numbers()->rowCount(), 500);
    QVERIFY(m_bench->order()->status().shown.startsWith(u"500"_s));
}

void TestHostingPages::writesToTheSigner()
{
    const HostingOrderId id = desk().textEnabled(2);
    desk().book->read(id);
    QTRY_VERIFY(desk().book->find(id));
    HostingOrder order = desk().book->find(id)->order;
    order.displayName = u"A & B=1\nBcc: x@example.com"_s;
    const QUrl mail = views::hostingwords::reminder(order, 2);
    QCOMPARE(mail.scheme(), u"mailto"_s);
    QCOMPARE(mail.path(), u"ada@example.com"_s);
    const QUrlQuery query(mail);
    QCOMPARE(query.queryItems().size(), 2);
    QVERIFY(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded).contains(u"A & B=1 Bcc: x@example.com"_s));
    QVERIFY(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).contains(u"Ada Byron"_s));
}

void TestHostingPages::addsAPairByHand()
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

void TestHostingPages::leavesAPairOut()
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

QTEST_MAIN(TestHostingPages)
#include "tst_hostingpages.moc"
