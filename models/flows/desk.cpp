#include "flows/desk.h"

namespace flows {

store::Intent Desk::intent(store::IntentKind kind, const QString &target, std::chrono::milliseconds patience) const
{
    store::Intent intent;
    intent.createdAt = local();
    intent.givesUpAt = intent.createdAt.addMSecs(patience.count());
    intent.profileKey = profileKey;
    intent.kind = kind;
    intent.target = target;
    intent.user = user;
    return intent;
}

} // namespace flows
