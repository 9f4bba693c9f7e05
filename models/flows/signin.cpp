#include "flows/signin.h"

namespace flows {

net::Credentials credentialsOf(const store::Profile &profile, const QString &secret)
{
    if (secret.isEmpty())
        return {};
    switch (profile.signIn) {
    case store::SignIn::OAuth2:
        return net::OAuth2{.keyId = profile.keyId, .secret = secret};
    case store::SignIn::Basic:
        return net::Basic{.keyId = profile.keyId, .secret = secret};
    case store::SignIn::GivenToken:
        return net::GivenToken{.token = secret};
    }
    Q_UNREACHABLE();
}

} // namespace flows
