#pragma once

#include "flows/imported/challengeflow.h"
#include "views/dialogs/numbers/numberdialog.h"

class QLineEdit;

namespace views {

class PillLabel;
class TextLabel;

//! Proves by a telephone call whose a number is: the number rings and hears a code, which is typed here. Says what
//! became of each, and what is left when codes are blocked.
class ChallengeDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    ChallengeDialog(std::unique_ptr<flows::ChallengeFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~ChallengeDialog() override;

Q_SIGNALS:
    //! Codes are blocked, or nobody can take the call.
    void invoicesRequested(const domain::QualifiedNumber &number);

private:
    QWidget *buildContent();
    void connectFlow();
    void follow();
    void tellEnd(const flows::WriteEnd &end);
    void tellState();
    QString standing() const;
    QString why() const;

    std::unique_ptr<flows::ChallengeFlow> m_flow;
    PillLabel *m_pill = nullptr;
    TextLabel *m_standing = nullptr;
    QPushButton *m_call = nullptr;
    QLineEdit *m_code = nullptr;
    TextLabel *m_told = nullptr;
    QPushButton *m_invoices = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
