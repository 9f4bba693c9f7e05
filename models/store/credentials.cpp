#include "store/credentials.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto vaultKey = "vault"_L1;

QString profileKey(const QString &profileId)
{
    return u"profile/"_s + profileId;
}

KeychainState stateOf(SecretError::Kind kind)
{
    switch (kind) {
    case SecretError::Kind::NotFound:
        return KeychainState::Available;
    case SecretError::Kind::NoService:
        return KeychainState::NoService;
    case SecretError::Kind::Locked:
        return KeychainState::Locked;
    case SecretError::Kind::Denied:
        return KeychainState::Denied;
    case SecretError::Kind::Other:
        return KeychainState::Failed;
    }
    Q_UNREACHABLE();
}

template <class Answer>
void settle(QPromise<Answer> &promise, Answer answer)
{
    promise.addResult(std::move(answer));
    promise.finish();
}

} // namespace

Credentials::Credentials(SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

void Credentials::note(const SecretError *error)
{
    const KeychainState state = error ? stateOf(error->kind) : KeychainState::Available;
    m_stateDetail = state == KeychainState::Available ? QString() : error->detail;
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

template <class T>
QFuture<SecretResult<T>> Credentials::noted(const QFuture<SecretResult<T>> &future)
{
    auto promise = std::make_shared<QPromise<SecretResult<T>>>();
    promise->start();
    then(future, this, [this, promise](const SecretResult<T> &answer) {
        note(answer ? nullptr : &answer.error());
        settle(*promise, answer);
    });
    return promise->future();
}

QFuture<SecretResult<QString>> Credentials::read(const QString &profileId)
{
    const auto kept = m_memory.constFind(profileId);
    if (kept != m_memory.constEnd())
        return answered(SecretResult<QString>(*kept));
    return noted(m_keychain.read(profileKey(profileId)));
}

QFuture<SecretResult<Kept>> Credentials::write(const QString &profileId, const QString &secret)
{
    // At once, so that signing in does not wait for a keychain that asks for its password.
    m_memory.insert(profileId, secret);
    auto promise = std::make_shared<QPromise<SecretResult<Kept>>>();
    promise->start();
    then(m_keychain.write(profileKey(profileId), secret), this,
        [this, promise, profileId, secret](const SecretResult<void> &written) {
            note(written ? nullptr : &written.error());
            if (written && m_memory.value(profileId) == secret)
                m_memory.remove(profileId);
            settle<SecretResult<Kept>>(*promise, written ? Kept::InKeychain : Kept::ThisRunOnly);
        });
    return promise->future();
}

QFuture<SecretResult<void>> Credentials::remove(const QString &profileId)
{
    m_memory.remove(profileId);
    return noted(m_keychain.remove(profileKey(profileId)));
}

QFuture<VaultResult> Credentials::openVault()
{
    if (m_opening.isRunning()) // a second key must not be made beside the first
        return m_opening;
    auto promise = std::make_shared<QPromise<VaultResult>>();
    promise->start();
    m_opening = promise->future();
    then(m_keychain.read(vaultKey), this, [this, promise](const SecretResult<QString> &stored) {
        note(stored ? nullptr : &stored.error());
        if (!stored && stored.error().kind == SecretError::Kind::NotFound)
            return makeVault(promise);
        if (!stored)
            return settle<VaultResult>(*promise, tl::unexpected(stored.error()));
        QByteArray key = QByteArray::fromBase64(stored->toLatin1());
        auto vault = Vault::fromKey(key);
        Vault::wipe(key);
        if (vault)
            return settle<VaultResult>(*promise, std::move(vault));
        // Never replaced: what it sealed would be lost for good, and somebody may be able to restore it.
        settle<VaultResult>(*promise, tl::unexpected(SecretError{.detail = u"unusable key"_s}));
    });
    return m_opening;
}

void Credentials::makeVault(const std::shared_ptr<QPromise<VaultResult>> &promise)
{
    QByteArray key = Vault::newKey();
    auto vault = Vault::fromKey(key);
    const QString text = QString::fromLatin1(key.toBase64());
    Vault::wipe(key);
    if (!vault)
        return settle<VaultResult>(*promise, tl::unexpected(SecretError{.detail = u"no memory for a key"_s}));
    then(m_keychain.write(vaultKey, text), this, [this, promise, vault](const SecretResult<void> &written) {
        note(written ? nullptr : &written.error());
        if (written)
            settle<VaultResult>(*promise, vault);
        else
            settle<VaultResult>(*promise, tl::unexpected(written.error()));
    });
}

} // namespace store
