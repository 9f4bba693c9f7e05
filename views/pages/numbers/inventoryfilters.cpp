#include "views/pages/numbers/inventoryfilters.h"

#include "domain/phonenumber.h"
#include "tables/numbers/numbersmodel.h"
#include "tables/sortkey.h"
#include "views/dialogs/filterdialog.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::InventoryFilter, tables::NumberServices, tables::NumberState, tables::ServiceText;

namespace views {

namespace {

constexpr std::array states{NumberState::Linked, NumberState::NotLinked, NumberState::Provisioning, NumberState::Failed,
    NumberState::NoCampaign, NumberState::Released};

//! An open value as text, to be chosen and found again.
template <class E>
QString keyOf(const domain::Open<E> &value)
{
    return value.text.isEmpty() ? QString::number(int(value.value)) : value.text;
}

} // namespace

InventoryFilters::InventoryFilters(FilterBar &bar, const tables::NumbersModel &model, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_model(model)
    , m_state(bar.addChip(tr("State"), u"filterState"_s))
    , m_type(bar.addChip(tr("Type"), u"filterType"_s))
    , m_region(bar.addChip(tr("Region"), u"filterRegion"_s))
    , m_plan(bar.addChip(tr("SMS"), u"filterPlan"_s))
    , m_voice(bar.addChip(tr("Voice"), u"filterVoice"_s))
    , m_campaign(bar.addChip(tr("Campaign"), u"filterCampaign"_s))
    , m_capability(bar.addChip(tr("Capability"), u"filterCapability"_s))
{
    const auto serve = [this](FilterChip *chip, void (InventoryFilters::*question)(), auto member) {
        connect(chip, &QAbstractButton::clicked, this, question);
        connect(chip, &FilterChip::cleared, this, [this, member] {
            InventoryFilter filter = m_filter;
            filter.*member = std::decay_t<decltype(filter.*member)>();
            apply(filter);
        });
    };
    serve(m_state, &InventoryFilters::askState, &InventoryFilter::state);
    serve(m_type, &InventoryFilters::askType, &InventoryFilter::type);
    serve(m_region, &InventoryFilters::askRegion, &InventoryFilter::region);
    serve(m_plan, &InventoryFilters::askPlan, &InventoryFilter::plan);
    serve(m_voice, &InventoryFilters::askVoice, &InventoryFilter::voice);
    serve(m_campaign, &InventoryFilters::askCampaign, &InventoryFilter::campaign);
    serve(m_capability, &InventoryFilters::askCapability, &InventoryFilter::capability);
    connect(&bar, &FilterBar::clearRequested, this, &InventoryFilters::clear);
}

QString InventoryFilters::stateText(NumberState state)
{
    switch (state) {
    case NumberState::Any:
        return {};
    case NumberState::Linked:
        //: State of a number: SMS or voice goes somewhere
        return tr("Linked");
    case NumberState::NotLinked:
        return tr("Not linked");
    case NumberState::Provisioning:
        //: State of a number: a change of service is under way
        return tr("Being provisioned");
    case NumberState::Failed:
        return tr("Provisioning failed");
    case NumberState::NoCampaign:
        return tr("No campaign");
    case NumberState::Released:
        return tr("Released");
    }
    Q_UNREACHABLE();
}

void InventoryFilters::setFilter(const InventoryFilter &filter)
{
    m_filter = filter;
    m_filter.text.clear();
    follow();
}

void InventoryFilters::follow()
{
    const auto word = [](const auto &value, const auto &text) {
        return value == std::decay_t<decltype(value)>() ? QString() : text(value);
    };
    m_state->setValue(stateText(m_filter.state));
    m_type->setValue(word(m_filter.type, ServiceText::type));
    m_region->setValue(m_filter.region);
    m_plan->setValue(m_model.nameOf(m_filter.plan));
    m_voice->setValue(m_model.nameOf(m_filter.voice));
    m_campaign->setValue(m_model.nameOf(m_filter.campaign));
    m_capability->setValue(word(m_filter.capability, ServiceText::capability));
}

bool InventoryFilters::isSet() const
{
    return !(m_filter == InventoryFilter());
}

QString InventoryFilters::inWords() const
{
    QStringList parts;
    for (const FilterChip *chip : {m_state, m_type, m_region, m_plan, m_voice, m_campaign, m_capability}) {
        if (chip->isSet())
            parts << chip->inWords();
    }
    return parts.isEmpty() ? QString() : QString(parts.join(u", "_s) % u'.');
}

void InventoryFilters::clear()
{
    apply({});
}

void InventoryFilters::apply(const InventoryFilter &wanted)
{
    InventoryFilter filter = wanted;
    filter.text.clear();
    if (filter == m_filter)
        return;
    setFilter(filter);
    Q_EMIT changed(m_filter);
}

//! A short list is chosen from; a long one is typed, and must be one of it.
void InventoryFilters::ask(
    const QString &title, std::vector<FilterChoice> choices, const QString &current, const Change &change)
{
    constexpr std::size_t mostChoices = 12;
    const auto chosen = [this, change](const QString &value) {
        InventoryFilter filter = m_filter;
        change(filter, value);
        apply(filter);
    };
    if (choices.size() <= mostChoices)
        return filterdialog::askChoice(&m_bar, title, choices, current, chosen);
    const auto find = [choices](const QString &text) {
        const auto same = [&text](const FilterChoice &choice) {
            return choice.value == text || choice.text.compare(text, Qt::CaseInsensitive) == 0;
        };
        return std::ranges::find_if(choices, same) == choices.end() ? QString()
                                                                    : std::ranges::find_if(choices, same)->value;
    };
    filterdialog::askText(
        &m_bar, title, tr("&Name or id"), m_model.nameOf(current),
        [find](const QString &text) { return find(text).isEmpty() ? tr("No number has this one.") : QString(); },
        [find, chosen](const QString &text) { chosen(find(text)); });
}

void InventoryFilters::askState()
{
    std::vector<FilterChoice> choices;
    for (const NumberState state : states)
        choices.push_back({stateText(state), QString::number(int(state))});
    ask(tr("Filter by state"), std::move(choices), QString::number(int(m_filter.state)),
        [](InventoryFilter &filter, const QString &value) { filter.state = NumberState(value.toInt()); });
}

void InventoryFilters::askType()
{
    std::vector<domain::Open<domain::NumberType>> types{
        domain::NumberType::Local, domain::NumberType::TollFree, domain::NumberType::Mobile};
    for (const tables::NumberKind &kind : m_model.store().kinds()) { // a type that nobody has heard of
        if (!kind.type.text.isEmpty() && std::ranges::find(types, kind.type) == types.end())
            types.push_back(kind.type);
    }
    std::vector<FilterChoice> choices;
    for (const auto &type : types)
        choices.push_back({ServiceText::type(type), keyOf(type)});
    ask(tr("Filter by type"), std::move(choices), keyOf(m_filter.type),
        [types](InventoryFilter &filter, const QString &value) {
            const auto type = std::ranges::find_if(types, [&value](const auto &each) { return keyOf(each) == value; });
            filter.type = type == types.end() ? domain::Open<domain::NumberType>() : *type;
        });
}

void InventoryFilters::askRegion()
{
    QStringList regions;
    for (const tables::NumberKind &kind : m_model.store().kinds()) {
        if (!kind.regionCode.isEmpty() && !regions.contains(kind.regionCode))
            regions << kind.regionCode;
    }
    regions.sort();
    std::vector<FilterChoice> choices;
    for (const QString &region : regions) {
        const QString name = domain::regionName(region);
        choices.push_back({name.isEmpty() ? region : tr("%1 (%2)", "region, its code").arg(name, region), region});
    }
    ask(tr("Filter by region"), std::move(choices), m_filter.region,
        [](InventoryFilter &filter, const QString &value) { filter.region = value; });
}

void InventoryFilters::askCapability()
{
    using domain::Capability;
    std::vector<FilterChoice> choices;
    for (const auto capability : {Capability::Sms, Capability::Voice})
        choices.push_back({ServiceText::capability(capability), QString::number(int(capability))});
    ask(tr("Filter by capability"), std::move(choices), keyOf(m_filter.capability),
        [](InventoryFilter &filter, const QString &value) { filter.capability = Capability(value.toInt()); });
}

std::vector<FilterChoice> InventoryFilters::ids(const std::function<QStringList(const NumberServices &)> &of) const
{
    std::vector<FilterChoice> choices;
    QStringList known{QString()};
    for (const NumberServices &services : m_model.store().allServices()) {
        for (const QString &id : of(services)) {
            if (known.contains(id))
                continue;
            known << id;
            choices.push_back({m_model.nameOf(id), id});
        }
    }
    std::ranges::sort(choices, {}, [](const FilterChoice &choice) { return tables::naturalKey(choice.text); });
    return choices;
}

void InventoryFilters::askPlan()
{
    ask(tr("Filter by service plan"), ids([](const NumberServices &services) {
        return QStringList{
            services.sms.servicePlanId, services.sms.scheduled ? services.sms.scheduled->servicePlanId : QString()};
    }),
        m_filter.plan, [](InventoryFilter &filter, const QString &value) { filter.plan = value; });
}

void InventoryFilters::askCampaign()
{
    ask(tr("Filter by campaign"), ids([](const NumberServices &services) {
        return QStringList{
            services.sms.campaignId, services.sms.scheduled ? services.sms.scheduled->campaignId : QString()};
    }),
        m_filter.campaign, [](InventoryFilter &filter, const QString &value) { filter.campaign = value; });
}

void InventoryFilters::askVoice()
{
    ask(tr("Filter by app, trunk or service"), ids([](const NumberServices &services) {
        return QStringList{domain::linkedId(services.voice),
            services.voice.scheduled ? domain::scheduledId(*services.voice.scheduled) : QString()};
    }),
        m_filter.voice, [](InventoryFilter &filter, const QString &value) { filter.voice = value; });
}

} // namespace views
