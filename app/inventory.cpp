#include "app/inventory.h"

#include "app/shell.h"

namespace app {

using flows::InventoryFlow, flows::NumberDetailFlow, tables::EmergencyState, tables::NumbersModel;

static tables::NumberList listOf(domain::NumberType type)
{
    switch (type) {
    case domain::NumberType::Mobile:
        return tables::NumberList::Mobile;
    case domain::NumberType::Local:
        return tables::NumberList::Local;
    case domain::NumberType::TollFree:
        return tables::NumberList::TollFree;
    case domain::NumberType::Unknown:
        return tables::NumberList::None;
    }
    Q_UNREACHABLE();
}

Inventory &Inventory::of(Shell &shell)
{
    auto *known = shell.findChild<Inventory *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Inventory(shell);
}

Inventory::Inventory(Shell &shell)
    : QObject(&shell)
    , flow(shell.workspace().session.numbers().active(), shell.workspace().desk.now)
    , detail(shell.workspace().session.numbers(), shell.workspace().desk.now)
    , numbers(shell.workspace().desk.now)
    , m_settled(shell.workspace().desk, shell.workspace().settler)
{
    connect(&flow, &InventoryFlow::listBegan, &numbers,
        [this](domain::NumberType type) { numbers.beginList(listOf(type)); });
    connect(&flow, &InventoryFlow::numbersRead, &numbers,
        [this](domain::NumberType type, const std::vector<domain::ActiveNumber> &page) {
            numbers.merge(listOf(type), page);
        });
    connect(&flow, &InventoryFlow::listCompleted, &numbers,
        [this](domain::NumberType type) { numbers.completeList(listOf(type)); });
    connect(&flow, &InventoryFlow::numberRead, &numbers, &NumbersModel::put);
    connect(&flow, &InventoryFlow::numberGone, &numbers, &NumbersModel::drop);
    connect(&m_settled, &flows::SettledNumbers::numberRead, &flow, &InventoryFlow::accept);
    connect(&detail, &NumberDetailFlow::numberRead, &flow, &InventoryFlow::accept);
    connect(&detail, &NumberDetailFlow::numberGone, &flow, &InventoryFlow::forget);
    connect(&detail, &NumberDetailFlow::addressRead, &numbers, [this](const QString &number, bool isSet) {
        numbers.setEmergency(number, isSet ? EmergencyState::Set : EmergencyState::None);
    });
}

} // namespace app
