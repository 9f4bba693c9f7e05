#include "views/forms/imported/hostinglinksform.h"

#include "views/forms/idcompleter.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

HostingLinksForm::HostingLinksForm(Routing routing, const flows::NumberNames &names, QWidget *parent)
    : Form(parent)
    , m_names(names)
    , m_plan(addLine(u"servicePlanId"_s, u"hostingPlan"_s, tr("SMS service &plan")))
    , m_campaign(addLine(u"campaignId"_s, u"hostingCampaign"_s, tr("10DLC c&ampaign")))
    , m_name(addLine(u"displayName"_s, u"hostingName"_s, tr("Na&me")))
    , m_callback(addLine(u"callbackUrl"_s, u"hostingCallback"_s, tr("Callback a&ddress")))
{
    rows()->addWidget(field(u"servicePlanId"_s));
    rows()->addWidget(field(u"campaignId"_s));
    field(u"servicePlanId"_s)->setHint(tr("No API lists plans and campaigns: type the id, or pick one seen before."));
    if (routing == Routing::Asked) {
        m_nnid = addLine(u"nnid"_s, u"hostingNnid"_s, tr("&NNID"));
        m_nnid->setPlaceholderText(tr("the account's own"));
        field(u"nnid"_s)->setHint(tr("Six digits, to which the registry of message routes points the numbers. Another "
                                     "one than the account's own has to be agreed upon with the account manager."));
        rows()->addWidget(field(u"nnid"_s));
    }
    field(u"displayName"_s)->setHint(tr("By it you find the numbers again."));
    rows()->addWidget(field(u"displayName"_s));
    m_callback->setPlaceholderText(u"https://"_s);
    field(u"callbackUrl"_s)->setHint(tr("Events about these numbers are sent there. May stay empty."));
    rows()->addWidget(field(u"callbackUrl"_s));
    connect(&m_names, &flows::NumberNames::changed, this, &HostingLinksForm::offer);
    offer();
}

QString HostingLinksForm::fieldFor(const QString &path) const
{
    const auto inside = u"smsConfiguration."_s; // of a request for one number
    return path.startsWith(inside) ? path.mid(inside.size()) : path;
}

void HostingLinksForm::offer()
{
    offerIds(m_plan, m_names, store::SeenKind::ServicePlan);
    offerIds(m_campaign, m_names, store::SeenKind::Campaign);
}

void HostingLinksForm::setValue(const HostingLinks &value)
{
    quietly([&] {
        put(m_plan, value.servicePlanId);
        put(m_campaign, value.campaignId);
        if (m_nnid)
            put(m_nnid, value.nnid);
        put(m_name, value.displayName);
        put(m_callback, value.callbackUrl);
    });
}

HostingLinks HostingLinksForm::value() const
{
    return {.servicePlanId = m_plan->text().trimmed(),
        .campaignId = m_campaign->text().trimmed(),
        .nnid = m_nnid ? m_nnid->text().trimmed() : QString(),
        .displayName = m_name->text().trimmed(),
        .callbackUrl = m_callback->text().trimmed()};
}

} // namespace views
