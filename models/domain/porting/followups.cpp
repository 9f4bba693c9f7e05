#include "domain/porting/followups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

bool isActive(const PortNumber &number)
{
    return number.status.value == NumberStatus::Activated;
}

bool hasSms(const PortNumber &number)
{
    return number.sms && !number.sms->appId.isEmpty();
}

} // namespace

QString storedName(FollowUp what)
{
    switch (what) {
    case FollowUp::TestCall:
        return u"test-call"_s;
    case FollowUp::TestMessage:
        return u"test-message"_s;
    case FollowUp::EmergencyAddress:
        return u"emergency-address"_s;
    case FollowUp::CallerName:
        return u"caller-name"_s;
    case FollowUp::TellCustomer:
        return u"tell-customer"_s;
    case FollowUp::Campaign:
        return u"campaign"_s;
    case FollowUp::CancelOldService:
        return u"cancel-old-service"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::vector<FollowUpItem> followUpsOf(const PortOrder &order)
{
    const auto countActive = [&order](auto predicate) {
        return static_cast<int>(std::count_if(order.numbers.begin(), order.numbers.end(),
            [&](const PortNumber &number) { return isActive(number) && predicate(number); }));
    };
    const int active = countActive([](const PortNumber &) { return true; });
    if (active == 0)
        return {};
    const int withSms = countActive(hasSms);
    const int american = countActive([](const PortNumber &n) { return hasSms(n) && n.countryCode != "CA"_L1; });
    const bool tooEarly = order.status.value != OrderStatus::Completed;
    std::vector<FollowUpItem> items{{.what = FollowUp::TestCall, .numbers = active}};
    if (withSms > 0)
        items.push_back({.what = FollowUp::TestMessage, .numbers = withSms});
    items.push_back({.what = FollowUp::EmergencyAddress, .numbers = active});
    items.push_back({.what = FollowUp::CallerName, .numbers = active});
    items.push_back({.what = FollowUp::TellCustomer, .numbers = active});
    if (american > 0)
        items.push_back({.what = FollowUp::Campaign, .numbers = american, .tooEarly = tooEarly});
    items.push_back({.what = FollowUp::CancelOldService, .numbers = active, .tooEarly = tooEarly});
    return items;
}

} // namespace domain
