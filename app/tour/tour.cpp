#include "app/tour/tour.h"

#include "app/options.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace app {

int runTour(const Options &wanted, QApplication &application)
{
    QTemporaryDir data; // a tour neither sees nor leaves anything of the person's
    if (!QDir().mkpath(wanted.tourDir) || !data.isValid()) {
        QTextStream(stderr) << "The folder for the pictures cannot be made." << Qt::endl;
        return 1;
    }
    Options options = wanted;
    options.dataDir = data.path();
    if (options.theme.isEmpty())
        options.theme = u"light"_s;

    TourPrompts prompts;
    Program program(options, application, prompts);
    TourRunner runner(wanted.tourDir);
    runner.setSmallSize(options.size);
    TourScript script(program, prompts, runner, data.path());
    QObject::connect(&program, &Program::failed, &application, [](const QString &text) {
        QTextStream(stderr) << text << Qt::endl;
        QApplication::exit(1);
    });
    QObject::connect(&program, &Program::shellReady, &runner, [&](Shell *shell) {
        shell->window().resize(1440, 900);
        script.addWorklist();
        script.addOrders();
        script.addCalendar(); // before days pass, and what is early with them
        script.addPortIn();
        script.addActivation();
        script.addHistory();
        script.addCampaign();
        script.addRepair();
        script.addHosting();
        script.addNumberOrder();
        script.addNumbers();
        script.addBuy();
        script.addChangeNumbers();
        script.addFind();
        script.addQualify();
        script.addTextEnable();
        script.addActivity();
        script.addSettings();
        runner.start();
    });
    QObject::connect(
        &runner, &TourRunner::finished, &application, [](bool passed) { QApplication::exit(passed ? 0 : 1); });
    program.start();
    return QApplication::exec();
}

} // namespace app
