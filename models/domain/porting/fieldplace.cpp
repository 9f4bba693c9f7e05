#include "domain/porting/fieldplace.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

struct Branch {
    QLatin1StringView begin; //!< the path itself, or the path and a point
    PortInStep step;
};

constexpr std::array branches{
    Branch{"customerOrderReference"_L1, PortInStep::Numbers},
    Branch{"phoneNumber"_L1, PortInStep::Numbers},
    Branch{"endUser"_L1, PortInStep::EndUser},
    Branch{"resellerName"_L1, PortInStep::EndUser},
    Branch{"portOutInfo"_L1, PortInStep::Carrier},
    Branch{"newPortOutPin"_L1, PortInStep::Carrier},
    Branch{"desiredPortSchedule"_L1, PortInStep::Schedule},
    Branch{"onDemandActivation"_L1, PortInStep::Schedule},
    Branch{"voiceConfiguration"_L1, PortInStep::Services},
    Branch{"smsConfiguration"_L1, PortInStep::Services},
    Branch{"features"_L1, PortInStep::Services},
    Branch{"loaUploadedBy"_L1, PortInStep::Loa},
    Branch{"loaAttachmentDate"_L1, PortInStep::Loa},
    Branch{"documents"_L1, PortInStep::Loa},
};

//! Points between members and around indexes: "phoneNumbers[3].x", "$.phoneNumbers.3.x" and "/phoneNumbers/3/x" are
//! one.
QStringList partsOf(const QString &path)
{
    QString folded = path.trimmed();
    for (const QChar c : {u'[', u']', u'/'})
        folded.replace(c, u'.');
    QStringList parts = folded.split(u'.', Qt::SkipEmptyParts);
    for (const QLatin1StringView wrapper : {"$"_L1, "body"_L1, "order"_L1}) {
        if (parts.size() > 1 && parts.front() == wrapper)
            parts.removeFirst();
    }
    return parts;
}

} // namespace

FieldPlace placeOf(const QString &serverPath)
{
    QStringList parts = partsOf(serverPath);
    FieldPlace place;
    if (!parts.isEmpty() && parts.front() == "phoneNumbers"_L1) {
        bool isIndex = false;
        const int index = parts.size() > 1 ? parts[1].toInt(&isIndex) : 0;
        place.number = isIndex && index >= 0 ? index : -1;
        parts = parts.mid(isIndex ? 2 : 1);
        if (parts.isEmpty())
            parts = QStringList{u"phoneNumber"_s};
    }
    const QString field = parts.join(u'.');
    const auto branch = std::find_if(branches.begin(), branches.end(),
        [&parts](const Branch &b) { return !parts.isEmpty() && parts.front() == b.begin; });
    if (branch == branches.end())
        return {.step = PortInStep::Review, .field = serverPath, .number = place.number};
    place.step = branch->step;
    place.field = field;
    return place;
}

} // namespace domain
