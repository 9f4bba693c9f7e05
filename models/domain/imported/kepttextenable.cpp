#include "domain/imported/kepttextenable.h"

#include <QSet>

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
    const QSet<QString> ordered(kept.submitted.begin(), kept.submitted.end());
    const auto wasOrdered = [&ordered](const QString &number) { return ordered.contains(number); };
    copy.read.removeIf(wasOrdered);
    copy.chosen.removeIf(wasOrdered);
    copy.dropped += kept.submitted; // the text that was pasted still has them
    copy.dropped.removeDuplicates();
    copy.submitted.clear();
    copy.isSubmitting = false;
    copy.problem.clear();
    return copy;
}

} // namespace domain
