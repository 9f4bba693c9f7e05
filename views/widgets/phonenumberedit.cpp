#include "views/widgets/phonenumberedit.h"

#include "domain/phonenumber.h"

#include <QFocusEvent>

namespace views {

PhoneNumberEdit::PhoneNumberEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDialableCharactersOnly);
    setPlaceholderText(tr("(212) 555-0142"));
    connect(this, &QLineEdit::textChanged, this, &PhoneNumberEdit::numberChanged);
}

void PhoneNumberEdit::setNumber(const QString &e164OrText)
{
    setText(domain::nationalForm(e164OrText));
}

QString PhoneNumberEdit::number() const
{
    return domain::toE164(text()).value_or(text().trimmed());
}

bool PhoneNumberEdit::isNumber() const
{
    return domain::toE164(text()).has_value();
}

void PhoneNumberEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const auto e164 = domain::toE164(text()))
        setText(domain::nationalForm(*e164));
}

} // namespace views
