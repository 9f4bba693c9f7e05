#include "domain/imported/hostingbatch.h"

#include "domain/phonenumber.h"

#include <QSet>

namespace domain {

std::vector<std::vector<QString>> batchesOf(const std::vector<QString> &numbers, int most)
{
    std::vector<std::vector<QString>> batches;
    QSet<QString> seen;
    for (const QString &number : numbers) {
        if (seen.contains(number))
            continue;
        seen.insert(number);
        if (batches.empty() || int(batches.back().size()) >= std::max(most, 1))
            batches.emplace_back();
        batches.back().push_back(number);
    }
    return batches;
}

bool isTollFree(const QString &e164)
{
    return classify(e164).kind == NumberKind::TollFree;
}

NumberPaths pathsOf(const std::vector<QString> &numbers)
{
    NumberPaths paths;
    for (const QString &number : numbers) {
        switch (classify(number).kind) {
        case NumberKind::LocalUs:
        case NumberKind::LocalCa:
        case NumberKind::Territory:
        case NumberKind::UnknownAreaCode:
            paths.local.push_back(number);
            break;
        case NumberKind::TollFree:
            paths.tollFree.push_back(number);
            break;
        case NumberKind::NotANumber:
        case NumberKind::NonGeographic:
        case NumberKind::PremiumRate:
        case NumberKind::OtherCountry:
            paths.neither.push_back(number);
            break;
        }
    }
    return paths;
}

} // namespace domain
