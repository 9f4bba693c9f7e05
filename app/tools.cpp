#include "app/tools.h"

#include "app/events.h"
#include "app/hostingdialogs.h"

namespace app {

void addTools(Shell &shell)
{
    addEventActions(shell);
    HostingDialogs::of(shell).addActions();
}

} // namespace app
