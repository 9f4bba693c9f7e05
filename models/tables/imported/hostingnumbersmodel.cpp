#include "tables/imported/hostingnumbersmodel.h"

#include "domain/imported/hostingrules.h"
#include "domain/phonenumber.h"

namespace tables {

using domain::HostingOrderNumber;

namespace {

Status osr(const HostingNumberRow &row)
{
    return HostingText::osr(row.type, row.number);
}

Status platform(const HostingNumberRow &row)
{
    return HostingText::of(row.number.platform.state);
}

Status campaign(const HostingNumberRow &row)
{
    return HostingText::campaign(row.hasCampaign, row.number);
}

template <HostingText::Carrier carrier>
Status atCarrier(const HostingNumberRow &row)
{
    return HostingText::of(HostingText::stateOf(row.number.carriers, carrier).state);
}

template <HostingText::Carrier carrier>
QString whyAtCarrier(const HostingNumberRow &row)
{
    const domain::CarrierState &state = HostingText::stateOf(row.number.carriers, carrier);
    if (state.state != domain::HostingProgress::Failed)
        return {};
    const HostingFailure failure = HostingText::failure(carrier, state);
    return failure.code.isEmpty()
        ? failure.happened
        : HostingNumbersModel::tr("%1 (%2)", "a sentence, a code").arg(failure.happened, failure.code);
}

//! Those that failed first, then what is on its way.
QVariant rank(const HostingNumberRow &row)
{
    switch (domain::outcomeOf(row.number)) {
    case domain::HostingOutcome::Failed:
    case domain::HostingOutcome::PartlyDone:
        return 0;
    case domain::HostingOutcome::NotKnown:
        return 2;
    case domain::HostingOutcome::Open:
        return 3;
    case domain::HostingOutcome::Done:
        return domain::hasFailedAtACarrier(row.number) ? 1 : 4;
    }
    Q_UNREACHABLE();
}

//! What needs a look comes first.
int placeOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Failed:
        return 0;
    case Meaning::NeedsYou:
    case Meaning::Unknown:
        return 1;
    case Meaning::Waiting:
        return 2;
    case Meaning::Done:
        return 3;
    case Meaning::Closed:
    case Meaning::None:
        return 4;
    }
    Q_UNREACHABLE();
}

//! The column of one state.
template <Status (*state)(const HostingNumberRow &)>
constexpr Column<HostingNumberRow> stateColumn(
    const char *key, const char *title, int priority, QString (*tooltip)(const HostingNumberRow &) = nullptr)
{
    return {.key = key,
        .title = title,
        .text = [](const HostingNumberRow &row) { return state(row).text; },
        .sortKey = [](const HostingNumberRow &row) -> QVariant { return placeOf(state(row).meaning); },
        .meaning = [](const HostingNumberRow &row) { return state(row).meaning; },
        .sign = [](const HostingNumberRow &row) { return state(row).sign; },
        .tooltip = tooltip,
        .hidePriority = priority};
}

constexpr Column<HostingNumberRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "Number"),
        .text = [](const HostingNumberRow &row) { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const HostingNumberRow &row) -> QVariant { return row.number.phoneNumber; },
        .exportText = [](const HostingNumberRow &row) { return row.number.phoneNumber; },
        .tooltip = [](const HostingNumberRow &row) { return row.number.phoneNumber; }},
    stateColumn<osr>("osr", QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "OSR"), 0),
    stateColumn<platform>("platform", QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "Platform"), 0),
    stateColumn<campaign>("campaign", QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "Campaign"), 0),
    stateColumn<atCarrier<HostingText::Carrier::AttSms>>("attSms",
        QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "AT&T SMS"), 1, whyAtCarrier<HostingText::Carrier::AttSms>),
    stateColumn<atCarrier<HostingText::Carrier::TmobileSms>>("tmobileSms",
        QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "T-Mobile SMS"), 2,
        whyAtCarrier<HostingText::Carrier::TmobileSms>),
    stateColumn<atCarrier<HostingText::Carrier::AttMms>>("attMms",
        QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "AT&T MMS"), 3, whyAtCarrier<HostingText::Carrier::AttMms>),
    stateColumn<atCarrier<HostingText::Carrier::TmobileMms>>("tmobileMms",
        QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "T-Mobile MMS"), 4,
        whyAtCarrier<HostingText::Carrier::TmobileMms>),
    {.key = "problem",
        //: Column: what failed, in words
        .title = QT_TRANSLATE_NOOP("tables::HostingNumbersModel", "What failed"),
        .text =
            [](const HostingNumberRow &row) {
                QStringList all;
                for (const HostingFailure &failure : HostingText::failures(row.number))
                    all << (failure.code.isEmpty() ? failure.happened
                                                   : HostingNumbersModel::tr("%1 (%2)", "a sentence, a code")
                                                         .arg(failure.happened, failure.code));
                return all.join(u' ');
            },
        .sortKey = rank,
        .hidePriority = 5},
};

} // namespace

HostingNumbersModel::HostingNumbersModel(QObject *parent)
    : RowModel("tables::HostingNumbersModel", columns, parent)
{
}

void HostingNumbersModel::setNumbers(const domain::HostingOrder &order, const std::vector<HostingOrderNumber> &numbers)
{
    std::vector<HostingNumberRow> rows;
    rows.reserve(numbers.size());
    for (const HostingOrderNumber &number : numbers)
        rows.push_back({.number = number, .type = order.type.value, .hasCampaign = !order.campaignId.isEmpty()});
    show(std::move(rows));
}

} // namespace tables
