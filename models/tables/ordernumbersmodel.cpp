#include "tables/ordernumbersmodel.h"

#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "tables/celltext.h"
#include "tables/statustext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::NumberStatus;
using domain::VoiceType;

namespace {

//! Failing rows first, then by how far the number is.
int rank(NumberStatus status)
{
    switch (status) {
    case NumberStatus::Rejected:
        return 0;
    case NumberStatus::Excluded:
        return 1;
    case NumberStatus::Unknown:
        return 2;
    case NumberStatus::Pending:
        return 3;
    case NumberStatus::Confirmed:
        return 4;
    case NumberStatus::Activated:
        return 5;
    case NumberStatus::Canceled:
        return 6;
    }
    Q_UNREACHABLE();
}

bool failed(const NumberRow &row)
{
    return row.number.status.value == NumberStatus::Rejected || row.number.status.value == NumberStatus::Excluded;
}

QString reason(const NumberRow &row)
{
    QStringList reasons;
    for (const QString &each : {row.number.rejectReason, row.number.exclusionReason}) {
        if (!each.isEmpty() && !reasons.contains(each))
            reasons << each;
    }
    for (const domain::ExcludedFeature &feature : row.number.excludedFeatures)
        reasons << feature.featureName % u": " % feature.exclusionReason;
    return reasons.join("; "_L1);
}

QString foc(const NumberRow &row)
{
    if (row.focDay.isValid())
        return CellText::date(row.focDay);
    const bool mayCome = row.number.status.value == NumberStatus::Pending;
    return mayCome ? CellText::noneYet() : CellText::none();
}

QString voice(const NumberRow &row)
{
    if (!row.number.voice)
        return CellText::notStated();
    const auto &type = row.number.voice->type;
    switch (type.value) {
    case VoiceType::Rtc:
        return OrderNumbersModel::tr("RTC app");
    case VoiceType::Est:
        return OrderNumbersModel::tr("EST trunk");
    case VoiceType::Fax:
        return OrderNumbersModel::tr("FAX service");
    case VoiceType::Unknown:
        break;
    }
    return type.text.isEmpty() ? CellText::none() : type.text;
}

QString voiceId(const NumberRow &row)
{
    return row.number.voice ? row.number.voice->id() : QString();
}

QString sms(const NumberRow &row)
{
    if (!row.number.sms)
        return CellText::notStated();
    return row.number.sms->appId.isEmpty() ? CellText::none() : OrderNumbersModel::tr("SMS app");
}

QString emergency(const NumberRow &row)
{
    if (!row.number.features)
        return CellText::notStated();
    const auto &address = row.number.features->e911;
    if (!address || *address == domain::EmergencyAddress())
        return CellText::none();
    QStringList parts{address->streetNumber % u' ' % address->streetInfo, address->city, address->state};
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return parts.join(", "_L1);
}

constexpr Column<NumberRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Number"),
        .text = [](const NumberRow &row) { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const NumberRow &row) -> QVariant { return row.number.phoneNumber; },
        .exportText = [](const NumberRow &row) { return row.number.phoneNumber; },
        .tooltip = [](const NumberRow &row) { return row.number.phoneNumber; }},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Status"),
        .text = [](const NumberRow &row) { return StatusText::of(row.number.status).text; },
        .sortKey = [](const NumberRow &row) -> QVariant { return rank(row.number.status.value); },
        .meaning = [](const NumberRow &row) { return StatusText::of(row.number.status).meaning; },
        .sign = [](const NumberRow &row) { return StatusText::of(row.number.status).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Reason"),
        .text = reason,
        .meaning = [](const NumberRow &row) { return failed(row) ? Meaning::Failed : Meaning::None; },
        .sign = [](const NumberRow &) { return Sign::NoSign; },
        .tooltip = reason},
    {.key = "group",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Group"),
        .text = [](const NumberRow &row) { return row.number.group.isEmpty() ? CellText::none() : row.number.group; },
        .sortKey = [](const NumberRow &row) -> QVariant { return row.number.group; },
        .exportText = [](const NumberRow &row) { return row.number.group; },
        .hidePriority = 1},
    {.key = "foc",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "FOC"),
        .text = foc,
        .sortKey = [](const NumberRow &row) -> QVariant { return row.focDay; },
        .exportText = [](const NumberRow &row) { return row.focDay.toString(Qt::ISODate); }},
    {.key = "voice",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Voice"),
        .text = voice,
        .tooltip = voiceId,
        .hidePriority = 2},
    {.key = "sms",
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "SMS"),
        .text = sms,
        .tooltip = [](const NumberRow &row) { return row.number.sms ? row.number.sms->appId : QString(); },
        .hidePriority = 3},
    {.key = "emergency",
        //: Column: the address for calls to 911
        .title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "911"),
        .text = emergency,
        .tooltip = emergency,
        .hidePriority = 4},
};

} // namespace

OrderNumbersModel::OrderNumbersModel(QObject *parent)
    : RowModel("tables::OrderNumbersModel", columns, parent)
{
    setCheckable();
}

void OrderNumbersModel::setOrder(const domain::PortOrder &order, domain::PortZone zone)
{
    std::vector<NumberRow> rows;
    rows.reserve(order.numbers.size());
    QHash<QString, int> times;
    for (const domain::PortNumber &number : order.numbers) {
        const int time = ++times[number.phoneNumber];
        rows.push_back({.id = time == 1 ? number.phoneNumber : number.phoneNumber % u'#' % QString::number(time),
            .number = number,
            .focDay = number.focDate ? domain::dayIn(*number.focDate, zone) : QDate()});
    }
    show(std::move(rows));
}

} // namespace tables
