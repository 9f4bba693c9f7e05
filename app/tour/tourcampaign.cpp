#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/wizards/wizarddialog.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addCampaign()
{
    step(
        u"campaign"_s, u"The orders of the port-in stand together, with what became of each."_s,
        [this] { window()->showPage(u"campaigns"_s); },
        [this] {
            return rows(u"campaignsTable"_s) > 0 && rows(u"campaignOrders"_s) > 1 && isShown(u"openCampaignOrder"_s);
        });
    wizardStep(
        u"draft-begun"_s, u"Another port-in is begun, and left."_s,
        [this] {
            window()->showPage(u"drafts"_s);
            click(u"newPortIn"_s);
            type(u"reference"_s, u"Larkspur Dental Group"_s);
            type(u"paste"_s, u"212-555-0151\n212-555-0152\n212-555-0153"_s);
        },
        [this] { return rows(u"verdicts"_s) >= 3; });
    step(
        u"drafts"_s, u"It is kept among the drafts, to be resumed, copied or discarded."_s, [this] { leave(wizard()); },
        [this] { return !wizard() && rows(u"draftsTable"_s) > 0 && isShown(u"resumeDraft"_s); });
}

} // namespace app
