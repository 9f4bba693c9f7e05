#pragma once

#include "flows/portinflow.h"
#include "views/forms/formfield.h"
#include "views/forms/knownid.h"
#include "views/prompts.h"
#include "views/widgets/band.h"
#include "views/wizards/wizardpage.h"

#include <functional>

namespace store {
class Settings;
}

namespace views {

//! What the wizard needs from the program around it.
struct PortInSurroundings {
    Prompts &prompts;
    store::Settings &settings;
    BandInfo band = {};
    std::vector<KnownId> knownIds = {}; //!< apps, trunks and services that were seen or typed before
    domain::Clock now = {}; //!< the server's
};

//! A page of the new port-in: looks at the flow's draft, and hands every change to it.
class PortInPage : public WizardPage
{
    Q_OBJECT
public:
    PortInPage(flows::PortInFlow &flow, domain::PortInStep step, QWidget *parent = nullptr);

    domain::PortInStep step() const { return m_step; }
    StepState state() const override;
    bool mayGoOn() const override;

    using IsOwn = std::function<bool(const domain::DraftNumber &)>;
    //! What the rules and the server say on the fields that hold for all numbers. What the server said of one number
    //! is among it, unless that number has values of its own.
    static std::vector<FieldIssue> fieldIssues(
        const flows::PortInFlow &flow, domain::PortInStep step, const IsOwn &isOwn = {});

protected:
    flows::PortInFlow &flow() const { return m_flow; }

private:
    flows::PortInFlow &m_flow;
    domain::PortInStep m_step;
};

} // namespace views
