#include "views/wizards/textenable/letterdetailspage.h"

#include "views/forms/imported/hostingletterform.h"
#include "views/widgets/labels.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::HostingLoaKind, domain::TextEnableStep;

LetterDetailsPage::LetterDetailsPage(flows::TextEnableFlow &flow, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Details, parent)
    , m_nothing(new TextLabel(tr("A blanket letter names nobody: there is nothing to fill in."), TextLabel::Type::Base,
          TextLabel::Tone::Secondary, this))
    , m_form(new HostingLetterForm(this))
{
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    m_nothing->setObjectName(u"letterNothing"_s);
    rows->addWidget(m_nothing);
    rows->addWidget(m_form);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrollPage(content, this));
    connect(m_form, &Form::changed, this, [this] {
        change([letter = m_form->value()](domain::TextEnableDraft &draft) {
            draft.businessName = letter.businessName;
            draft.person = letter.person;
            draft.emailAgain = letter.emailAgain;
            draft.address = letter.address;
            draft.voiceCarrier = letter.voiceCarrier;
        });
    });
    connect(&flow, &flows::TextEnableFlow::changed, this, &LetterDetailsPage::showIssues);
    entered();
}

QString LetterDetailsPage::name() const
{
    return tr("Letter details");
}

QString LetterDetailsPage::explanation() const
{
    return tr("Name and address must match what the voice carrier has on record.");
}

bool LetterDetailsPage::goOn()
{
    m_form->revealMissing();
    return true;
}

void LetterDetailsPage::entered()
{
    const domain::TextEnableDraft &draft = flow().draft();
    const bool isTyped = draft.loa != HostingLoaKind::Blanket;
    m_nothing->setVisible(!isTyped);
    m_form->setVisible(isTyped);
    m_form->setReseller(draft.loa == HostingLoaKind::Reseller);
    m_form->setValue({.businessName = draft.businessName,
        .person = draft.person,
        .emailAgain = draft.emailAgain,
        .address = draft.address,
        .voiceCarrier = draft.voiceCarrier});
    showIssues();
}

void LetterDetailsPage::focusFirst()
{
    const bool isReseller = flow().draft().loa == HostingLoaKind::Reseller;
    m_form->focusField(isReseller ? u"businessName"_s : u"authorisedPerson.firstName"_s);
}

void LetterDetailsPage::focusField(const QString &path)
{
    m_form->revealMissing();
    if (!m_form->focusField(path))
        focusFirst();
}

void LetterDetailsPage::showIssues()
{
    m_form->setIssues(fieldIssues());
}

} // namespace views
