#include "app/hosting.h"
#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/wizards/textenable/textenablewizard.h"

using namespace Qt::StringLiterals;
using domain::HostingOrderState;

namespace app {

void TourScript::addTextEnable()
{
    const auto dialog = [this] { return qobject_cast<views::TextEnableWizard *>(wizard()); };
    const auto next = [this] { click(u"next"_s); };
    wizardStep(
        u"text-enable-numbers"_s, u"The number that was proven is ticked; others that could go with it are offered."_s,
        [this] { click(u"paneTextEnable"_s); },
        [this, dialog] {
            return dialog() && !dialog()->flow().isReading() && dialog()->flow().numbers().size() > 1
                && dialog()->flow().going() == std::vector<QString>{m_hosted};
        });
    wizardStep(
        u"text-enable-services"_s, u"Where the messages go."_s,
        [this, next] {
            next();
            type(u"hostingPlan"_s, u"7f2ac1d0"_s);
            type(u"hostingCampaign"_s, u"CDCQLGJ"_s);
            type(u"hostingName"_s, u"Bluefinch Dental"_s);
        },
        [this] { return isShown(u"hostingPlan"_s); });
    wizardStep(
        u"text-enable-letter"_s, u"Three letters: what each is, and when it may be used."_s,
        [this, next] {
            next();
            click(u"letterDirect"_s);
        },
        [dialog] { return dialog() && dialog()->flow().draft().loa == domain::HostingLoaKind::Direct; });
    wizardStep(
        u"text-enable-details"_s, u"What the letter says; the address is typed twice, as it is mailed there."_s,
        [this, next] {
            next();
            type(u"letterFirstName"_s, u"Ana"_s);
            type(u"letterLastName"_s, u"Diaz"_s);
            type(u"letterEmail"_s, u"ana@example.com"_s);
            type(u"letterEmailAgain"_s, u"ana@example.com"_s);
            type(u"letterBuilding"_s, u"1400"_s);
            type(u"letterStreet"_s, u"Harbor Court"_s);
            type(u"letterCity"_s, u"Atlanta"_s);
            type(u"letterState"_s, u"GA"_s);
            type(u"letterPostalCode"_s, u"30326"_s);
            type(u"letterCountry"_s, u"US"_s);
            type(u"letterCarrier"_s, u"Verizon"_s);
        },
        [dialog] { return dialog() && dialog()->flow().issues(domain::TextEnableStep::Details).empty(); });
    wizardStep(
        u"text-enable-review"_s, u"The order that will be made, in words."_s,
        [next] {
            next();
            next();
        },
        [this] { return isShown(u"orderCard1"_s) && says(u"next"_s, {}); });
    wizardStep(u"text-enabled"_s, u"The order is made; its letter waits for a signature."_s, next, [this, dialog] {
        return dialog() && dialog()->submit().count(domain::SubmitState::Created) == 1 && isShown(u"openOrder1"_s);
    });
    const auto isOrder = [this](HostingOrderState state) {
        const flows::HostingDetailFlow &detail = Hosting::of(*m_program.shell()).detail;
        return isShown(u"hostingReport"_s) && rows(u"hostingNumbers"_s) == 1 && !detail.isReading() && detail.order()
            && detail.order()->state == state && detail.numbers().front().phoneNumber == m_hosted;
    };
    pressStep(
        u"hosting-waiting"_s, u"An hour later its letter lies with the signer."_s, [this] { click(u"openOrder1"_s); },
        press(u"simulateHour"_s),
        [this, isOrder] { return isOrder(HostingOrderState::WaitingForSignature) && isShown(u"hostingRemind"_s); });
    pressStep(u"hosting-signed"_s, u"The letter is signed: the order is at work, and is followed by itself."_s, {},
        press(u"simulateSign"_s), [isOrder] { return isOrder(HostingOrderState::InProgress); });
    pressStep(u"hosting-done"_s, u"Another hour, and its report says that the number is done, at every step."_s, {},
        press(u"simulateHour"_s), [this, isOrder] {
            const flows::HostingDetailFlow &detail = Hosting::of(*m_program.shell()).detail;
            const auto &report = detail.report();
            return isOrder(HostingOrderState::Completed) && detail.outcome() == domain::HostingOutcome::Done && report
                && report->osrUpdated == 1 && report->smsProvisioned == 1 && report->addedToCampaign == 1;
        });
}

} // namespace app
