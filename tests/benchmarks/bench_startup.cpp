#include "app/program.h"
#include "views/prompts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Says so and ends the process once a main window was painted and the event loop came round after that: it would take
//! a key now.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QApplication &application) { application.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted && qobject_cast<QMainWindow *>(watched)) {
            m_painted = true;
            QTimer::singleShot(0, qApp, [] {
                QTextStream(stdout) << "usable" << Qt::endl;
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    bool m_painted = false;
};

//! \p text: drawn in it; without any, no font is loaded.
int showOtherWindow(QApplication &application, const QString &text)
{
    const FirstPaint ends(application);
    QMainWindow window;
    window.resize(1440, 900);
    if (!text.isEmpty())
        window.setCentralWidget(new QLabel(text));
    window.show();
    return application.exec();
}

//! As main() does it, for a profile of the environment whose hosts do not answer.
int showPortside(QApplication &application, const QString &dataDir)
{
    const FirstPaint ends(application);
    views::DesktopPrompts prompts;
    app::Program program({.dataDir = dataDir}, application, prompts);
    program.start();
    return application.exec();
}

} // namespace

//! From the start of a process to its first usable window: Portside's against that of an empty QMainWindow, one after
//! the other in turns. The goal is twice as long at most. What loading fonts alone takes shows beside a window that
//! draws one line.
class BenchStartup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheWindow_data();
    void opensTheWindow();

private:
    //! Milliseconds.
    double lifeOf(const QStringList &arguments) const;
};

double BenchStartup::lifeOf(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SINCH_PROJECT_ID"_s, u"project"_s);
    environment.insert(u"SINCH_ACCESS_TOKEN"_s, u"token"_s);
    for (const QString &host : {u"AUTH"_s, u"PORTING"_s, u"NUMBERS"_s, u"IMPORTED"_s})
        environment.insert(u"PORTSIDE_%1_URL"_s.arg(host), u"http://127.0.0.1:9"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    const bool usable = process.waitForReadyRead() && process.readAllStandardOutput().startsWith("usable");
    const double took = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished();
    return usable ? took : -1;
}

void BenchStartup::opensTheWindow_data()
{
    QTest::addColumn<bool>("again");
    QTest::addColumn<QString>("beside");
    QTest::newRow("first start") << false << u"--empty"_s;
    QTest::newRow("later start") << true << u"--empty"_s;
    QTest::newRow("later start, beside a window that shows a line of text") << true << u"--text"_s;
}

void BenchStartup::opensTheWindow()
{
    QFETCH(const bool, again);
    QFETCH(const QString, beside);
    constexpr int turns = 11;
    QTemporaryDir kept;
    if (again)
        QVERIFY(lifeOf({u"--portside"_s, kept.path()}) > 0);
    std::vector<double> others;
    std::vector<double> ours;
    for (int turn = 0; turn < turns; ++turn) {
        const QTemporaryDir fresh;
        others.push_back(lifeOf({beside}));
        ours.push_back(lifeOf({u"--portside"_s, again ? kept.path() : fresh.path()}));
        QVERIFY(others.back() > 0 && ours.back() > 0);
    }
    const auto middle = [](std::vector<double> &all) {
        std::ranges::nth_element(all, all.begin() + turns / 2);
        return all[turns / 2];
    };
    const double one = middle(others);
    const double other = middle(ours);
    qInfo("other window %.0f ms, Portside %.0f ms: %.2f times", one, other, other / one);
    QTest::setBenchmarkResult(other / one, QTest::Events);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--empty")
        return showOtherWindow(application, {});
    if (arguments.value(1) == u"--text")
        return showOtherWindow(application, u"A line of text"_s);
    if (arguments.value(1) == u"--portside")
        return showPortside(application, arguments.value(2));
    BenchStartup bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_startup.moc"
