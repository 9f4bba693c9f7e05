#include "app/pages/pagetable.h"

namespace app {

std::vector<PageSpec> pageTable(Shell &shell)
{
    return {
        worklistPage(shell),
        portInsPage(shell),
        calendarPage(shell),
        campaignsPage(shell),
        buyNumbersPage(shell),
        draftsPage(shell),
        activityPage(shell),
        historyPage(shell),
        settingsPage(shell),
    };
}

} // namespace app
