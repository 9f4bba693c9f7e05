#include "tables/journalmodel.h"

#include "tables/celltext.h"
#include "tables/statustext.h"

namespace tables {

using store::IntentKind;

namespace {

QString what(const JournalRow &row)
{
    switch (row.kind) {
    case IntentKind::Unknown:
        return JournalModel::tr("Something a newer Portside does");
    case IntentKind::CreateOrder:
        return JournalModel::tr("Create order");
    case IntentKind::UpdateOrder:
        return JournalModel::tr("Update order");
    case IntentKind::CancelOrder:
        return JournalModel::tr("Cancel order");
    case IntentKind::AddNote:
        return JournalModel::tr("Add note");
    case IntentKind::UploadDocument:
        return JournalModel::tr("Upload document");
    case IntentKind::Activate:
        return JournalModel::tr("Activate");
    case IntentKind::Configuration:
        return JournalModel::tr("Change porting defaults");
    }
    Q_UNREACHABLE();
}

QString answer(const JournalRow &row)
{
    if (row.httpStatus == 0)
        return row.words;
    const QString code = QString::number(row.httpStatus);
    return row.words.isEmpty() ? code : row.words % QLatin1StringView(" (") % code % u')';
}

Action action(const JournalRow &row)
{
    if (row.needsSettling)
        return {ActionKind::Reconcile, JournalModel::tr("Reconcile")};
    return row.orderId.isEmpty() ? Action() : Action{ActionKind::Open, JournalModel::tr("Open")};
}

JournalRow rowFor(const store::JournalEntry &entry)
{
    JournalRow row{.id = entry.intent.id,
        .kind = entry.intent.kind,
        .target = entry.intent.target,
        .orderId = store::orderIdOf(entry),
        .at = entry.intent.createdAt,
        .state = store::currentState(entry),
        .needsSettling = store::needsSettling(entry),
        .user = entry.intent.user};
    for (const store::Outcome &outcome : entry.outcomes) {
        if (outcome.httpStatus != 0)
            row.httpStatus = outcome.httpStatus;
        if (!outcome.words.isEmpty())
            row.words = outcome.words;
        if (!outcome.requestId.isEmpty())
            row.requestId = outcome.requestId;
    }
    return row;
}

constexpr Column<JournalRow> columns[] = {
    {.key = "what",
        //: Column: what was asked of the server
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "What"),
        .text = what},
    {.key = "target",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Order"),
        .text = [](const JournalRow &row) { return row.target.isEmpty() ? CellText::none() : row.target; },
        .sortKey = [](const JournalRow &row) -> QVariant { return row.target; },
        .exportText = [](const JournalRow &row) { return row.target; },
        .secondLine = [](const JournalRow &row) { return row.orderId == row.target ? QString() : row.orderId; }},
    {.key = "at",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Sent"),
        .sortKey = [](const JournalRow &row) -> QVariant { return row.at; },
        .exportText = [](const JournalRow &row) { return row.at.toString(Qt::ISODate); },
        .secondLine = [](const JournalRow &row) { return row.user; }},
    {.key = "outcome",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Outcome"),
        .text = [](const JournalRow &row) { return StatusText::of(row.state).text; },
        .sortKey = [](const JournalRow &row) -> QVariant { return row.needsSettling ? -1 : int(row.state); },
        .meaning = [](const JournalRow &row) { return StatusText::of(row.state).meaning; },
        .sign = [](const JournalRow &row) { return StatusText::of(row.state).sign; }},
    {.key = "answer",
        //: Column: what the server answered, and its code
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Answer"),
        .text = answer,
        .tooltip = answer,
        .hidePriority = 1},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Next action"),
        .text = [](const JournalRow &row) { return action(row).text; },
        .value = [](const JournalRow &row, int role) -> QVariant {
            return role == ActionRole && action(row).kind != ActionKind::None ? QVariant::fromValue(action(row))
                                                                              : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

JournalModel::JournalModel(domain::Clock now, QObject *parent)
    : RowModel("tables::JournalModel", columns, parent)
    , m_now(std::move(now))
{
}

void JournalModel::setEntries(const std::vector<store::JournalEntry> &entries)
{
    std::vector<JournalRow> rows;
    rows.reserve(entries.size());
    for (const store::JournalEntry &entry : entries)
        rows.push_back(rowFor(entry));
    show(std::move(rows));
}

void JournalModel::setEntry(const store::JournalEntry &entry)
{
    merge({rowFor(entry)});
}

int JournalModel::unsettled() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += at(row).needsSettling ? 1 : 0;
    return count;
}

QVariant JournalModel::special(const JournalRow &row, int column, int role) const
{
    if (column != At || role != Qt::DisplayRole)
        return {};
    return CellText::recently(row.at.toLocalTime(), m_now().toLocalTime());
}

} // namespace tables
