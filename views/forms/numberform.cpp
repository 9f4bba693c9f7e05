#include "views/forms/numberform.h"

#include "tables/numbers/numberchangetext.h"
#include "views/format.h"
#include "views/forms/idcompleter.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

using domain::NumberMember, domain::NumberSettings, domain::VoiceType;
using tables::NumberChangeText;

namespace {
constexpr auto voiceTypePath = "voiceConfiguration.type"_L1;
} // namespace

QString nameOf(const flows::NumberNames &names, NumberMember member, const NumberSettings &settings)
{
    switch (member) {
    case NumberMember::ServicePlan:
        return names.nameOf(store::SeenKind::ServicePlan, settings.servicePlanId);
    case NumberMember::Campaign:
        return names.nameOf(store::SeenKind::Campaign, settings.campaignId);
    case NumberMember::Voice:
        return names.nameOf(flows::seenKindOf(settings.voiceType.value), settings.voiceId);
    case NumberMember::DisplayName:
    case NumberMember::CallbackUrl:
        return {};
    }
    Q_UNREACHABLE();
}

QString NumberForm::pathOf(NumberMember member)
{
    switch (member) {
    case NumberMember::DisplayName:
        return u"displayName"_s;
    case NumberMember::ServicePlan:
        return u"smsConfiguration.servicePlanId"_s;
    case NumberMember::Campaign:
        return u"smsConfiguration.campaignId"_s;
    case NumberMember::Voice:
        return u"voiceConfiguration.id"_s;
    case NumberMember::CallbackUrl:
        return u"callbackUrl"_s;
    }
    Q_UNREACHABLE();
}

NumberForm::NumberForm(const flows::NumberNames &names, QWidget *parent)
    : Form(parent)
    , m_names(names)
    , m_voice(new QComboBox)
{
    const auto one = [this](NumberMember member) { addRow({{field(pathOf(member)), 1}}); };
    m_name = addLine(pathOf(NumberMember::DisplayName), u"numberName"_s, tr("&Name"));
    one(NumberMember::DisplayName);
    m_plan = addLine(pathOf(NumberMember::ServicePlan), u"numberPlan"_s, tr("SMS service &plan, or empty for none"));
    m_campaign = addLine(pathOf(NumberMember::Campaign), u"numberCampaign"_s, tr("10DLC &campaign, or empty for none"));
    addRow({{field(pathOf(NumberMember::ServicePlan)), 1}, {field(pathOf(NumberMember::Campaign)), 1}});
    m_voice->addItem(tr("None"), int(VoiceType::Unknown));
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax})
        m_voice->addItem(format::voiceType(type), int(type));
    add(voiceTypePath, u"numberVoiceType"_s, tr("&Voice"), m_voice);
    m_voiceId = addLine(pathOf(NumberMember::Voice), u"numberVoiceId"_s, tr("&Id of the voice service"));
    addRow({{field(voiceTypePath), 1}, {field(pathOf(NumberMember::Voice)), 1}});
    m_callback
        = addLine(pathOf(NumberMember::CallbackUrl), u"numberCallback"_s, tr("Callback &address, or empty for none"));
    one(NumberMember::CallbackUrl);
    connect(m_voice, &QComboBox::currentIndexChanged, this, [this] {
        offerIds(m_voiceId, m_names, flows::seenKindOf(VoiceType(m_voice->currentData().toInt())));
        follow();
        tell(voiceTypePath);
    });
    connect(this, &Form::changed, this, &NumberForm::follow);
    connect(&m_names, &flows::NumberNames::changed, this, [this] {
        fillCompleters();
        follow();
    });
    fillCompleters();
    follow();
}

void NumberForm::setValue(const NumberSettings &now, const NumberSettings &typed)
{
    m_now = now;
    quietly([&] {
        m_name->setText(typed.displayName);
        m_plan->setText(typed.servicePlanId);
        m_campaign->setText(typed.campaignId);
        const VoiceType type = typed.voiceId.isEmpty() ? VoiceType::Unknown : typed.voiceType.value;
        m_voice->setCurrentIndex(std::max(0, m_voice->findData(int(type))));
        m_voiceId->setText(typed.voiceId);
        m_callback->setText(typed.callbackUrl);
    });
    follow();
}

void NumberForm::setNow(const NumberSettings &now)
{
    const NumberSettings typed = value();
    NumberSettings kept = now;
    for (const NumberMember member : domain::difference(m_now, typed))
        domain::setMember(kept, member, domain::memberText(typed, member));
    setValue(now, kept);
}

NumberSettings NumberForm::value() const
{
    NumberSettings value = m_now;
    value.displayName = m_name->text();
    value.servicePlanId = m_plan->text().trimmed();
    value.campaignId = m_campaign->text().trimmed();
    const auto type = VoiceType(m_voice->currentData().toInt());
    // A type that nobody knows cannot be chosen; it stays as long as its id is left alone.
    const bool isKept = type == VoiceType::Unknown && m_voice->findData(int(m_now.voiceType.value)) <= 0
        && !m_now.voiceId.isEmpty() && m_voiceId->text().trimmed() == m_now.voiceId;
    if (!isKept) {
        value.voiceId = type == VoiceType::Unknown ? QString() : m_voiceId->text().trimmed();
        value.voiceType = value.voiceId.isEmpty() ? domain::Open<VoiceType>() : type;
    }
    value.callbackUrl = m_callback->text().trimmed();
    return value;
}

void NumberForm::hideFields(const QStringList &paths)
{
    for (const QString &path : paths) {
        field(path)->hide();
        field(path)->message()->hide();
    }
}

void NumberForm::hideVoice()
{
    hideFields({QString(voiceTypePath), pathOf(NumberMember::Voice)});
}

void NumberForm::showSmsOnly()
{
    hideVoice();
    hideFields({pathOf(NumberMember::DisplayName), pathOf(NumberMember::CallbackUrl)});
}

void NumberForm::focusMember(NumberMember member)
{
    focusField(member == NumberMember::Voice ? QString(voiceTypePath) : pathOf(member));
}

QString NumberForm::fieldFor(const QString &path) const
{
    static const QStringList ids
        = {u"voiceConfiguration.appId"_s, u"voiceConfiguration.trunkId"_s, u"voiceConfiguration.serviceId"_s};
    if (ids.contains(path))
        return pathOf(NumberMember::Voice);
    if (path == "smsConfiguration"_L1)
        return pathOf(NumberMember::ServicePlan);
    return path == "voiceConfiguration"_L1 ? QString(voiceTypePath) : path;
}

QString NumberForm::hint(NumberMember member) const
{
    const NumberSettings typed = value();
    if (domain::memberText(typed, member) != domain::memberText(m_now, member))
        return tr("Now: %1").arg(NumberChangeText::value(
            m_now, member, [this](NumberMember of, const NumberSettings &is) { return nameOf(m_names, of, is); }));
    return nameOf(m_names, member, typed);
}

void NumberForm::follow()
{
    const bool hasVoice = VoiceType(m_voice->currentData().toInt()) != VoiceType::Unknown;
    field(pathOf(NumberMember::Voice))->setEnabled(hasVoice);
    for (const NumberMember member : domain::allNumberMembers)
        field(pathOf(member))->setHint(hint(member));
}

void NumberForm::fillCompleters()
{
    offerIds(m_plan, m_names, store::SeenKind::ServicePlan);
    offerIds(m_campaign, m_names, store::SeenKind::Campaign);
    offerIds(m_voiceId, m_names, flows::seenKindOf(VoiceType(m_voice->currentData().toInt())));
}

} // namespace views
