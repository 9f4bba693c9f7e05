#include "views/pages/numbers/passportpage.h"

#include "flows/testdesk.h"
#include "tables/numbers/passportordersmodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pagestate.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

struct Bench {
    explicit Bench(const support::SandboxOptions &options = {.now = u"2026-11-23T15:00:00Z"_s})
        : desk(options)
        , history(desk.database())
        , passport(desk.desk(), history)
    {
    }

    void open(const QString &number)
    {
        passport.open(number);
        page = std::make_unique<views::PassportPage>(passport);
        page->resize(1200, 800);
        page->show();
    }

    template <class W>
    W *find(const QString &name) const
    {
        return page->findChild<W *>(name);
    }

    TestDesk desk;
    store::History history;
    flows::NumberPassport passport;
    std::unique_ptr<views::PassportPage> page;
};

bool says(const QWidget *page, const QString &words)
{
    const auto states = page->findChildren<views::EmptyState *>();
    return std::ranges::any_of(states, [&](const views::EmptyState *state) {
        const auto labels = state->findChildren<QLabel *>();
        return state->isVisible()
            && std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    });
}

} // namespace

//! The page of one number.
class TestPassportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheOrdersAndLeadsToThem()
    {
        Bench bench;
        const QString number = someNumbers(1).front();
        const qint64 order = bench.desk.sandbox().createOrder({number}, u"Ironbark"_s);
        QVERIFY(bench.desk.sandbox().reject(order, {number}, u"PIN does not match"_s));
        bench.open(number);
        auto *table = bench.find<views::DataTable>(u"passportOrders"_s);
        new QAbstractItemModelTester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, table);
        using M = tables::PassportOrdersModel;
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->model()->index(0, M::Reason).data().toString(), u"PIN does not match"_s);
        QCOMPARE(table->model()->index(0, M::ThisNumber).data().toString(), u"Rejected"_s);
        const QSignalSpy opened(bench.page.get(), &views::PassportPage::openRequested);
        auto *open = bench.find<QPushButton>(u"openPassportOrder"_s);
        QVERIFY(table->selectId(QString::number(order)));
        open->click();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0][0].value<domain::OrderId>().text, QString::number(order));
    }

    void saysWhatIsKnownOfANumberThatNobodyKnows()
    {
        Bench bench;
        bench.open(u"+12125550199"_s);
        QTRY_VERIFY(says(bench.page.get(), u"No port-in names this number."_s));
        QTRY_VERIFY(says(bench.page.get(), u"Not a number of this project."_s));
        QTRY_VERIFY(says(bench.page.get(), u"Nothing yet."_s));
        QCOMPARE(bench.page->title(), u"(212) 555-0199"_s);
        bench.find<QPushButton>(u"copyPassport"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+12125550199"_s);
    }

    void saysWhyAPartIsMissing()
    {
        Bench bench;
        bench.desk.sandbox().addFault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"portIns"_s}, {u"times"_s, 1}});
        bench.open(u"+12125550199"_s);
        QTRY_VERIFY(says(bench.page.get(), u"Not a number of this project."_s));
        const auto banners = bench.page->findChildren<views::ErrorBanner *>();
        QTRY_COMPARE(std::ranges::count_if(banners, [](const views::ErrorBanner *b) { return !b->isEmpty(); }), 1);
        bench.page->refresh();
        QTRY_VERIFY(says(bench.page.get(), u"No port-in names this number."_s));
        QCOMPARE(std::ranges::count_if(banners, [](const views::ErrorBanner *b) { return !b->isEmpty(); }), 0);
    }

    void namesEveryControl()
    {
        Bench bench;
        bench.open(u"+12125550199"_s);
        const auto buttons = bench.page->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName() + button->text()));
        }
    }
};

QTEST_MAIN(TestPassportPage)
#include "tst_passportpage.moc"
