#include "sandbox/options.h"
#include "sandbox/service.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace {

void say(std::FILE *where, const QByteArray &text)
{
    std::fputs(text.constData(), where);
    std::fputc('\n', where);
    std::fflush(where);
}

//! A child ends with its parent, however that ended: the kernel closes the pipe.
void quitWhenInputCloses(QSocketNotifier &input)
{
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&input] {
        char ignored[256];
        if (::read(STDIN_FILENO, ignored, sizeof ignored) > 0)
            return;
        input.setEnabled(false);
        QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("portside-sandbox"));

    const sandbox::ParsedOptions parsed = sandbox::parseOptions(QCoreApplication::arguments());
    if (!parsed.help.isEmpty()) {
        say(stdout, parsed.help.toUtf8());
        return 0;
    }
    if (!parsed.error.isEmpty()) {
        say(stderr, parsed.error.toUtf8());
        return 2;
    }

    sandbox::Service service(parsed.options);
    if (const QString problem = service.start(); !problem.isEmpty()) {
        say(stderr, problem.toUtf8());
        return 1;
    }
    say(stdout, service.jsonLine());

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(parsed.options.child);
    quitWhenInputCloses(input);
    return QCoreApplication::exec();
}
