#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addActivity()
{
    step(
        u"activity"_s, u"Every request that changed something, with what became of it."_s,
        [this] { window()->showPage(u"activity"_s); },
        [this] { return rows(u"activityTable"_s) > 0 && isShown(u"activityPane"_s); });
    step(
        u"activity-sent"_s, u"One request in words: what was sent, by whom, and the answer; Send again is locked."_s,
        [this] { find<views::DataTable>(u"activityTable"_s)->selectRow(0); },
        [this] {
            auto *again = find<QAbstractButton>(u"activitySendAgain"_s);
            return isShown(u"activityTitle"_s) && (!again || !again->isEnabled());
        });
}

} // namespace app
