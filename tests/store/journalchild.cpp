// Begins an intent, says so, and then waits to be killed: the half of tst_journal that dies.

#include "store/database.h"
#include "store/journal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    store::Database database(arguments.at(1));
    database.open();
    store::Journal journal(database);
    const store::Intent intent{
        .id = arguments.at(2), .profileKey = u"project"_s, .kind = store::IntentKind::CreateOrder, .target = u"REF"_s};
    store::then(journal.begin(intent), &application, [](const store::Result<store::Intent> &begun) {
        std::puts(begun ? "begun" : qPrintable(begun.error().detail));
        std::fflush(stdout);
    });
    return application.exec();
}
