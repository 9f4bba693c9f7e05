#include "domain/imported/kepttextenable.h"

namespace domain {

QStringList wantedNumbers(const KeptTextEnable &kept)
{
    QStringList wanted = kept.read;
    wanted.removeIf([&kept](const QString &number) { return kept.dropped.contains(number); });
    wanted += kept.chosen;
    wanted.removeDuplicates();
    return wanted;
}

KeptTextEnable duplicateOf(const KeptTextEnable &kept)
{
    KeptTextEnable copy = kept;
    copy.id = {};
    copy.createdAt = copy.changedAt = {};
    copy.step = TextEnableStep::Numbers;
    copy.isSubmitting = false;
    copy.problem.clear();
    return copy;
}

} // namespace domain
