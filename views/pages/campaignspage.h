#pragma once

#include "flows/campaigns.h"
#include "tables/campaignsmodel.h"
#include "tables/filterproxy.h"
#include "views/page.h"

class QSplitter;

namespace views {

class CampaignPane;
class DataTable;
class ErrorBanner;
class FilterBar;
class PageHeader;
class PageState;
struct ErrorText;

//! Orders that were made from one intake: how the whole stands, its orders beside it, and what they lost ordered again.
class CampaignsPage final : public Page
{
    Q_OBJECT
public:
    CampaignsPage(flows::CampaignsFlow &flow, domain::Clock local, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void cancelBusy() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;
    QString simulationOrder() const override;
    std::vector<domain::OrderId> shownOrders() const override;

    //! By its id, as soon as it is there.
    void select(const QString &campaign);
    //! What became of an order-again that was asked for.
    void showMessage(tables::Meaning meaning, const QString &text);
    void showError(const ErrorText &error);

Q_SIGNALS:
    void openOrderRequested(const domain::OrderId &id);
    void resumeRequested(const domain::DraftId &id);
    //! A new draft of these numbers of the order.
    void orderAgainRequested(const domain::OrderId &id, const QStringList &numbers);
    void newPortInRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCampaigns();
    void take();
    void showState();
    void showCampaign();

    flows::CampaignsFlow &m_flow;
    tables::CampaignsModel m_model;
    tables::FilterProxy m_proxy;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    FilterBar *m_bar;
    PageState *m_state = nullptr;
    DataTable *m_table;
    QSplitter *m_splitter;
    CampaignPane *m_pane;
    bool m_paneWanted = true;
    QString m_select;
};

} // namespace views
