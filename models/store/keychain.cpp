#include "store/keychain.h"

#include "store/secretservice.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace store {

namespace {

constexpr auto serviceName = "org.portside.Portside"_L1;

//! An open keychain answers at once. A locked one asks the person for its password, who may be away.
constexpr auto openTimeout = 10s;
constexpr auto lockedTimeout = 120s;

SecretError errorOf(const QKeychain::Job &job)
{
    using Kind = SecretError::Kind;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, job.errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Kind::Denied, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Kind::NoService, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        return {Kind::Other, job.errorString()};
    }
    Q_UNREACHABLE();
}

template <class T>
std::shared_ptr<QPromise<SecretResult<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<SecretResult<T>>>();
    promise->start();
    return promise;
}

} // namespace

Keychain::Keychain(QObject *parent)
    : SecretStore(parent)
    , m_service(new SecretService(this))
{
}

QFuture<SecretResult<QString>> Keychain::read(const QString &key)
{
    auto promise = startedPromise<QString>();
    auto secret = std::make_shared<QString>();
    run(
        [this, key, secret] {
            auto *job = new QKeychain::ReadPasswordJob(serviceName);
            job->setKey(key);
            connect(job, &QKeychain::Job::finished, this, [job, secret] { *secret = job->textData(); });
            return job;
        },
        [promise, secret](const std::optional<SecretError> &error) {
            promise->addResult(error ? SecretResult<QString>(tl::unexpected(*error)) : SecretResult<QString>(*secret));
            promise->finish();
        });
    return promise->future();
}

QFuture<SecretResult<void>> Keychain::write(const QString &key, const QString &secret)
{
    auto promise = startedPromise<void>();
    run(
        [key, secret] {
            auto *job = new QKeychain::WritePasswordJob(serviceName);
            job->setKey(key);
            job->setTextData(secret);
            return job;
        },
        [promise](const std::optional<SecretError> &error) {
            promise->addResult(error ? SecretResult<void>(tl::unexpected(*error)) : SecretResult<void>());
            promise->finish();
        });
    return promise->future();
}

QFuture<SecretResult<void>> Keychain::remove(const QString &key)
{
    auto promise = startedPromise<void>();
    run(
        [key] {
            auto *job = new QKeychain::DeletePasswordJob(serviceName);
            job->setKey(key);
            return job;
        },
        [promise](const std::optional<SecretError> &error) {
            const bool gone = !error || error->kind == SecretError::Kind::NotFound;
            promise->addResult(gone ? SecretResult<void>() : SecretResult<void>(tl::unexpected(*error)));
            promise->finish();
        });
    return promise->future();
}

void Keychain::run(std::function<QKeychain::Job *()> makeJob, Outcome outcome)
{
    m_service->ask(
        [this, makeJob = std::move(makeJob), outcome = std::move(outcome)](const SecretService::Status &status) {
            if (status.problem)
                outcome(status.problem);
            else
                start(makeJob(), status.locked, outcome);
        });
}

void Keychain::start(QKeychain::Job *job, bool locked, const Outcome &outcome)
{
    job->setInsecureFallback(false);
    // The job deletes itself when it has finished. Before that it must not be deleted: libsecret holds a bare pointer
    // to it. One that does not answer in time is left alone.
    auto *limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [this, job, limit, outcome] {
        limit->deleteLater();
        job->disconnect(this);
        explain({SecretError::Kind::Other, u"no answer"_s}, outcome);
    });
    connect(job, &QKeychain::Job::finished, this, [this, limit, outcome](const QKeychain::Job *finished) {
        limit->stop();
        limit->deleteLater();
        if (finished->error() == QKeychain::NoError)
            outcome({});
        else
            explain(errorOf(*finished), outcome);
    });
    limit->start(locked ? lockedTimeout : openTimeout);
    job->start();
}

void Keychain::explain(SecretError error, Outcome outcome)
{
    m_service->ask([error = std::move(error), outcome = std::move(outcome)](const SecretService::Status &status) {
        if (status.problem)
            outcome(status.problem);
        else if (status.locked)
            outcome(SecretError{SecretError::Kind::Locked, error.detail});
        else
            outcome(error);
    });
}

} // namespace store
