#include "sandbox/seedtexts.h"

#include "sandbox/areacodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonDocument read(const QString &name)
{
    QFile file(u":/sandbox/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The seed text %s is not built in.", qUtf8Printable(name));
    return QJsonDocument::fromJson(file.readAll());
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonArray array = value.toArray(); const auto &entry : array)
        list.append(entry.toString());
    return list;
}

std::vector<QJsonObject> objects(const QJsonValue &value)
{
    std::vector<QJsonObject> list;
    for (const QJsonArray array = value.toArray(); const auto &entry : array)
        list.push_back(entry.toObject());
    return list;
}

} // namespace

SeedTexts SeedTexts::load()
{
    SeedTexts seed;
    seed.customers = texts(read(u"customers"_s).array());
    seed.people = texts(read(u"people"_s).array());
    seed.streets = objects(read(u"streets"_s).array());
    const QJsonObject reasons = read(u"reasons"_s).object();
    seed.rejectReasons = texts(reasons.value("reject"_L1));
    seed.excludeReasons = texts(reasons.value("exclude"_L1));
    seed.excludedFeatures = objects(reasons.value("features"_L1));
    seed.threads = read(u"threads"_s).object();
    for (const QJsonObject &place : objects(read(u"places"_s).array())) {
        const SeedPlace known{.areaCode = place.value("area"_L1).toInt(),
            .city = place.value("city"_L1).toString(),
            .state = place.value("state"_L1).toString(),
            .zipCodes = texts(place.value("zips"_L1))};
        const bool isCanadian = areaKind(known.areaCode) == AreaKind::Canada;
        (isCanadian ? seed.canadian : seed.american).push_back(known);
    }
    return seed;
}

} // namespace sandbox
