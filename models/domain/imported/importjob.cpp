#include "domain/imported/importjob.h"

#include "domain/imported/importedrules.h"
#include "domain/phonenumber.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

bool isOver(ImportRowState state)
{
    switch (state) {
    case ImportRowState::Waiting:
    case ImportRowState::Sending:
    case ImportRowState::Unknown:
        return false;
    case ImportRowState::Impossible:
    case ImportRowState::Done:
    case ImportRowState::Existing:
    case ImportRowState::Refused:
    case ImportRowState::NotSent:
    case ImportRowState::ReadFailed:
        return true;
    }
    Q_UNREACHABLE();
}

bool mayRetry(ImportRowState state)
{
    return state == ImportRowState::Refused || state == ImportRowState::NotSent || state == ImportRowState::ReadFailed;
}

ImportProgress progressOf(const ImportedNumber &number)
{
    if (number.carriers && wantsMigration(*number.carriers))
        return ImportProgress::HeldElsewhere;
    if (hasFailed(number))
        return ImportProgress::Failed;
    return isUnderWay(number) ? ImportProgress::UnderWay : ImportProgress::Working;
}

ImportCounts countsOf(const std::vector<ImportRow> &rows)
{
    ImportCounts counts{.all = int(rows.size())};
    for (const ImportRow &row : rows) {
        counts.toRetry += mayRetry(row.state);
        switch (row.state) {
        case ImportRowState::Impossible:
            ++counts.impossible;
            break;
        case ImportRowState::Waiting:
            ++counts.waiting;
            break;
        case ImportRowState::Sending:
            ++counts.sending;
            break;
        case ImportRowState::Done:
            ++counts.done;
            break;
        case ImportRowState::Existing:
            ++counts.existing;
            break;
        case ImportRowState::Unknown:
            ++counts.unknown;
            break;
        case ImportRowState::Refused:
        case ImportRowState::NotSent:
        case ImportRowState::ReadFailed:
            ++counts.failed;
            break;
        }
    }
    return counts;
}

QString hostingRegionOf(const QString &e164, const QString &otherwise)
{
    switch (classify(e164).kind) {
    case NumberKind::LocalCa:
        return u"CA"_s;
    case NumberKind::LocalUs:
    case NumberKind::Territory:
    case NumberKind::TollFree: // of no country, and hosted in the US only
        return u"US"_s;
    case NumberKind::UnknownAreaCode:
    case NumberKind::NotANumber:
    case NumberKind::NonGeographic:
    case NumberKind::PremiumRate:
    case NumberKind::OtherCountry:
        return otherwise;
    }
    Q_UNREACHABLE();
}

static ImportProblem problemOf(const QString &number, const QString &region)
{
    switch (classify(number).kind) {
    case NumberKind::LocalUs:
    case NumberKind::Territory:
        return region == u"CA"_s ? ImportProblem::OtherCountry : ImportProblem::None;
    case NumberKind::LocalCa:
        return region == u"US"_s ? ImportProblem::OtherCountry : ImportProblem::None;
    case NumberKind::TollFree:
    case NumberKind::UnknownAreaCode:
        return ImportProblem::None;
    case NumberKind::NotANumber:
    case NumberKind::NonGeographic:
    case NumberKind::PremiumRate:
    case NumberKind::OtherCountry:
        return ImportProblem::NotHostable;
    }
    Q_UNREACHABLE();
}

std::vector<ImportRow> planImport(const std::vector<QString> &numbers, const QString &region, bool migrate)
{
    std::vector<ImportRow> rows;
    QSet<QString> seen;
    for (const QString &number : numbers) {
        if (seen.contains(number))
            continue;
        seen.insert(number);
        const ImportProblem problem = problemOf(number, region);
        rows.push_back({.number = number,
            .regionCode = region.isEmpty() ? hostingRegionOf(number, u"US"_s) : region,
            .problem = problem,
            .state = problem == ImportProblem::None ? ImportRowState::Waiting : ImportRowState::Impossible,
            .migrate = migrate});
    }
    return rows;
}

std::vector<int> nextBatch(const std::vector<ImportRow> &rows, int most)
{
    std::vector<int> batch;
    for (int i = 0; i < int(rows.size()) && int(batch.size()) < std::max(most, 1); ++i) {
        const ImportRow &row = rows[std::size_t(i)];
        if (row.state != ImportRowState::Waiting)
            continue;
        if (batch.empty()) {
            batch.push_back(i);
            if (row.alone)
                return batch;
            continue;
        }
        const ImportRow &first = rows[std::size_t(batch.front())];
        if (!row.alone && row.regionCode == first.regionCode && row.migrate == first.migrate)
            batch.push_back(i);
    }
    return batch;
}

} // namespace domain
