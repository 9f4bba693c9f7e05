#include "app/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace app {

namespace {
const auto service = u"org.freedesktop.Notifications"_s;
const auto objectPath = u"/org/freedesktop/Notifications"_s;
constexpr int serversTimeout = -1; // how long it stays is up to the desktop
} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    m_bus.connect(service, objectPath, service, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    m_bus.connect(service, objectPath, service, u"NotificationClosed"_s, this, SLOT(takeClosed(uint, uint)));
}

void Notifier::tell(const QString &summary, const QString &body)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, objectPath, service, u"Notify"_s);
    // Some services read markup in the body: what could be taken for it is written as an entity.
    call << u"Portside"_s << m_id << u"portside"_s << summary << body.toHtmlEscaped()
         << QStringList{u"default"_s, QString()} << QVariantMap{{u"desktop-entry"_s, u"portside"_s}} << serversTimeout;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        if (reply.isValid())
            m_id = reply.value();
        finished->deleteLater();
    });
}

void Notifier::takeAction(uint id, const QString &action)
{
    if (id == m_id && action == "default"_L1)
        Q_EMIT chosen();
}

void Notifier::takeClosed(uint id, uint /*reason*/)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace app
