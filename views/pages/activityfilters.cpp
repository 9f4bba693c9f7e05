#include "views/pages/activityfilters.h"

#include "tables/journalmodel.h"
#include "tables/statustext.h"
#include "views/dialogs/filterdialog.h"
#include "views/format.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"

using namespace Qt::StringLiterals;
using store::IntentKind, store::OutcomeState;

namespace views {

ActivityFilters::ActivityFilters(FilterBar &bar, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_now(std::move(now))
    , m_kind(bar.addChip(tr("What"), u"filterKind"_s))
    , m_outcome(bar.addChip(tr("Outcome"), u"filterOutcome"_s))
    , m_days(bar.addChip(tr("When"), u"filterDays"_s))
{
    connect(m_kind, &QAbstractButton::clicked, this, &ActivityFilters::askKind);
    connect(m_outcome, &QAbstractButton::clicked, this, &ActivityFilters::askOutcome);
    connect(m_days, &QAbstractButton::clicked, this, &ActivityFilters::askDays);
    connect(m_kind, &FilterChip::cleared, this, [this] {
        m_wantedKind.reset();
        follow();
    });
    connect(m_outcome, &FilterChip::cleared, this, [this] {
        m_wantedOutcome.reset();
        follow();
    });
    connect(m_days, &FilterChip::cleared, this, [this] {
        m_from = m_to = {};
        follow();
    });
    connect(&bar, &FilterBar::clearRequested, this, &ActivityFilters::clear);
}

static QString outcomeText(OutcomeState state)
{
    return state == OutcomeState::Unknown ? ActivityFilters::tr("Not settled") : tables::StatusText::of(state).text;
}

static QString daysText(QDate from, QDate to)
{
    if (from.isValid() && to.isValid())
        return ActivityFilters::tr("%1 – %2").arg(format::date(from), format::date(to));
    if (from.isValid())
        return ActivityFilters::tr("from %1").arg(format::date(from));
    return to.isValid() ? ActivityFilters::tr("until %1").arg(format::date(to)) : QString();
}

store::JournalFilter ActivityFilters::filter() const
{
    store::JournalFilter filter{.kind = m_wantedKind, .outcome = m_wantedOutcome};
    if (m_from.isValid())
        filter.from = m_from.startOfDay(Qt::LocalTime).toUTC();
    if (m_to.isValid())
        filter.until = m_to.addDays(1).startOfDay(Qt::LocalTime).toUTC();
    return filter;
}

bool ActivityFilters::isSet() const
{
    return m_wantedKind || m_wantedOutcome || m_from.isValid() || m_to.isValid();
}

QString ActivityFilters::inWords() const
{
    QStringList parts;
    for (const FilterChip *chip : {m_kind, m_outcome, m_days}) {
        if (chip->isSet())
            parts << chip->inWords();
    }
    return parts.isEmpty() ? QString() : parts.join(u", "_s) % u'.';
}

void ActivityFilters::clear()
{
    m_wantedKind.reset();
    m_wantedOutcome.reset();
    m_from = m_to = {};
    follow();
}

void ActivityFilters::follow()
{
    m_kind->setValue(m_wantedKind ? tables::JournalModel::kindText(*m_wantedKind) : QString());
    m_outcome->setValue(m_wantedOutcome ? outcomeText(*m_wantedOutcome) : QString());
    m_days->setValue(daysText(m_from, m_to));
    Q_EMIT changed();
}

void ActivityFilters::askKind()
{
    std::vector<FilterChoice> choices;
    for (const auto kind : {IntentKind::CreateOrder, IntentKind::UpdateOrder, IntentKind::CancelOrder,
             IntentKind::AddNote, IntentKind::UploadDocument, IntentKind::Activate, IntentKind::Configuration,
             IntentKind::RentNumber, IntentKind::RentAnyNumber, IntentKind::ChangeNumber, IntentKind::ReleaseNumber,
             IntentKind::CreateNumberOrder, IntentKind::SaveRegistration, IntentKind::UploadAttachment,
             IntentKind::SubmitNumberOrder, IntentKind::ProvisionAddress, IntentKind::DeprovisionAddress,
             IntentKind::CallbackSecret, IntentKind::ImportNumber, IntentKind::ImportNumbers,
             IntentKind::ChangeImportedNumber, IntentKind::RemoveImportedNumber, IntentKind::TextEnable,
             IntentKind::TextEnableTollFree, IntentKind::AddQualifiedNumbers, IntentKind::RemoveQualifiedNumber,
             IntentKind::SendVoiceChallenge, IntentKind::VerifyVoiceChallenge, IntentKind::HostingCallbacks})
        choices.push_back({tables::JournalModel::kindText(kind), QString::number(int(kind))});
    filterdialog::askChoice(&m_bar, tr("Filter by what was done"), choices,
        m_wantedKind ? QString::number(int(*m_wantedKind)) : QString(), [this](const QString &value) {
            m_wantedKind = value.isEmpty() ? std::nullopt : std::optional(IntentKind(value.toInt()));
            follow();
        });
}

void ActivityFilters::askOutcome()
{
    std::vector<FilterChoice> choices;
    for (const auto state :
        {OutcomeState::Unknown, OutcomeState::Done, OutcomeState::Refused, OutcomeState::Failed, OutcomeState::Absent})
        choices.push_back({outcomeText(state), QString::number(int(state))});
    filterdialog::askChoice(&m_bar, tr("Filter by outcome"), choices,
        m_wantedOutcome ? QString::number(int(*m_wantedOutcome)) : QString(), [this](const QString &value) {
            m_wantedOutcome = value.isEmpty() ? std::nullopt : std::optional(OutcomeState(value.toInt()));
            follow();
        });
}

void ActivityFilters::askDays()
{
    filterdialog::askDates(
        &m_bar, tr("Filter by day"), {m_from, m_to}, m_now().toLocalTime().date(), [this](const DateRange &range) {
            m_from = range.from;
            m_to = range.to;
            follow();
        });
}

} // namespace views
