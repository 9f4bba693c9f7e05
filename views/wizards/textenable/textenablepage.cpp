#include "views/wizards/textenable/textenablepage.h"

#include "views/forms/imported/hostingissuetext.h"

#include <algorithm>

namespace views {

TextEnablePage::TextEnablePage(flows::TextEnableFlow &flow, domain::TextEnableStep step, QWidget *parent)
    : WizardPage(parent)
    , m_flow(flow)
    , m_step(step)
{
    connect(&flow, &flows::TextEnableFlow::changed, this, &WizardPage::stateChanged);
}

StepState TextEnablePage::state() const
{
    return hasErrors() ? StepState::NeedsYou : StepState::Done;
}

bool TextEnablePage::hasErrors() const
{
    return std::ranges::any_of(m_flow.issues(m_step),
        [](const domain::TextEnableIssue &found) { return found.issue.severity == domain::Severity::Error; });
}

std::vector<FieldIssue> TextEnablePage::fieldIssues() const
{
    std::vector<FieldIssue> words;
    for (const domain::TextEnableIssue &found : m_flow.issues(m_step))
        words.push_back(fieldIssue(found.issue));
    return words;
}

} // namespace views
