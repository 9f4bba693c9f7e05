#include "views/pages/numbers/numberactions.h"

#include "views/style/controls.h"
#include "views/style/icons.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace views {

static QString text(NumberAction which)
{
    switch (which) {
    case NumberAction::Rename:
        return NumberActions::tr("Rena&me…");
    case NumberAction::Change:
        return NumberActions::tr("Change &services…");
    case NumberAction::Relink:
        //: Unlink a number from its service, then link it to another one
        return NumberActions::tr("Re&link…");
    case NumberAction::EmergencyAddress:
        return NumberActions::tr("&911 address…");
    case NumberAction::Passport:
        //: Everything about one number on one page
        return NumberActions::tr("&Passport");
    case NumberAction::Bulk:
        return NumberActions::tr("C&hange…");
    case NumberAction::Protect:
        return NumberActions::tr("Pro&tect…");
    case NumberAction::Release:
        return NumberActions::tr("Re&lease…");
    case NumberAction::Copy:
        return NumberActions::tr("Cop&y numbers");
    case NumberAction::TickAll:
        return NumberActions::tr("&Tick all shown");
    case NumberAction::ClearTicks:
        return NumberActions::tr("&Untick all");
    }
    Q_UNREACHABLE();
}

NumberActions::NumberActions(QObject *parent)
    : QObject(parent)
{
    for (int i = 0; i < numberActionCount; ++i) {
        const auto which = NumberAction(i);
        m_actions[std::size_t(i)] = new QAction(text(which), this);
        connect(m_actions[std::size_t(i)], &QAction::triggered, this, [this, which] { Q_EMIT triggered(which); });
    }
    action(NumberAction::TickAll)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    action(NumberAction::Bulk)->setText(tr("Change the &ticked numbers…"));
}

QList<QAction *> NumberActions::all() const
{
    QList<QAction *> served;
    for (QAction *each : m_actions) {
        if (each->isVisible())
            served << each;
    }
    return served;
}

QPushButton *NumberActions::button(NumberAction which, const QString &objectName) const
{
    QAction *entry = action(which);
    auto *button = named(new QPushButton(text(which)), objectName, text(which).remove(u'&'));
    if (which == NumberAction::Release)
        setLook(button, ButtonLook::Danger);
    if (!entry->isVisible())
        button->hide();
    button->setEnabled(entry->isEnabled());
    connect(entry, &QAction::changed, button, [entry, button] {
        button->setEnabled(entry->isEnabled());
        button->setVisible(entry->isVisible());
    });
    connect(button, &QPushButton::clicked, entry, &QAction::trigger);
    return button;
}

void NumberActions::setServed(NumberAction which, bool served)
{
    action(which)->setVisible(served);
}

bool NumberActions::isServed(NumberAction which) const
{
    return action(which)->isVisible();
}

} // namespace views
