#include "tables/campaignordersmodel.h"

#include "tables/orderrow.h"
#include "tables/statustext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tables {

using domain::SubmitState;

namespace {

bool isDraft(const CampaignOrderRow &row)
{
    return row.index == 0;
}

QString name(const CampaignOrderRow &row)
{
    if (isDraft(row))
        return CampaignOrdersModel::tr("Draft after %1").arg(row.follows.text);
    const QString &reference = row.read ? row.read->reference : row.order.reference;
    return reference.isEmpty() ? CampaignOrdersModel::tr("no reference") : reference;
}

QString place(const CampaignOrderRow &row)
{
    if (isDraft(row))
        return CampaignOrdersModel::tr("goes on with %n number(s)", nullptr, int(row.order.numbers.size()));
    const QString place
        = CampaignOrdersModel::tr("%1 of %2").arg(QLocale().toString(row.index), QLocale().toString(row.total));
    return row.order.order.isEmpty() ? place : place + u" · "_s + row.order.order.text;
}

Status status(const CampaignOrderRow &row)
{
    if (isDraft(row))
        return {CampaignOrdersModel::tr("Draft"), Meaning::Closed, Sign::NoSign};
    switch (row.order.state) {
    case SubmitState::Waiting:
        return {CampaignOrdersModel::tr("Not sent"), Meaning::NeedsYou};
    case SubmitState::Refused:
        return {CampaignOrdersModel::tr("Refused"), Meaning::Failed};
    case SubmitState::Failed:
        return {CampaignOrdersModel::tr("Not sent"), Meaning::Failed};
    case SubmitState::Sent:
    case SubmitState::UnknownOutcome:
        return {CampaignOrdersModel::tr("Outcome unknown"), Meaning::Unknown};
    case SubmitState::Created:
        return row.read ? StatusText::of(row.read->status)
                        : Status{CampaignOrdersModel::tr("Not read yet"), Meaning::Closed, Sign::NoSign};
    }
    Q_UNREACHABLE();
}

BarParts bar(const CampaignOrderRow &row)
{
    if (row.read)
        return barOf(row.read->counts, row.read->status.value == domain::OrderStatus::PendingCancelation);
    BarParts bar{.total = int(row.order.numbers.size())};
    if (bar.total > 0)
        bar.parts = {{BarKind::Pending, bar.total}};
    bar.words = {{status(row).text, status(row).meaning == Meaning::Closed ? Meaning::None : status(row).meaning}};
    return bar;
}

QString barWords(const CampaignOrderRow &row)
{
    QStringList words;
    for (const BarWord &word : bar(row).words)
        words << word.text;
    return words.join(", "_L1);
}

Action action(const CampaignOrderRow &row)
{
    if (isDraft(row) || (row.order.order.isEmpty() && !row.order.draft.isEmpty()))
        return {ActionKind::Continue, CampaignOrdersModel::tr("Open draft")};
    if (!row.rest.isEmpty())
        return {ActionKind::Restore, CampaignOrdersModel::tr("Order again")};
    return {ActionKind::Open, CampaignOrdersModel::tr("Open")};
}

constexpr Column<CampaignOrderRow> columns[] = {
    {.key = "order",
        .title = QT_TRANSLATE_NOOP("tables::CampaignOrdersModel", "Order"),
        .text = name,
        .secondLine = place,
        .secondTitle = QT_TRANSLATE_NOOP("tables::CampaignOrdersModel", "Place"),
        .tooltip = [](const CampaignOrderRow &row) { return row.order.problem; }},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::CampaignOrdersModel", "Status"),
        .text = [](const CampaignOrderRow &row) { return status(row).text; },
        .meaning = [](const CampaignOrderRow &row) { return status(row).meaning; },
        .sign = [](const CampaignOrderRow &row) { return status(row).sign; }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::CampaignOrdersModel", "Numbers"),
        .text = barWords,
        .sortKey = [](const CampaignOrderRow &row) -> QVariant { return bar(row).total; },
        .exportText = [](const CampaignOrderRow &row) { return QString::number(bar(row).total); },
        .value = [](const CampaignOrderRow &row, int role) -> QVariant {
            return role == BarPartsRole ? QVariant::fromValue(bar(row)) : QVariant();
        },
        .hidePriority = 1},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::CampaignOrdersModel", "Next action"),
        .text = [](const CampaignOrderRow &row) { return action(row).text; },
        .value = [](const CampaignOrderRow &row, int role) -> QVariant {
            return role == ActionRole ? QVariant::fromValue(action(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

QString rowId(const CampaignOrderRow &row)
{
    return isDraft(row) ? u"draft/"_s + row.draft.text : u"%1/%2"_s.arg(row.index).arg(row.order.reference);
}

std::vector<CampaignOrderRow> rowsOf(const domain::Campaign &campaign, const domain::FindOrder &find)
{
    std::vector<CampaignOrderRow> rows;
    QSet<QString> ordered;
    for (const domain::CampaignOrder &order : campaign.orders) {
        CampaignOrderRow row{.order = order, .index = int(rows.size()) + 1, .total = int(campaign.orders.size())};
        if (const domain::PortOrder *read = order.order.isEmpty() ? nullptr : find(order.order)) {
            row.read = CampaignOrderReading{.reference = read->customerReference,
                .status = read->status,
                .counts = domain::countNumbers(read->numbers)};
            row.rest = domain::rejectedRest(campaign, *read);
        }
        ordered.insert(order.draft.text);
        rows.push_back(std::move(row));
    }
    for (const domain::CampaignDraft &draft : campaign.drafts) {
        if (draft.kept && !draft.follows.isEmpty() && !ordered.contains(draft.draft.text))
            rows.push_back({.order = {.numbers = draft.numbers}, .draft = draft.draft, .follows = draft.follows});
    }
    return rows;
}

CampaignOrdersModel::CampaignOrdersModel(QObject *parent)
    : RowModel("tables::CampaignOrdersModel", columns, parent)
{
}

void CampaignOrdersModel::setRows(std::vector<CampaignOrderRow> rows)
{
    show(std::move(rows));
}

} // namespace tables
