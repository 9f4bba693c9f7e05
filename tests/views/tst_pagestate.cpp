#include "views/style/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/statusline.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

//! What a page says of its own work: reading, failed, nothing there, and how far it is.
class TestPageState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { new Theme(*qApp); }
    void theBannerTellsEverything();
    void theBannerCopiesItsDetails();
    void shortJobsShowNoProgress();
    void longJobsShowProgressAndCancel();
    void anErrorKeepsWhatWasRead();
    void loadingShowsOnlyAfterAWhile();
    void theStatusLineShowsWhatRuns();
};

void TestPageState::theBannerTellsEverything()
{
    ErrorBanner banner;
    QVERIFY(banner.isHidden());
    banner.showError(errorText({.kind = net::ErrorKind::Forbidden, .httpStatus = 403}, Attempt::ReadOrders));
    QVERIFY(!banner.isHidden());
    QVERIFY(banner.text().contains(u"could not be read"_s));
    QVERIFY(banner.text().contains(u"403"_s));
    QCOMPARE(banner.accessibleName(), banner.text());
    banner.clear();
    QVERIFY(banner.isHidden());
    QVERIFY(banner.text().isEmpty());
}

void TestPageState::theBannerCopiesItsDetails()
{
    ErrorBanner banner;
    banner.showError(
        errorText({.kind = net::ErrorKind::Server, .httpStatus = 500, .requestId = u"01HF"_s}, Attempt::ReadOrders));
    banner.findChild<QAbstractButton *>(u"details"_s)->click();
    QVERIFY(banner.findChild<QLabel *>(u"errorDetails"_s)->text().contains(u"01HF"_s));
    banner.findChild<QAbstractButton *>(u"copyDetails"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"request: 01HF"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(banner.text()));
}

void TestPageState::shortJobsShowNoProgress()
{
    QWidget window;
    ProgressStrip strip(&window);
    window.show();
    strip.setProgress(u"Reading"_s, {}, 0, 10);
    QVERIFY(strip.isRunning());
    QVERIFY(!strip.isVisible());
    strip.finish();
    ProgressStrip longer(&window); // begins later: when it is there, the short one would have been too
    longer.setProgress(u"Reading"_s, {}, 0, 10);
    QTRY_VERIFY(longer.isVisible());
    QVERIFY(!strip.isVisible());
}

void TestPageState::longJobsShowProgressAndCancel()
{
    QWidget window;
    ProgressStrip strip(&window);
    window.show();
    QSignalSpy canceled(&strip, &ProgressStrip::cancelRequested);
    strip.setProgress(u"Reading"_s, u"3 of 10"_s, 3, 10);
    QTRY_VERIFY(strip.isVisible());
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 3);
    strip.findChild<QAbstractButton *>(u"cancelProgress"_s)->click();
    QCOMPARE(canceled.size(), 1);
}

void TestPageState::anErrorKeepsWhatWasRead()
{
    auto *content = new QLabel(u"46 orders"_s);
    PageState state(content);
    state.show();
    const ErrorText error = errorText({.kind = net::ErrorKind::Offline}, Attempt::ReadOrders);
    state.showContent();
    state.showError(error, true);
    QVERIFY(content->isVisible());
    QVERIFY(state.banner()->isVisible());
    state.showError(error, false);
    QVERIFY(!content->isVisible());
    QSignalSpy retried(&state, &PageState::retryRequested);
    state.banner()->findChild<QAbstractButton *>(u"retry"_s)->click();
    QCOMPARE(retried.size(), 1);
    state.showContent();
    QVERIFY(!state.banner()->isVisible());
}

void TestPageState::loadingShowsOnlyAfterAWhile()
{
    PageState state(new QLabel(u"content"_s));
    state.show();
    state.showLoading(u"Reading the order."_s);
    auto *loading = state.findChild<QWidget *>(u"loading"_s);
    QVERIFY(!loading->isVisible());
    QVERIFY(!state.content()->isVisible());
    QTRY_VERIFY(loading->isVisible());
    state.showEmpty(Icon::Inbox, u"Nothing here."_s, {}, u"New port-in"_s);
    QVERIFY(!loading->isVisible());
    QSignalSpy acted(&state, &PageState::actionRequested);
    state.emptyState()->button()->click();
    QCOMPARE(acted.size(), 1);
}

void TestPageState::theStatusLineShowsWhatRuns()
{
    StatusLine line;
    line.show();
    auto *bar = line.findChild<QProgressBar *>(u"statusProgress"_s);
    auto *cancel = line.findChild<QAbstractButton *>(u"statusCancel"_s);
    QVERIFY(!bar->isVisible() && !cancel->isVisible());
    line.setStatus({u"46 orders"_s, u"as of 10:02:17"_s, u"Reading"_s, 38, 46, true});
    QVERIFY(bar->isVisible() && cancel->isVisible());
    QCOMPARE(bar->value(), 38);
    QSignalSpy canceled(&line, &StatusLine::cancelRequested);
    cancel->click();
    QCOMPARE(canceled.size(), 1);
    line.setConnection(Connection::Disconnected, u"since 10:02"_s);
    QVERIFY(!line.findChild<QLabel *>(u"statusConnection"_s)->text().isEmpty());
}

QTEST_MAIN(TestPageState)
#include "tst_pagestate.moc"
