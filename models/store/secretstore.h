#pragma once

#include "store/future.h"

#include <QFuture>
#include <QObject>

namespace store {

//! How the system's keychain stands.
enum class KeychainState : quint8 {
    Untried,
    Available,
    NoService, //!< no Secret Service is running
    Locked, //!< it is there, but was not unlocked
    Denied, //!< it refused us
    Failed, //!< anything else; the detail says what
};

struct SecretError {
    enum class Kind : quint8 { NotFound, NoService, Locked, Denied, Other };
    Kind kind = Kind::Other;
    QString detail = {}; //!< the keychain's words, never a secret

    friend bool operator==(const SecretError &, const SecretError &) = default;
};

template <class T>
using SecretResult = tl::expected<T, SecretError>;

//! Where secrets are kept, each under a key of ours. Asynchronous throughout: a keychain may ask the person first.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<SecretResult<QString>> read(const QString &key) = 0;
    virtual QFuture<SecretResult<void>> write(const QString &key, const QString &secret) = 0;
    //! Succeeds when there was none.
    virtual QFuture<SecretResult<void>> remove(const QString &key) = 0;
};

} // namespace store
