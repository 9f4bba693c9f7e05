#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/successor.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include "views/pages/campaignspage.h"
#include "views/pages/orderpage.h"
#include "views/storetext.h"

using namespace Qt::StringLiterals;

namespace app {

//! A draft of what an order lost, opened as soon as it is made.
static void orderAgain(
    Shell &shell, views::CampaignsPage *page, const domain::OrderId &order, const QStringList &numbers)
{
    auto *flow = new flows::SuccessorFlow(shell.workspace().desk, order, page);
    QObject::connect(
        flow, &flows::SuccessorFlow::orderRead, &shell.workspace().campaigns, &flows::CampaignsFlow::accept);
    QObject::connect(flow, &flows::SuccessorFlow::runningChanged, flow, [flow](bool running) {
        if (!running)
            flow->deleteLater();
    });
    QObject::connect(flow, &flows::SuccessorFlow::made, &shell, &Shell::resumeDraft);
    QObject::connect(flow, &flows::SuccessorFlow::nothingToTakeUp, page, [page] {
        page->showMessage(tables::Meaning::NeedsYou,
            Shell::tr("The order was read again, and these numbers are not in it any more. No draft was made."));
    });
    QObject::connect(flow, &flows::SuccessorFlow::readFailed, page,
        [page](const net::Error &error) { page->showError(views::errorText(error, views::Attempt::ReadOrder)); });
    QObject::connect(flow, &flows::SuccessorFlow::storeFailed, page, [page](const store::Error &error) {
        page->showError(views::storeErrorText(views::StoreAttempt::Save, error));
    });
    flow->make(numbers);
}

static Page *makeCampaigns(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto *page = new views::CampaignsPage(workspace.campaigns, workspace.desk.local);
    QObject::connect(page, &views::CampaignsPage::openOrderRequested, &shell, &Shell::openOrder);
    QObject::connect(page, &views::CampaignsPage::resumeRequested, &shell, &Shell::resumeDraft);
    QObject::connect(page, &views::CampaignsPage::newPortInRequested, &shell, &Shell::newPortIn);
    QObject::connect(page, &views::CampaignsPage::orderAgainRequested, &shell,
        [&shell, page](
            const domain::OrderId &order, const QStringList &numbers) { orderAgain(shell, page, order, numbers); });
    return page;
}

PageSpec campaignsPage(Shell &shell)
{
    return {.id = u"campaigns"_s,
        .icon = views::Icon::Split,
        .title = Shell::tr("Campaigns"),
        .section = Shell::tr("Porting"),
        .create = [&shell] { return makeCampaigns(shell); }};
}

void tellCampaign(Shell &shell, views::OrderPage *page)
{
    const auto tell = [&shell, page] {
        const domain::OrderId &id = shell.workspace().detail.id();
        const flows::CampaignView *view = shell.workspace().campaigns.ofOrder(id);
        if (!view)
            return page->setCampaign({});
        const auto &orders = view->campaign.orders;
        const auto at = std::find_if(
            orders.begin(), orders.end(), [&id](const domain::CampaignOrder &order) { return order.order == id; });
        page->setCampaign(
            Shell::tr("%1 of %2 of %3", "place of an order in a campaign, and its name")
                .arg(at - orders.begin() + 1)
                .arg(orders.size())
                .arg(view->campaign.reference.isEmpty() ? Shell::tr("a campaign") : view->campaign.reference));
    };
    QObject::connect(&shell.workspace().campaigns, &flows::CampaignsFlow::changed, page, tell);
    QObject::connect(&shell.workspace().detail, &flows::OrderDetailFlow::opened, page, tell);
    QObject::connect(page, &views::OrderPage::campaignRequested, &shell, [&shell] {
        const flows::CampaignView *view = shell.workspace().campaigns.ofOrder(shell.workspace().detail.id());
        if (!view)
            return;
        const QString id = view->campaign.id;
        shell.window().showPage(u"campaigns"_s); // closes the page of the order
        if (auto *campaigns = qobject_cast<views::CampaignsPage *>(shell.window().page(u"campaigns"_s)))
            campaigns->select(id);
    });
    tell();
}

} // namespace app
