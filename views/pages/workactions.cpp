#include "views/pages/workactions.h"

#include "domain/porting/chasenote.h"
#include "flows/settleflow.h"
#include "views/pages/workmarking.h"

#include <algorithm>

using domain::WorkAction;

namespace views {

WorkActions::WorkActions(flows::WorklistFlow &worklist, flows::SettleFlow &settler, ErrorBanner &banner, QWidget &page)
    : QObject(&page)
    , m_settler(settler)
    , m_marking(new WorkMarking(worklist, banner, page))
{
    connect(&m_settler, &flows::SettleFlow::settled, this, [this, &worklist](const flows::Settlement &settlement) {
        const auto &entries = worklist.entries();
        const auto found = std::ranges::find(
            entries, settlement.intentId, [](const flows::WorkEntry &entry) { return entry.item.intentId; });
        if (found != entries.end())
            m_marking->tellSettled(*found, settlement.state == flows::SettleState::Done);
    });
}

void WorkActions::act(const domain::WorkItem &item)
{
    switch (item.action) {
    case WorkAction::Reconcile:
        m_settler.settle(item.intentId);
        return;
    case WorkAction::Repair:
        Q_EMIT repairRequested(item.order);
        return;
    case WorkAction::Answer:
        Q_EMIT answerRequested(item.order);
        return;
    case WorkAction::Activate:
        Q_EMIT activateRequested(item.order, {item.group});
        return;
    case WorkAction::Chase:
        Q_EMIT chaseRequested(item.order, domain::chaseNote(item));
        return;
    case WorkAction::Acknowledge:
        m_marking->ask(MarkDialog::Mark::Done, item);
        return;
    case WorkAction::AttachLoa:
        Q_EMIT attachRequested(item.order);
        return;
    case WorkAction::FinishNumberOrder:
    case WorkAction::FixRegistration:
        Q_EMIT numberOrderRequested(item.numberOrder);
        return;
    case WorkAction::RemindSigner:
    case WorkAction::OpenHostingOrder:
        Q_EMIT hostingOrderRequested(item);
        return;
    case WorkAction::EmailInvoices:
        Q_EMIT invoicesRequested(item);
        return;
    case WorkAction::OpenNumber:
    case WorkAction::ShowNumbers:
    case WorkAction::LinkCampaign:
        Q_EMIT numberRequested(item);
        return;
    case WorkAction::Wait:
        return;
    }
    Q_UNREACHABLE();
}

} // namespace views
