#include "tables/journalmodel.h"

#include "tables/celltext.h"
#include "tables/statustext.h"

#include <QLocale>

namespace tables {

using store::IntentKind;
using store::OutcomeState;

namespace {

QString answer(const JournalRow &row)
{
    if (row.httpStatus == 0)
        return row.words.isEmpty() ? CellText::none() : row.words;
    const QString code = QString::number(row.httpStatus);
    return row.words.isEmpty() ? code : row.words % QLatin1StringView(" (") % code % u')';
}

//! The name of what it is about: the order's reference where it is known.
QString target(const JournalRow &row)
{
    if (store::subjectOf(row.kind) == store::IntentSubject::Project)
        //: What was changed: the project, not one of its orders
        return JournalModel::tr("Project");
    if (!row.reference.isEmpty())
        return row.reference;
    return row.orderId.isEmpty() ? CellText::none() : row.orderId;
}

QString orderBelow(const JournalRow &row)
{
    return row.orderId == target(row) ? QString() : row.orderId;
}

Action action(const JournalRow &row)
{
    if (row.needsSettling)
        return {ActionKind::Reconcile, JournalModel::tr("Reconcile")};
    if (row.state == OutcomeState::Absent || row.state == OutcomeState::Failed)
        return {ActionKind::Continue, JournalModel::tr("Send again…")};
    if (row.orderId.isEmpty())
        return {};
    return {ActionKind::Open, JournalModel::tr("Open")};
}

QString referenceOf(const JournalItem &item)
{
    const store::JournalEntry &entry = item.entry;
    const QString target = store::targetName(entry);
    return target.isEmpty() ? item.reference : target;
}

JournalRow rowFor(const JournalItem &item, JournalGroup group)
{
    const store::JournalEntry &entry = item.entry;
    JournalRow row{.id = entry.intent.id,
        .group = group,
        .kind = entry.intent.kind,
        .subject = item.subject,
        .reference = referenceOf(item),
        .orderId = store::orderIdOf(entry),
        .at = entry.intent.createdAt,
        .state = store::currentState(entry),
        .needsSettling = store::needsSettling(entry),
        .user = entry.intent.user};
    for (const store::Outcome &outcome : entry.outcomes) {
        if (outcome.httpStatus != 0)
            row.httpStatus = outcome.httpStatus;
        if (!outcome.words.isEmpty())
            row.words = outcome.words.simplified();
        if (!outcome.requestId.isEmpty())
            row.requestId = outcome.requestId;
    }
    return row;
}

JournalRow heading(JournalGroup group, std::size_t count)
{
    const QString number = QLocale().toString(qlonglong(count));
    switch (group) {
    case JournalGroup::Open:
        return {.group = group, .heading = JournalModel::tr("%1 · sent, and the outcome is not known").arg(number)};
    case JournalGroup::Settled:
        return {.group = group, .heading = JournalModel::tr("newest first")};
    }
    Q_UNREACHABLE();
}

constexpr Column<JournalRow> columns[] = {
    {.key = "what",
        //: Column: what was asked of the server
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "What"),
        .text = [](const JournalRow &row) { return JournalModel::kindText(row.kind); },
        .secondLine = [](const JournalRow &row) { return row.subject; },
        //: Column: which note, document or groups a request was about
        .secondTitle = QT_TRANSLATE_NOOP("tables::JournalModel", "Subject")},
    {.key = "target",
        //: Column: the order, by its reference, that a request was about
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Target"),
        .text = target,
        .exportText = [](const JournalRow &row) { return row.reference; },
        .secondLine = orderBelow},
    {.key = "at",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "When"),
        .sortKey = [](const JournalRow &row) -> QVariant { return row.at; },
        .exportText = [](const JournalRow &row) { return row.at.toUTC().toString(Qt::ISODate); },
        .tooltip = [](const JournalRow &row) { return row.at.toUTC().toString(Qt::ISODate); }},
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
        .exportText
        = [](const JournalRow &row) { return row.words.isEmpty() && row.httpStatus == 0 ? QString() : answer(row); },
        .secondLine = [](const JournalRow &row) { return row.requestId; },
        .secondTitle = QT_TRANSLATE_NOOP("tables::JournalModel", "Request ID"),
        .tooltip = answer,
        .hidePriority = 1},
    {.key = "who",
        .title = QT_TRANSLATE_NOOP("tables::JournalModel", "Who"),
        .text = [](const JournalRow &row) { return row.user; },
        .hidePriority = 2},
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

QString rowId(const JournalRow &row)
{
    return row.id.isEmpty() ? u'g' % QString::number(int(row.group)) : row.id;
}

QString groupTitle(const JournalRow &row)
{
    if (!row.id.isEmpty())
        return {};
    switch (row.group) {
    case JournalGroup::Open:
        return JournalModel::tr("Find out first");
    case JournalGroup::Settled:
        //: Heading: requests whose outcome is known
        return JournalModel::tr("Settled");
    }
    Q_UNREACHABLE();
}

QString groupLine(const JournalRow &row)
{
    return row.heading;
}

JournalModel::JournalModel(domain::Clock now, QObject *parent)
    : RowModel("tables::JournalModel", columns, parent)
    , m_now(std::move(now))
{
}

QString JournalModel::kindText(IntentKind kind)
{
    switch (kind) {
    case IntentKind::Unknown:
        return tr("Something a newer Portside does");
    case IntentKind::CreateOrder:
        return tr("Create order");
    case IntentKind::UpdateOrder:
        return tr("Update order");
    case IntentKind::CancelOrder:
        return tr("Cancel order");
    case IntentKind::AddNote:
        return tr("Add note");
    case IntentKind::UploadDocument:
        return tr("Upload document");
    case IntentKind::Activate:
        return tr("Activate");
    case IntentKind::Configuration:
        return tr("Change porting defaults");
    case IntentKind::RentNumber:
        return tr("Rent number");
    case IntentKind::RentAnyNumber:
        return tr("Rent any number");
    case IntentKind::ChangeNumber:
        return tr("Change number");
    case IntentKind::ReleaseNumber:
        return tr("Release number");
    case IntentKind::CreateNumberOrder:
        return tr("Order numbers");
    case IntentKind::SaveRegistration:
        return tr("Save registration");
    case IntentKind::UploadAttachment:
        return tr("Upload attachment");
    case IntentKind::SubmitNumberOrder:
        return tr("Submit number order");
    case IntentKind::ProvisionAddress:
        return tr("Set emergency address");
    case IntentKind::DeprovisionAddress:
        return tr("Remove emergency address");
    case IntentKind::CallbackSecret:
        return tr("Change callback secret");
    case IntentKind::ImportNumber:
        return tr("Import number");
    case IntentKind::ImportNumbers:
        return tr("Import numbers");
    case IntentKind::ChangeImportedNumber:
        return tr("Change imported number");
    case IntentKind::RemoveImportedNumber:
        return tr("Remove imported number");
    case IntentKind::TextEnable:
        return tr("Text-enable");
    case IntentKind::TextEnableTollFree:
        return tr("Text-enable toll-free");
    case IntentKind::AddQualifiedNumbers:
        return tr("Add to qualified numbers");
    case IntentKind::RemoveQualifiedNumber:
        return tr("Remove qualified number");
    case IntentKind::SendVoiceChallenge:
        return tr("Voice challenge");
    case IntentKind::VerifyVoiceChallenge:
        return tr("Check code of voice challenge");
    case IntentKind::HostingCallbacks:
        return tr("Change hosting callbacks");
    }
    Q_UNREACHABLE();
}

void JournalModel::setItems(const std::vector<JournalItem> &open, const std::vector<JournalItem> &settled)
{
    std::vector<JournalRow> rows;
    rows.reserve(open.size() + settled.size() + 2);
    if (!open.empty())
        rows.push_back(heading(JournalGroup::Open, open.size()));
    for (const JournalItem &item : open)
        rows.push_back(rowFor(item, JournalGroup::Open));
    if (!open.empty() && !settled.empty())
        rows.push_back(heading(JournalGroup::Settled, settled.size()));
    for (const JournalItem &item : settled)
        rows.push_back(rowFor(item, JournalGroup::Settled));
    show(std::move(rows));
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
    if (column != At || role != Qt::DisplayRole || !row.at.isValid())
        return {};
    return CellText::recently(row.at.toLocalTime(), m_now().toLocalTime());
}

} // namespace tables
