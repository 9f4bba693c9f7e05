#pragma once

#include "store/secretstore.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace store {

class SecretService;

//! The system's keychain over the Secret Service. Never falls back to a file.
class Keychain final : public SecretStore
{
    Q_OBJECT

public:
    explicit Keychain(QObject *parent = nullptr);

    QFuture<SecretResult<QString>> read(const QString &key) override;
    QFuture<SecretResult<void>> write(const QString &key, const QString &secret) override;
    QFuture<SecretResult<void>> remove(const QString &key) override;

private:
    //! Empty: the job did what it should.
    using Outcome = std::function<void(const std::optional<SecretError> &)>;

    //! Asks how the service stands, then runs what \p makeJob gives, then finds the true reason if it failed.
    void run(std::function<QKeychain::Job *()> makeJob, Outcome outcome);
    void start(QKeychain::Job *job, bool locked, const Outcome &outcome);
    void explain(SecretError error, Outcome outcome);

    SecretService *m_service;
};

} // namespace store
