#include "views/pages/worklisttable.h"

#include "tables/worklistmodel.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"

#include <QCoreApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;
using tables::WorklistModel;

namespace views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::WorklistTable)
};

constexpr int reasonIcon = 18;

//! The reason as an icon in its meaning's colour; the word is in the tooltip, and beside it in the next columns.
class ReasonDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const Cell &cell) const override
    {
        const auto reason = domain::WorkReason(cell.index.data(WorklistModel::ReasonRole).toInt());
        const QRect place(cell.rect.left(), cell.rect.center().y() - reasonIcon / 2 + 1, reasonIcon, reasonIcon);
        const Colors &colors = theme::colors(cell.option.palette);
        paintIcon(cell.painter, place, workIcon(reason), colors.of(meaningOf(cell.index, tables::MeaningRole)).text);
    }
    int contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const override { return reasonIcon; }
};

} // namespace

Icon workIcon(domain::WorkReason reason)
{
    switch (reason) {
    case domain::WorkReason::OutcomeUnknown:
        return Icon::HelpCircle;
    case domain::WorkReason::GroupReady:
        return Icon::Flash;
    case domain::WorkReason::Rejected:
        return Icon::CloseCircle;
    case domain::WorkReason::NoteFromSinch:
        return Icon::CommentAlert;
    case domain::WorkReason::FocDiffers:
        return Icon::CalendarClock;
    case domain::WorkReason::NoFoc:
        return Icon::ClockAlert;
    case domain::WorkReason::GroupLate:
        return Icon::CalendarRemove;
    case domain::WorkReason::NoLoa:
        return Icon::Paperclip;
    case domain::WorkReason::NumberOrderExpiring:
        return Icon::Clock;
    case domain::WorkReason::NumberOrderBlocked:
        return Icon::FileDocument;
    case domain::WorkReason::ProvisioningFailed:
        return Icon::CloseCircle;
    case domain::WorkReason::HostingFailed:
        return Icon::Message;
    case domain::WorkReason::SignatureWaiting:
        return Icon::Email;
    case domain::WorkReason::InvoicesNotAnswered:
    case domain::WorkReason::InvoicesNotSent:
        return Icon::EmailOpen;
    case domain::WorkReason::NoCampaign:
        return Icon::LinkOff;
    case domain::WorkReason::NotWatched:
        return Icon::EyeOff;
    case domain::WorkReason::Canceling:
        return Icon::Lock;
    }
    Q_UNREACHABLE();
}

DataTable *makeWorklistTable(QAbstractItemModel &model)
{
    auto *table = named(new DataTable, u"worklistTable"_s, Texts::tr("Worklist"));
    table->setModel(&model);
    table->setRowHeight(metrics::rowWithButton);
    auto *twoLine = new TwoLineDelegate(table);
    table->setItemDelegateForColumn(WorklistModel::Reason, new ReasonDelegate(table));
    table->setItemDelegateForColumn(WorklistModel::What, twoLine);
    table->setItemDelegateForColumn(WorklistModel::Why, twoLine);
    table->setItemDelegateForColumn(WorklistModel::NextAction, new ActionDelegate(table));
    const int why = table->widthFor(WorklistModel::Why, Texts::tr("No FOC after 44 business days"));
    table->setColumnRules({
        {.column = WorklistModel::Reason, .width = metrics::inset + reasonIcon + metrics::gap},
        {.column = WorklistModel::What, .width = 220, .stretch = true},
        {.column = WorklistModel::Why, .width = std::max(why, 224)},
        {.column = WorklistModel::BusinessDays,
            .width = table->widthFor(WorklistModel::BusinessDays, u"444"_s),
            .priority = 2},
        {.column = WorklistModel::Due,
            .width = table->widthFor(WorklistModel::Due, Texts::tr("24 Nov")) + metrics::gap,
            .priority = 1},
        {.column = WorklistModel::NextAction,
            .width = std::max(124, table->widthFor(WorklistModel::NextAction, Texts::tr("Acknowledge…")))},
    });
    // The order is the list's own; the arrow says by what.
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(WorklistModel::Due, Qt::AscendingOrder);
    return table;
}

ActionDelegate *worklistActions(const DataTable &table)
{
    return qobject_cast<ActionDelegate *>(table.itemDelegateForColumn(WorklistModel::NextAction));
}

} // namespace views
