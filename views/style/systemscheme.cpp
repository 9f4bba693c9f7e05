#include "views/style/systemscheme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyle>

namespace views {

using namespace Qt::StringLiterals;

namespace {
const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto objectPath = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto group = u"org.freedesktop.appearance"_s;
const auto key = u"color-scheme"_s;
constexpr uint preferDark = 1;

QVariant unwrapped(QVariant value)
{
    // Read() answers with a variant in a variant.
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128)
{
}

void SystemScheme::watch()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(
        service, objectPath, interface, u"SettingChanged"_s, this, SLOT(readSetting(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, objectPath, interface, u"Read"_s);
    read << group << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            take(reply.value().variant());
        finished->deleteLater();
    });
}

void SystemScheme::readSetting(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    const bool isDark = unwrapped(value).toUInt() == preferDark;
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

} // namespace views
