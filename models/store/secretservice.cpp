#include "store/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto service = "org.freedesktop.secrets"_L1;

} // namespace

SecretError secretErrorOf(const QDBusError &error)
{
    using Kind = SecretError::Kind;
    const bool spawn = error.name().startsWith("org.freedesktop.DBus.Error.Spawn"_L1);
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return {Kind::NoService, error.message()};
    case QDBusError::AccessDenied:
        return {Kind::Denied, error.message()};
    default:
        return {spawn ? Kind::NoService : Kind::Other, error.message()};
    }
}

void SecretService::ask(Handler handler)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        const Status none{.problem = SecretError{SecretError::Kind::NoService, bus.lastError().message()}};
        QMetaObject::invokeMethod(
            this, [none, handler = std::move(handler)] { handler(none); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    call << u"default"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            return handler({.problem = secretErrorOf(reply.error())});
        const QString path = reply.value().path();
        if (path == "/"_L1) // no collection yet: the service makes one at the first write, and asks for its password
            return handler({});
        askCollection(path, handler);
    });
}

void SecretService::askCollection(const QString &path, Handler handler)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return handler({.problem = secretErrorOf(reply.error())});
        handler({.locked = reply.value().variant().toBool()});
    });
}

} // namespace store
