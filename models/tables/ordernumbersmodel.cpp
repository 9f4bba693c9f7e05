#include "tables/ordernumbersmodel.h"

#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "tables/statustext.h"

using namespace Qt::StringLiterals;
using domain::NumberStatus, domain::VoiceType;

namespace tables {

//! The failing rows first, then what waits longest.
static int rank(NumberStatus status)
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

static QString reasonOf(const domain::PortNumber &number)
{
    if (!number.rejectReason.isEmpty())
        return number.rejectReason;
    if (!number.exclusionReason.isEmpty())
        return number.exclusionReason;
    QStringList features;
    for (const domain::ExcludedFeature &feature : number.excludedFeatures)
        features << feature.featureName % u": "_s % feature.exclusionReason;
    return features.join(u"; "_s);
}

static QString voiceText(const domain::PortNumber &number)
{
    if (!number.voice)
        return u"—"_s;
    switch (number.voice->type.value) {
    case VoiceType::Unknown:
        return number.voice->type.text.isEmpty() ? u"—"_s : number.voice->type.text;
    case VoiceType::Rtc:
        return OrderNumbersModel::tr("RTC app");
    case VoiceType::Est:
        return OrderNumbersModel::tr("EST trunk");
    case VoiceType::Fax:
        return OrderNumbersModel::tr("FAX service");
    }
    Q_UNREACHABLE();
}

static QDate focOf(const OrderNumberRow &row)
{
    return row.number.focDate ? domain::dayIn(*row.number.focDate, row.zone) : QDate();
}

static bool mayGetFoc(NumberStatus status)
{
    return status == NumberStatus::Pending || status == NumberStatus::Unknown;
}

static constexpr Column<OrderNumberRow> columns[] = {
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Number"),
        .text = [](const OrderNumberRow &row) -> QVariant { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const OrderNumberRow &row) -> QVariant { return row.number.phoneNumber; },
        .extra = [](const OrderNumberRow &row, int role) -> QVariant {
            return role == Qt::ToolTipRole ? QVariant(row.number.phoneNumber) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Status"),
        .text = [](const OrderNumberRow &row) -> QVariant { return statusText(row.number.status).text; },
        .sortKey = [](const OrderNumberRow &row) -> QVariant { return rank(row.number.status.value); },
        .extra = [](const OrderNumberRow &row, int role) -> QVariant {
            const StatusText status = statusText(row.number.status);
            if (role == MeaningRole)
                return QVariant::fromValue(status.meaning);
            if (role == SignRole)
                return QVariant::fromValue(status.sign);
            return role == StatusTextRole ? QVariant(status.text) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Reason"),
        .text = [](const OrderNumberRow &row) -> QVariant { return reasonOf(row.number); },
        .extra = [](const OrderNumberRow &row, int role) -> QVariant {
            const bool failed = statusText(row.number.status).meaning == Meaning::Failed;
            if (role == MeaningRole && failed)
                return QVariant::fromValue(Meaning::Failed);
            if (role == SignRole && failed)
                return QVariant::fromValue(Sign::NoSign);
            return {};
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Group"),
        .text = [](const OrderNumberRow &row) -> QVariant {
            return row.number.group.isEmpty() ? OrderNumbersModel::tr("none yet") : row.number.group;
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "FOC"),
        .text = [](const OrderNumberRow &row) -> QVariant {
            if (const QDate day = focOf(row); day.isValid())
                return dateText(day);
            return mayGetFoc(row.number.status.value) ? OrderNumbersModel::tr("none yet") : u"—"_s;
        },
        .sortKey = [](const OrderNumberRow &row) -> QVariant { return focOf(row); }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "Voice"),
        .text = [](const OrderNumberRow &row) -> QVariant { return voiceText(row.number); },
        .extra = [](const OrderNumberRow &row, int role) -> QVariant {
            return role == Qt::ToolTipRole && row.number.voice ? QVariant(row.number.voice->id()) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "SMS app"),
        .text = [](const OrderNumberRow &row) -> QVariant {
            return row.number.sms && !row.number.sms->appId.isEmpty() ? row.number.sms->appId : u"—"_s;
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrderNumbersModel", "911 address"),
        .text = [](const OrderNumberRow &row) -> QVariant {
            return row.number.features && row.number.features->e911 ? OrderNumbersModel::tr("set")
                                                                    : OrderNumbersModel::tr("not stated");
        }},
};

OrderNumbersModel::OrderNumbersModel(QObject *parent)
    : RowModel("tables::OrderNumbersModel", columns, parent)
{
}

static std::vector<OrderNumberRow> rowsOf(const domain::PortOrder &order)
{
    const domain::PortZone zone = domain::zoneOf(order);
    std::vector<OrderNumberRow> rows;
    rows.reserve(order.numbers.size());
    for (const domain::PortNumber &number : order.numbers)
        rows.push_back({number, zone});
    return rows;
}

void OrderNumbersModel::open(const domain::PortOrder &order)
{
    m_checked.clear();
    reset(rowsOf(order));
    Q_EMIT checkedChanged();
}

void OrderNumbersModel::refresh(const domain::PortOrder &order)
{
    update(rowsOf(order));
    const qsizetype before = m_checked.size();
    m_checked.removeIf([this](const QString &number) { return rowOf(number) < 0; });
    if (m_checked.size() != before)
        Q_EMIT checkedChanged();
}

QStringList OrderNumbersModel::checked() const
{
    QStringList numbers;
    for (const OrderNumberRow &row : rows()) {
        if (m_checked.contains(row.key()))
            numbers << row.key();
    }
    return numbers;
}

void OrderNumbersModel::setChecked(const QStringList &numbers, bool checked)
{
    for (const QString &number : numbers) {
        const int row = rowOf(number);
        if (row < 0 || m_checked.contains(number) == checked)
            continue;
        if (checked)
            m_checked.insert(number);
        else
            m_checked.remove(number);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    Q_EMIT checkedChanged();
}

Qt::ItemFlags OrderNumbersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModel::flags(index);
    return index.isValid() && index.column() == Number ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant OrderNumbersModel::data(const QModelIndex &index, int role) const
{
    if ((role == Qt::CheckStateRole && index.column() == Number) || role == CheckRole) {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const bool isChecked = m_checked.contains(at(index.row()).key());
        return int(isChecked ? Qt::Checked : Qt::Unchecked);
    }
    return RowModel::data(index, role);
}

bool OrderNumbersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Number)
        return false;
    setChecked({at(index.row()).key()}, value.toInt() == Qt::Checked);
    return true;
}

} // namespace tables
