#pragma once

#include <QJsonObject>
#include <QString>

namespace domain {

//! What signs the callbacks of a project (contract: numbers §6). Where they go is set per number and per order. The
//! secret is one: masked on screen, never logged.
struct CallbackConfiguration {
    QString projectId = {};
    QString hmacSecret = {}; //!< empty: none was ever set, and callbacks come unsigned
    QJsonObject rest = {};

    friend bool operator==(const CallbackConfiguration &, const CallbackConfiguration &) = default;
};

//! Whether the server takes it as a new secret: 32 to 64 letters, digits and hyphens. Older ones may be otherwise.
bool isCallbackSecret(const QString &secret);

} // namespace domain
