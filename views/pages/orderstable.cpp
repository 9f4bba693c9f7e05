#include "views/pages/orderstable.h"

#include "tables/ordersmodel.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/minibardelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using tables::OrdersModel;

namespace views {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::OrdersTable)
};
} // namespace

DataTable *makeOrdersTable(QAbstractItemModel &model)
{
    auto *table = named(new DataTable, u"ordersTable"_s, Texts::tr("Port-in orders"));
    table->setModel(&model);
    table->setSortingEnabled(true);
    table->sortByColumn(OrdersModel::Created, Qt::DescendingOrder);
    table->setRowHeight(metrics::rowWithButton);
    auto *twoLine = new TwoLineDelegate(table);
    auto *action = new ActionDelegate(table);
    for (const int column :
        {OrdersModel::Reference, OrdersModel::Desired, OrdersModel::Foc, OrdersModel::Created, OrdersModel::LastChange})
        table->setItemDelegateForColumn(column, twoLine);
    table->setItemDelegateForColumn(OrdersModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Pill, table));
    table->setItemDelegateForColumn(OrdersModel::Numbers, new MiniBarDelegate(table));
    table->setItemDelegateForColumn(OrdersModel::NextAction, action);
    const int dateWidth = table->widthFor(OrdersModel::Desired, Texts::tr("24 Nov 2026") % u"00"_s);
    table->setColumnRules({
        {.column = OrdersModel::Reference, .width = 200, .stretch = true},
        {.column = OrdersModel::StatusColumn,
            .width = table->widthFor(OrdersModel::StatusColumn, Texts::tr("Cancel asked")) + 32},
        {.column = OrdersModel::Numbers, .width = 208, .priority = 1},
        {.column = OrdersModel::Desired, .width = dateWidth, .priority = 2},
        {.column = OrdersModel::Foc,
            .width = table->widthFor(OrdersModel::Foc, Texts::tr("44 business days early")) + 16,
            .priority = 1},
        {.column = OrdersModel::Created, .width = dateWidth, .priority = 4},
        {.column = OrdersModel::LastChange,
            .width = table->widthFor(OrdersModel::LastChange, Texts::tr("numbers added or dropped")),
            .priority = 3},
        {.column = OrdersModel::NextAction, .width = 124},
    });
    return table;
}

ActionDelegate *actionDelegate(const DataTable &ordersTable)
{
    return qobject_cast<ActionDelegate *>(ordersTable.itemDelegateForColumn(OrdersModel::NextAction));
}

tables::ReadState shownState(flows::ReadState state)
{
    switch (state) {
    case flows::ReadState::NotRead:
        return tables::ReadState::NotRead;
    case flows::ReadState::Reading:
        return tables::ReadState::Reading;
    case flows::ReadState::Read:
        return tables::ReadState::Read;
    case flows::ReadState::Failed:
        return tables::ReadState::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace views
