#pragma once

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace sandbox {

struct SeedPlace {
    int areaCode = 0;
    QString city = {};
    QString state = {};
    QStringList zipCodes = {};
};

//! The words of the seeded desk, from resources/sandbox/*.json. All names are invented.
struct SeedTexts {
    QStringList customers = {};
    QStringList people = {};
    std::vector<SeedPlace> american = {};
    std::vector<SeedPlace> canadian = {};
    std::vector<QJsonObject> streets = {};
    QStringList rejectReasons = {};
    QStringList excludeReasons = {};
    std::vector<QJsonObject> excludedFeatures = {};
    QJsonObject threads = {}; //!< by topic: arrays of threads, each an array of {from, text}

    static SeedTexts load();
};

} // namespace sandbox
