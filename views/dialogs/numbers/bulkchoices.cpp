#include "views/dialogs/numbers/bulkchoices.h"

#include "views/format.h"
#include "views/forms/idcompleter.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

using domain::NumberMember, domain::VoiceType;

BulkChoices::BulkChoices(const flows::NumberNames &names, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_voiceType(named(new QComboBox, u"bulkVoiceType"_s, tr("Type of the voice service")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::grid);
    column->addWidget(new TextLabel(tr("What changes"), TextLabel::Type::Section));
    const QString none = tr("empty: none");
    m_name = addField(column, u"bulkName"_s, tr("&Name"), tr("Clinic {n}"));
    auto *remark = new TextLabel(tr("{name} is what it is called now, {n} counts 1, 2, 3, {last4} are the last digits, "
                                    "{number} is the whole number."),
        TextLabel::Type::Small, TextLabel::Tone::Secondary);
    remark->setWordWrap(true);
    column->addWidget(remark);
    m_plan = addField(column, u"bulkPlan"_s, tr("SMS service &plan"), none);
    m_campaign = addField(column, u"bulkCampaign"_s, tr("10DLC c&ampaign"), none);
    m_voice = addField(column, u"bulkVoice"_s, tr("&Voice service"), none);
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax})
        m_voiceType->addItem(format::voiceType(type), int(type));
    m_voiceType->setEnabled(false);
    column->insertWidget(column->count() - 1, m_voiceType);
    m_callback = addField(column, u"bulkCallback"_s, tr("Callback a&ddress"), none);
    column->addStretch();
    connect(m_voice.box, &QCheckBox::toggled, m_voiceType, &QWidget::setEnabled);
    connect(m_voiceType, &QComboBox::currentIndexChanged, this, [this] {
        fillCompleters();
        Q_EMIT changed();
    });
    connect(&m_names, &flows::NumberNames::changed, this, &BulkChoices::fillCompleters);
    fillCompleters();
}

BulkChoices::Field BulkChoices::addField(
    QVBoxLayout *column, const QString &objectName, const QString &title, const QString &placeholder)
{
    const QString plain = QString(title).remove(u'&');
    Field field{.box = named(new QCheckBox(title), objectName + u"Box"_s, tr("Change: %1").arg(plain)),
        .line = named(new QLineEdit, objectName, plain)};
    field.line->setPlaceholderText(placeholder);
    field.line->setEnabled(false);
    column->addSpacing(metrics::gap);
    column->addWidget(field.box);
    column->addWidget(field.line);
    connect(field.box, &QCheckBox::toggled, field.line, &QWidget::setEnabled);
    connect(field.box, &QCheckBox::toggled, this, &BulkChoices::changed);
    connect(field.line, &QLineEdit::textChanged, this, &BulkChoices::changed);
    return field;
}

void BulkChoices::fillCompleters()
{
    offerIds(m_plan.line, m_names, store::SeenKind::ServicePlan);
    offerIds(m_campaign.line, m_names, store::SeenKind::Campaign);
    offerIds(m_voice.line, m_names, flows::seenKindOf(VoiceType(m_voiceType->currentData().toInt())));
}

domain::BulkChange BulkChoices::change() const
{
    const auto typed = [](const Field &field) {
        return field.box->isChecked() ? std::optional(field.line->text().trimmed()) : std::nullopt;
    };
    domain::BulkChange change{.displayName = typed(m_name),
        .servicePlanId = typed(m_plan),
        .campaignId = typed(m_campaign),
        .callbackUrl = typed(m_callback)};
    if (m_voice.box->isChecked())
        change.voice = domain::voiceLink(VoiceType(m_voiceType->currentData().toInt()), m_voice.line->text().trimmed());
    return change;
}

void BulkChoices::choose(NumberMember member)
{
    const Field *field = nullptr;
    switch (member) {
    case NumberMember::DisplayName:
        field = &m_name;
        break;
    case NumberMember::ServicePlan:
        field = &m_plan;
        break;
    case NumberMember::Campaign:
        field = &m_campaign;
        break;
    case NumberMember::Voice:
        field = &m_voice;
        break;
    case NumberMember::CallbackUrl:
        field = &m_callback;
        break;
    }
    field->box->setChecked(true);
    field->line->setFocus();
}

} // namespace views
