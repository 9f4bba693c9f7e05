#include "views/pages/numbers/buysearchbar.h"

#include "domain/numbers/typedpattern.h"
#include "tables/numbers/numbertext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::Capability, domain::NumberType, domain::SearchPattern;
using tables::NumberText;

namespace {

constexpr int sizes[] = {25, 100, 500, 1000};
constexpr int usualSize = 100;

//! A control with its name above it.
QWidget *labelled(const QString &label, const std::vector<QWidget *> &editors)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(2);
    auto *name = new TextLabel(label, TextLabel::Type::Small, TextLabel::Tone::Secondary);
    name->setBuddy(editors.front());
    column->addWidget(name);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    for (QWidget *editor : editors)
        line->addWidget(editor);
    column->addLayout(line);
    return box;
}

} // namespace

BuySearchBar::BuySearchBar(QWidget *parent)
    : QWidget(parent)
    , m_region(named(new QComboBox, u"buyRegion"_s, tr("Region")))
    , m_type(named(new QComboBox, u"buyType"_s, tr("Type")))
    , m_where(named(new QComboBox, u"buyWhere"_s, tr("Where the digits stand")))
    , m_pattern(named(new QLineEdit, u"buyPattern"_s, tr("Digits")))
    , m_sms(named(new QCheckBox(tr("S&MS")), u"buySms"_s, tr("Can SMS")))
    , m_voice(named(new QCheckBox(tr("&Voice")), u"buyVoice"_s, tr("Can voice")))
    , m_size(named(new QComboBox, u"buySize"_s, tr("At most")))
    , m_search(named(new QPushButton(tr("&Search")), u"buySearch"_s, tr("Search")))
    , m_hint(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_where->addItem(tr("begin with"), int(SearchPattern::Start));
    m_where->addItem(tr("contain"), int(SearchPattern::Contains));
    m_where->addItem(tr("end with"), int(SearchPattern::End));
    m_pattern->setPlaceholderText(tr("any digits"));
    m_pattern->setMaximumWidth(140);
    m_pattern->setClearButtonEnabled(true);
    for (const int size : sizes)
        m_size->addItem(format::count(size), size);
    m_size->setCurrentIndex(m_size->findData(usualSize));
    m_search->setIcon(icon(Icon::Magnify));
    setLook(m_search, ButtonLook::Accent);
    m_hint->setObjectName(u"buyHint"_s);
    build();
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] {
        offerTypes();
        judge();
    });
    connect(m_where, &QComboBox::currentIndexChanged, this, &BuySearchBar::judge);
    connect(m_pattern, &QLineEdit::textChanged, this, &BuySearchBar::judge);
    connect(m_pattern, &QLineEdit::returnPressed, this, &BuySearchBar::search);
    connect(m_search, &QPushButton::clicked, this, &BuySearchBar::search);
    setRegions({});
}

void BuySearchBar::build()
{
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar, metrics::blockGap, metrics::gap);
    flow->setContentsMargins({});
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    bar->setSizePolicy(policy);
    flow->addWidget(labelled(tr("&Region"), {m_region}));
    flow->addWidget(labelled(tr("&Type"), {m_type}));
    flow->addWidget(labelled(tr("&Numbers that"), {m_where, m_pattern}));
    flow->addWidget(labelled(tr("Able to"), {m_sms, m_voice}));
    flow->addWidget(labelled(tr("At m&ost"), {m_size, m_search}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    column->setSpacing(metrics::grid);
    column->addWidget(bar);
    column->addWidget(m_hint);
}

QString BuySearchBar::region() const
{
    return m_region->currentData().toString();
}

void BuySearchBar::setRegions(const std::vector<domain::NumberRegion> &regions)
{
    m_regions = regions;
    const QString chosen = region().isEmpty() ? u"US"_s : region();
    {
        const QSignalBlocker quiet(m_region);
        m_region->clear();
        for (const domain::NumberRegion &each : regions)
            m_region->addItem(
                each.name.isEmpty() ? each.code : tr("%1 (%2)", "region, its code").arg(each.name, each.code),
                each.code);
        m_region->setCurrentIndex(std::max(m_region->findData(chosen), regions.empty() ? -1 : 0));
    }
    offerTypes();
    judge();
    if (m_wanted && !regions.empty())
        setFilter(api::AvailableNumberFilter(*m_wanted));
}

void BuySearchBar::offerTypes()
{
    const int chosen = m_type->currentIndex() < 0 ? int(NumberType::Local) : m_type->currentData().toInt();
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    const auto here = std::ranges::find(m_regions, region(), &domain::NumberRegion::code);
    if (here == m_regions.end())
        return;
    for (const auto &type : here->types) {
        if (type.value != NumberType::Unknown) // a type that nobody knows cannot be asked for
            m_type->addItem(NumberText::of(type), int(type.value));
    }
    m_type->setCurrentIndex(std::max(m_type->findData(chosen), m_type->count() > 0 ? 0 : -1));
}

void BuySearchBar::setFilter(const api::AvailableNumberFilter &filter)
{
    m_wanted.reset();
    if (m_regions.empty()) {
        m_wanted = filter;
        return;
    }
    m_region->setCurrentIndex(m_region->findData(filter.regionCode));
    m_type->setCurrentIndex(m_type->findData(int(filter.type.value)));
    const SearchPattern where = filter.pattern.pattern.isEmpty() ? SearchPattern::Start : filter.pattern.search.value;
    m_where->setCurrentIndex(m_where->findData(int(where)));
    m_pattern->setText(filter.pattern.pattern);
    const auto must = [&filter](Capability wanted) {
        return std::ranges::any_of(filter.capabilities, [wanted](const auto &each) { return each.value == wanted; });
    };
    m_sms->setChecked(must(Capability::Sms));
    m_voice->setChecked(must(Capability::Voice));
    m_size->setCurrentIndex(std::max(0, m_size->findData(filter.size)));
}

std::optional<api::AvailableNumberFilter> BuySearchBar::filter() const
{
    const auto where = SearchPattern(m_where->currentData().toInt());
    const auto pattern = domain::patternFor(m_pattern->text(), where, region());
    if (!pattern || region().isEmpty() || m_type->currentIndex() < 0)
        return {};
    api::AvailableNumberFilter filter{.regionCode = region(),
        .type = NumberType(m_type->currentData().toInt()),
        .pattern = *pattern,
        .size = m_size->currentData().toInt()};
    if (m_sms->isChecked())
        filter.capabilities.emplace_back(Capability::Sms);
    if (m_voice->isChecked())
        filter.capabilities.emplace_back(Capability::Voice);
    return filter;
}

bool BuySearchBar::hasPattern() const
{
    return !m_pattern->text().trimmed().isEmpty();
}

void BuySearchBar::clearPattern()
{
    m_pattern->clear();
}

void BuySearchBar::focusPattern()
{
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
}

void BuySearchBar::setSearching(bool searching)
{
    m_searching = searching;
    judge();
}

void BuySearchBar::judge()
{
    const auto where = SearchPattern(m_where->currentData().toInt());
    const auto pattern = domain::patternFor(m_pattern->text(), where, region());
    setInvalid(m_pattern, !pattern);
    m_hint->setMeaning(pattern ? tables::Meaning::None : tables::Meaning::Failed);
    QString words;
    if (!pattern)
        words = tr("Digits only, at most 15, with a plus in front at most: 415, or +1415.");
    else if (!pattern->pattern.isEmpty() && where == SearchPattern::Start)
        words = tr("Numbers that begin with %1: the country’s code stands in front of every number.")
                    .arg(pattern->pattern);
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
    m_pattern->setAccessibleDescription(words);
    m_search->setEnabled(!m_searching && filter().has_value());
}

void BuySearchBar::search()
{
    if (const auto wanted = filter(); wanted && !m_searching)
        Q_EMIT searchRequested(*wanted);
}

QString BuySearchBar::inWords(const api::AvailableNumberFilter &filter)
{
    QString words = tr("%1 numbers in %2", "type, region")
                        .arg(NumberText::of(filter.type), NumberText::region(filter.regionCode));
    if (!filter.pattern.pattern.isEmpty()) {
        switch (filter.pattern.search.value) {
        case SearchPattern::Start:
            words = tr("%1 that begin with %2", "numbers, digits").arg(words, filter.pattern.pattern);
            break;
        case SearchPattern::End:
            words = tr("%1 that end with %2", "numbers, digits").arg(words, filter.pattern.pattern);
            break;
        case SearchPattern::Unknown:
        case SearchPattern::Contains:
            words = tr("%1 that contain %2", "numbers, digits").arg(words, filter.pattern.pattern);
            break;
        }
    }
    if (!filter.capabilities.empty())
        words = tr("%1, able to: %2", "numbers, what they can do").arg(words, NumberText::of(filter.capabilities));
    return words;
}

} // namespace views
