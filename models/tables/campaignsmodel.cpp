#include "tables/campaignsmodel.h"

#include "tables/celltext.h"
#include "tables/counttext.h"

namespace tables {

using domain::CampaignRollup;
using domain::CampaignState;
using domain::NumberStatus;

namespace {

QString reference(const CampaignRow &row)
{
    return row.campaign.reference.isEmpty() ? CampaignsModel::tr("no reference") : row.campaign.reference;
}

QString words(const BarParts &bar)
{
    QStringList words;
    for (const BarWord &word : bar.words)
        words << word.text;
    return words.join(QLatin1StringView(", "));
}

constexpr Column<CampaignRow> columns[] = {
    {.key = "reference",
        .title = QT_TRANSLATE_NOOP("tables::CampaignsModel", "Campaign"),
        .text = reference,
        .secondLine = [](const CampaignRow &row) { return CampaignsModel::orders(row.rollup); },
        .secondTitle = QT_TRANSLATE_NOOP("tables::CampaignsModel", "Orders")},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::CampaignsModel", "State"),
        .text = [](const CampaignRow &row) { return CampaignsModel::of(row.rollup.state).text; },
        .sortKey = [](const CampaignRow &row) -> QVariant { return int(row.rollup.state); },
        .meaning = [](const CampaignRow &row) { return CampaignsModel::of(row.rollup.state).meaning; },
        .sign = [](const CampaignRow &row) { return CampaignsModel::of(row.rollup.state).sign; }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::CampaignsModel", "Numbers"),
        .text = [](const CampaignRow &row) { return words(CampaignsModel::bar(row.rollup)); },
        .sortKey = [](const CampaignRow &row) -> QVariant { return row.rollup.numbers.all; },
        .exportText = [](const CampaignRow &row) { return QString::number(row.rollup.numbers.all); },
        .value = [](const CampaignRow &row, int role) -> QVariant {
            return role == BarPartsRole ? QVariant::fromValue(CampaignsModel::bar(row.rollup)) : QVariant();
        }},
    {.key = "created",
        .title = QT_TRANSLATE_NOOP("tables::CampaignsModel", "Made"),
        .sortKey = [](const CampaignRow &row) -> QVariant { return row.campaign.createdAt; },
        .exportText = [](const CampaignRow &row) { return row.campaign.createdAt.toString(Qt::ISODate); },
        .hidePriority = 1},
};

} // namespace

CampaignsModel::CampaignsModel(domain::Clock now, QObject *parent)
    : RowModel("tables::CampaignsModel", columns, parent)
    , m_now(std::move(now))
{
}

void CampaignsModel::setCampaigns(std::vector<CampaignRow> campaigns)
{
    show(std::move(campaigns));
}

Status CampaignsModel::of(CampaignState state)
{
    switch (state) {
    case CampaignState::OutcomeUnknown:
        return {tr("Outcome unknown"), Meaning::Unknown};
    case CampaignState::Rejected:
        return {tr("Numbers rejected"), Meaning::Failed};
    case CampaignState::OrderMissing:
        return {tr("Order missing"), Meaning::NeedsYou};
    case CampaignState::NotRead:
        return {tr("Not read yet"), Meaning::Closed, Sign::NoSign};
    case CampaignState::Pending:
        return {tr("Pending"), Meaning::Waiting};
    case CampaignState::Confirmed:
        return {tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case CampaignState::Canceled:
        return {tr("Canceled"), Meaning::Closed, Sign::NoSign};
    case CampaignState::Active:
        return {tr("All active"), Meaning::Done};
    }
    Q_UNREACHABLE();
}

BarParts CampaignsModel::bar(const CampaignRollup &rollup)
{
    const domain::NumberCounts &numbers = rollup.numbers;
    BarParts bar{.total = numbers.all};
    const auto part = [&bar](BarKind kind, int count) {
        if (count > 0)
            bar.parts.push_back({kind, count});
    };
    part(BarKind::Done, numbers.activated);
    part(BarKind::Confirmed, numbers.confirmed);
    part(BarKind::Pending,
        numbers.pending + numbers.unknown + numbers.canceled + rollup.notRead + rollup.notSent + rollup.outcomeUnknown);
    part(BarKind::Failed, numbers.rejected + numbers.excluded);
    const auto word = [&bar](int count, const QString &text, Meaning meaning = Meaning::None) {
        if (count > 0)
            bar.words.push_back({text, meaning});
    };
    const int unknown = rollup.outcomeUnknown + numbers.unknown;
    word(unknown, tr("%n unknown", nullptr, unknown), Meaning::Unknown);
    word(numbers.rejected, CountText::of(NumberStatus::Rejected, numbers.rejected), Meaning::Failed);
    word(rollup.notSent, tr("%n to be ordered", nullptr, rollup.notSent), Meaning::NeedsYou);
    word(rollup.notRead, tr("%n not read yet", nullptr, rollup.notRead));
    word(numbers.pending, CountText::of(NumberStatus::Pending, numbers.pending));
    word(numbers.confirmed, CountText::of(NumberStatus::Confirmed, numbers.confirmed));
    word(numbers.activated, CountText::of(NumberStatus::Activated, numbers.activated));
    word(numbers.excluded, CountText::of(NumberStatus::Excluded, numbers.excluded), Meaning::Failed);
    word(numbers.canceled, CountText::of(NumberStatus::Canceled, numbers.canceled));
    return bar;
}

QString CampaignsModel::orders(const CampaignRollup &rollup)
{
    const QString all = tr("%n order(s)", nullptr, rollup.orders);
    if (rollup.ordersUnknown > 0)
        return tr("%1, %n of unknown outcome", nullptr, rollup.ordersUnknown).arg(all);
    return rollup.ordersMissing > 0 ? tr("%1, %n still to be sent", nullptr, rollup.ordersMissing).arg(all) : all;
}

QVariant CampaignsModel::special(const CampaignRow &row, int column, int role) const
{
    if (column != Created || role != Qt::DisplayRole)
        return {};
    return CellText::recently(row.campaign.createdAt.toLocalTime(), m_now().toLocalTime());
}

} // namespace tables
