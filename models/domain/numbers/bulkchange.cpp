#include "domain/numbers/bulkchange.h"

#include <QHash>

#include <map>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

struct MemberName {
    NumberMember member;
    QLatin1StringView name;
};
//! As the API calls them: the file is read by others, too.
constexpr MemberName memberNames[]{
    {NumberMember::DisplayName, "displayName"_L1},
    {NumberMember::ServicePlan, "smsConfiguration.servicePlanId"_L1},
    {NumberMember::Campaign, "smsConfiguration.campaignId"_L1},
    {NumberMember::Voice, "voiceConfiguration"_L1},
    {NumberMember::CallbackUrl, "callbackUrl"_L1},
};

CsvRow undoTitles()
{
    return {u"number"_s, u"member"_s, u"old"_s, u"new"_s};
}

BulkPlan planOf(const ActiveNumber &number, const NumberSettings &after)
{
    return {.number = number.phoneNumber,
        .before = settingsOf(number),
        .after = after,
        .problem = problemOf(number, after)};
}

//! One pass: what was put in for one placeholder is not searched for the next.
QString filledIn(const QString &pattern, const ActiveNumber &number, int position)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(at);
        const auto put = [&](QLatin1StringView placeholder, const QString &value) {
            if (!rest.startsWith(placeholder))
                return false;
            text += value;
            at += placeholder.size();
            return true;
        };
        if (put("{name}"_L1, number.displayName) || put("{number}"_L1, number.phoneNumber)
            || put("{last4}"_L1, number.phoneNumber.right(4)) || put("{n}"_L1, QString::number(position + 1)))
            continue;
        text += pattern.at(at++);
    }
    return text;
}

} // namespace

NumberSettings applied(const BulkChange &change, const ActiveNumber &number, int position)
{
    NumberSettings after = settingsOf(number);
    if (change.displayName)
        after.displayName = filledIn(*change.displayName, number, position);
    if (change.servicePlanId) {
        after.servicePlanId = *change.servicePlanId;
        if (after.servicePlanId.isEmpty()) // it cannot stay without its plan
            after.campaignId.clear();
    }
    if (change.campaignId)
        after.campaignId = *change.campaignId;
    if (change.voice) {
        after.voiceId = change.voice->id();
        after.voiceType = after.voiceId.isEmpty() ? Open<VoiceType>() : change.voice->type;
    }
    if (change.callbackUrl)
        after.callbackUrl = *change.callbackUrl;
    return after;
}

std::vector<BulkPlan> planBulk(const BulkChange &change, const std::vector<ActiveNumber> &numbers)
{
    std::vector<BulkPlan> rows;
    rows.reserve(numbers.size());
    for (const ActiveNumber &number : numbers)
        rows.push_back(planOf(number, applied(change, number, int(rows.size()))));
    return rows;
}

std::vector<CsvRow> undoRows(const std::vector<BulkPlan> &changed)
{
    std::vector<CsvRow> rows{undoTitles()};
    for (const BulkPlan &plan : changed) {
        for (const NumberMember member : difference(plan.before, plan.after)) {
            for (const MemberName &entry : memberNames) {
                if (entry.member == member)
                    rows.push_back(
                        {plan.number, entry.name, memberText(plan.before, member), memberText(plan.after, member)});
            }
        }
    }
    return rows;
}

std::optional<UndoFile> readUndo(const std::vector<CsvRow> &rows)
{
    if (rows.empty() || rows.front().mid(0, 4) != undoTitles())
        return {};
    UndoFile file;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        const auto *const name = std::find_if(std::begin(memberNames), std::end(memberNames),
            [&](const MemberName &entry) { return entry.name == row->value(1); });
        if (row->size() < 4 || name == std::end(memberNames) || !row->value(0).startsWith(u'+')) {
            ++file.unreadable;
            continue;
        }
        file.entries.push_back(
            {.number = row->value(0), .member = name->member, .old = row->value(2), .changed = row->value(3)});
    }
    return file;
}

UndoPlan planUndo(const UndoFile &file, const std::vector<ActiveNumber> &numbers)
{
    QHash<QString, const ActiveNumber *> known;
    for (const ActiveNumber &number : numbers)
        known.insert(number.phoneNumber, &number);
    UndoPlan undo;
    std::vector<QString> order;
    std::map<QString, NumberSettings> wanted;
    for (const UndoEntry &entry : file.entries) {
        const ActiveNumber *number = known.value(entry.number);
        if (!number) {
            undo.notFound.append(entry.number);
            continue;
        }
        if (memberText(settingsOf(*number), entry.member) != entry.changed) {
            undo.changedSince.append(entry.number);
            continue;
        }
        const auto [at, isNew] = wanted.try_emplace(entry.number, settingsOf(*number));
        if (isNew)
            order.push_back(entry.number);
        if (!setMember(at->second, entry.member, entry.old))
            undo.changedSince.append(entry.number);
    }
    undo.notFound.removeDuplicates();
    undo.changedSince.removeDuplicates();
    for (const QString &number : order)
        undo.rows.push_back(planOf(*known.value(number), wanted.at(number)));
    return undo;
}

} // namespace domain
