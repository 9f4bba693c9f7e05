#include "tables/draftsmodel.h"

#include "tables/celltext.h"
#include "tables/statustext.h"

#include <QLocale>

#include <algorithm>

namespace tables {

using domain::PortInStep;
using domain::TextEnableStep;
using domain::WaitState;

namespace {

QString name(PortInStep step)
{
    switch (step) {
    case PortInStep::Numbers:
        return DraftsModel::tr("Numbers");
    case PortInStep::Portability:
        return DraftsModel::tr("Portability");
    case PortInStep::EndUser:
        return DraftsModel::tr("End user");
    case PortInStep::Carrier:
        return DraftsModel::tr("Losing carrier");
    case PortInStep::Schedule:
        return DraftsModel::tr("Schedule");
    case PortInStep::Services:
        return DraftsModel::tr("Services");
    case PortInStep::Loa:
        return DraftsModel::tr("Letter of authorization");
    case PortInStep::Review:
        return DraftsModel::tr("Review");
    }
    Q_UNREACHABLE();
}

QString name(TextEnableStep step)
{
    switch (step) {
    case TextEnableStep::Numbers:
        return DraftsModel::tr("Numbers");
    case TextEnableStep::Services:
        return DraftsModel::tr("Services");
    case TextEnableStep::Letter:
        return DraftsModel::tr("Letter");
    case TextEnableStep::Details:
        return DraftsModel::tr("Letter details");
    case TextEnableStep::Schedule:
        return DraftsModel::tr("Schedule");
    case TextEnableStep::Review:
        return DraftsModel::tr("Review");
    }
    Q_UNREACHABLE();
}

QString step(const DraftRow &row)
{
    return std::visit([](auto step) { return name(step); }, row.draft.step);
}

Status state(const DraftRow &row)
{
    if (!row.draft.problem.isEmpty())
        return {DraftsModel::tr("Stopped"), Meaning::NeedsYou};
    if (row.draft.submitting)
        return {DraftsModel::tr("Partly sent"), Meaning::NeedsYou};
    const std::optional<WaitState> wait = domain::waitState(row.draft.waits);
    if (!wait)
        return {DraftsModel::tr("Draft"), Meaning::Closed, Sign::NoSign};
    switch (*wait) {
    case WaitState::Waiting:
        //: State of a draft: parked until an order was canceled
        return {DraftsModel::tr("Waits"), Meaning::Waiting, Sign::Locked};
    case WaitState::CanGo:
        //: State of a draft: what it waited for is canceled
        return {DraftsModel::tr("Can go now"), Meaning::NeedsYou};
    case WaitState::GoesOn:
        //: State of a draft: the order that it waited for was not canceled after all
        return {DraftsModel::tr("Not canceled"), Meaning::NeedsYou};
    }
    Q_UNREACHABLE();
}

QString remark(const DraftRow &row)
{
    if (!row.draft.problem.isEmpty())
        return row.draft.problem;
    if (!row.draft.waits.empty() && !row.draft.submitting)
        return DraftsModel::waitWords(row.draft.waits);
    return row.draft.origin ? DraftsModel::tr("Goes on with numbers of order %1.").arg(row.draft.origin->order.text)
                            : QString();
}

constexpr Column<DraftRow> columns[] = {
    {.key = "reference",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Reference"),
        .text =
            [](const DraftRow &row) {
                return row.draft.reference.isEmpty() ? DraftsModel::tr("no reference") : row.draft.reference;
            },
        .secondLine =
            [](const DraftRow &row) {
                //: What a draft is to become
                return store::isTextEnable(row.draft) ? DraftsModel::tr("Text-enablement") : DraftsModel::tr("Port-in");
            },
        .secondTitle = QT_TRANSLATE_NOOP("tables::DraftsModel", "Kind")},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Numbers"),
        .text = [](const DraftRow &row) { return QLocale().toString(row.draft.numbers); },
        .sortKey = [](const DraftRow &row) -> QVariant { return row.draft.numbers; },
        .align = Qt::AlignRight},
    {.key = "step",
        //: Column: the page of the wizard that was shown last
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Step"),
        .text = step,
        .sortKey = [](const DraftRow &row) -> QVariant {
            return std::visit([](auto step) { return int(step); }, row.draft.step);
        },
        .hidePriority = 1},
    {.key = "changed",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Changed"),
        .sortKey = [](const DraftRow &row) -> QVariant { return row.draft.changedAt; },
        .exportText = [](const DraftRow &row) { return row.draft.changedAt.toString(Qt::ISODate); }},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "State"),
        .text = [](const DraftRow &row) { return state(row).text; },
        .meaning = [](const DraftRow &row) { return state(row).meaning; },
        .sign = [](const DraftRow &row) { return state(row).sign; }},
    {.key = "remark",
        //: Column: what stopped a draft, what it waits for, or which order it follows
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Why"),
        .text = remark,
        .tooltip = remark,
        .hidePriority = 2},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::DraftsModel", "Next action"),
        .text = [](const DraftRow &) { return DraftsModel::tr("Continue"); },
        .value = [](const DraftRow &, int role) -> QVariant {
            if (role != ActionRole)
                return {};
            return QVariant::fromValue(Action{ActionKind::Continue, DraftsModel::tr("Continue")});
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

DraftsModel::DraftsModel(domain::Clock now, QObject *parent)
    : RowModel("tables::DraftsModel", columns, parent)
    , m_now(std::move(now))
{
}

void DraftsModel::setDrafts(const std::vector<store::DraftSummary> &drafts)
{
    std::vector<DraftRow> rows;
    rows.reserve(drafts.size());
    for (const store::DraftSummary &draft : drafts)
        rows.push_back({draft});
    show(std::move(rows));
}

QString DraftsModel::waitWords(const std::vector<domain::DraftWait> &waits)
{
    const std::optional<WaitState> all = domain::waitState(waits);
    if (!all)
        return {};
    const auto first = std::find_if(
        waits.begin(), waits.end(), [&all](const domain::DraftWait &wait) { return wait.state == *all; });
    const auto others = int(
        std::count_if(first + 1, waits.end(), [&all](const domain::DraftWait &wait) { return wait.state == *all; }));
    const QString orders = others == 0 ? first->order.text
                                       //: orders: "890192331 and 2 more"
                                       : tr("%1 and %n more", nullptr, others).arg(first->order.text);
    switch (*all) {
    case WaitState::Waiting:
        return tr("Waits for %1 to be canceled.").arg(orders);
    case WaitState::CanGo:
        return tr("%1 is canceled: its numbers can be ordered again.").arg(orders);
    case WaitState::GoesOn:
        return tr("%1 was not canceled: it goes on, and keeps its numbers.").arg(orders);
    }
    Q_UNREACHABLE();
}

QVariant DraftsModel::special(const DraftRow &row, int column, int role) const
{
    if (column != Changed || role != Qt::DisplayRole)
        return {};
    return CellText::recently(row.draft.changedAt.toLocalTime(), m_now().toLocalTime());
}

} // namespace tables
