#include "app/options.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"portside"_s);
    QApplication::setApplicationVersion(QStringLiteral(PORTSIDE_VERSION));
    QApplication::setDesktopFileName(u"org.portside.Portside"_s);

    const auto options = app::parseOptions(QApplication::arguments());
    if (!options) {
        QTextStream(options.error().code == 0 ? stdout : stderr) << options.error().text;
        return options.error().code;
    }
    return QApplication::exec();
}
