#include "tables/numbers/numberordersmodel.h"

#include "tables/celltext.h"
#include "tables/numbers/numberordertext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::NumberOrderStep;

namespace {

Status stateOf(const NumberOrderRow &row)
{
    return row.order ? NumberOrderText::of(row.order->state) : NumberOrderText::lost();
}

QString product(const NumberOrderRow &row)
{
    return row.order ? NumberOrderText::product(row.order->regionCode, row.order->type)
                     : NumberOrderText::product(row.lost.request.regionCode, row.lost.request.type);
}

Action action(const NumberOrderRow &row)
{
    const QString text = NumberOrderText::step(row.step);
    return {row.step == NumberOrderStep::Wait ? ActionKind::None : ActionKind::Open, text};
}

constexpr Column<NumberOrderRow> columns[] = {
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Numbers"),
        .text =
            [](const NumberOrderRow &row) {
                return row.order ? NumberOrderText::numbers(*row.order) : NumberOrderText::numbers(row.lost.request);
            },
        .secondLine = product,
        .secondTitle = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Country and type"),
        .tooltip =
            [](const NumberOrderRow &row) {
                QStringList all;
                if (row.order) {
                    for (const domain::OrderedNumber &number : row.order->numbers)
                        all << number.phoneNumber;
                }
                constexpr qsizetype most = 20;
                return all.size() > most ? QString(all.first(most).join(u'\n') % u"\n…") : all.join(u'\n');
            }},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "State"),
        .text = [](const NumberOrderRow &row) { return stateOf(row).text; },
        .sortKey = [](const NumberOrderRow &row) -> QVariant { return row.order ? int(row.order->state.value) : -1; },
        .meaning = [](const NumberOrderRow &row) { return stateOf(row).meaning; },
        .sign = [](const NumberOrderRow &row) { return stateOf(row).sign; }},
    {.key = "reserved",
        //: Column: how long the numbers are kept for this order
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Reserved for"),
        .sortKey = [](const NumberOrderRow &row) -> QVariant {
            return row.order ? row.order->expires.value_or(QDateTime()) : row.lost.goneAt;
        },
        .exportText =
            [](const NumberOrderRow &row) {
                return row.order && row.order->expires ? row.order->expires->toString(Qt::ISODate) : QString();
            }},
    {.key = "missing",
        //: Column: fields and papers that are asked for and not there
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Still missing"),
        .text =
            [](const NumberOrderRow &row) {
                const bool isOpen = row.step == NumberOrderStep::FillIn || row.step == NumberOrderStep::Submit
                    || row.step == NumberOrderStep::Fix;
                return isOpen ? NumberOrderText::missing(row.missing) : CellText::none();
            },
        .hidePriority = 1},
    {.key = "created",
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Made"),
        .sortKey = [](const NumberOrderRow &row) -> QVariant {
            return row.order ? row.order->created.value_or(QDateTime()) : row.lost.sentAt;
        },
        .exportText =
            [](const NumberOrderRow &row) {
                const QDateTime at = row.order ? row.order->created.value_or(QDateTime()) : row.lost.sentAt;
                return at.toString(Qt::ISODate);
            },
        .hidePriority = 2},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::NumberOrdersModel", "Next action"),
        .text = [](const NumberOrderRow &row) { return action(row).text; },
        .value = [](const NumberOrderRow &row, int role) -> QVariant {
            return role == ActionRole && !action(row).text.isEmpty() ? QVariant::fromValue(action(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

NumberOrdersModel::NumberOrdersModel(domain::Clock now, QObject *parent)
    : RowModel("tables::NumberOrdersModel", columns, parent)
    , m_now(std::move(now))
{
}

void NumberOrdersModel::setOrders(
    const std::vector<store::KnownNumberOrder> &orders, const std::vector<flows::LostNumberOrder> &lost)
{
    std::vector<NumberOrderRow> rows;
    rows.reserve(orders.size() + lost.size());
    for (const flows::LostNumberOrder &order : lost)
        rows.push_back({.id = order.intentId, .lost = order, .step = NumberOrderStep::Wait});
    for (const store::KnownNumberOrder &known : orders) {
        const domain::MissingParts missing = flows::missingOf(known);
        rows.push_back({.id = known.order.id.text,
            .order = known.order,
            .step = domain::nextStep(known.order, missing.all()),
            .missing = missing});
    }
    show(std::move(rows));
}

QVariant NumberOrdersModel::reserved(const NumberOrderRow &row, int role) const
{
    const auto left = row.order ? domain::reservationLeft(*row.order, m_now()) : std::nullopt;
    if (role == Qt::DisplayRole && !row.order)
        //: Until when a lost order may still keep its numbers
        return tr("at most %1").arg(NumberOrderText::left(std::chrono::seconds(m_now().secsTo(row.lost.goneAt))));
    if (role == Qt::DisplayRole)
        return left ? NumberOrderText::left(*left) : CellText::none();
    if (role == MeaningRole && left)
        return QVariant::fromValue(NumberOrderText::leftMeaning(*left));
    if (role == SecondLineRole && left && left->count() > 0)
        //: Time at which a reservation ends
        return tr("until %1").arg(NumberOrderText::moment(*row.order->expires, m_now()));
    return {};
}

QVariant NumberOrdersModel::special(const NumberOrderRow &row, int column, int role) const
{
    if (column == Reserved)
        return reserved(row, role);
    if (column != Created || role != Qt::DisplayRole)
        return {};
    if (!row.order)
        return CellText::recently(row.lost.sentAt.toLocalTime(), m_now().toLocalTime());
    return row.order->created ? CellText::recently(row.order->created->toLocalTime(), m_now().toLocalTime())
                              : CellText::notStated();
}

} // namespace tables
