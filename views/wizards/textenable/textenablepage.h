#pragma once

#include "flows/imported/textenableflow.h"
#include "flows/numbers/numbernames.h"
#include "views/forms/formfield.h"
#include "views/prompts.h"
#include "views/widgets/band.h"
#include "views/wizards/wizardpage.h"

namespace views {

//! What the wizard needs from the program around it.
struct TextEnableSurroundings {
    Prompts &prompts;
    const flows::NumberNames &names;
    BandInfo band = {};
};

//! A page of a text-enablement: looks at the flow's draft, and hands every change to it.
class TextEnablePage : public WizardPage
{
    Q_OBJECT
public:
    TextEnablePage(flows::TextEnableFlow &flow, domain::TextEnableStep step, QWidget *parent = nullptr);

    domain::TextEnableStep step() const { return m_step; }
    StepState state() const override;

protected:
    flows::TextEnableFlow &flow() const { return m_flow; }
    //! What is to be said on this page, in words.
    std::vector<FieldIssue> fieldIssues() const;
    bool hasErrors() const;
    //! Changes what was typed.
    template <class Change>
    void change(Change change)
    {
        domain::TextEnableDraft draft = m_flow.draft();
        change(draft);
        m_flow.setDraft(draft);
    }

private:
    flows::TextEnableFlow &m_flow;
    domain::TextEnableStep m_step;
};

} // namespace views
