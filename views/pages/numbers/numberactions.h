#pragma once

#include <QObject>

#include <array>

class QAction;
class QPushButton;

namespace views {

//! What can be done with numbers from the inventory.
enum class NumberAction : quint8 {
    Rename,
    Change, //!< SMS, voice and callback URL of one
    Relink, //!< to another service, by unlinking first
    EmergencyAddress,
    Passport,
    Bulk, //!< the same change of many
    Protect, //!< keep it from being released on this desk
    Release,
    Copy, //!< the ticked ones, or all that are shown
    TickAll,
    ClearTicks,
};
inline constexpr int numberActionCount = int(NumberAction::ClearTicks) + 1;

//! One menu entry for each, and buttons that do and say the same. What nobody serves is not there at all.
class NumberActions final : public QObject
{
    Q_OBJECT
public:
    explicit NumberActions(QObject *parent);

    QAction *action(NumberAction which) const { return m_actions[std::size_t(which)]; }
    QList<QAction *> all() const; //!< those that are served
    //! A button for it; whoever lays it out owns it. It is on and visible with the entry.
    QPushButton *button(NumberAction which, const QString &objectName) const;
    void setServed(NumberAction which, bool served);
    bool isServed(NumberAction which) const;

Q_SIGNALS:
    void triggered(views::NumberAction which);

private:
    std::array<QAction *, numberActionCount> m_actions = {};
};

} // namespace views
