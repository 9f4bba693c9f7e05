#include "tables/numbers/availablemodel.h"

#include "domain/phonenumber.h"
#include "tables/numbers/numbertext.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

//! Currency by currency, by their size: with as many decimals each, so that they sort as texts.
QVariant sortedPrice(const std::optional<domain::Money> &price)
{
    if (!price)
        return {};
    const auto even = domain::sum({*price, {.currency = price->currency, .amount = u"0.000000"_s}});
    return NumberText::of(even ? even : price);
}

bool mayNeedDocuments(const AvailableRow &row)
{
    return row.number.needsDocuments.value_or(false);
}

QString remark(const AvailableRow &row)
{
    if (row.isRented)
        return AvailableModel::tr("rented");
    return mayNeedDocuments(row) ? AvailableModel::tr("may need documents") : QString();
}

constexpr Column<AvailableRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "Number"),
        .text = [](const AvailableRow &row) { return domain::nationalForm(row.number.phoneNumber); },
        .sortKey = [](const AvailableRow &row) -> QVariant { return row.number.phoneNumber; },
        .exportText = [](const AvailableRow &row) { return row.number.phoneNumber; },
        .tooltip = [](const AvailableRow &row) { return row.number.phoneNumber; }},
    {.key = "type",
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "Type"),
        .text = [](const AvailableRow &row) { return NumberText::of(row.number.type, row.number.regionCode); },
        .hidePriority = 2},
    {.key = "capabilities",
        //: Column: what the number can do, as SMS and voice
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "Capabilities"),
        .text = [](const AvailableRow &row) { return NumberText::of(row.number.capabilities); }},
    {.key = "setup",
        //: Column: what renting the number costs once
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "Setup"),
        .text = [](const AvailableRow &row) { return NumberText::of(row.number.setupPrice); },
        .sortKey = [](const AvailableRow &row) { return sortedPrice(row.number.setupPrice); },
        .align = Qt::AlignRight},
    {.key = "monthly",
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "A month"),
        .text = [](const AvailableRow &row) { return NumberText::of(row.number.monthlyPrice); },
        .sortKey = [](const AvailableRow &row) { return sortedPrice(row.number.monthlyPrice); },
        .tooltip =
            [](const AvailableRow &row) {
                const int months = row.number.paymentIntervalMonths;
                return months > 1 ? AvailableModel::tr("Charged every %n month(s)", nullptr, months) : QString();
            },
        .align = Qt::AlignRight},
    {.key = "remark",
        .title = QT_TRANSLATE_NOOP("tables::AvailableModel", "Remark"),
        .text = remark,
        .meaning = [](const AvailableRow &row) { return row.isRented ? Meaning::Done : Meaning::None; },
        .sign = [](const AvailableRow &row) { return row.isRented ? Sign::Check : Sign::NoSign; },
        .tooltip =
            [](const AvailableRow &row) {
                return mayNeedDocuments(row) && !row.isRented
                    ? AvailableModel::tr("The server says so of every number of this region and type. Renting may work "
                                         "without them all the same; if it does not, order the number with documents.")
                    : QString();
            },
        .hidePriority = 1},
};

} // namespace

AvailableModel::AvailableModel(Ticks ticks, QObject *parent)
    : RowModel("tables::AvailableModel", columns, parent)
{
    if (ticks == Ticks::Offered)
        setCheckable();
}

void AvailableModel::setNumbers(const std::vector<domain::AvailableNumber> &numbers)
{
    std::vector<AvailableRow> rows;
    rows.reserve(numbers.size());
    for (const domain::AvailableNumber &number : numbers) {
        const AvailableRow *known = find(number.phoneNumber);
        rows.push_back({.number = number, .isRented = known && known->isRented});
    }
    show(std::move(rows));
}

void AvailableModel::setRented(const QString &number)
{
    setChecked({number}, false);
    change(number, [](AvailableRow &row) { row.isRented = true; });
}

bool AvailableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return index.isValid() && !at(index.row()).isRented && RowModel::setData(index, value, role);
}

Qt::ItemFlags AvailableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index);
    if (index.isValid() && at(index.row()).isRented)
        flags &= ~Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace tables
