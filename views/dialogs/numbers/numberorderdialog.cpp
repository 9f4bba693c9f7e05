#include "views/dialogs/numbers/numberorderdialog.h"

#include "domain/numbers/registrationrules.h"
#include "domain/phonenumber.h"
#include "tables/numbers/numberordertext.h"
#include "tables/numbers/numbertext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/forms/formfield.h"
#include "views/pages/numbers/numberorderwords.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::NumberType;
using domain::SearchPattern;
using domain::VoiceType;
using tables::Meaning, tables::NumberText;

namespace views {

NumberOrderDialog::NumberOrderDialog(
    std::unique_ptr<flows::CreateNumberOrder> flow, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_banner(named(new ErrorBanner, u"newOrderBanner"_s, tr("What happened")))
    , m_region(new QComboBox)
    , m_type(new QComboBox)
    , m_one(named(new QRadioButton(tr("&One number")), u"newOrderOne"_s, tr("One number")))
    , m_several(named(new QRadioButton(tr("So many of Sinch's &choice")), u"newOrderSeveral"_s,
          tr("So many numbers of Sinch's choice")))
    , m_number(new QLineEdit)
    , m_quantity(new QSpinBox)
    , m_pattern(new QLineEdit)
    , m_where(new QComboBox)
    , m_sms(named(new QCheckBox(tr("able to do &SMS")), u"newOrderSms"_s, tr("Able to do SMS")))
    , m_voiceCapable(named(new QCheckBox(tr("able to do &voice")), u"newOrderVoice"_s, tr("Able to do voice")))
    , m_sequential(named(new QCheckBox(tr("one &after the other")), u"newOrderSequential"_s, tr("Numbers in sequence")))
    , m_plan(new QLineEdit)
    , m_campaign(new QLineEdit)
    , m_voiceType(new QComboBox)
    , m_voiceId(new QLineEdit)
    , m_callback(new QLineEdit)
    , m_asks(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_problem(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_leave(named(new QPushButton(tr("&Cancel")), u"newOrderLeave"_s, tr("Cancel")))
    , m_go(named(new QPushButton, u"newOrderGo"_s, {}))
{
    setObjectName(u"numberOrderDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("New number order"));
    resize(720, 640);
    auto *top = new Band;
    top->setInfo(band);
    auto *head = new PageHeader;
    head->setTitle(tr("New number order"));
    head->setStacked(true);
    head->setSubtitle(tr("It reserves the numbers for 30 minutes to 48 hours. Nothing is charged before the order is "
                         "filled in, submitted and completed."));
    m_banner->setRetryVisible(false);
    m_problem->setObjectName(u"newOrderProblem"_s);
    m_problem->setWordWrap(true);
    m_leave->setAutoDefault(false);
    m_go->setAutoDefault(false); // Enter never sends by itself
    setLook(m_go, ButtonLook::Primary);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_leave);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(head);
    column->addWidget(m_banner);
    column->addWidget(new Hairline);
    column->addWidget(scrollPage(buildForm(), this), 1);
    column->addWidget(new Hairline);
    column->addLayout(foot);
    connect(m_leave, &QPushButton::clicked, this, &NumberOrderDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_flow->create(request());
        judge();
    });
    connectFlow();
    m_asks->setText(tr("Reading where there are numbers."));
    m_flow->readRegions();
    judge();
}

QWidget *NumberOrderDialog::buildForm()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    named(m_region, u"newOrderRegion"_s, tr("Country"));
    named(m_type, u"newOrderType"_s, tr("Type"));
    column->addWidget(
        new FormRow({{new FormField(tr("C&ountry"), m_region), 3}, {new FormField(tr("&Type"), m_type), 2}}));
    m_asks->setObjectName(u"newOrderAsks"_s);
    m_asks->setWordWrap(true);
    column->addWidget(m_asks);
    column->addWidget(new TextLabel(tr("Which numbers"), TextLabel::Type::Section));
    column->addWidget(buildWhat());
    column->addWidget(new TextLabel(tr("What they shall be linked to"), TextLabel::Type::Section));
    column->addWidget(buildLinks());
    column->addStretch();
    connect(m_region, &QComboBox::currentIndexChanged, this, &NumberOrderDialog::showTypes);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NumberOrderDialog::askRequirements);
    return content;
}

QWidget *NumberOrderDialog::buildWhat()
{
    auto *what = new QWidget;
    auto *column = new QVBoxLayout(what);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    m_one->setChecked(true);
    m_number->setPlaceholderText(u"+46701234567"_s);
    named(m_number, u"newOrderNumber"_s, tr("Number"));
    auto *number = new FormField(tr("&Number"), m_number);
    number->setHint(tr("As it is offered, with its country code."));
    m_quantity->setRange(1, domain::maxOrderQuantity);
    named(m_quantity, u"newOrderQuantity"_s, tr("Quantity"));
    named(m_pattern, u"newOrderPattern"_s, tr("With these digits"));
    named(m_where, u"newOrderWhere"_s, tr("Where the digits stand"));
    m_where->addItem(tr("anywhere"), int(SearchPattern::Contains));
    m_where->addItem(tr("at the start"), int(SearchPattern::Start));
    m_where->addItem(tr("at the end"), int(SearchPattern::End));
    m_choice = new QWidget;
    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins({});
    auto *pattern = new FormField(tr("With these &digits"), m_pattern);
    pattern->setHint(tr("Compared with the whole number: at its start stands + and the country code."));
    choice->addWidget(new FormRow(
        {{new FormField(tr("&Quantity"), m_quantity), 1}, {pattern, 3}, {new FormField(tr("&Where"), m_where), 2}}));
    auto *ticks = new QHBoxLayout;
    for (QCheckBox *tick : {m_sms, m_voiceCapable, m_sequential})
        ticks->addWidget(tick);
    ticks->addStretch();
    choice->addLayout(ticks);
    auto *one = new FormRow({{number, 1}});
    column->addWidget(m_one);
    column->addWidget(one);
    column->addWidget(m_several);
    column->addWidget(m_choice);
    const auto follow = [this, one] {
        one->setVisible(m_one->isChecked());
        m_choice->setVisible(m_several->isChecked());
        judge();
    };
    connect(m_one, &QRadioButton::toggled, this, follow);
    connect(m_number, &QLineEdit::textChanged, this, &NumberOrderDialog::judge);
    connect(m_quantity, &QSpinBox::valueChanged, this, &NumberOrderDialog::judge);
    one->setVisible(true);
    m_choice->setVisible(false);
    return what;
}

QWidget *NumberOrderDialog::buildLinks()
{
    auto *links = new QWidget;
    auto *column = new QVBoxLayout(links);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    named(m_plan, u"newOrderPlan"_s, tr("SMS service plan"));
    named(m_campaign, u"newOrderCampaign"_s, tr("Campaign"));
    named(m_voiceType, u"newOrderVoiceType"_s, tr("Voice"));
    named(m_voiceId, u"newOrderVoiceId"_s, tr("Id of the voice service"));
    named(m_callback, u"newOrderCallback"_s, tr("Callback address"));
    m_voiceType->addItem(tr("Later"), int(VoiceType::Unknown));
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax})
        m_voiceType->addItem(format::voiceType(type), int(type));
    auto *callback = new FormField(tr("Call&back address"), m_callback);
    callback->setHint(tr("Where Sinch tells what becomes of the order. It may be left empty: Portside reads it."));
    column->addWidget(new FormRow({{new FormField(tr("SMS service &plan (optional)"), m_plan), 3},
        {new FormField(tr("Ca&mpaign (optional)"), m_campaign), 2}}));
    column->addWidget(
        new FormRow({{new FormField(tr("Vo&ice"), m_voiceType), 2}, {new FormField(tr("&Id"), m_voiceId), 3}}));
    column->addWidget(new FormRow({{callback, 1}}));
    m_voiceId->setEnabled(false);
    connect(m_voiceType, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_voiceId->setEnabled(index > 0);
        judge();
    });
    for (QLineEdit *line : {m_plan, m_campaign, m_voiceId, m_callback})
        connect(line, &QLineEdit::textChanged, this, &NumberOrderDialog::judge);
    return links;
}

void NumberOrderDialog::connectFlow()
{
    using Flow = flows::CreateNumberOrder;
    connect(m_flow.get(), &Flow::regionsRead, this, &NumberOrderDialog::takeRegions);
    connect(m_flow.get(), &Flow::regionsFailed, this, [this](const net::Error &error) {
        m_asks->setText({});
        m_banner->setRetryVisible(true);
        m_banner->showError(errorText(error, Attempt::ReadRegions));
    });
    connect(m_banner, &ErrorBanner::retryRequested, this, [this] {
        m_banner->clear();
        m_banner->setRetryVisible(false);
        if (m_regions.empty())
            m_flow->readRegions();
        else
            askRequirements();
    });
    connect(m_flow.get(), &Flow::requirementsRead, this, &NumberOrderDialog::takeRequirements);
    connect(m_flow.get(), &Flow::requirementsFailed, this,
        [this](const net::Error &error) { m_asks->setText(errorText(error, Attempt::ReadRequirements).joined()); });
    connect(m_flow.get(), &Flow::finished, this, &NumberOrderDialog::finish);
}

void NumberOrderDialog::propose(const QString &regionCode, NumberType type, const QString &number)
{
    m_wantedRegion = regionCode;
    m_wantedType = type;
    m_one->setChecked(true);
    m_number->setText(number);
    if (!m_regions.empty())
        takeRegions(m_regions);
}

void NumberOrderDialog::takeRegions(const std::vector<domain::NumberRegion> &regions)
{
    m_regions = regions;
    const auto name = [](const domain::NumberRegion &region) {
        return oneLine(region.name.isEmpty() ? NumberText::region(region.code) : region.name);
    };
    std::ranges::sort(
        m_regions, [&name](const auto &a, const auto &b) { return name(a).localeAwareCompare(name(b)) < 0; });
    m_region->clear();
    for (const domain::NumberRegion &region : m_regions)
        m_region->addItem(name(region), region.code);
    m_region->setCurrentIndex(std::max(0, m_region->findData(m_wantedRegion)));
    if (m_regions.empty())
        m_asks->setText(tr("Sinch offers no numbers to this project."));
}

void NumberOrderDialog::showTypes()
{
    const QString code = regionCode();
    const auto region = std::ranges::find(m_regions, code, &domain::NumberRegion::code);
    const int wanted = int(m_wantedType == NumberType::Unknown ? type() : m_wantedType);
    m_type->clear();
    if (region != m_regions.end()) {
        for (const domain::Open<NumberType> &type : region->types) {
            if (type.value != NumberType::Unknown)
                m_type->addItem(NumberText::of(type), int(type.value));
        }
    }
    m_type->setCurrentIndex(std::max(0, m_type->findData(wanted)));
    judge();
}

void NumberOrderDialog::askRequirements()
{
    if (regionCode().isEmpty() || type() == NumberType::Unknown)
        return;
    m_asks->setText(tr("Asking what Sinch wants to know."));
    m_flow->askRequirements(regionCode(), type());
    judge();
}

void NumberOrderDialog::takeRequirements(const std::optional<domain::NumberRequirements> &requirements)
{
    if (!requirements) {
        m_asks->setText(
            tr("Sinch knows of no requirements for these numbers (404): nothing will have to be filled in."));
        return;
    }
    const domain::MissingParts asked = domain::missingParts(requirements, {}, {});
    m_asks->setText(tr("Sinch will ask for: %1. They are filled in once the numbers are reserved.")
                        .arg(tables::NumberOrderText::missing(asked)));
}

QString NumberOrderDialog::regionCode() const
{
    return m_region->currentData().toString();
}

NumberType NumberOrderDialog::type() const
{
    return NumberType(m_type->currentData().toInt());
}

QString NumberOrderDialog::number() const
{
    const QString text = m_number->text().trimmed();
    return text.startsWith(u'+') ? domain::toE164(text).value_or(QString()) : QString();
}

domain::NumberOrderRequest NumberOrderDialog::request() const
{
    domain::NumberOrderRequest request{.regionCode = regionCode(),
        .type = type(),
        .sms = {.servicePlanId = m_plan->text().trimmed(), .campaignId = m_campaign->text().trimmed()},
        .callbackUrl = m_callback->text().trimmed()};
    if (m_one->isChecked()) {
        request.what = number();
    } else {
        domain::QuantityOrder order{.quantity = m_quantity->value(), .sequential = m_sequential->isChecked()};
        if (const QString pattern = m_pattern->text().trimmed(); !pattern.isEmpty())
            order.pattern = {.pattern = pattern, .search = SearchPattern(m_where->currentData().toInt())};
        if (m_sms->isChecked())
            order.capabilities.emplace_back(domain::Capability::Sms);
        if (m_voiceCapable->isChecked())
            order.capabilities.emplace_back(domain::Capability::Voice);
        request.what = order;
    }
    const auto voice = VoiceType(m_voiceType->currentData().toInt());
    if (voice != VoiceType::Unknown)
        request.voice = domain::voiceLink(voice, m_voiceId->text().trimmed());
    return request;
}

QString NumberOrderDialog::problem() const
{
    if (regionCode().isEmpty() || type() == NumberType::Unknown)
        return tr("Choose a country and a type.");
    if (m_one->isChecked() && number().isEmpty())
        return tr("Type the number with its country code.");
    if (m_plan->text().trimmed().isEmpty() && !m_campaign->text().trimmed().isEmpty())
        return tr("A campaign goes with a service plan.");
    if (m_voiceType->currentIndex() > 0 && m_voiceId->text().trimmed().isEmpty())
        return tr("Type the id of the voice service.");
    const QString callback = m_callback->text().trimmed();
    if (!callback.isEmpty() && QUrl(callback, QUrl::StrictMode).host().isEmpty())
        return tr("The callback address is none.");
    return {};
}

void NumberOrderDialog::judge()
{
    const bool busy = m_flow->isCreating();
    const QString trouble = problem();
    m_problem->setText(busy ? tr("Reserving the numbers.") : m_isOver ? QString() : trouble);
    m_go->setEnabled(!busy && !m_isOver && trouble.isEmpty());
    const int count = m_one->isChecked() ? 1 : m_quantity->value();
    const QString text = tr("&Reserve %1").arg(format::numbers(count));
    m_go->setText(text);
    m_go->setAccessibleName(QString(text).remove(u'&'));
    m_leave->setText(m_isOver ? tr("&Close") : tr("&Cancel"));
}

void NumberOrderDialog::finish(const flows::WriteEnd &end, const domain::NumberOrderId &id)
{
    if (end.isDone()) {
        Q_EMIT made(id);
        accept();
        return;
    }
    if (end.state == store::OutcomeState::Unknown) {
        m_isOver = true;
        m_banner->showMessage(Meaning::Unknown, NumberOrderWords::lostNow());
    } else if (end.error) {
        m_banner->showError(errorText(*end.error, Attempt::CreateNumberOrder));
    } else if (end.storeError) {
        m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    }
    judge();
}

void NumberOrderDialog::reject()
{
    if (m_flow->isCreating())
        return; // it is on its way: its answer is worth the wait, which is bounded
    QDialog::reject();
}

} // namespace views
