#pragma once

#include "flows/submitflow.h"
#include "views/wizards/portin/portinpage.h"
#include "views/wizards/wizarddialog.h"

namespace flows {
class SettleFlow;
}

namespace views {

class ReviewPage;

//! New port-in, from the first pasted line to the orders. Begins anew, or goes on with a draft at its page.
class PortInWizard final : public WizardDialog
{
    Q_OBJECT
public:
    PortInWizard(const flows::Desk &desk, flows::SettleFlow &settler, const PortInSurroundings &around,
        const std::optional<store::LoadedDraft> &draft = {}, QWidget *parent = nullptr);
    ~PortInWizard() override;

    flows::PortInFlow &flow() { return *m_flow; }
    flows::SubmitFlow &submit() { return m_submit; }
    //! To a field of a page, as a link or an objection of the server names it.
    void showField(domain::PortInStep step, const QString &field);

Q_SIGNALS:
    void openOrderRequested(const domain::OrderId &order);

protected:
    bool mayLeave() override;
    void showEvent(QShowEvent *event) override;

private:
    void addPages(flows::SettleFlow &settler);
    void connectFlow();
    void showDraft();

    PortInSurroundings m_around;
    std::unique_ptr<flows::PortInFlow> m_flow;
    flows::SubmitFlow m_submit;
    bool m_started = false;
    bool m_leaving = false;
};

} // namespace views
