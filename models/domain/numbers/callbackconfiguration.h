#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

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
//! One that nobody guesses, from the system's own random bytes: 48 letters and digits, of some 285 bits.
QString newCallbackSecret();

//! The addresses that the events of numbers, number orders and hosting come from (contract: numbers §8).
QStringList callbackSources();

} // namespace domain
