#pragma once

#include "store/secretstore.h"

#include <QHash>

#include <optional>

namespace store {

//! Secrets of this run only: what is used where there is no keychain, and in tests.
class MemorySecrets final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QFuture<SecretResult<QString>> read(const QString &key) override;
    QFuture<SecretResult<void>> write(const QString &key, const QString &secret) override;
    QFuture<SecretResult<void>> remove(const QString &key) override;

    //! Answers everything with \p error from now on, as a keychain that is missing or locked would; empty: works again.
    void setRefusal(std::optional<SecretError> error);

private:
    QHash<QString, QString> m_secrets;
    std::optional<SecretError> m_refusal;
};

} // namespace store
