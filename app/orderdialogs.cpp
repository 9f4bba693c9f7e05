#include "app/orderdialogs.h"

#include "flows/activationflow.h"
#include "flows/cancelflow.h"
#include "views/dialogs/activationdialog.h"
#include "views/dialogs/canceldialog.h"

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
    open(new views::ActivationDialog(flowFor<flows::ActivationFlow>(id), groups, m_band, m_window), id);
}

void OrderDialogs::cancel(const domain::OrderId &id)
{
    auto successor = std::make_unique<flows::SuccessorFlow>(m_workspace.desk, id);
    connect(successor.get(), &flows::SuccessorFlow::orderRead, this, &OrderDialogs::share);
    auto *dialog = new views::CancelDialog(flowFor<flows::CancelFlow>(id), std::move(successor), m_band, m_window);
    connect(dialog, &views::CancelDialog::resumeRequested, this, &OrderDialogs::resumeRequested);
    open(dialog, id);
}

void OrderDialogs::update(const domain::OrderId &id, const views::UpdateDialog::Start &start)
{
    const views::UpdateDialog::Surroundings around{.band = m_band,
        .prompts = m_prompts,
        .defaults = m_workspace.defaults.defaults().value_or(domain::PortingDefaults()),
        .defaultsKnown = m_workspace.defaults.readAt().has_value(),
        .now = m_workspace.desk.now};
    open(new views::UpdateDialog(flowFor<flows::UpdateFlow>(id), start, around, m_window), id);
}

} // namespace app
