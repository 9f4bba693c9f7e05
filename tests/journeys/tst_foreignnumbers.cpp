#include "app/inventory.h"
#include "app/numberdialogs.h"
#include "app/pages/pagetable.h"
#include "journeys/foreign.h"
#include "journeys/windowbench.h"
#include "views/mainwindow.h"
#include "views/page.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>

using namespace Qt::StringLiterals;
using foreign::badlyShown, foreign::tooLarge;

namespace {

const QString number = u"+12085550101"_s;

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace

//! Names and ids of numbers and of their orders stay text wherever they are shown, and never break the window apart.
class TestForeignNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void staysPlainOnEveryPage();
    void staysPlainInTheDialogs();
    void doesNotBreakTheWindowApart();

private:
    bool put(const QString &text);
    bool makeOrder(const QString &text);
    bool isRead() const { return app::Inventory::of(m_bench->shell()).detail.readAt().has_value(); }
    QDialog *open(const std::function<void(app::NumberDialogs &dialogs)> &how);

    std::unique_ptr<WindowBench> m_bench;
};

void TestForeignNumbers::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
}

//! A number that somebody else named, and linked.
bool TestForeignNumbers::put(const QString &text)
{
    const QJsonObject members{{u"displayName"_s, text}, {u"servicePlanId"_s, text}, {u"campaignId"_s, text},
        {u"trunkId"_s, text}, {u"callbackUrl"_s, text}};
    return m_bench->sandbox().control("PUT", u"/numbers/"_s + number, members).status == 200;
}

//! An order that the reviewers stopped, with their words.
bool TestForeignNumbers::makeOrder(const QString &text)
{
    support::Sandbox &sandbox = m_bench->sandbox();
    const auto made = sandbox.numbers("POST", u"/numberOrders:createNumberOrder"_s,
        {{u"regionCode"_s, u"DE"_s}, {u"numberType"_s, u"LOCAL"_s},
            {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 1}}}});
    const QString id = made.object.value("idNumberOrder"_L1).toString();
    if (sandbox.control("POST", u"/numberOrders/%1/block"_s.arg(id), {{u"message"_s, text}}).status != 200)
        return false;
    m_bench->workspace().numberOrders.adopt({id});
    return comesTo([&] { return m_bench->workspace().numberOrders.find({id}) != nullptr; });
}

QDialog *TestForeignNumbers::open(const std::function<void(app::NumberDialogs &dialogs)> &how)
{
    how(m_bench->shell().numberDialogs());
    QDialog *found = nullptr;
    (void)comesTo([&] {
        for (QDialog *each : m_bench->window().findChildren<QDialog *>()) {
            if (each->isVisible())
                found = each;
        }
        return found != nullptr;
    });
    return found;
}

void TestForeignNumbers::staysPlainOnEveryPage()
{
    QVERIFY(put(foreign::markup));
    QVERIFY(m_bench->start());
    QVERIFY(makeOrder(foreign::markup));
    views::MainWindow &window = m_bench->window();
    for (const QString &page : {u"numbers"_s, u"number-orders"_s, u"buy"_s, u"worklist"_s}) {
        QVERIFY2(m_bench->showPage(page), qPrintable(page));
        for (QAbstractItemView *view : window.currentPage()->findChildren<QAbstractItemView *>()) {
            if (view->model() && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0));
        }
        QVERIFY(page != "numbers"_L1 || comesTo([this] { return isRead(); }));
        VERIFY_NONE(badlyShown(window));
    }
    app::openPassport(m_bench->shell(), number);
    QVERIFY(comesTo([&] {
        return std::ranges::any_of(window.currentPage()->findChildren<QLabel *>(),
            [](const QLabel *label) { return label->text().contains(u"evil"_s); });
    }));
    VERIFY_NONE(badlyShown(window));
}

void TestForeignNumbers::staysPlainInTheDialogs()
{
    QVERIFY(put(foreign::markup));
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"numbers"_s));
    const auto known = app::Inventory::of(m_bench->shell()).numbers.find(number);
    QVERIFY(known);
    using Dialogs = app::NumberDialogs;
    const std::function<void(Dialogs &)> all[] = {[](Dialogs &dialogs) { dialogs.change(number); },
        [](Dialogs &dialogs) { dialogs.relink(number); }, [&](Dialogs &dialogs) { dialogs.changeMany({*known}); },
        [](Dialogs &dialogs) { dialogs.release({number}); }, [](Dialogs &dialogs) { dialogs.protect({number}); },
        [&](Dialogs &dialogs) { dialogs.emergencyAddress(*known); }};
    for (const auto &how : all) {
        QPointer<QDialog> dialog = open(how);
        QVERIFY(dialog);
        VERIFY_NONE(badlyShown(*dialog));
        dialog->done(0);
        QTRY_VERIFY(!dialog);
    }
}

void TestForeignNumbers::doesNotBreakTheWindowApart()
{
    QVERIFY(put(foreign::endless));
    QVERIFY(m_bench->start());
    QVERIFY(makeOrder(foreign::endless));
    views::MainWindow &window = m_bench->window();
    window.resize(1024, 700);
    for (const QString &page : {u"numbers"_s, u"number-orders"_s, u"worklist"_s}) {
        QVERIFY2(m_bench->showPage(page), qPrintable(page));
        QVERIFY(page != "numbers"_L1 || comesTo([this] { return isRead(); }));
        QCoreApplication::processEvents();
        VERIFY_NONE(tooLarge(window));
    }
    app::openPassport(m_bench->shell(), number);
    QCoreApplication::processEvents();
    VERIFY_NONE(tooLarge(window));
    QDialog *change = open([](app::NumberDialogs &dialogs) { dialogs.change(number); });
    QVERIFY(change);
    VERIFY_NONE(tooLarge(*change));
}

QTEST_MAIN(TestForeignNumbers)
#include "tst_foreignnumbers.moc"
