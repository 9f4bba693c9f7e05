#include "views/widgets/actionbutton.h"

#include "views/style/controls.h"

#include <QAction>
#include <QPushButton>

namespace views {

QPushButton *actionButton(QAction *action, const QString &objectName)
{
    auto *button = named(new QPushButton, objectName, {});
    button->setAutoDefault(false);
    const auto follow = [action, button] {
        button->setText(action->text());
        button->setAccessibleName(action->text().remove(u'&'));
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->statusTip()); // why it is off
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace views
