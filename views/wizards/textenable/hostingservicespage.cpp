#include "views/wizards/textenable/hostingservicespage.h"

#include "domain/imported/hostingbatch.h"
#include "views/forms/imported/hostinglinksform.h"
#include "views/style/metrics.h"
#include "views/wizards/portin/issueline.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::TextEnableStep;

HostingServicesPage::HostingServicesPage(
    flows::TextEnableFlow &flow, const TextEnableSurroundings &around, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Services, parent)
    , m_form(new HostingLinksForm(HostingLinksForm::Routing::Asked, around.names, this))
    , m_remarks(new QVBoxLayout)
{
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    rows->addWidget(m_form);
    rows->addLayout(m_remarks);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrollPage(content, this));
    connect(m_form, &Form::changed, this, [this] {
        change([value = m_form->value()](domain::TextEnableDraft &draft) {
            draft.servicePlanId = value.servicePlanId;
            draft.campaignId = value.campaignId;
            draft.nnid = value.nnid;
            draft.displayName = value.displayName;
            draft.callbackUrl = value.callbackUrl;
        });
    });
    connect(&flow, &flows::TextEnableFlow::changed, this, &HostingServicesPage::showIssues);
    entered();
}

QString HostingServicesPage::name() const
{
    return tr("Services");
}

QString HostingServicesPage::explanation() const
{
    return tr("Where the messages of these numbers go. Ids are typed, or picked from those seen before.");
}

bool HostingServicesPage::goOn()
{
    m_form->revealMissing();
    return true;
}

void HostingServicesPage::entered()
{
    const domain::TextEnableDraft &draft = flow().draft();
    m_form->setValue({.servicePlanId = draft.servicePlanId,
        .campaignId = draft.campaignId,
        .nnid = draft.nnid,
        .displayName = draft.displayName,
        .callbackUrl = draft.callbackUrl});
    showIssues();
}

void HostingServicesPage::focusFirst()
{
    m_form->focusField(u"servicePlanId"_s);
}

void HostingServicesPage::focusField(const QString &path)
{
    m_form->revealMissing();
    if (!m_form->focusField(path))
        focusFirst();
}

void HostingServicesPage::showIssues()
{
    m_form->setIssues(fieldIssues());
    while (QLayoutItem *const item = m_remarks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int tollFree = int(domain::pathsOf(flow().going()).tollFree.size());
    if (tollFree > 0)
        m_remarks->addWidget(IssueLine::checked(
            tr("Campaign and NNID are for local numbers: the %n toll-free one(s) go without them.", nullptr, tollFree),
            this));
}

} // namespace views
