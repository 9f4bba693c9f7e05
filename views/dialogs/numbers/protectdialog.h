#pragma once

#include "flows/numbers/numbernames.h"
#include "views/dialogs/numbers/numberdialog.h"

#include <QStringList>

class QLineEdit;

namespace views {

//! Says of numbers that they must stay, and why, or lets go of them. Known to this desk only.
class ProtectDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! \p names outlives it.
    ProtectDialog(flows::NumberNames &names, QStringList numbers, const BandInfo &band, QWidget *parent = nullptr);

private:
    void follow();
    QStringList protectedOnes() const;

    flows::NumberNames &m_names;
    const QStringList m_numbers;
    QLineEdit *m_reason;
    QPushButton *m_letGo = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
