#pragma once

#include "store/secretstore.h"
#include "store/vault.h"

#include <QHash>

#include <memory>

namespace store {

enum class Kept : quint8 {
    InKeychain,
    ThisRunOnly, //!< the keychain would not take it
};

using VaultResult = SecretResult<std::shared_ptr<const Vault>>;

//! The secrets of the profiles (key secret or token) and the key of the vault, in the keychain. Where there is none, or
//! it is locked, a profile's secret is kept for this run only, and state() says why.
class Credentials final : public QObject
{
    Q_OBJECT

public:
    explicit Credentials(SecretStore &keychain, QObject *parent = nullptr);

    //! Of the last time that the keychain was used.
    KeychainState state() const { return m_state; }
    const QString &stateDetail() const { return m_stateDetail; }

    QFuture<SecretResult<QString>> read(const QString &profileId);
    QFuture<SecretResult<Kept>> write(const QString &profileId, const QString &secret);
    QFuture<SecretResult<void>> remove(const QString &profileId);

    //! The vault under the key from the keychain, which is made at the first time. An error means that secrets of
    //! drafts and of the journal are not stored; may be tried again, for instance after the keychain was unlocked.
    QFuture<VaultResult> openVault();

Q_SIGNALS:
    void stateChanged(store::KeychainState state);

private:
    void note(const SecretError *error);
    //! The same answer, once state() tells of it.
    template <class T>
    QFuture<SecretResult<T>> noted(const QFuture<SecretResult<T>> &future);
    void makeVault(const std::shared_ptr<QPromise<VaultResult>> &promise);

    SecretStore &m_keychain;
    QHash<QString, QString> m_memory; //!< by profile: what the keychain has not taken, or not yet
    QFuture<VaultResult> m_opening;
    KeychainState m_state = KeychainState::Untried;
    QString m_stateDetail;
};

} // namespace store
