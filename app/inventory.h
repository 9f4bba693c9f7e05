#pragma once

#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/numberdetail.h"
#include "flows/numbers/settlednumbers.h"
#include "tables/numbers/numbersmodel.h"

namespace app {

class Shell;

//! The numbers of the profile at work: what reads them, and what was read. It lives and goes with the window, and is
//! made when somebody first asks for it; reading begins when the page is first looked at.
class Inventory final : public QObject
{
    Q_OBJECT
public:
    static Inventory &of(Shell &shell);

    flows::InventoryFlow flow;
    flows::NumberDetailFlow detail;
    tables::NumbersModel numbers; //!< what the flow has brought

private:
    explicit Inventory(Shell &shell);

    flows::SettledNumbers m_settled;
};

} // namespace app
