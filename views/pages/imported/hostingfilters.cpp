#include "views/pages/imported/hostingfilters.h"

#include "flows/imported/hostingscopes.h"
#include "tables/imported/hostingtext.h"
#include "views/dialogs/filterdialog.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"

using namespace Qt::StringLiterals;
using flows::HostingListFilter;
using tables::HostingText;

namespace views {

namespace {

constexpr int mostChoices = 14; //!< more are typed instead of chosen from a list
const QString withoutCampaign = u"-"_s; //!< an empty choice means any

} // namespace

HostingFilters::HostingFilters(FilterBar &bar, const flows::HostingScopes &scopes, NameOfId nameOf, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_scopes(scopes)
    , m_nameOf(std::move(nameOf))
    , m_state(bar.addChip(tr("State"), u"filterHostingState"_s))
    , m_type(bar.addChip(tr("Type"), u"filterHostingType"_s))
    , m_plan(bar.addChip(tr("Plan"), u"filterHostingPlan"_s))
    , m_campaign(bar.addChip(tr("Campaign"), u"filterHostingCampaign"_s))
{
    const std::pair<FilterChip *, void (HostingFilters::*)()> questions[]
        = {{m_state, &HostingFilters::askState}, {m_type, &HostingFilters::askType}, {m_plan, &HostingFilters::askPlan},
            {m_campaign, &HostingFilters::askCampaign}};
    for (const auto &[chip, question] : questions)
        connect(chip, &QAbstractButton::clicked, this, question);
    const auto clears = [this](FilterChip *chip, auto forget) {
        connect(chip, &FilterChip::cleared, this, [this, forget] {
            HostingListFilter filter = m_filter;
            forget(filter);
            apply(filter);
        });
    };
    clears(m_state, [](HostingListFilter &filter) { filter.state.reset(); });
    clears(m_type, [](HostingListFilter &filter) { filter.type.reset(); });
    clears(m_plan, [](HostingListFilter &filter) { filter.servicePlanId.clear(); });
    clears(m_campaign, [](HostingListFilter &filter) { filter.campaignId.reset(); });
    connect(&bar, &FilterBar::clearRequested, this, &HostingFilters::clear);
}

QString HostingFilters::inWords() const
{
    QStringList words;
    for (const FilterChip *chip : {m_state, m_type, m_plan, m_campaign}) {
        if (chip->isSet())
            words << chip->inWords();
    }
    return words.isEmpty() ? QString() : tr("%1.", "what is filtered by").arg(words.join(u", "_s));
}

void HostingFilters::clear()
{
    apply({});
}

bool HostingFilters::accepts(const domain::HostingOrder &order) const
{
    return (!m_filter.state || order.state == *m_filter.state) && (!m_filter.type || order.type == *m_filter.type)
        && (m_filter.servicePlanId.isEmpty() || order.servicePlanId == m_filter.servicePlanId)
        && (!m_filter.campaignId || order.campaignId == *m_filter.campaignId);
}

void HostingFilters::askState()
{
    std::vector<FilterChoice> choices;
    for (const domain::HostingOrderState state : flows::listedStates())
        choices.push_back({HostingText::of(state).text, QString::number(int(state))});
    filterdialog::askChoice(m_bar.window(), tr("State"), choices,
        m_filter.state ? QString::number(int(*m_filter.state)) : QString(), [this](const QString &value) {
            HostingListFilter filter = m_filter;
            filter.state = value.isEmpty() ? std::nullopt : std::optional(domain::HostingOrderState(value.toInt()));
            apply(filter);
        });
}

void HostingFilters::askType()
{
    std::vector<FilterChoice> choices;
    for (const domain::HostingOrderType type : flows::listedTypes())
        choices.push_back({HostingText::type(type), QString::number(int(type))});
    filterdialog::askChoice(m_bar.window(), tr("Type"), choices,
        m_filter.type ? QString::number(int(*m_filter.type)) : QString(), [this](const QString &value) {
            HostingListFilter filter = m_filter;
            filter.type = value.isEmpty() ? std::nullopt : std::optional(domain::HostingOrderType(value.toInt()));
            apply(filter);
        });
}

void HostingFilters::askPlan()
{
    const QStringList plans = m_scopes.plans();
    const auto take = [this](const QString &value) {
        HostingListFilter filter = m_filter;
        filter.servicePlanId = value;
        apply(filter);
    };
    if (plans.size() > mostChoices) {
        filterdialog::askText(
            m_bar.window(), tr("Plan"), tr("&Id of the service plan"), m_filter.servicePlanId,
            [plans](const QString &text) {
                return plans.contains(text) ? QString()
                                            : tr("This desk does not know it. Add it under Plans and campaigns.");
            },
            take);
        return;
    }
    std::vector<FilterChoice> choices;
    for (const QString &plan : plans)
        choices.push_back({m_nameOf(plan), plan});
    filterdialog::askChoice(m_bar.window(), tr("Plan"), choices, m_filter.servicePlanId, take);
}

void HostingFilters::askCampaign()
{
    const QStringList campaigns = m_scopes.campaigns();
    const auto take = [this](const QString &value) {
        HostingListFilter filter = m_filter;
        filter.campaignId = value.isEmpty() ? std::nullopt
            : value == withoutCampaign      ? std::optional(QString())
                                            : std::optional(value);
        apply(filter);
    };
    const QString current = !m_filter.campaignId ? QString()
        : m_filter.campaignId->isEmpty()         ? withoutCampaign
                                                 : *m_filter.campaignId;
    if (campaigns.size() > mostChoices) {
        filterdialog::askText(
            m_bar.window(), tr("Campaign"), tr("&Id of the campaign, or - for none"), current,
            [campaigns](const QString &text) {
                return text == withoutCampaign || campaigns.contains(text)
                    ? QString()
                    : tr("This desk does not know it. Add it under Plans and campaigns.");
            },
            take);
        return;
    }
    std::vector<FilterChoice> choices{{tr("none", "no campaign"), withoutCampaign}};
    for (const QString &campaign : campaigns)
        choices.push_back({m_nameOf(campaign), campaign});
    filterdialog::askChoice(m_bar.window(), tr("Campaign"), choices, current, take);
}

void HostingFilters::apply(const HostingListFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_state->setValue(filter.state ? HostingText::of(*filter.state).text : QString());
    m_type->setValue(filter.type ? HostingText::type(*filter.type) : QString());
    m_plan->setValue(filter.servicePlanId.isEmpty() ? QString() : m_nameOf(filter.servicePlanId));
    m_campaign->setValue(!filter.campaignId ? QString()
            : filter.campaignId->isEmpty()  ? tr("none", "no campaign")
                                            : m_nameOf(*filter.campaignId));
    Q_EMIT changed();
}

} // namespace views
