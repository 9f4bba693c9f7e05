// The process that the kill tests kill: one job without a window, from its first step or from where it was left.
//
//   journey_runner CONFIG     a JSON file, see journey.h; without a "job" it is a port-in

#include "journeys/journey.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QFile file(application.arguments().value(1));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    Journey journey(QJsonDocument::fromJson(file.readAll()).object());
    if (!journey.open())
        return 3;
    if (!journey.text("targets"_L1).isEmpty())
        return runNumber(journey);
    if (!journey.text("hosted"_L1).isEmpty())
        return runImported(journey);
    if (!journey.text("toHost"_L1).isEmpty())
        return runHosting(journey);
    if (journey.text("job"_L1) == u"numberOrder"_s)
        return runNumberOrder(journey);
    return journey.text("job"_L1).isEmpty() ? runCreate(journey) : runChange(journey);
}
