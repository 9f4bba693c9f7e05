#pragma once

#include "flows/numbers/numbernames.h"
#include "flows/numbers/relinkflow.h"
#include "views/dialogs/numbers/numberdialog.h"

class QStackedWidget;

namespace views {

class NumberForm;
class RelinkSteps;
class TextLabel;

//! Takes a number from one SMS plan or campaign to another: unlink, wait, link, wait. Says at each moment what the
//! number is linked to, and from between the two goes on, or back to what it had.
class RelinkDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! What to begin with: what was typed elsewhere, or what an earlier run left.
    struct Start {
        std::optional<domain::NumberSettings> wanted = {};
        std::optional<domain::NumberJob> left = {};
    };

    //! Takes the flow.
    RelinkDialog(std::unique_ptr<flows::RelinkFlow> flow, const flows::NumberNames &names, Start start,
        const BandInfo &band, QWidget *parent = nullptr);
    ~RelinkDialog() override;

    void reject() override;

private:
    void connectFlow();
    void follow();
    QString why() const;
    bool mayRelink() const;
    bool mayChoose() const;

    std::unique_ptr<flows::RelinkFlow> m_flow;
    const flows::NumberNames &m_names;
    const Start m_start;
    bool m_begun = false;
    QStackedWidget *m_stack;
    NumberForm *m_form;
    RelinkSteps *m_steps;
    TextLabel *m_why;
    QPushButton *m_again = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_stay = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
