#include "views/pages/numbers/numberpane.h"

#include "tables/numbers/servicetext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/numberactions.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::NumberDetailFlow;
using tables::ServiceText;

namespace views {

NumberPane::NumberPane(
    const NumberActions &actions, std::function<QString(const QString &)> nameOf, domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_nameOf(std::move(nameOf))
    , m_now(std::move(now))
    , m_number(new TextLabel(TextLabel::Type::Section))
    , m_words(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_panel(new SidePanel)
    , m_buttons(new FlowLayout)
{
    setObjectName(u"numberPane"_s);
    setAccessibleName(tr("The selected number"));
    setSurface(this, Surface::Window);
    m_number->setObjectName(u"paneNumber"_s);
    m_words->setObjectName(u"paneWords"_s);
    m_words->setElided(true);
    auto *copy = named(new QPushButton(icon(Icon::Copy), QString()), u"paneCopy"_s, tr("Copy the number"));
    copy->setToolTip(copy->accessibleName());
    setLook(copy, ButtonLook::Flat);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_number->property("e164").toString()); });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::inset, metrics::blockGap, metrics::gap, 0);
    top->addWidget(m_number, 1);
    top->addWidget(copy);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::blockGap);
    head->addWidget(m_words);
    m_buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    const std::pair<NumberAction, QString> buttons[] = {{NumberAction::Change, u"paneChange"_s},
        {NumberAction::Relink, u"paneRelink"_s}, {NumberAction::Rename, u"paneRename"_s},
        {NumberAction::EmergencyAddress, u"paneEmergency"_s}, {NumberAction::Passport, u"panePassport"_s},
        {NumberAction::Protect, u"paneProtect"_s}, {NumberAction::Release, u"paneRelease"_s}};
    for (const auto &[which, name] : buttons)
        m_buttons->addWidget(actions.button(which, name));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_panel, 1);
    column->addLayout(m_buttons);
}

QVBoxLayout *NumberPane::addSection(const QString &heading, const tables::Status *status)
{
    QVBoxLayout *section = m_panel->addSection();
    section->parentWidget()->setAccessibleName(heading);
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(heading, TextLabel::Type::Bold, TextLabel::Tone::Secondary), 1);
    if (status)
        line->addWidget(new PillLabel({status->text, status->meaning, status->sign}));
    section->addLayout(line);
    return section;
}

void NumberPane::addWords(QVBoxLayout &section, const QString &text, bool secondary)
{
    auto *words = new TextLabel(
        inParagraphs(text), TextLabel::Type::Base, secondary ? TextLabel::Tone::Secondary : TextLabel::Tone::Normal);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    section.addWidget(words);
}

static void addFacts(QVBoxLayout &section, const std::vector<Fact> &facts)
{
    auto *list = new FactsList;
    list->setFacts(facts);
    section.addWidget(list);
}

QString NumberPane::at(const std::optional<QDateTime> &time) const
{
    return time ? format::recently(time->toLocalTime(), m_now().toLocalTime())
                : format::absent(format::Absent::NotReadYet);
}

QString NumberPane::plan(const QString &id, const QString &campaign) const
{
    const QString name = id.isEmpty() ? tr("not linked") : m_nameOf(id);
    return campaign.isEmpty() ? name : tr("%1, campaign %2").arg(name, m_nameOf(campaign));
}

void NumberPane::showNumber(const NumberDetailFlow &detail)
{
    m_panel->clear();
    m_number->setProperty("e164", detail.number() ? detail.number()->phoneNumber : QString());
    if (!detail.number()) {
        m_number->setText(tr("No number is selected."));
        m_words->clear();
        return;
    }
    const domain::ActiveNumber &number = *detail.number();
    m_number->setText(format::phone(number.phoneNumber));
    m_words->setText(oneLine(tr("%1 · %2, %3 · %4", "name, type, region, E.164")
                                 .arg(number.displayName.isEmpty() ? tr("no name") : number.displayName,
                                     ServiceText::type(number.type), number.regionCode, number.phoneNumber)));
    if (detail.error()) {
        auto *failed = named(new ErrorBanner, u"paneError"_s, tr("What happened"));
        failed->setRetryVisible(false);
        failed->showError(errorText(*detail.error(), Attempt::SearchNumber));
        m_panel->addSection()->addWidget(failed);
    }
    addSms(number);
    addVoice(number);
    addEmergency(detail);
    addCharges(number);
    QVBoxLayout *more = addSection(tr("More"));
    addFacts(*more,
        {{.name = tr("Capabilities"), .value = ServiceText::capabilities(number.capabilities)},
            {.name = tr("Callback URL"),
                .value
                = number.callbackUrl.isEmpty() ? format::absent(format::Absent::DoesNotApply) : number.callbackUrl},
            {.name = tr("Read"), .value = detail.readAt() ? format::asOf(*detail.readAt()) : tr("with the list")}});
    m_panel->reveal();
}

void NumberPane::addSms(const domain::ActiveNumber &number)
{
    const tables::Status status = ServiceText::of(number.sms);
    QVBoxLayout *section = addSection(tr("SMS"), &status);
    std::vector<Fact> facts{{.name = tr("Now"), .value = plan(number.sms.servicePlanId, number.sms.campaignId)}};
    if (!number.sms.scheduled)
        return addFacts(*section, facts);
    const domain::SmsProvisioning &asked = *number.sms.scheduled;
    const bool failed = asked.status == domain::ProvisioningStatus::Failed;
    facts.push_back({.name = tr("Asked for"), .value = plan(asked.servicePlanId, asked.campaignId)});
    facts.push_back({.name = failed ? tr("Tried") : tr("Since"), .value = at(asked.lastUpdatedTime)});
    addFacts(*section, facts);
    for (const auto &error : asked.errors) {
        const tables::ServiceError words = ServiceText::error(error);
        auto *box = named(new ErrorBanner, u"smsError"_s, tr("Why it failed"));
        box->setRetryVisible(false);
        box->showMessage(tables::Meaning::Failed,
            tr("%1 (%2) %3", "what happened, code, what to do").arg(words.happened, words.code, words.todo));
        section->addWidget(box);
    }
    if (failed && !number.sms.servicePlanId.isEmpty())
        addWords(*section, tr("Messages still go through %1.").arg(m_nameOf(number.sms.servicePlanId)));
}

void NumberPane::addVoice(const domain::ActiveNumber &number)
{
    const auto name = [this](const auto &type, const QString &id) {
        return id.isEmpty() ? tr("not linked")
                            : tr("%1 %2", "voice type, id").arg(ServiceText::voiceType(type), m_nameOf(id));
    };
    const tables::Status status = ServiceText::of(number.voice);
    QVBoxLayout *section = addSection(tr("Voice"), &status);
    const QString now = name(number.voice.type, domain::linkedId(number.voice));
    std::vector<Fact> facts{{.name = tr("Now"), .value = now}};
    if (!number.voice.scheduled)
        return addFacts(*section, facts);
    const domain::VoiceProvisioning &asked = *number.voice.scheduled;
    const bool failed = asked.status == domain::ProvisioningStatus::Failed;
    facts.push_back({.name = tr("Asked for"), .value = name(asked.type, domain::scheduledId(asked))});
    facts.push_back({.name = failed ? tr("Tried") : tr("Since"), .value = at(asked.lastUpdatedTime)});
    addFacts(*section, facts);
    if (!domain::linkedId(number.voice).isEmpty())
        addWords(*section, tr("Calls go to %1 until then.").arg(now));
}

static QString oneLineOf(const domain::E911Address &address)
{
    QStringList parts{u"%1 %2"_s.arg(address.streetNumber, address.streetInfo), address.location, address.city,
        u"%1 %2"_s.arg(address.state,
            address.postalCodePlusFour.isEmpty() ? address.postalCode
                                                 : address.postalCode % u'-' % address.postalCodePlusFour)};
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return parts.join(u", "_s);
}

void NumberPane::addEmergency(const NumberDetailFlow &detail)
{
    using Address = NumberDetailFlow::Address;
    using tables::Meaning, tables::Status, tables::Sign;
    const auto section = [this](const Status *status) { return addSection(tr("Emergency address"), status); };
    switch (detail.addressState()) {
    case Address::DoesNotApply:
        return addWords(*section(nullptr), tr("Emergency addresses are for US numbers."));
    case Address::NotRead:
        return addWords(*section(nullptr), format::absent(format::Absent::NotReadYet));
    case Address::Reading:
        return addWords(*section(nullptr), tr("Reading the address."));
    case Address::None: {
        const Status none{tr("None"), Meaning::NeedsYou};
        return addWords(*section(&none), tr("911 does not learn where a caller with this number is."));
    }
    case Address::Set: {
        const Status set{tr("Set"), Meaning::Done, Sign::Check};
        return addWords(*section(&set), oneLineOf(detail.address()), false);
    }
    case Address::Failed: {
        const Status failed{tr("Not read"), Meaning::Unknown};
        QVBoxLayout *body = section(&failed);
        if (detail.addressError()) {
            ErrorText text = errorText(*detail.addressError(), Attempt::SearchNumber);
            text.happened = tr("The emergency address could not be read.");
            addWords(*body, text.joined());
        }
        return;
    }
    }
    Q_UNREACHABLE();
}

void NumberPane::addCharges(const domain::ActiveNumber &number)
{
    const auto price = [&] {
        if (!number.price)
            return format::absent(format::Absent::NotStated);
        const QString amount = number.price->currency % u' ' % number.price->amount;
        if (number.paymentIntervalMonths <= 0)
            return amount;
        return number.paymentIntervalMonths == 1
            ? tr("%1 per month").arg(amount)
            : tr("%1 every %n month(s)", nullptr, number.paymentIntervalMonths).arg(amount);
    };
    const auto day = [](const std::optional<QDateTime> &time, const QString &otherwise) {
        return time ? format::date(time->toLocalTime().date()) : otherwise;
    };
    QVBoxLayout *section = addSection(tr("Charges"));
    addFacts(*section,
        {{.name = tr("Price"), .value = price()},
            {.name = tr("Next charge"), .value = day(number.nextCharge, format::absent(format::Absent::NotStated))},
            {.name = tr("Expires"),
                .value = day(number.expires, tr("no")),
                .remark = number.expires ? tr("released") : QString(),
                .meaning = number.expires ? tables::Meaning::NeedsYou : tables::Meaning::None}});
}

} // namespace views
