#pragma once

#include "store/secretstore.h"

#include <QDBusError>
#include <QObject>

#include <functional>

namespace store {

//! How the session's Secret Service stands, asked over D-Bus: what QtKeychain's answers do not tell apart. (A missing
//! service is "another error" to it, and an entry behind a lock that was not opened "not found".)
class SecretService final : public QObject
{
    Q_OBJECT

public:
    struct Status {
        std::optional<SecretError> problem = {};
        bool locked = false; //!< the collection in which secrets are kept
    };
    using Handler = std::function<void(const Status &)>;

    using QObject::QObject;

    //! Asks, and starts the service where the session knows how. Never waits: \p handler is called later.
    void ask(Handler handler);

private:
    void askCollection(const QString &path, Handler handler);
};

//! What an error of the bus means for somebody who wants his secrets.
SecretError secretErrorOf(const QDBusError &error);

} // namespace store
