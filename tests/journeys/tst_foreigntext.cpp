#include "app/orderdialogs.h"
#include "journeys/foreign.h"
#include "journeys/windowbench.h"
#include "views/mainwindow.h"
#include "views/page.h"
#include "views/wizards/portin/portinwizard.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using foreign::badlyShown, foreign::tooLarge;

namespace {

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace

//! Text from the server stays text wherever it is shown, and never breaks the window apart.
class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void staysPlainOnEveryPage();
    void staysPlainInTheDialogs();
    void doesNotBreakTheWindowApart();

private:
    bool makeOrder(const QString &text, bool ready);
    QDialog *dialog(const char *className);

    std::unique_ptr<WindowBench> m_bench;
    qint64 m_order = 0;
    int m_orders = 0;
};

void TestForeignText::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
    m_orders = 0;
}

void TestForeignText::cleanup()
{
    m_bench.reset();
}

bool TestForeignText::makeOrder(const QString &text, bool ready)
{
    support::Sandbox &sandbox = m_bench->sandbox();
    const QStringList numbers{
        u"+1312555%1"_s.arg(++m_orders, 4, 10, QChar(u'0')), u"+1312556%1"_s.arg(m_orders, 4, 10, QChar(u'0'))};
    m_order = sandbox.createOrder(numbers, u"REF"_s, true);
    const QJsonObject user{{u"name"_s, text}, {u"city"_s, text}, {u"streetName"_s, text}};
    const auto entry = [&](const QString &number, const QString &status) {
        return QJsonObject{{u"phoneNumber"_s, number}, {u"status"_s, status}, {u"rejectReason"_s, text},
            {u"endUser"_s, user}, {u"phoneNumberGroup"_s, text},
            {u"voiceConfiguration"_s, QJsonObject{{u"type"_s, text}}},
            {u"smsConfiguration"_s, QJsonObject{{u"smsAppId"_s, text}}}};
    };
    const QString other = ready ? u"CONFIRMED"_s : u"REJECTED"_s;
    const QJsonObject document{
        {u"documentName"_s, text}, {u"description"_s, text}, {u"fileContent"_s, u"JVBERi0xLjQK"_s}};
    const QJsonObject patch{{u"customerOrderReference"_s, text}, {u"resellerName"_s, text}, {u"loaUploadedBy"_s, text},
        {u"phoneNumbers"_s, QJsonArray{entry(numbers[0], other), entry(numbers[1], text.left(40))}}};
    const QString path = u"/orders/%1/note"_s.arg(m_order);
    bool done = m_order > 0
        && sandbox.porting("POST", u"/orders/portIns/%1/documents"_s.arg(m_order), document).status == 200
        && sandbox.control("POST", path, {{u"note"_s, text}, {u"author"_s, text}}).status == 200;
    if (ready)
        done = done && sandbox.confirm(m_order, {{u"focDate"_s, u"2026-01-05"_s}}) && sandbox.release(m_order);
    return done && sandbox.change(m_order, patch)
        && (!ready || sandbox.change(m_order, {{u"status"_s, u"CONFIRMED"_s}}));
}

QDialog *TestForeignText::dialog(const char *className)
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (QDialog *each : m_bench->window().findChildren<QDialog *>()) {
            if (each->isVisible() && each->inherits(className))
                found = each;
        }
        return found != nullptr;
    });
    return found;
}

void TestForeignText::staysPlainOnEveryPage()
{
    QVERIFY(makeOrder(foreign::markup, false));
    QVERIFY(m_bench->start());
    views::MainWindow &window = m_bench->window();
    QVERIFY(comesTo([&] { return m_bench->workspace().reader.find({QString::number(m_order)}) != nullptr; }));
    for (const QString &page :
        {u"portins"_s, u"worklist"_s, u"calendar"_s, u"drafts"_s, u"campaigns"_s, u"activity"_s}) {
        QVERIFY2(m_bench->showPage(page), qPrintable(page));
        QCOMPARE(window.currentPageId(), page);
        for (QAbstractItemView *view : window.currentPage()->findChildren<QAbstractItemView *>()) {
            if (view->model() && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0));
        }
        VERIFY_NONE(badlyShown(window));
    }
    window.showPage(u"portins"_s);
    QVERIFY(m_bench->openOrder(m_order));
    auto *tabs = window.findChild<QTabWidget *>(u"orderTabs"_s);
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        VERIFY_NONE(badlyShown(window));
    }
}

void TestForeignText::staysPlainInTheDialogs()
{
    QVERIFY(makeOrder(foreign::markup, false));
    QVERIFY(m_bench->start());
    const domain::OrderId pending{QString::number(m_order)};
    m_bench->shell().dialogs().update(pending);
    QDialog *update = dialog("views::UpdateDialog");
    QVERIFY(update);
    QVERIFY(comesTo([&] { return !update->findChildren<QAbstractItemView *>().isEmpty(); }));
    VERIFY_NONE(badlyShown(*update));
    update->done(0);
    m_bench->shell().dialogs().cancel(pending);
    QDialog *cancel = dialog("views::CancelDialog");
    QVERIFY(cancel);
    VERIFY_NONE(badlyShown(*cancel));
    cancel->done(0);

    QVERIFY(makeOrder(foreign::markup, true));
    m_bench->shell().dialogs().activate({QString::number(m_order)});
    QDialog *activate = dialog("views::ActivationDialog");
    QVERIFY(activate);
    QVERIFY(comesTo([&] {
        return std::ranges::any_of(
            activate->findChildren<QLabel *>(), [](const QLabel *label) { return label->text().contains(u"evil"_s); });
    }));
    VERIFY_NONE(badlyShown(*activate));
}

void TestForeignText::doesNotBreakTheWindowApart()
{
    QVERIFY(makeOrder(foreign::endless, false));
    QVERIFY(m_bench->start());
    views::MainWindow &window = m_bench->window();
    window.resize(1024, 700);
    QVERIFY(comesTo([&] { return m_bench->workspace().reader.find({QString::number(m_order)}) != nullptr; }));
    VERIFY_NONE(tooLarge(window));
    QVERIFY(m_bench->openOrder(m_order));
    auto *tabs = window.findChild<QTabWidget *>(u"orderTabs"_s);
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        VERIFY_NONE(tooLarge(window));
    }
    m_bench->shell().dialogs().update({QString::number(m_order)});
    QDialog *update = dialog("views::UpdateDialog");
    QVERIFY(update);
    VERIFY_NONE(tooLarge(*update));
    update->done(0);
    m_bench->shell().dialogs().cancel({QString::number(m_order)});
    QDialog *cancel = dialog("views::CancelDialog");
    QVERIFY(cancel);
    VERIFY_NONE(tooLarge(*cancel));
}

QTEST_MAIN(TestForeignText)
#include "tst_foreigntext.moc"
