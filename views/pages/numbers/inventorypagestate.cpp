#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/numberdetail.h"
#include "tables/numbers/numbersmodel.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/inventoryfilters.h"
#include "views/pages/numbers/inventorypage.h"
#include "views/pages/paneplace.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMetaMethod>
#include <QPushButton>

using namespace Qt::StringLiterals;
using flows::InventoryTrouble, flows::ListState;

//! What the inventory says of itself, and what is done with its numbers.
namespace views {

QString InventoryPage::countText() const
{
    const int all = m_model.numbers();
    const QString numbers = format::numbers(all);
    return m_model.rowCount() == all
        ? numbers
        : tr("%1 of %2", "rows shown, numbers").arg(format::count(m_model.rowCount()), numbers);
}

PageStatus InventoryPage::status() const
{
    PageStatus status;
    status.shown = countText();
    if (m_flow.isPartial() && m_flow.state() != ListState::Reading)
        status.shown = tr("%1, not all").arg(status.shown);
    if (m_flow.asOf())
        status.asOf = format::asOf(*m_flow.asOf());
    if (m_flow.state() == ListState::Reading) {
        const flows::Progress progress = m_flow.progress();
        status.busy = tr("Reading numbers, %1 of %2").arg(format::count(progress.done), format::count(progress.total));
        status.done = progress.done;
        status.total = progress.total;
        status.cancelable = true;
    } else if (m_flow.state() == ListState::Canceled) {
        status.busy = tr("Reading was canceled. F5 reads all numbers.");
    }
    return status;
}

//! Why the list is not whole although the server answered; nothing when the error says it all.
static QString troubleText(const flows::InventoryFlow &flow)
{
    switch (flow.trouble()) {
    case InventoryTrouble::None:
        return {};
    case InventoryTrouble::LostPlace:
        return InventoryPage::tr(
            "The server forgot twice where the list goes on, so a part of it is missing. Try again.");
    case InventoryTrouble::Loops:
        return InventoryPage::tr(
            "The server sent the same pages again and again, so a part of the list may be missing. Try again.");
    case InventoryTrouble::Short:
        return InventoryPage::tr(
            "The server counted %n number(s) more than it sent: some came while the list was read, "
            "or it does not tell them. F5 reads all numbers again.",
            nullptr, flow.missing());
    }
    Q_UNREACHABLE();
}

void InventoryPage::followState()
{
    const bool empty = m_model.rowCount() == 0;
    if (!empty)
        m_state->showContent();
    switch (m_flow.state()) {
    case ListState::NotRead:
        if (empty)
            m_state->showEmpty(
                Icon::Pound, format::absent(format::Absent::NotReadYet), tr("The numbers of this project."));
        break;
    case ListState::Reading:
        if (empty && m_model.numbers() == 0)
            m_state->showLoading(tr("Reading the numbers."));
        else if (empty)
            showEmpty();
        break;
    case ListState::Complete:
    case ListState::Canceled:
        m_model.arrangeNow();
        if (empty)
            showEmpty();
        if (const QString trouble = troubleText(m_flow); !trouble.isEmpty())
            m_banner->showMessage(tables::Meaning::NeedsYou, trouble);
        break;
    case ListState::Failed:
        m_model.arrangeNow();
        if (const auto error = m_flow.error()) {
            ErrorText text = errorText(*error, Attempt::SearchNumber);
            text.happened = tr("The numbers could not be read.");
            if (const QString trouble = troubleText(m_flow); !trouble.isEmpty()) {
                text.means = trouble;
                text.todo.clear();
            }
            m_state->showError(text, !empty);
        }
        break;
    }
    m_place->setEmpty(empty);
    followRows();
}

void InventoryPage::showEmpty()
{
    const QString none = tr("None of the %1 match.").arg(format::numbers(m_model.numbers()));
    if (m_model.isArranging())
        return;
    if (m_model.numbers() > 0 && m_filters->isSet())
        m_state->showEmpty(Icon::Filter, none, m_filters->inWords(), tr("Clear filters"));
    else if (m_model.numbers() > 0)
        m_state->showEmpty(
            Icon::Filter, none, tr("The text filter is “%1”.").arg(m_model.filter().text), tr("Clear filter"));
    else if (m_flow.state() == ListState::Canceled)
        m_state->showEmpty(Icon::Pound, tr("Reading was canceled."), tr("F5 reads all numbers."));
    else
        m_state->showEmpty(Icon::Pound, tr("The project has no numbers."),
            tr("Numbers that are rented or ported in stand here."), m_buy->isHidden() ? QString() : tr("Buy numbers…"));
}

void InventoryPage::followRows()
{
    m_header->setSubtitle(countText());
    Q_EMIT statusChanged();
}

void InventoryPage::followTicks()
{
    const int ticked = m_model.ticked();
    m_bulk->setVisible(ticked > 0);
    const int here = m_model.tickedOnShow();
    m_tickText->setText(here == ticked ? tr("%Ln number(s) ticked", nullptr, ticked)
                                       : tr("%1 · %2 shown", "ticked, of these in the table")
                                             .arg(tr("%Ln number(s) ticked", nullptr, ticked), format::count(here)));
    for (const NumberAction which : {NumberAction::Bulk, NumberAction::ClearTicks})
        m_actions->action(which)->setEnabled(ticked > 0);
    m_actions->action(NumberAction::Copy)->setEnabled(m_model.rowCount() > 0);
    for (const NumberAction which : {NumberAction::Protect, NumberAction::Release})
        m_actions->action(which)->setEnabled(ticked > 0 || m_model.find(m_table->currentId()));
    Q_EMIT orderActionsChanged();
}

QList<QAction *> InventoryPage::orderActions() const
{
    return m_actions->all();
}

void InventoryPage::connectNotify(const QMetaMethod &signal)
{
    Page::connectNotify(signal);
    followServed();
}

void InventoryPage::disconnectNotify(const QMetaMethod &signal)
{
    Page::disconnectNotify(signal);
    followServed();
}

//! What nobody listens to is not offered.
void InventoryPage::followServed()
{
    const std::pair<NumberAction, QMetaMethod> asked[] = {
        {NumberAction::Rename, QMetaMethod::fromSignal(&InventoryPage::renameRequested)},
        {NumberAction::Change, QMetaMethod::fromSignal(&InventoryPage::changeRequested)},
        {NumberAction::Relink, QMetaMethod::fromSignal(&InventoryPage::relinkRequested)},
        {NumberAction::EmergencyAddress, QMetaMethod::fromSignal(&InventoryPage::emergencyAddressRequested)},
        {NumberAction::Passport, QMetaMethod::fromSignal(&InventoryPage::passportRequested)},
        {NumberAction::Bulk, QMetaMethod::fromSignal(&InventoryPage::bulkRequested)},
        {NumberAction::Protect, QMetaMethod::fromSignal(&InventoryPage::protectRequested)},
        {NumberAction::Release, QMetaMethod::fromSignal(&InventoryPage::releaseRequested)},
    };
    for (const auto &[which, signal] : asked)
        m_actions->setServed(which, isSignalConnected(signal));
    m_buy->setVisible(isSignalConnected(QMetaMethod::fromSignal(&InventoryPage::buyRequested)));
    Q_EMIT orderActionsChanged();
}

void InventoryPage::act(NumberAction which)
{
    const auto number = m_detail.number() && m_detail.number()->phoneNumber == m_table->currentId()
        ? m_detail.number()
        : m_model.find(m_table->currentId());
    const auto current = number.value_or(domain::ActiveNumber());
    const auto chosen = m_model.ticked() > 0 ? m_model.tickedNumbers() : std::vector<domain::ActiveNumber>{current};
    switch (which) {
    case NumberAction::Rename:
        return Q_EMIT renameRequested(current);
    case NumberAction::Change:
        return Q_EMIT changeRequested(current);
    case NumberAction::Relink:
        return Q_EMIT relinkRequested(current);
    case NumberAction::EmergencyAddress:
        return Q_EMIT emergencyAddressRequested(current);
    case NumberAction::Passport:
        return Q_EMIT passportRequested(current);
    case NumberAction::Bulk:
        return Q_EMIT bulkRequested(m_model.tickedNumbers());
    case NumberAction::Protect:
        return Q_EMIT protectRequested(chosen);
    case NumberAction::Release:
        return Q_EMIT releaseRequested(chosen);
    case NumberAction::Copy:
        return copy();
    case NumberAction::TickAll:
        return m_model.tickAllShown();
    case NumberAction::ClearTicks:
        return m_model.clearTicks();
    }
    Q_UNREACHABLE();
}

void InventoryPage::copy() const
{
    QStringList numbers;
    if (m_model.ticked() > 0) {
        for (const domain::ActiveNumber &number : m_model.tickedNumbers())
            numbers << number.phoneNumber;
    } else {
        for (int row = 0; row < m_model.rowCount(); ++row)
            numbers << m_model.idAt(row);
    }
    QGuiApplication::clipboard()->setText(numbers.join(u'\n'));
}

} // namespace views
