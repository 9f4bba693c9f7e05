#include "views/forms/rentlinksform.h"

#include "views/format.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::RentLinkIssue;
using domain::VoiceType;

namespace {

constexpr auto planPath = "smsConfiguration.servicePlanId"_L1;
constexpr auto campaignPath = "smsConfiguration.campaignId"_L1;
constexpr auto typePath = "voiceConfiguration.type"_L1;
constexpr auto idPath = "voiceConfiguration.id"_L1; // the member's name follows the type
constexpr auto callbackPath = "callbackUrl"_L1;

QString pathOf(RentLinkIssue issue)
{
    switch (issue) {
    case RentLinkIssue::CampaignWithoutPlan:
    case RentLinkIssue::NoSms:
        return planPath;
    case RentLinkIssue::CampaignOutsideUs:
        return campaignPath;
    case RentLinkIssue::VoiceWithoutId:
        return idPath;
    case RentLinkIssue::NoVoice:
        return typePath;
    case RentLinkIssue::CallbackNoUrl:
        return callbackPath;
    }
    Q_UNREACHABLE();
}

QString textOf(RentLinkIssue issue)
{
    switch (issue) {
    case RentLinkIssue::CampaignWithoutPlan:
        return RentLinksForm::tr("A campaign needs the service plan that it belongs to.");
    case RentLinkIssue::VoiceWithoutId:
        return RentLinksForm::tr("The id is missing. Choose “Later” to leave voice out.");
    case RentLinkIssue::CallbackNoUrl:
        return RentLinksForm::tr("This is not a web address. It begins with https://.");
    case RentLinkIssue::CampaignOutsideUs:
        return RentLinksForm::tr("Campaigns are for US numbers, and some of these are not.");
    case RentLinkIssue::NoSms:
        return RentLinksForm::tr("Some of the numbers cannot take SMS: the server may refuse them.");
    case RentLinkIssue::NoVoice:
        return RentLinksForm::tr("Some of the numbers cannot take calls: the server may refuse them.");
    }
    Q_UNREACHABLE();
}

void offer(QLineEdit *line, const std::vector<KnownId> &ids)
{
    auto *model = new QStandardItemModel;
    for (const KnownId &known : ids) {
        auto *item = new QStandardItem(known.name.isEmpty() ? known.id : u"%1 · %2"_s.arg(known.name, known.id));
        item->setData(known.id, Qt::UserRole);
        model->appendRow(item);
    }
    auto *completer = new QCompleter(model, line);
    model->setParent(completer);
    completer->setCompletionRole(Qt::UserRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete line->completer();
    line->setCompleter(completer);
}

QString nameOf(const std::vector<KnownId> &ids, const QString &id)
{
    const auto known = std::ranges::find(ids, id, &KnownId::id);
    return known == ids.end() || id.isEmpty() ? QString() : known->name;
}

} // namespace

RentLinksForm::RentLinksForm(QWidget *parent)
    : Form(parent)
    , m_voice(new QComboBox)
{
    m_plan = addLine(planPath, u"rentPlan"_s, tr("SMS service &plan"));
    addRow({{field(planPath), 1}});
    m_campaign = addLine(campaignPath, u"rentCampaign"_s, tr("10DLC &campaign"));
    addRow({{field(campaignPath), 1}});
    m_voice->addItem(tr("Later"), int(VoiceType::Unknown));
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax})
        m_voice->addItem(format::voiceType(type), int(type));
    add(typePath, u"rentVoiceType"_s, tr("&Voice"), m_voice);
    m_voiceId = addLine(idPath, u"rentVoiceId"_s, tr("&Id"));
    addRow({{field(typePath), 2}, {field(idPath), 3}});
    m_callback = addLine(callbackPath, u"rentCallback"_s, tr("Callback &URL"));
    m_callback->setPlaceholderText(u"https://"_s);
    addRow({{field(callbackPath), 1}});
    for (QLineEdit *line : {m_plan, m_campaign})
        line->setPlaceholderText(tr("Later"));
    connect(m_voice, &QComboBox::currentIndexChanged, this, [this] {
        showVoice();
        fillCompleters();
        tell(typePath);
    });
    connect(this, &Form::changed, this, &RentLinksForm::judge);
    showVoice();
}

void RentLinksForm::setKnown(const KnownLinks &known)
{
    m_known = known;
    fillCompleters();
    judge();
}

void RentLinksForm::setNumbers(const std::vector<domain::AvailableNumber> &numbers)
{
    m_numbers = numbers;
    judge();
}

domain::RentRequest RentLinksForm::value() const
{
    domain::RentRequest request{
        .sms = {.servicePlanId = m_plan->text().trimmed(), .campaignId = m_campaign->text().trimmed()},
        .callbackUrl = m_callback->text().trimmed()};
    if (const auto type = VoiceType(m_voice->currentData().toInt()); type != VoiceType::Unknown)
        request.voice = domain::voiceLink(type, m_voiceId->text().trimmed());
    return request;
}

bool RentLinksForm::isValid() const
{
    return std::ranges::none_of(domain::rentLinkIssues(value(), m_numbers), domain::isError);
}

void RentLinksForm::judge()
{
    std::vector<FieldIssue> issues;
    for (const RentLinkIssue issue : domain::rentLinkIssues(value(), m_numbers))
        issues.push_back({.path = pathOf(issue),
            .severity = domain::isError(issue) ? domain::Severity::Error : domain::Severity::Warning,
            .text = textOf(issue),
            .missing = issue == RentLinkIssue::VoiceWithoutId});
    setIssues(issues);
    field(planPath)->setHint(nameOf(m_known.plans, m_plan->text().trimmed()));
    field(campaignPath)->setHint(nameOf(m_known.campaigns, m_campaign->text().trimmed()));
    field(idPath)->setHint(nameOf(m_known.voice, m_voiceId->text().trimmed()));
}

void RentLinksForm::showVoice()
{
    const bool isWanted = VoiceType(m_voice->currentData().toInt()) != VoiceType::Unknown;
    field(idPath)->setVisible(isWanted);
    field(idPath)->message()->setHidden(!isWanted || field(idPath)->issueText().isEmpty());
}

void RentLinksForm::fillCompleters()
{
    const auto type = VoiceType(m_voice->currentData().toInt());
    std::vector<KnownId> voice;
    std::ranges::copy_if(
        m_known.voice, std::back_inserter(voice), [type](const KnownId &known) { return known.voice == type; });
    offer(m_voiceId, voice);
    offer(m_plan, m_known.plans);
    offer(m_campaign, m_known.campaigns);
}

} // namespace views
