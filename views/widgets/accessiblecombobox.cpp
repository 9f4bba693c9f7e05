#include "views/widgets/accessiblecombobox.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>

namespace views {

namespace {

class AccessibleComboBox final : public QAccessibleWidget
{
public:
    explicit AccessibleComboBox(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        switch (which) {
        case QAccessible::Name:
            return name();
        case QAccessible::Value:
            return box()->currentText();
        default:
            return QAccessibleWidget::text(which);
        }
    }

    QStringList actionNames() const override
    {
        // Qt's own actions (press: open the list) stay first; a list that is open is not on the bus.
        QStringList names = QAccessibleWidget::actionNames();
        for (int i = 0; box()->isEnabled() && i < box()->count(); ++i)
            names.append(box()->itemText(i));
        return names;
    }

    void doAction(const QString &action) override
    {
        const int option = box()->isEnabled() ? box()->findText(action, Qt::MatchExactly | Qt::MatchCaseSensitive) : -1;
        if (option < 0) {
            QAccessibleWidget::doAction(action);
            return;
        }
        // What a person's choice does: the index, and the signals that say so.
        box()->setCurrentIndex(option);
        Q_EMIT box()->activated(option);
        Q_EMIT box()->textActivated(action);
    }

    QStringList keyBindingsForAction(const QString &action) const override
    {
        return QAccessibleWidget::keyBindingsForAction(action);
    }

private:
    QComboBox *box() const { return static_cast<QComboBox *>(object()); }

    QString name() const
    {
        QString own = box()->accessibleName();
        if (own.isEmpty())
            own = QAccessibleWidget::text(QAccessible::Name); // the label whose buddy it is
        if (own.isEmpty())
            return box()->currentText();
        return QComboBox::tr("%1: %2", "name of a field: what is chosen").arg(own, box()->currentText());
    }
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    auto *box = qobject_cast<QComboBox *>(object);
    return box ? new AccessibleComboBox(box) : nullptr;
}

} // namespace

void installAccessibleComboBoxes()
{
    QAccessible::installFactory(create);
}

} // namespace views
