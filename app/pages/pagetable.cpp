#include "app/pages/pagetable.h"

namespace app {

std::vector<views::PageSpec> pageTable(Shell &shell)
{
    return {
        worklistPage(shell),
        portInsPage(shell),
        calendarPage(shell),
        campaignsPage(shell),
        draftsPage(shell),
        settingsPage(shell),
    };
}

} // namespace app
