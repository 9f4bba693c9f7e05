#pragma once

#include "store/secretstore.h"

#include <chrono>

namespace store {

//! The system's keychain over the Secret Service. Never falls back to a file.
class Keychain final : public SecretStore
{
    Q_OBJECT

public:
    explicit Keychain(QObject *parent = nullptr);

    QFuture<SecretResult<QString>> read(const QString &key) override;
    QFuture<SecretResult<void>> write(const QString &key, const QString &secret) override;
    QFuture<SecretResult<void>> remove(const QString &key) override;
};

} // namespace store
