#include "app/inventory.h"
#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "flows/numbers/rentanyflow.h"
#include "flows/numbers/rentdata.h"
#include "flows/numbers/rentflow.h"
#include "views/dialogs/numbers/rentanydialog.h"
#include "views/dialogs/numbers/rentdialog.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/buypage.h"

using namespace Qt::StringLiterals;

namespace app {

static views::KnownLinks knownLinks(const std::vector<store::SeenId> &ids)
{
    views::KnownLinks known;
    for (const store::SeenId &seen : ids) {
        const auto add = [&seen](std::vector<views::KnownId> &list, domain::VoiceType voice) {
            list.push_back({.voice = voice, .id = seen.id, .name = seen.localName});
        };
        switch (seen.kind) {
        case store::SeenKind::RtcApp:
            add(known.voice, domain::VoiceType::Rtc);
            break;
        case store::SeenKind::EstTrunk:
            add(known.voice, domain::VoiceType::Est);
            break;
        case store::SeenKind::FaxService:
            add(known.voice, domain::VoiceType::Fax);
            break;
        case store::SeenKind::ServicePlan:
            add(known.plans, domain::VoiceType::Unknown);
            break;
        case store::SeenKind::Campaign:
            add(known.campaigns, domain::VoiceType::Unknown);
            break;
        case store::SeenKind::SmsApp: // of port-ins
            break;
        }
    }
    return known;
}

//! An empty id is not noted.
static std::vector<store::SeenId> idsOf(const domain::RentRequest &request)
{
    std::vector<store::SeenId> ids{{.kind = store::SeenKind::ServicePlan, .id = request.sms.servicePlanId},
        {.kind = store::SeenKind::Campaign, .id = request.sms.campaignId}};
    switch (request.voice.type.value) {
    case domain::VoiceType::Unknown:
        break;
    case domain::VoiceType::Rtc:
        ids.push_back({.kind = store::SeenKind::RtcApp, .id = request.voice.id()});
        break;
    case domain::VoiceType::Est:
        ids.push_back({.kind = store::SeenKind::EstTrunk, .id = request.voice.id()});
        break;
    case domain::VoiceType::Fax:
        ids.push_back({.kind = store::SeenKind::FaxService, .id = request.voice.id()});
        break;
    }
    return ids;
}

//! Offers the ids that were seen before, and notes those that are sent. Of either dialog.
template <class Dialog>
static void connectIds(Shell &shell, Dialog *dialog)
{
    Workspace &workspace = shell.workspace();
    store::then(workspace.services.seenIds.list(workspace.desk.profileKey), dialog,
        [dialog](const store::Result<std::vector<store::SeenId>> &ids) {
            if (ids)
                dialog->setKnown(knownLinks(*ids));
        });
    QObject::connect(dialog, &Dialog::started, &shell, [&workspace](const domain::RentRequest &request) {
        workspace.services.seenIds.see(workspace.desk.profileKey, idsOf(request));
    });
    QObject::connect(
        dialog, &Dialog::showNumbersRequested, &shell, [&shell] { shell.window().showPage(u"numbers"_s); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

//! The page marks it, and the inventory has it before its next reading.
template <class Flow>
static void tell(Shell &shell, views::BuyPage *page, const Flow &flow)
{
    QObject::connect(&flow, &Flow::rented, page, [&shell, page](const domain::ActiveNumber &number) {
        page->setRented(number.phoneNumber);
        Inventory::of(shell).flow.accept(number);
    });
}

static void rent(Shell &shell, views::BuyPage *page, const std::vector<domain::AvailableNumber> &numbers)
{
    Workspace &workspace = shell.workspace();
    auto flow = std::make_unique<flows::RentFlow>(workspace.numbersDesk, workspace.settler, numbers);
    tell(shell, page, *flow);
    QObject::connect(flow.get(), &flows::RentFlow::itemChanged, page, [page, renting = flow.get()](int item) {
        const flows::RentItem &each = renting->items()[size_t(item)];
        if (each.state == domain::RentState::Refused && each.error && flows::isGone(*each.error))
            page->setGone(each.number.phoneNumber);
    });
    connectIds(shell, new views::RentDialog(std::move(flow), shell.band(), &shell.window()));
}

static void rentAny(Shell &shell, views::BuyPage *page, const domain::NumberPattern &pattern,
    const std::vector<domain::Open<domain::Capability>> &capabilities)
{
    Workspace &workspace = shell.workspace();
    auto flow = std::make_unique<flows::RentAnyFlow>(workspace.numbersDesk, workspace.settler);
    tell(shell, page, *flow);
    auto *dialog = new views::RentAnyDialog(std::move(flow), shell.band(), &shell.window());
    dialog->propose(pattern, capabilities);
    connectIds(shell, dialog);
}

void rentAgain(Shell &shell, const store::Intent &intent)
{
    shell.window().showPage(u"buy"_s);
    auto *page = qobject_cast<views::BuyPage *>(shell.window().page(u"buy"_s));
    if (!page)
        return;
    if (intent.kind == store::IntentKind::RentAnyNumber) {
        const auto asked = flows::rentdata::requestOf(intent.data).value_or(domain::RentAnyRequest());
        rentAny(shell, page, asked.pattern, asked.capabilities);
    } else if (const auto offer = flows::rentdata::offerOf(intent.data)) {
        // Whether it can still be had, and for how much, is asked anew.
        page->find({.regionCode = offer->regionCode,
            .type = offer->type,
            .pattern = {.pattern = offer->phoneNumber, .search = domain::SearchPattern::Start}});
    }
}

static Page *makeBuyNumbers(Shell &shell)
{
    Workspace &workspace = shell.workspace();
    auto search = std::make_unique<flows::AvailableSearch>(workspace.numbersDesk.numbers, workspace.numbersDesk.now);
    auto basket = std::make_unique<flows::RentBasket>();
    auto *page = new views::BuyPage(*search, *basket);
    search.release()->setParent(page);
    basket.release()->setParent(page);
    QObject::connect(page, &views::BuyPage::rentRequested, &shell,
        [&shell, page](const std::vector<domain::AvailableNumber> &numbers) { rent(shell, page, numbers); });
    QObject::connect(page, &views::BuyPage::rentAnyRequested, &shell,
        [&shell, page](
            const domain::NumberPattern &pattern, const std::vector<domain::Open<domain::Capability>> &capabilities) {
            rentAny(shell, page, pattern, capabilities);
        });
    page->offerOrders();
    QObject::connect(page, &views::BuyPage::orderRequested, &shell,
        [&shell](const api::AvailableNumberFilter &filter, const QString &number) {
            orderNumber(shell, filter.regionCode, filter.type.value, number);
        });
    return page;
}

PageSpec buyNumbersPage(Shell &shell)
{
    return {.id = u"buy"_s,
        .icon = views::Icon::Cart,
        .title = Shell::tr("Buy numbers"),
        .section = Shell::tr("Numbers"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_5),
        .create = [&shell] { return makeBuyNumbers(shell); }};
}

} // namespace app
