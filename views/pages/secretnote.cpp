#include "views/pages/secretnote.h"

#include <QCoreApplication>

namespace views {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::SecretNote)
};
} // namespace

SecretNote secretNote(store::KeychainState state, const QString &detail, bool known)
{
    switch (state) {
    case store::KeychainState::Untried:
    case store::KeychainState::Available:
        return {known ? Texts::tr("Kept in the system's keychain, never in a file. It cannot be shown again.")
                      : Texts::tr("There is none yet. It goes into the system's keychain, never into a file."),
            false};
    case store::KeychainState::NoService:
        return {
            Texts::tr("No keychain is running on this desktop, so the secret is kept until Portside ends. Start one "
                      "(GNOME Keyring, KWallet) to keep it."),
            true};
    case store::KeychainState::Locked:
        return {
            Texts::tr("The keychain is locked, so the secret is kept until Portside ends. Unlock it and save again."),
            true};
    case store::KeychainState::Denied:
    case store::KeychainState::Failed:
        return {Texts::tr("The keychain did not take it, so the secret is kept until Portside ends. It said: %1")
                    .arg(detail),
            true};
    }
    Q_UNREACHABLE();
}

} // namespace views
