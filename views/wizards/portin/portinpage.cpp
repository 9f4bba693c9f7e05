#include "views/wizards/portin/portinpage.h"

#include "views/forms/issuetext.h"

namespace views {

PortInPage::PortInPage(flows::PortInFlow &flow, domain::PortInStep step, QWidget *parent)
    : WizardPage(parent)
    , m_flow(flow)
    , m_step(step)
{
    connect(&flow, &flows::PortInFlow::judged, this, &WizardPage::stateChanged);
    connect(&flow, &flows::PortInFlow::busyChanged, this, &WizardPage::stateChanged);
}

StepState PortInPage::state() const
{
    return m_flow.state(m_step) == domain::StepState::Complete ? StepState::Done : StepState::NeedsYou;
}

bool PortInPage::mayGoOn() const
{
    return !m_flow.isBusy(m_step);
}

std::vector<FieldIssue> PortInPage::fieldIssues(
    const flows::PortInFlow &flow, domain::PortInStep step, const IsOwn &isOwn)
{
    std::vector<FieldIssue> found;
    for (const flows::ServerIssue &issue : flow.serverIssues()) {
        const auto &numbers = flow.draft().numbers;
        const bool own = issue.number >= 0 && isOwn && isOwn(numbers.at(std::size_t(issue.number)));
        FieldIssue words = serverFieldIssue(issue.field, issue.words);
        if (issue.step == step && !own && std::find(found.begin(), found.end(), words) == found.end())
            found.push_back(std::move(words));
    }
    for (const domain::DraftIssue &issue : flow.issues(step)) {
        if (issue.number < 0)
            found.push_back(fieldIssue(issue));
    }
    return found;
}

} // namespace views
