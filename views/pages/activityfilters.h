#pragma once

#include "domain/clock.h"
#include "store/journalquery.h"

#include <QDate>
#include <QObject>

namespace views {

class FilterBar;
class FilterChip;

//! The chips of the activity: what was done, what became of it, when.
class ActivityFilters final : public QObject
{
    Q_OBJECT
public:
    //! Adds its chips to \p bar, which outlives it. \p now in UTC, this computer's.
    ActivityFilters(FilterBar &bar, domain::Clock now, QObject *parent);

    //! Of the chips; the text is not theirs.
    store::JournalFilter filter() const;
    bool isSet() const;
    QString inWords() const; //!< "What is set to Add note, outcome to Refused."
    void clear();

Q_SIGNALS:
    void changed();

private:
    void askKind();
    void askOutcome();
    void askDays();
    void follow();

    FilterBar &m_bar;
    const domain::Clock m_now;
    std::optional<store::IntentKind> m_wantedKind;
    std::optional<store::OutcomeState> m_wantedOutcome;
    QDate m_from; //!< in the operator's zone
    QDate m_to;
    FilterChip *m_kind;
    FilterChip *m_outcome;
    FilterChip *m_days;
};

} // namespace views
