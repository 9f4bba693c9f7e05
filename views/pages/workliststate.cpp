#include "views/pages/workliststate.h"

#include "flows/worklistflow.h"
#include "tables/worklistmodel.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/worklistfilters.h"
#include "views/widgets/pagestate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

WorklistState::WorklistState(PageState &state, const flows::WorklistFlow &worklist, const tables::WorklistModel &model,
    const WorklistFilters &filters, domain::Clock local)
    : QObject(&state)
    , m_state(state)
    , m_worklist(worklist)
    , m_model(model)
    , m_filters(filters)
    , m_local(std::move(local))
{
    connect(&m_state, &PageState::retryRequested, this, &WorklistState::readRequested);
    connect(&m_state, &PageState::actionRequested, this, [this] {
        const flows::WorkReading reading = m_worklist.reading();
        if (isFilteredEmpty())
            Q_EMIT clearRequested();
        else if (reading.isComplete && !reading.error)
            Q_EMIT portInsRequested();
        else
            Q_EMIT readRequested();
    });
}

bool WorklistState::isFilteredEmpty() const
{
    return m_model.filter().isSet() && m_model.available() > 0;
}

PageStatus WorklistState::status() const
{
    const flows::WorkReading reading = m_worklist.reading();
    PageStatus status{.shown = tr("%n item(s)", nullptr, m_model.shown())};
    if (reading.asOf)
        status.asOf = format::asOf(*reading.asOf);
    if (reading.isReading && reading.progress.total == 0) {
        status.busy = tr("Reading");
    } else if (reading.isReading) {
        status.busy = tr("Reading orders, %1 of %2").arg(reading.progress.done).arg(reading.progress.total);
        status.done = reading.progress.done;
        status.total = reading.progress.total;
    } else if (reading.nextAt) {
        status.busy = tr("Next check in %1 s").arg(std::max<qint64>(0, m_local().secsTo(*reading.nextAt)));
    } else if (reading.error) {
        status.busy = tr("The last reading failed");
    }
    if (const QString unread = unreadWords(); !unread.isEmpty())
        status.busy += (status.busy.isEmpty() ? QString() : u" · "_s) + unread;
    return status;
}

//! What may need somebody and cannot be known.
QString WorklistState::unreadWords() const
{
    QStringList parts;
    for (const flows::WorkPart part : m_worklist.reading().unread) {
        switch (part) {
        case flows::WorkPart::HostingOrders:
            //: In a status line
            parts << tr("hosting orders could not be read");
            continue;
        case flows::WorkPart::QualifiedNumbers:
            //: In a status line
            parts << tr("qualified numbers could not be read");
            continue;
        }
        Q_UNREACHABLE();
    }
    return parts.join(u", "_s);
}

QString WorklistState::nothingWords() const
{
    const flows::WorkReading reading = m_worklist.reading();
    const QString at = reading.asOf ? format::time(reading.asOf->toLocalTime().time()) : QString();
    QString words = reading.nextAt
        ? tr("Checked at %1, again in %2 s.").arg(at).arg(std::max<qint64>(0, m_local().secsTo(*reading.nextAt)))
        : tr("Checked at %1.").arg(at);
    if (m_worklist.counts().hidden > 0)
        words += u' ' % tr("%n snoozed or done.", nullptr, m_worklist.counts().hidden);
    if (const QString unread = unreadWords(); !unread.isEmpty())
        words += u' ' % tr("What is missing: %1.", "what could not be read").arg(unread);
    return words;
}

void WorklistState::follow()
{
    const flows::WorkReading reading = m_worklist.reading();
    const bool empty = m_model.rowCount() == 0;
    const QString failed = reading.error && reading.failedAt
        ? tr("The last reading failed at %1. %2")
              .arg(format::time(reading.failedAt->toLocalTime().time()),
                  errorText(*reading.error, Attempt::ReadOrders).means)
        : QString();
    if (!empty && reading.error) {
        if (m_errorShown != reading.failedAt) // shown anew, it would close its details
            m_state.showError(errorText(*reading.error, Attempt::ReadOrders), true);
    } else if (!empty) {
        m_state.showContent();
    } else if (isFilteredEmpty()) {
        m_state.showEmpty(Icon::Filter, tr("None of the %n item(s) match.", nullptr, m_model.available()),
            m_filters.inWords(), tr("Clear filters"));
    } else if (!reading.isComplete && reading.isReading) {
        m_state.showLoading(reading.progress.total > 0
                ? tr("Reading the open orders, %1 of %2.").arg(reading.progress.done).arg(reading.progress.total)
                : tr("Reading the open orders."));
    } else if (!reading.isComplete) {
        m_state.showEmpty(Icon::Inbox, tr("Not read yet."),
            failed.isEmpty() ? tr("What needs you is found by reading the open orders.") : failed, tr("Read now"));
    } else if (reading.error) {
        m_state.showEmpty(Icon::Inbox, tr("Nothing needed you when it was checked last."),
            nothingWords() % u' ' % failed, tr("Read now"));
    } else {
        m_state.showEmpty(Icon::Inbox,
            reading.unread.empty() ? tr("Nothing needs you.") : tr("Nothing that was read needs you."), nothingWords(),
            tr("Open port-ins"));
    }
    m_errorShown = empty ? std::nullopt : reading.error ? reading.failedAt : std::nullopt;
}

} // namespace views
