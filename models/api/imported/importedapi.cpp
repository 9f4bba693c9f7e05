#include "api/imported/importedapi.h"

#include "api/imported/importedpage.h"

namespace api {

net::Result<domain::CallbackConfiguration> noSecretIfMissing(const net::Result<domain::CallbackConfiguration> &answer)
{
    const auto found = noneIfMissing(answer);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(domain::CallbackConfiguration());
}

} // namespace api
