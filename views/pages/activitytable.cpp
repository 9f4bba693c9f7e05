#include "views/pages/activitytable.h"

#include "tables/journalmodel.h"
#include "tables/statustext.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using tables::JournalModel;

namespace views {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::ActivityTable)
};
} // namespace

DataTable *makeActivityTable(QAbstractItemModel &model)
{
    auto *table = named(new DataTable, u"activityTable"_s, Texts::tr("Requests"));
    table->setModel(&model);
    table->setRowHeight(metrics::rowWithButton);
    auto *twoLine = new TwoLineDelegate(table);
    for (const int column : {JournalModel::What, JournalModel::Target, JournalModel::Answer})
        table->setItemDelegateForColumn(column, twoLine);
    table->setItemDelegateForColumn(JournalModel::OutcomeColumn, new StatusDelegate(StatusDelegate::Form::Pill, table));
    table->setItemDelegateForColumn(JournalModel::NextAction, new ActionDelegate(table));
    const QString longestState = tables::StatusText::of(store::OutcomeState::Absent).text;
    table->setColumnRules({
        {.column = JournalModel::What,
            .width = table->widthFor(JournalModel::What, Texts::tr("Change porting defaults"))},
        {.column = JournalModel::Target, .width = 150, .stretch = true},
        {.column = JournalModel::At, .width = table->widthFor(JournalModel::At, Texts::tr("24 Nov 2026"))},
        {.column = JournalModel::OutcomeColumn,
            .width = table->widthFor(JournalModel::OutcomeColumn, longestState) + 32},
        {.column = JournalModel::Answer, .width = 170, .priority = 1},
        {.column = JournalModel::Who, .width = 110, .priority = 2},
        {.column = JournalModel::NextAction,
            .width = table->widthFor(JournalModel::NextAction, Texts::tr("Send again…")) + metrics::inset},
    });
    return table;
}

ActionDelegate *activityActions(const DataTable &table)
{
    return qobject_cast<ActionDelegate *>(table.itemDelegateForColumn(JournalModel::NextAction));
}

} // namespace views
