#include "views/pages/imported/importedfilters.h"

#include "views/dialogs/filterdialog.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::SearchPattern;
using flows::ImportedQuery, flows::ImportedScope;

namespace views {

namespace {

//! For "without one", which is a choice of its own.
constexpr auto none = "-"_L1;

QString placeText(SearchPattern search)
{
    switch (search) {
    case SearchPattern::Unknown:
        return {};
    case SearchPattern::Start:
        return ImportedFilters::tr("at the start");
    case SearchPattern::Contains:
        return ImportedFilters::tr("anywhere");
    case SearchPattern::End:
        return ImportedFilters::tr("at the end");
    }
    Q_UNREACHABLE();
}

QString orderText(api::HostingSorting sorting)
{
    switch (sorting) {
    case api::HostingSorting::Created:
        return ImportedFilters::tr("when imported");
    case api::HostingSorting::Updated:
        return ImportedFilters::tr("when changed");
    }
    Q_UNREACHABLE();
}

} // namespace

ImportedFilters::ImportedFilters(FilterBar &bar, std::function<QString(const QString &)> nameOf, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_nameOf(std::move(nameOf))
    , m_query({.pattern = {.search = SearchPattern::Contains}})
    , m_plan(bar.addChip(tr("Plan"), u"filterImportedPlan"_s))
    , m_campaign(bar.addChip(tr("Campaign"), u"filterImportedCampaign"_s))
    , m_region(bar.addChip(tr("Region"), u"filterImportedRegion"_s))
    , m_pattern(bar.addChip(tr("Digits"), u"filterImportedPattern"_s))
    , m_place(bar.addChip(tr("Where"), u"filterImportedPlace"_s))
    , m_order(bar.addChip(tr("Order"), u"filterImportedOrder"_s))
{
    m_order->setAnyText(tr("by number"));
    m_place->setAnyText(placeText(SearchPattern::Contains));
    connect(m_plan, &QAbstractButton::clicked, this, [this] { askId(true); });
    connect(m_campaign, &QAbstractButton::clicked, this, [this] { askId(false); });
    connect(m_region, &QAbstractButton::clicked, this, &ImportedFilters::askRegion);
    connect(m_pattern, &QAbstractButton::clicked, this, &ImportedFilters::askPattern);
    connect(m_place, &QAbstractButton::clicked, this, &ImportedFilters::askPlace);
    connect(m_order, &QAbstractButton::clicked, this, &ImportedFilters::askOrder);
    const auto clears = [this](FilterChip *chip, auto change) {
        connect(chip, &FilterChip::cleared, this, [this, change] {
            change();
            follow();
        });
    };
    clears(m_plan, [this] { m_wantedPlan.reset(); });
    clears(m_campaign, [this] { m_wantedCampaign.reset(); });
    clears(m_region, [this] { m_query.regionCode.clear(); });
    clears(m_pattern, [this] { m_query.pattern.pattern.clear(); });
    clears(m_place, [this] { m_query.pattern.search = SearchPattern::Contains; });
    clears(m_order, [this] { m_query.sorting.reset(); });
    connect(&bar, &FilterBar::clearRequested, this, &ImportedFilters::clear);
}

void ImportedFilters::setKnown(std::vector<ImportedScope> known)
{
    if (std::ranges::find(known, ImportedScope()) == known.end())
        known.push_back({}); // those that are linked to nothing
    if (known != m_known) {
        m_known = std::move(known);
        Q_EMIT changed();
    }
}

ImportedQuery ImportedFilters::query() const
{
    ImportedQuery query = m_query;
    for (const ImportedScope &scope : m_known) {
        if ((!m_wantedPlan || scope.servicePlanId == *m_wantedPlan)
            && (!m_wantedCampaign || scope.campaignId == *m_wantedCampaign))
            query.scopes.push_back(scope);
    }
    if (query.pattern.search == SearchPattern::Start && !query.pattern.pattern.isEmpty()
        && !query.pattern.pattern.startsWith(u'+'))
        query.pattern.pattern.prepend(query.pattern.pattern.startsWith(u'1') ? u"+"_s : u"+1"_s);
    return query;
}

bool ImportedFilters::isSet() const
{
    return m_wantedPlan || m_wantedCampaign || !m_query.regionCode.isEmpty() || !m_query.pattern.pattern.isEmpty();
}

void ImportedFilters::clear()
{
    m_wantedPlan.reset();
    m_wantedCampaign.reset();
    m_query = {.pattern = {.search = SearchPattern::Contains}};
    follow();
}

void ImportedFilters::askId(bool isPlan)
{
    std::optional<QString> &wanted = isPlan ? m_wantedPlan : m_wantedCampaign;
    QStringList ids;
    for (const ImportedScope &scope : m_known) {
        const QString &id = isPlan ? scope.servicePlanId : scope.campaignId;
        if (!id.isEmpty() && !ids.contains(id))
            ids << id;
    }
    std::vector<FilterChoice> choices{{tr("Any"), {}}};
    for (const QString &id : ids)
        choices.push_back({m_nameOf(id), id});
    choices.push_back({tr("None"), none});
    const QString current = !wanted ? QString() : wanted->isEmpty() ? QString(none) : *wanted;
    filterdialog::askChoice(&m_bar, isPlan ? tr("Numbers of which plan") : tr("Numbers of which campaign"), choices,
        current, [this, &wanted](const QString &value) {
            if (value.isEmpty())
                wanted.reset();
            else
                wanted = value == none ? QString() : value;
            follow();
        });
}

void ImportedFilters::askRegion()
{
    filterdialog::askChoice(&m_bar, tr("Numbers of which region"),
        {{tr("Any"), {}}, {tr("United States"), u"US"_s}, {tr("Canada"), u"CA"_s}}, m_query.regionCode,
        [this](const QString &value) {
            m_query.regionCode = value;
            follow();
        });
}

void ImportedFilters::askPattern()
{
    static const QRegularExpression digits(u"^\\+?[0-9]{1,15}$"_s);
    filterdialog::askText(
        &m_bar, tr("Numbers with these digits"), tr("&Digits"), m_query.pattern.pattern,
        [](const QString &text) {
            return text.isEmpty() || digits.match(text).hasMatch() ? QString() : tr("Digits only, with a + at most.");
        },
        [this](const QString &text) {
            m_query.pattern.pattern = text;
            follow();
        });
}

void ImportedFilters::askPlace()
{
    std::vector<FilterChoice> choices;
    for (const SearchPattern search : {SearchPattern::Contains, SearchPattern::Start, SearchPattern::End})
        choices.push_back({placeText(search), QString::number(int(search))});
    filterdialog::askChoice(&m_bar, tr("Where the digits stand"), choices,
        QString::number(int(m_query.pattern.search.value)), [this](const QString &value) {
            m_query.pattern.search = value.isEmpty() ? SearchPattern::Contains : SearchPattern(value.toInt());
            follow();
        });
}

void ImportedFilters::askOrder()
{
    std::vector<FilterChoice> choices{{tr("by number"), {}}};
    for (const auto sorting : {api::HostingSorting::Created, api::HostingSorting::Updated})
        choices.push_back({orderText(sorting), QString::number(int(sorting))});
    filterdialog::askChoice(&m_bar, tr("In which order"), choices,
        m_query.sorting ? QString::number(int(*m_query.sorting)) : QString(), [this](const QString &value) {
            m_query.sorting = value.isEmpty() ? std::nullopt : std::optional(api::HostingSorting(value.toInt()));
            follow();
        });
}

void ImportedFilters::follow()
{
    const auto id = [this](const std::optional<QString> &wanted) {
        return !wanted ? QString() : wanted->isEmpty() ? tr("None") : m_nameOf(*wanted);
    };
    m_plan->setValue(id(m_wantedPlan));
    m_campaign->setValue(id(m_wantedCampaign));
    m_region->setValue(m_query.regionCode);
    m_pattern->setValue(m_query.pattern.pattern);
    const SearchPattern search = m_query.pattern.search.value;
    m_place->setValue(search == SearchPattern::Contains ? QString() : placeText(search));
    m_order->setValue(m_query.sorting ? orderText(*m_query.sorting) : QString());
    Q_EMIT changed();
}

} // namespace views
