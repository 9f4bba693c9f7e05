#pragma once

#include "app/workspace.h"
#include "views/widgets/band.h"

class QDialog;

namespace app {

//! The dialogs that change one order: each with a flow of its own, whose readings reach everybody who shows the order.
class OrderDialogs final : public QObject
{
    Q_OBJECT

public:
    OrderDialogs(Workspace &workspace, const views::BandInfo &band, QWidget *window);

    void activate(const domain::OrderId &id, const QStringList &groups = {});
    void cancel(const domain::OrderId &id);

private:
    template <class Flow>
    std::unique_ptr<Flow> flowFor(const domain::OrderId &id);
    void open(QDialog *dialog, const domain::OrderId &id);
    void share(const domain::PortOrder &order, const QDateTime &readAt);

    Workspace &m_workspace;
    const views::BandInfo &m_band;
    QWidget *m_window;
};

} // namespace app
