#include "domain/imported/qualifiedrules.h"
#include "tables/imported/qualifiedtext.h"
#include "tables/roles.h"
#include "views/format.h"
#include "views/importedattempt.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/pages/imported/qualifiedpane.h"
#include "views/pages/paneplace.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QMetaMethod>
#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::QualifiedNumber, domain::QualifiedState;
using tables::QualifiedText;

//! What the page of the qualified numbers shows, as they and the window change.
namespace views {

QString QualifiedPage::title() const
{
    return tr("Qualified numbers");
}

PageStatus QualifiedPage::status() const
{
    PageStatus status;
    status.shown = tr("%n qualified number(s)", nullptr, m_model.all());
    if (m_list.asOf())
        status.asOf = format::asOf(*m_list.asOf());
    if (!m_list.isReading())
        return status;
    const flows::Progress progress = m_list.progress();
    status.busy = tr("Reading qualified numbers, %1 of %2 states").arg(progress.done).arg(progress.total);
    status.done = progress.done;
    status.total = progress.total;
    status.cancelable = true;
    return status;
}

void QualifiedPage::shown()
{
    if (!m_list.asOf())
        m_list.read();
}

void QualifiedPage::refresh()
{
    m_banner->clear();
    m_list.read();
}

void QualifiedPage::cancelBusy()
{
    m_list.cancel();
}

void QualifiedPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void QualifiedPage::togglePane()
{
    m_place->toggle();
}

QAbstractButton *QualifiedPage::nextAction() const
{
    return m_next->isEnabled() ? m_next : nullptr;
}

void QualifiedPage::showMessage(tables::Meaning meaning, const QString &text)
{
    m_banner->showMessage(meaning, text);
}

void QualifiedPage::select(const QString &number)
{
    m_wanted = number;
    if (m_model.filter().isSet()) {
        m_bar->textFilter()->clear();
        filterBy({});
    }
    if (m_table->selectId(number))
        m_wanted.clear();
    else
        m_list.readOne(number);
}

void QualifiedPage::take()
{
    const QString wanted = m_wanted.isEmpty() ? m_table->currentId() : m_wanted;
    m_model.setNumbers(m_invoices.factsOf(m_list));
    // It may stand in another group now.
    if (!wanted.isEmpty() && m_table->selectId(wanted))
        m_wanted.clear();
    showState();
}

void QualifiedPage::filterBy(const tables::QualifiedBoardFilter &filter)
{
    const QString wanted = m_table->currentId();
    m_model.setFilter(filter);
    m_table->selectId(wanted);
    m_stateChip->setValue(filter.state ? QualifiedText::of(*filter.state).text : QString());
    m_regionChip->setValue(filter.regionCode);
    showState();
}

void QualifiedPage::showState()
{
    const int all = m_model.all();
    m_header->setSubtitle(all == 0   ? QString()
            : m_model.shown() == all ? format::numbers(all)
                                     : tr("%1 of %2", "shown, all").arg(m_model.shown()).arg(format::numbers(all)));
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 1)
        m_table->selectRow(1); // under the first heading
    if (m_model.shown() > 0)
        m_state->showContent();
    else if (all > 0)
        m_state->showEmpty(Icon::Filter, tr("None of the %n number(s) match.", nullptr, all),
            tr("A filter is set, or the text filter is “%1”.").arg(m_model.filter().text), tr("Clear filters"));
    else if (m_list.isReading())
        m_state->showLoading(tr("Reading the qualified numbers."));
    else if (!m_list.asOf() && !m_list.error())
        m_state->showEmpty(Icon::MarkerCheck, tr("Not read yet."), tr("F5 reads the qualified numbers."), {});
    else
        m_state->showEmpty(Icon::MarkerCheck, tr("No qualified numbers."),
            tr("Numbers that stay with another carrier, and shall send and receive messages through Sinch, begin here: "
               "they are added, it is proven whose they are, and then they are text-enabled."),
            tr("Add numbers…"));
    if (const auto &error = m_list.error(); error && !m_list.isReading()) {
        ErrorText text = errorText(*error, ImportedAttempt::ReadQualified);
        QStringList states;
        for (const QualifiedState state : m_list.failedStates())
            states << QualifiedText::of(state).text;
        if (!states.isEmpty() && all > 0)
            text.happened = tr("Some states could not be read: %1. Of these, older readings are on show.")
                                .arg(states.join(u", "_s));
        m_state->showError(text, all > 0);
    }
    m_place->setEmpty(m_model.shown() == 0);
    followCurrent();
    Q_EMIT statusChanged();
}

const tables::QualifiedRow *QualifiedPage::current() const
{
    const tables::QualifiedRow *row = m_model.find(m_table->currentId());
    return row && row->heading.isEmpty() && m_model.shown() > 0 ? row : nullptr;
}

std::vector<QualifiedNumber> QualifiedPage::chosen() const
{
    if (m_model.checkedCount() > 0)
        return m_model.ticked();
    const tables::QualifiedRow *row = current();
    return row ? std::vector{row->number()} : std::vector<QualifiedNumber>();
}

std::vector<QualifiedNumber> QualifiedPage::chosenWhere(bool (*holds)(QualifiedState)) const
{
    std::vector<QualifiedNumber> numbers = chosen();
    std::erase_if(numbers, [holds](const QualifiedNumber &number) { return !holds(number.state.value); });
    return numbers;
}

void QualifiedPage::followCurrent()
{
    const tables::QualifiedRow *row = current();
    if (row)
        m_pane->showNumber(row->facts, m_invoices.sent(row->number()));
    else
        m_pane->clear();
    const QualifiedState state = row ? row->number().state.value : QualifiedState::Unknown;
    m_challenge->setEnabled(row && (domain::mayBeChallenged(state) || domain::mayBeVerified(state)));
    m_challenge->setText(domain::mayBeVerified(state) ? tr("Enter the &code…") : tr("&Prove by a call…"));
    m_remove->setEnabled(row && domain::mayBeDeleted(state));
    m_remove->setStatusTip(row && !domain::mayBeDeleted(state) ? tr("Not while it is being text-enabled.") : QString());
    const std::vector<QualifiedNumber> mailable = chosenWhere(domain::invoicesHelp);
    const auto isSent = [this](const QualifiedNumber &number) { return m_invoices.sent(number) != nullptr; };
    m_mail->setEnabled(!mailable.empty());
    m_markSent->setEnabled(m_invoices.isKnown() && !std::ranges::all_of(mailable, isSent));
    m_unmark->setVisible(std::ranges::any_of(chosen(), isSent));
    m_textEnable->setEnabled(!chosenWhere(domain::mayBeTextEnabled).empty());
    const tables::Action next = row ? m_model.actionFor(row->facts) : tables::Action();
    m_next->setEnabled(next.kind != tables::ActionKind::None);
    m_next->setText(next.text);
    Q_EMIT orderActionsChanged();
}

void QualifiedPage::followTicks()
{
    const int ticked = m_model.checkedCount();
    m_bulk->setVisible(ticked > 0);
    m_tickText->setText(tr("%n number(s) ticked", nullptr, ticked));
    followCurrent();
}

//! Of the current row alone, whatever is ticked.
void QualifiedPage::actNext()
{
    const tables::QualifiedRow *row = current();
    if (!row)
        return;
    const QualifiedNumber number = row->number();
    const QualifiedState state = number.state.value;
    if (domain::mayBeChallenged(state) || domain::mayBeVerified(state))
        Q_EMIT challengeRequested(number.phoneNumber);
    else if (domain::invoicesHelp(state))
        Q_EMIT invoicesRequested({number});
    else if (domain::mayBeTextEnabled(state))
        Q_EMIT textEnableRequested({number});
    else if (state == QualifiedState::NotEligible)
        Q_EMIT removeRequested(number.phoneNumber);
}

void QualifiedPage::connectNotify(const QMetaMethod &signal)
{
    Page::connectNotify(signal);
    const bool isServed = isSignalConnected(QMetaMethod::fromSignal(&QualifiedPage::textEnableRequested));
    m_textEnable->setVisible(isServed);
    m_model.setTextEnables(isServed);
    followCurrent();
}

void QualifiedPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_list.setFollowing(true);
}

void QualifiedPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_list.setFollowing(false);
}

} // namespace views
