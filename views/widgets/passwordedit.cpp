#include "views/widgets/passwordedit.h"

#include "views/style/icons.h"

#include <QAction>

namespace views {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(icon(Icon::Eye), TrailingPosition))
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PasswordEdit::setShown);
    setShown(false);
}

bool PasswordEdit::isShown() const
{
    return echoMode() == Normal;
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_eye->setChecked(shown);
    m_eye->setIcon(icon(shown ? Icon::EyeOff : Icon::Eye));
    m_eye->setText(shown ? tr("Hide") : tr("Show"));
    m_eye->setToolTip(m_eye->text());
}

} // namespace views
