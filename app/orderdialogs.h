#pragma once

#include "app/workspace.h"
#include "views/dialogs/updatedialog.h"
#include "views/widgets/band.h"

class QDialog;

namespace views {
class RepairDialog;
}

namespace app {

//! The dialogs that change one order: each with a flow of its own, whose readings reach everybody who shows the order.
class OrderDialogs final : public QObject
{
    Q_OBJECT

public:
    OrderDialogs(Workspace &workspace, views::Prompts &prompts, const views::BandInfo &band, QWidget *window);

    void activate(const domain::OrderId &id, const QStringList &groups = {});
    void cancel(const domain::OrderId &id);
    void update(const domain::OrderId &id, const views::UpdateDialog::Start &start = {});
    //! What the losing carriers rejected, and what may be done about it.
    void repair(const domain::OrderId &id);

Q_SIGNALS:
    void resumeRequested(const domain::DraftId &draft);

private:
    template <class Flow>
    std::unique_ptr<Flow> flowFor(const domain::OrderId &id);
    void takeUp(views::RepairDialog *dialog, const domain::OrderId &id, const QStringList &numbers);
    QDialog *newUpdate(const domain::OrderId &id, const views::UpdateDialog::Start &start, QWidget *parent);
    void open(QDialog *dialog, const domain::OrderId &id);
    void share(const domain::PortOrder &order, const QDateTime &readAt);

    Workspace &m_workspace;
    views::Prompts &m_prompts;
    const views::BandInfo &m_band;
    QWidget *m_window;
};

} // namespace app
