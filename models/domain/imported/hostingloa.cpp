#include "domain/imported/hostingloa.h"

#include <array>

namespace domain {

HostingLoaKind kindOf(const HostingLoa &loa)
{
    // In the order of the variant.
    constexpr std::array kinds{HostingLoaKind::Direct, HostingLoaKind::Reseller, HostingLoaKind::Blanket};
    static_assert(kinds.size() == std::variant_size_v<HostingLoa>);
    return kinds.at(loa.index());
}

bool wantsSignature(HostingLoaKind kind)
{
    switch (kind) {
    case HostingLoaKind::Direct:
    case HostingLoaKind::Reseller:
        return true;
    case HostingLoaKind::Unknown:
    case HostingLoaKind::Blanket:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayBeUsed(HostingLoaKind kind, bool tollFree)
{
    switch (kind) {
    case HostingLoaKind::Direct:
    case HostingLoaKind::Reseller:
        return true;
    case HostingLoaKind::Blanket:
        return !tollFree;
    case HostingLoaKind::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace domain
