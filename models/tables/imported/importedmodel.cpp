#include "tables/imported/importedmodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/imported/importedtext.h"

#include <algorithm>
#include <tuple>

namespace tables {

using namespace Qt::StringLiterals;
using domain::ImportedNumber, domain::LinkState;

namespace {

Status carrierState(const ImportedRow &row, HostingText::Carrier carrier)
{
    if (!row.number.carriers)
        return {CellText::notStated(), Meaning::None, Sign::NoSign};
    return ImportedText::of(HostingText::stateOf(*row.number.carriers, carrier).state);
}

QString failureText(const ImportedRow &row)
{
    QStringList lines;
    for (const ImportedFailure &failure : ImportedText::failures(row.number))
        lines << (failure.code.isEmpty()
                ? failure.happened
                : ImportedModel::tr("%1 (%2)", "a sentence, an error code").arg(failure.happened, failure.code));
    return lines.join(u'\n');
}

template <HostingText::Carrier carrier>
constexpr Column<ImportedRow> carrierColumn(const char *key, const char *title, int priority)
{
    return {.key = key,
        .title = title,
        .text = [](const ImportedRow &row) { return carrierState(row, carrier).text; },
        .meaning = [](const ImportedRow &row) { return carrierState(row, carrier).meaning; },
        .sign = [](const ImportedRow &row) { return carrierState(row, carrier).sign; },
        .tooltip = failureText,
        .hidePriority = priority};
}

constexpr Column<ImportedRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::ImportedModel", "Number"),
        .text = [](const ImportedRow &row) { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const ImportedRow &row) -> QVariant { return row.number.phoneNumber; },
        .exportText = [](const ImportedRow &row) { return row.number.phoneNumber; },
        .secondLine =
            [](const ImportedRow &row) {
                return row.number.displayName.isEmpty() ? row.number.phoneNumber : row.number.displayName.simplified();
            },
        .secondTitle = QT_TRANSLATE_NOOP("tables::ImportedModel", "Name")},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::ImportedModel", "State"),
        .text = [](const ImportedRow &row) { return ImportedText::summary(row.number).text; },
        .meaning = [](const ImportedRow &row) { return ImportedText::summary(row.number).meaning; },
        .sign = [](const ImportedRow &row) { return ImportedText::summary(row.number).sign; },
        .tooltip = failureText},
    {.key = "plan",
        .title = QT_TRANSLATE_NOOP("tables::ImportedModel", "Service plan"),
        .exportText = [](const ImportedRow &row) { return row.number.sms.servicePlanId; },
        .meaning = [](const ImportedRow &row) { return ImportedText::of(domain::planLink(row.number)).meaning; },
        .sign = [](const ImportedRow &row) { return ImportedText::of(domain::planLink(row.number)).sign; }},
    {.key = "campaign",
        .title = QT_TRANSLATE_NOOP("tables::ImportedModel", "Campaign"),
        .exportText = [](const ImportedRow &row) { return row.number.sms.campaignId; },
        .meaning = [](const ImportedRow &row) { return ImportedText::of(domain::campaignLink(row.number)).meaning; },
        .sign = [](const ImportedRow &row) { return ImportedText::of(domain::campaignLink(row.number)).sign; }},
    carrierColumn<HostingText::Carrier::AttSms>("attSms", QT_TRANSLATE_NOOP("tables::ImportedModel", "AT&T SMS"), 3),
    carrierColumn<HostingText::Carrier::TmobileSms>(
        "tmobileSms", QT_TRANSLATE_NOOP("tables::ImportedModel", "T-Mobile SMS"), 4),
    carrierColumn<HostingText::Carrier::AttMms>("attMms", QT_TRANSLATE_NOOP("tables::ImportedModel", "AT&T MMS"), 5),
    carrierColumn<HostingText::Carrier::TmobileMms>(
        "tmobileMms", QT_TRANSLATE_NOOP("tables::ImportedModel", "T-Mobile MMS"), 6),
    {.key = "callback",
        .title = QT_TRANSLATE_NOOP("tables::ImportedModel", "Callback"),
        .text =
            [](const ImportedRow &row) {
                return row.number.callbackUrl.isEmpty() ? CellText::none() : row.number.callbackUrl;
            },
        .hidePriority = 7},
};

//! Linked to nothing is said in words; a link that is there, by its name.
QString linkText(LinkState state, const QString &id, const QString &name)
{
    switch (state) {
    case LinkState::Linked:
        return name;
    case LinkState::Unlinked:
        return ImportedText::of(state).text;
    case LinkState::Linking:
    case LinkState::LinkFailed:
    case LinkState::Unlinking:
    case LinkState::UnlinkFailed:
    case LinkState::Unclear:
        return id.isEmpty() ? ImportedText::of(state).text
                            : ImportedModel::tr("%1, %2", "state, id").arg(ImportedText::of(state).text, name);
    }
    Q_UNREACHABLE();
}

} // namespace

ImportedModel::ImportedModel(QObject *parent)
    : RowModel("tables::ImportedModel", columns, parent)
{
}

void ImportedModel::setEntries(const std::vector<flows::ImportedListFlow::Entry> &entries, bool serverOrder)
{
    std::vector<const flows::ImportedListFlow::Entry *> sorted;
    for (const auto &entry : entries)
        sorted.push_back(&entry);
    std::ranges::stable_sort(sorted, {}, [serverOrder](const auto *entry) {
        return serverOrder ? std::tuple(entry->scope, entry->position, QString())
                           : std::tuple(0, 0, entry->number.phoneNumber);
    });
    std::vector<ImportedRow> rows;
    for (const auto *entry : sorted)
        rows.push_back({.number = entry->number, .place = int(rows.size())});
    show(std::move(rows));
}

void ImportedModel::setNames(ImportedNames names)
{
    m_names = std::move(names);
    refresh();
}

QVariant ImportedModel::special(const ImportedRow &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != StatusTextRole)
        return {};
    if (column == Plan)
        return linkText(
            domain::planLink(row.number), row.number.sms.servicePlanId, nameOf(row.number.sms.servicePlanId));
    if (column == Campaign)
        return linkText(domain::campaignLink(row.number), row.number.sms.campaignId, nameOf(row.number.sms.campaignId));
    return {};
}

} // namespace tables
