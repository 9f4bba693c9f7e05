#include "app/logging.h"
#include "app/options.h"
#include "app/program.h"
#include "app/tour/tour.h"
#include "views/prompts.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    app::startLogging();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"portside"_s);
    QApplication::setApplicationDisplayName(u"Portside"_s);
    QApplication::setApplicationVersion(QStringLiteral(PORTSIDE_VERSION));
    QApplication::setDesktopFileName(u"org.portside.Portside"_s);

    const auto options = app::parseOptions(QApplication::arguments());
    if (!options) {
        QTextStream(options.error().code == 0 ? stdout : stderr) << options.error().text;
        return options.error().code;
    }
    if (!options->tourDir.isEmpty())
        return app::runTour(*options, application);

    views::DesktopPrompts prompts;
    app::Program program(*options, application, prompts);
    QObject::connect(&program, &app::Program::failed, &application, [](const QString &text) {
        QTextStream(stderr) << text << Qt::endl;
        QApplication::exit(1);
    });
    program.start();
    return QApplication::exec();
}
