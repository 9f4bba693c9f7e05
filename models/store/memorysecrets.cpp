#include "store/memorysecrets.h"

namespace store {

QFuture<SecretResult<QString>> MemorySecrets::read(const QString &key)
{
    if (m_refusal)
        return answered(SecretResult<QString>(tl::unexpected(*m_refusal)));
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        return answered(SecretResult<QString>(tl::unexpected(SecretError{SecretError::Kind::NotFound})));
    return answered(SecretResult<QString>(*found));
}

QFuture<SecretResult<void>> MemorySecrets::write(const QString &key, const QString &secret)
{
    if (m_refusal)
        return answered(SecretResult<void>(tl::unexpected(*m_refusal)));
    m_secrets.insert(key, secret);
    return answered(SecretResult<void>());
}

QFuture<SecretResult<void>> MemorySecrets::remove(const QString &key)
{
    if (m_refusal)
        return answered(SecretResult<void>(tl::unexpected(*m_refusal)));
    m_secrets.remove(key);
    return answered(SecretResult<void>());
}

void MemorySecrets::setRefusal(std::optional<SecretError> error)
{
    m_refusal = std::move(error);
}

} // namespace store
