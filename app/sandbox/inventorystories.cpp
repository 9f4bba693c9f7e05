#include "sandbox/inventorystories.h"

#include "sandbox/seedids.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

std::vector<HeldNumber> seededStories(const InventorySeed &seed, const std::vector<NumberKey> &keys)
{
    constexpr size_t smallestWithStories = 100;
    if (keys.size() < smallestWithStories)
        return {};
    std::vector<HeldNumber> stories;
    // Spread over the whole inventory, so that every page of a list has some.
    auto next = [&, at = size_t(0)](auto fits) mutable {
        const size_t step = std::max<size_t>(1, keys.size() / 41);
        for (size_t tried = 0; tried < keys.size(); ++tried) {
            at = (at + (tried == 0 ? step : 1)) % keys.size();
            const bool taken = std::any_of(
                stories.begin(), stories.end(), [&](const HeldNumber &story) { return story.key == keys[at]; });
            if (!taken && fits(*productOf(keys[at])))
                break;
        }
        return seededNumber(seed, keys[at]);
    };
    const auto isTextable = [](const NumberProduct &product) { return product.sms && product.region == "US"_L1; };
    const auto isVoice = [](const NumberProduct &product) { return product.voice; };
    const auto any = [](const NumberProduct &) { return true; };

    for (const char *error : {"CAMPAIGN_NOT_AVAILABLE", "EXCEEDED_10DLC_LIMIT", "CAMPAIGN_EXPIRED",
             "CAMPAIGN_MNO_REJECTED", "SMS_PROVISIONING_FAILED", "MNO_SHARING_ERROR", "PARTNER_SERVICE_UNAVAILABLE"}) {
        HeldNumber number = next(isTextable);
        number.smsProvisioning = SmsProvisioning{.plan = hexId(0x736d73 + stories.size() % 7),
            .campaign = u'C' + code(0x63616d + stories.size() % 9, 6),
            .status = ProvisioningStatus::Failed,
            .changedAt = seed.epoch.addSecs(-7200 * qint64(1 + stories.size())),
            .errorCodes = {QString::fromLatin1(error)}};
        number.plan.clear();
        number.campaign.clear();
        stories.push_back(number);
    }
    for (int i = 0; i < 3; ++i) {
        HeldNumber number = next(isTextable);
        number.smsProvisioning = SmsProvisioning{.plan = hexId(0x736d73),
            .campaign = u'C' + code(0x63616d, 6),
            .status = i == 0 ? ProvisioningStatus::Waiting : ProvisioningStatus::InProgress,
            .changedAt = seed.epoch.addDays(-i)};
        number.plan.clear();
        number.campaign.clear();
        number.stuck = true;
        stories.push_back(number);
    }
    for (const ProvisioningStatus status : {ProvisioningStatus::Failed, ProvisioningStatus::InProgress}) {
        HeldNumber number = next(isVoice);
        number.voice = {};
        number.voiceProvisioning
            = VoiceProvisioning{.link = {.type = VoiceType::Est, .id = u"01H"_s + code(0x657374, 12)},
                .status = status,
                .changedAt = seed.epoch.addDays(-2)};
        number.stuck = true;
        stories.push_back(number);
    }
    for (int i = 0; i < 4; ++i) {
        HeldNumber number = next(any);
        number.boughtAt = seed.epoch.addMonths(-3 - i).addDays(2 + qint64(i) * 5);
        number.expireAt = number.boughtAt.addMonths(3 + i);
        stories.push_back(number);
    }
    for (const QString &name : {u"\"Front desk\" <new>, \\ & co."_s, u"Größe & Übung – مكتب الاستقبال"_s,
             u"☎️ Night line 🌙"_s, u"=SUM(A1:A9)"_s, u"  leading and trailing  "_s}) {
        HeldNumber number = next(any);
        number.displayName = name;
        stories.push_back(number);
    }
    return stories;
}

} // namespace sandbox
