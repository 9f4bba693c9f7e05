#include "app/orderdialogs.h"

#include "flows/activationflow.h"
#include "flows/cancelflow.h"
#include "views/dialogs/activationdialog.h"
#include "views/dialogs/canceldialog.h"
#include "views/dialogs/dictionarydialog.h"
#include "views/dialogs/repairdialog.h"
#include "views/storetext.h"

namespace app {

OrderDialogs::OrderDialogs(Workspace &workspace, views::Prompts &prompts, const views::BandInfo &band, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_band(band)
    , m_window(window)
{
}

template <class Flow>
std::unique_ptr<Flow> OrderDialogs::flowFor(const domain::OrderId &id)
{
    auto flow = std::make_unique<Flow>(m_workspace.desk, id, m_workspace.settler);
    connect(flow.get(), &Flow::orderRead, this, &OrderDialogs::share);
    return flow;
}

void OrderDialogs::share(const domain::PortOrder &order, const QDateTime &readAt)
{
    m_workspace.reader.accept(order, readAt);
    if (m_workspace.detail.id() == order.id)
        m_workspace.detail.accept(order, readAt);
}

void OrderDialogs::open(QDialog *dialog, const domain::OrderId &id)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, id] {
        if (m_workspace.detail.id() == id)
            m_workspace.detail.refresh();
    });
    dialog->open();
}

void OrderDialogs::activate(const domain::OrderId &id, const QStringList &groups)
{
    auto *dialog = new views::ActivationDialog(flowFor<flows::ActivationFlow>(id), groups, m_band, m_window);
    dialog->offerFollowUps(std::make_unique<flows::FollowUps>(m_workspace.desk, m_workspace.services.workMarks));
    open(dialog, id);
}

void OrderDialogs::cancel(const domain::OrderId &id)
{
    auto successor = std::make_unique<flows::SuccessorFlow>(m_workspace.desk, id);
    connect(successor.get(), &flows::SuccessorFlow::orderRead, this, &OrderDialogs::share);
    auto *dialog = new views::CancelDialog(flowFor<flows::CancelFlow>(id), std::move(successor), m_band, m_window);
    connect(dialog, &views::CancelDialog::resumeRequested, this, &OrderDialogs::resumeRequested);
    open(dialog, id);
}

QDialog *OrderDialogs::newUpdate(const domain::OrderId &id, const views::UpdateDialog::Start &start, QWidget *parent)
{
    const views::UpdateDialog::Surroundings around{.band = m_band,
        .prompts = m_prompts,
        .defaults = m_workspace.defaults.defaults().value_or(domain::PortingDefaults()),
        .defaultsKnown = m_workspace.defaults.readAt().has_value(),
        .now = m_workspace.desk.now};
    return new views::UpdateDialog(flowFor<flows::UpdateFlow>(id), start, around, parent);
}

void OrderDialogs::update(const domain::OrderId &id, const views::UpdateDialog::Start &start)
{
    open(newUpdate(id, start, m_window), id);
}

void OrderDialogs::repair(const domain::OrderId &id)
{
    auto flow = std::make_unique<flows::RepairFlow>(
        m_workspace.desk, id, m_workspace.settler, m_workspace.services.rejectionWords);
    connect(flow.get(), &flows::RepairFlow::orderRead, this, &OrderDialogs::share);
    auto *dialog = new views::RepairDialog(std::move(flow), m_band, m_prompts, m_window);
    connect(dialog, &views::RepairDialog::correctRequested, this,
        [this, dialog](const domain::OrderId &order, const views::UpdateDialog::Start &start) {
            QDialog *update = newUpdate(order, start, dialog);
            connect(update, &QDialog::finished, dialog, &views::RepairDialog::refresh);
            open(update, order);
        });
    connect(dialog, &views::RepairDialog::dictionaryRequested, dialog, [this, dialog] {
        (new views::DictionaryDialog(m_workspace.services.rejectionWords, m_workspace.desk.user, dialog))->open();
    });
    connect(dialog, &views::RepairDialog::successorRequested, this,
        [this, dialog](const domain::OrderId &order, const QStringList &numbers) { takeUp(dialog, order, numbers); });
    open(dialog, id);
}

void OrderDialogs::takeUp(views::RepairDialog *dialog, const domain::OrderId &id, const QStringList &numbers)
{
    auto *successor = new flows::SuccessorFlow(m_workspace.desk, id, dialog);
    connect(successor, &flows::SuccessorFlow::orderRead, this, &OrderDialogs::share);
    connect(successor, &flows::SuccessorFlow::made, this, [this, dialog](const domain::DraftId &draft) {
        dialog->reject(); // a note that was not sent is asked about
        Q_EMIT resumeRequested(draft);
    });
    connect(successor, &flows::SuccessorFlow::nothingToTakeUp, dialog, &views::RepairDialog::refresh);
    connect(successor, &flows::SuccessorFlow::readFailed, dialog,
        [dialog](const net::Error &error) { dialog->showTrouble(views::errorText(error, views::Attempt::ReadOrder)); });
    connect(successor, &flows::SuccessorFlow::storeFailed, dialog, [dialog](const store::Error &error) {
        dialog->showTrouble(views::storeErrorText(views::StoreAttempt::Save, error));
    });
    connect(successor, &flows::SuccessorFlow::runningChanged, dialog, &views::RepairDialog::setTakingUp);
    successor->make(numbers);
}

} // namespace app
