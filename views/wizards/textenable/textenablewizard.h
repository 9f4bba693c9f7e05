#pragma once

#include "flows/imported/textenablesubmit.h"
#include "views/wizards/textenable/textenablepage.h"
#include "views/wizards/wizarddialog.h"

namespace flows {
class SettleFlow;
}

namespace views {

//! Text-enables numbers, from the first one to the hosting orders. Begins anew, or goes on with a draft at its page.
class TextEnableWizard final : public WizardDialog
{
    Q_OBJECT
public:
    TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler, domain::TextEnableRoute route,
        const TextEnableSurroundings &around, QWidget *parent = nullptr);
    TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler, const store::LoadedTextEnable &left,
        const TextEnableSurroundings &around, QWidget *parent = nullptr);
    ~TextEnableWizard() override;

    flows::TextEnableFlow &flow() { return *m_flow; }
    flows::TextEnableSubmit &submit() { return m_submit; }
    //! Ticked from the beginning.
    void begin(const std::vector<domain::QualifiedNumber> &numbers) { m_flow->begin(numbers); }
    //! What an earlier request had.
    void take(const domain::TextEnableDraft &draft);

Q_SIGNALS:
    //! A plan or a campaign was used: it is offered from now on.
    void used(const QString &servicePlanId, const QString &campaignId);
    void orderMade(const domain::HostingOrderId &order);
    void openOrderRequested(const domain::HostingOrderId &order);

protected:
    bool mayLeave() override;
    void showEvent(QShowEvent *event) override;

private:
    TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler, std::unique_ptr<flows::TextEnableFlow> flow,
        const TextEnableSurroundings &around, QWidget *parent);

    void addPages(flows::SettleFlow &settler);
    void connectFlow();
    void showState();
    void askWhileRunning();
    void askWhatOfTheDraft();

    const TextEnableSurroundings m_around;
    std::unique_ptr<flows::TextEnableFlow> m_flow;
    flows::TextEnableSubmit m_submit;
    bool m_started = false;
    bool m_leaving = false;
};

} // namespace views
