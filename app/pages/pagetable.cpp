#include "app/pages/pagetable.h"

namespace app {

std::vector<PageSpec> pageTable(Shell &shell)
{
    return {
        worklistPage(shell),
        portInsPage(shell),
        calendarPage(shell),
        campaignsPage(shell),
        draftsPage(shell),
        numbersPage(shell),
        buyNumbersPage(shell),
        numberOrdersPage(shell),
        hostingOrdersPage(shell),
        importedPage(shell),
        qualifiedPage(shell),
        activityPage(shell),
        historyPage(shell),
        settingsPage(shell),
    };
}

} // namespace app
