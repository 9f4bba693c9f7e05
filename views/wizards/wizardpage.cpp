#include "views/wizards/wizardpage.h"

namespace views {

void WizardPage::focusFirst()
{
    focusNextChild();
}

void WizardPage::focusField(const QString &path)
{
    Q_UNUSED(path)
    focusFirst();
}

void WizardPage::setNarrow(bool narrow)
{
    Q_UNUSED(narrow)
}

} // namespace views
