#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace views {

//! Whether the desktop asks for dark windows: the settings portal where there is one, because Qt 6.4 does not tell.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }
    void watch(); //!< asks the portal, and listens from then on

Q_SIGNALS:
    void changed();

private:
    Q_SLOT void readSetting(const QString &group, const QString &key, const QDBusVariant &value);
    void take(const QVariant &value);

    bool m_isDark;
};

} // namespace views
