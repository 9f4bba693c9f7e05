#include "views/pages/numbers/inventorytable.h"

#include "tables/numbers/numbersmodel.h"
#include "views/delegates/statusdelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::NumbersModel;

namespace views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::InventoryTable)
};

//! Ticks where the boxes are painted; with Shift, all from the last one that was clicked.
class TickMouse final : public QObject
{
public:
    TickMouse(DataTable &table, NumbersModel &model)
        : QObject(&table)
        , m_table(table)
        , m_model(model)
    {
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::MouseButtonRelease)
            return QObject::eventFilter(watched, event);
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_table.indexAt(mouse->position().toPoint());
        const QRect cell = m_table.visualRect(index);
        const int box = metrics::inset + metrics::indicator + metrics::grid;
        const bool hits = m_table.isRightToLeft() ? mouse->position().x() > cell.right() - box
                                                  : mouse->position().x() < cell.left() + box;
        if (mouse->button() != Qt::LeftButton || index.column() != NumbersModel::Number || !hits)
            return QObject::eventFilter(watched, event);
        const bool ticked = index.data(tables::CheckRole).toInt() == Qt::Checked;
        if (mouse->modifiers().testFlag(Qt::ShiftModifier) && m_last.isValid())
            m_model.tickRange(std::min(m_last.row(), index.row()), std::max(m_last.row(), index.row()));
        else
            m_model.tick(index.data(tables::IdRole).toString(), !ticked);
        m_last = index;
        return true;
    }

private:
    DataTable &m_table;
    NumbersModel &m_model;
    QPersistentModelIndex m_last;
};

} // namespace

DataTable *makeInventoryTable(NumbersModel &model)
{
    auto *table = named(new DataTable, u"inventoryTable"_s, Texts::tr("Numbers of the project"));
    table->setModel(&model);
    table->setSortingEnabled(true);
    table->sortByColumn(NumbersModel::Number, Qt::AscendingOrder);
    table->setRowHeight(metrics::rowRoomy);
    auto *mark = new StatusDelegate(StatusDelegate::Form::Mark, table);
    table->setItemDelegateForColumn(NumbersModel::Sms, mark);
    table->setItemDelegateForColumn(NumbersModel::Voice, mark);
    const auto width = [table](int column, const QString &sample) { return table->widthFor(column, sample); };
    const int service = width(NumbersModel::Sms, u"Portside support 10"_s) + metrics::smallIcon;
    const int date = width(NumbersModel::NextCharge, u"28 Nov 2026"_s);
    std::vector<ColumnRule> rules{
        {.column = NumbersModel::Number,
            .width = width(NumbersModel::Number, u"+888 88 888 8888"_s) + metrics::indicator + metrics::gap},
        {.column = NumbersModel::Name, .width = 160, .stretch = true},
        {.column = NumbersModel::Type, .width = width(NumbersModel::Type, Texts::tr("Toll-free"))},
        {.column = NumbersModel::Region, .width = width(NumbersModel::Region, u"WW"_s)},
        {.column = NumbersModel::Capabilities, .width = width(NumbersModel::Capabilities, Texts::tr("SMS, voice"))},
        {.column = NumbersModel::Sms, .width = service},
        {.column = NumbersModel::Campaign, .width = width(NumbersModel::Campaign, u"CWWWWWWW"_s) + metrics::smallIcon},
        {.column = NumbersModel::Voice, .width = service},
        {.column = NumbersModel::Emergency, .width = width(NumbersModel::Emergency, Texts::tr("not read yet"))},
        {.column = NumbersModel::Price, .width = width(NumbersModel::Price, u"00.00 WWW"_s)},
        {.column = NumbersModel::NextCharge, .width = date},
        {.column = NumbersModel::Expires, .width = date + metrics::smallIcon},
        {.column = NumbersModel::Callback, .width = 160},
    };
    for (ColumnRule &rule : rules)
        rule.priority = model.columnInfo(rule.column).hidePriority;
    table->setColumnRules(std::move(rules));
    new TickMouse(*table, model);
    return table;
}

bool isShownAtFirst(int column)
{
    switch (NumbersModel::ColumnIndex(column)) {
    case NumbersModel::Number:
    case NumbersModel::Name:
    case NumbersModel::Type:
    case NumbersModel::Sms:
    case NumbersModel::Voice:
    case NumbersModel::Price:
    case NumbersModel::NextCharge:
        return true;
    case NumbersModel::Region:
    case NumbersModel::Capabilities:
    case NumbersModel::Campaign:
    case NumbersModel::Emergency:
    case NumbersModel::Expires:
    case NumbersModel::Callback:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace views
