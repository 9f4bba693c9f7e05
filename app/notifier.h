#pragma once

#include <QDBusConnection>
#include <QObject>

namespace app {

//! Tells something through the desktop's notification service (org.freedesktop.Notifications). A later message takes
//! the place of an earlier one that is still up, so there is never more than one. Without a service nothing happens.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    //! One line of plain text each. No more of a customer than the reference belongs in it: it may stay on a screen
    //! that others see.
    void tell(const QString &summary, const QString &body);
    //! The last message is still to be seen.
    bool isUp() const { return m_id != 0; }

Q_SIGNALS:
    //! A person chose the message.
    void chosen();

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_id = 0; //!< of the message that is up; 0: none
};

} // namespace app
