#include "views/pages/calendarfilters.h"

#include "views/dialogs/filterdialog.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/textfilter.h"

using namespace Qt::StringLiterals;
using tables::PlanFilter;

namespace views {

static QString wordOf(PlanFilter::Kind kind)
{
    switch (kind) {
    case PlanFilter::Kind::Any:
        return {};
    case PlanFilter::Kind::Desired:
        return CalendarFilters::tr("Desired date");
    case PlanFilter::Kind::Foc:
        return CalendarFilters::tr("FOC");
    case PlanFilter::Kind::Osr:
        return CalendarFilters::tr("OSR update");
    }
    Q_UNREACHABLE();
}

static QString wordOf(PlanFilter::State state)
{
    switch (state) {
    case PlanFilter::State::Any:
        return {};
    case PlanFilter::State::NeedsYou:
        return CalendarFilters::tr("Needs somebody");
    case PlanFilter::State::Ready:
        return CalendarFilters::tr("Ready");
    case PlanFilter::State::Missed:
        return CalendarFilters::tr("Missed");
    case PlanFilter::State::Waiting:
        return CalendarFilters::tr("Waiting");
    case PlanFilter::State::Scheduled:
        return CalendarFilters::tr("Scheduled");
    case PlanFilter::State::Early:
        return CalendarFilters::tr("Early FOC");
    case PlanFilter::State::Done:
        return CalendarFilters::tr("Active");
    }
    Q_UNREACHABLE();
}

CalendarFilters::CalendarFilters(FilterBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_kind(bar.addChip(tr("Kind"), u"filterKind"_s))
    , m_state(bar.addChip(tr("State"), u"filterState"_s))
{
    connect(m_kind, &QAbstractButton::clicked, this, &CalendarFilters::askKind);
    connect(m_state, &QAbstractButton::clicked, this, &CalendarFilters::askState);
    const auto with = [this](auto change) {
        PlanFilter filter = m_filter;
        change(filter);
        apply(filter);
    };
    connect(
        m_kind, &FilterChip::cleared, this, [with] { with([](PlanFilter &f) { f.kind = PlanFilter::Kind::Any; }); });
    connect(
        m_state, &FilterChip::cleared, this, [with] { with([](PlanFilter &f) { f.state = PlanFilter::State::Any; }); });
    connect(&bar, &FilterBar::clearRequested, this, [with] {
        with([](PlanFilter &f) {
            f.kind = PlanFilter::Kind::Any;
            f.state = PlanFilter::State::Any;
        });
    });
    connect(bar.textFilter(), &TextFilter::filterChanged, this,
        [with](const QString &text) { with([&text](PlanFilter &f) { f.text = text; }); });
}

void CalendarFilters::clear()
{
    m_bar.textFilter()->clear();
    apply({});
}

QString CalendarFilters::inWords() const
{
    QStringList parts;
    if (m_filter.kind != PlanFilter::Kind::Any)
        parts << tr("Kind is set to %1.").arg(wordOf(m_filter.kind));
    if (m_filter.state != PlanFilter::State::Any)
        parts << tr("State is set to %1.").arg(wordOf(m_filter.state));
    if (!m_filter.text.trimmed().isEmpty())
        parts << tr("The text filter is “%1”.").arg(m_filter.text.trimmed());
    return parts.join(u' ');
}

void CalendarFilters::apply(const PlanFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_kind->setValue(wordOf(filter.kind));
    m_state->setValue(wordOf(filter.state));
    Q_EMIT changed();
}

//! \p last is the last enumerator; the first one is "any", which the dialog offers by itself.
template <class Choice>
static std::vector<FilterChoice> choicesUpTo(Choice last)
{
    std::vector<FilterChoice> choices;
    for (int i = 1; i <= int(last); ++i)
        choices.push_back({wordOf(Choice(i)), QString::number(i)});
    return choices;
}

void CalendarFilters::askKind()
{
    filterdialog::askChoice(&m_bar, tr("Filter by kind"), choicesUpTo(PlanFilter::Kind::Osr),
        QString::number(int(m_filter.kind)), [this](const QString &value) {
            PlanFilter filter = m_filter;
            filter.kind = PlanFilter::Kind(value.toInt());
            apply(filter);
        });
}

void CalendarFilters::askState()
{
    filterdialog::askChoice(&m_bar, tr("Filter by state"), choicesUpTo(PlanFilter::State::Done),
        QString::number(int(m_filter.state)), [this](const QString &value) {
            PlanFilter filter = m_filter;
            filter.state = PlanFilter::State(value.toInt());
            apply(filter);
        });
}

} // namespace views
