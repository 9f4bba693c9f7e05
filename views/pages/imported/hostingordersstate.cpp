#include "flows/imported/hostingscopes.h"
#include "views/attempttext.h"
#include "views/format.h"
#include "views/pages/imported/hostingfilters.h"
#include "views/pages/imported/hostingorderspage.h"
#include "views/pages/paneplace.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"

using namespace Qt::StringLiterals;
using flows::HostingAsked, flows::ListState;
using tables::Meaning;

//! What the list of hosting orders says of itself: what was asked, and how much of it was answered.
namespace views {

QString HostingOrdersPage::title() const
{
    return tr("Hosting orders");
}

PageStatus HostingOrdersPage::status() const
{
    PageStatus status{.shown = tr("%n hosting order(s)", nullptr, m_proxy.rowCount())};
    if (m_list.asOf())
        status.asOf = format::asOf(*m_list.asOf());
    if (m_list.state() == ListState::Reading) {
        const flows::Progress asked = m_list.progress();
        status.busy = tr("Asking for hosting orders, %1 of %2 questions").arg(asked.done).arg(asked.total);
        status.done = asked.done;
        status.total = asked.total;
        status.cancelable = true;
        return status;
    }
    const flows::Progress numbers = m_book.progress();
    if (m_book.isReading() && numbers.done < numbers.total) {
        status.busy = tr("Reading the numbers of orders, %1 of %2").arg(numbers.done).arg(numbers.total);
        status.done = numbers.done;
        status.total = numbers.total;
    }
    return status;
}

void HostingOrdersPage::showState()
{
    const int all = m_model.rowCount();
    const bool isEmpty = m_proxy.rowCount() == 0;
    m_header->setSubtitle(all == 0 ? QString() : tr("%1 known, %2 not over", "two counts").arg(all).arg(m_book.open()));
    const auto &error = m_list.error();
    if (m_list.state() == ListState::Failed && error)
        m_state->showError(errorText(*error, AttemptText{tr("Not all hosting orders could be read.")}), all > 0);
    else if (!isEmpty)
        m_state->showContent();
    else if (m_scopes.asked().empty())
        m_state->showEmpty(Icon::Message, tr("Portside does not know what to ask for."),
            tr("Sinch lists hosting orders only for a service plan and a campaign, and no API says which there are. "
               "Portside learns them from the project's numbers and orders; you can also add them."),
            tr("Plans and campaigns…"));
    else if (m_list.state() == ListState::Reading)
        m_state->showLoading(tr("Asking for the hosting orders."));
    else if (all > 0)
        m_state->showEmpty(Icon::Filter, tr("None of the %n hosting order(s) match.", nullptr, all),
            m_filters->isSet() ? m_filters->inWords() : tr("The text filter is “%1”.").arg(m_proxy.filterText()),
            tr("Clear filters"));
    else if (m_filters->isSet())
        m_state->showEmpty(Icon::Filter, tr("No hosting order matches."), m_filters->inWords(), tr("Clear filters"));
    else if (m_list.state() == ListState::NotRead)
        m_state->showEmpty(Icon::Message, format::absent(format::Absent::NotReadYet),
            tr("F5 asks for the hosting orders of this project."));
    else if (m_list.state() == ListState::Canceled)
        m_state->showEmpty(Icon::Message, tr("Reading was canceled."), tr("F5 asks again."));
    else
        m_state->showEmpty(Icon::Message, tr("No hosting orders."),
            tr("A hosting order lets Sinch carry the messages of numbers that stay with another carrier. None was "
               "found for the plans and campaigns that this desk knows."),
            tr("Text-enable numbers…"));
    m_place->setEmpty(isEmpty);
    showCurrent();
    showAsked();
}

void HostingOrdersPage::showAsked()
{
    const HostingAsked &asked = m_list.asked();
    QStringList words;
    bool isIncomplete = false;
    if (m_list.state() == ListState::NotRead || !m_list.asOf()) {
        words << tr("Nothing was asked yet.");
    } else {
        words << tr("Asked for %1 with %2 and %3: %4.", "pairs, states, types, questions")
                     .arg(tr("%n pair(s) of plan and campaign", nullptr, asked.pairs),
                         tr("%n state(s)", nullptr, asked.states), tr("%n type(s)", nullptr, asked.types),
                         tr("%n question(s)", nullptr, asked.questions));
        isIncomplete = m_list.state() != ListState::Reading && !asked.isWhole();
        if (asked.failed > 0)
            words << tr("%n of them failed: the list may be incomplete.", nullptr, asked.failed);
        else if (m_list.state() == ListState::Canceled)
            words << tr("Canceled after %1: the list may be incomplete.").arg(asked.answered);
        if (asked.leftOut > 0)
            words << tr(
                "%n more were not asked: the list may be incomplete. F5 asks for more.", nullptr, asked.leftOut);
        words << tr("Orders of plans and campaigns that this desk does not know are not in the list.");
    }
    m_asked->setText(words.join(u' '));
    m_asked->setMeaning(isIncomplete ? Meaning::NeedsYou : Meaning::None);
    Q_EMIT statusChanged();
}

} // namespace views
