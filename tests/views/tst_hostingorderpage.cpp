#include "views/hostingpagesbench.h"

#include "tables/imported/hostingnumbersmodel.h"
#include "views/dialogs/exportdialog.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"

#include <QClipboard>
#include <QFile>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::HostingNumbersModel;

//! One hosting order: its report, its numbers with their states, and what it is read and written for.
class TestHostingOrderPage : public QObject, HostingPagesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
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
};

void TestHostingOrderPage::showsAnOrderWithItsReport()
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

void TestHostingOrderPage::countsFailuresInTheReport()
{
    const HostingOrderId order = desk().textEnabled(3);
    QVERIFY(desk().failNext(u"campaign"_s, u"CAMPAIGN_EXPIRED"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    const QString said = m_bench->order()->findChild<QWidget *>(u"reportCampaign"_s)->accessibleName();
    QVERIFY2(said.startsWith(u"2 of 3"_s) && said.contains(u"1 failed"_s), qPrintable(said));
}

void TestHostingOrderPage::aCompletedOrderWithFailuresIsNoSuccess()
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

void TestHostingOrderPage::filtersNumbersByTheirStates()
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

void TestHostingOrderPage::readsOneNumberAgain()
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

void TestHostingOrderPage::saysWhyANumberFailed()
{
    const HostingOrderId order = desk().textEnabled(1);
    QVERIFY(desk().failNext(u"carrier"_s, u"60135"_s));
    QVERIFY(desk().finish(order));
    showOrder(order);
    child<views::DataTable>(*m_bench->order(), u"hostingNumbers"_s)->selectRow(0);
    const auto boxes = m_bench->order()->findChildren<views::ErrorBanner *>(u"hostingFailure"_s);
    QVERIFY(std::ranges::any_of(boxes, [](const views::ErrorBanner *box) { return box->text().contains(u"60135"_s); }));
}

void TestHostingOrderPage::copiesANumberAsEvidence()
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

void TestHostingOrderPage::opensNoWindowForAFailure()
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

void TestHostingOrderPage::exportsItsNumbers()
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

void TestHostingOrderPage::countsNothingAsToGoOnceItIsOver()
{
    const HostingOrderId order = desk().textEnabled(3);
    showOrder(order);
    const auto said = [this] { return m_bench->order()->findChild<QWidget *>(u"reportOsr"_s)->accessibleName(); };
    QVERIFY2(said().contains(u"3 to go"_s), qPrintable(said()));
    QVERIFY(desk().outside(order, u"reject"_s));
    m_bench->order()->refresh();
    QTRY_VERIFY2(said().contains(u"3 not done"_s), qPrintable(said()));
}

void TestHostingOrderPage::keepsThePictureWhenAReadingFails()
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

void TestHostingOrderPage::readsUntilItIsOver()
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

void TestHostingOrderPage::goesFromOrderToOrder()
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

void TestHostingOrderPage::showsFiveHundredNumbers()
{
    const HostingOrderId order = desk().textEnabled(500);
    showOrder(order);
    QCOMPARE(numbers()->rowCount(), 500);
    QVERIFY(m_bench->order()->status().shown.startsWith(u"500"_s));
}

void TestHostingOrderPage::writesToTheSigner()
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

QTEST_MAIN(TestHostingOrderPage)
#include "tst_hostingorderpage.moc"
