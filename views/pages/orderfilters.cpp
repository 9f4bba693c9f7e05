#include "views/pages/orderfilters.h"

#include "domain/phonenumber.h"
#include "domain/porting/reference.h"
#include "tables/statustext.h"
#include "views/dialogs/filterdialog.h"
#include "views/format.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"

using namespace Qt::StringLiterals;
using domain::OrderStatus;

namespace views {

OrderFilters::OrderFilters(FilterBar &bar, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_now(std::move(now))
    , m_status(bar.addChip(tr("Status"), u"filterStatus"_s))
    , m_created(bar.addChip(tr("Created"), u"filterCreated"_s))
    , m_foc(bar.addChip(tr("FOC"), u"filterFoc"_s))
    , m_number(bar.addChip(tr("Number"), u"filterNumber"_s))
    , m_reference(bar.addChip(tr("Reference"), u"filterReference"_s))
{
    const std::pair<FilterChip *, void (OrderFilters::*)()> questions[] = {
        {m_status, &OrderFilters::askStatus},
        {m_created, &OrderFilters::askCreated},
        {m_foc, &OrderFilters::askFoc},
        {m_number, &OrderFilters::askNumber},
        {m_reference, &OrderFilters::askReference},
    };
    for (const auto &[chip, question] : questions)
        connect(chip, &QAbstractButton::clicked, this, question);
    const auto clears = [this](FilterChip *chip, auto forget) {
        connect(chip, &FilterChip::cleared, this, [this, forget] {
            api::OrderFilter filter = m_filter;
            forget(filter);
            apply(filter);
        });
    };
    clears(m_status, [](api::OrderFilter &filter) { filter.status = {}; });
    clears(m_created, [](api::OrderFilter &filter) { filter.createdFrom = filter.createdTo = {}; });
    clears(m_foc, [](api::OrderFilter &filter) { filter.focFrom = filter.focTo = {}; });
    clears(m_number, [](api::OrderFilter &filter) { filter.phoneNumber.clear(); });
    clears(m_reference, [](api::OrderFilter &filter) { filter.customerReference.clear(); });
    connect(&bar, &FilterBar::clearRequested, this, &OrderFilters::clear);
}

static QString rangeText(const QDate &from, const QDate &to)
{
    if (from.isValid() && to.isValid())
        return OrderFilters::tr("%1 – %2").arg(format::date(from), format::date(to));
    if (from.isValid())
        return OrderFilters::tr("from %1").arg(format::date(from));
    return to.isValid() ? OrderFilters::tr("until %1").arg(format::date(to)) : QString();
}

void OrderFilters::setFilter(const api::OrderFilter &filter)
{
    m_filter = filter;
    follow();
}

bool OrderFilters::isSet() const
{
    return !(m_filter == api::OrderFilter{.pageSize = m_filter.pageSize});
}

QString OrderFilters::inWords() const
{
    QStringList parts;
    for (const FilterChip *chip : {m_status, m_created, m_foc, m_number, m_reference}) {
        if (chip->isSet())
            parts << chip->inWords();
    }
    if (!m_filter.orderId.isEmpty())
        parts << tr("Order is set to %1").arg(m_filter.orderId);
    return parts.isEmpty() ? QString() : parts.join(u", "_s) % u'.';
}

void OrderFilters::clear()
{
    apply({.pageSize = m_filter.pageSize});
}

void OrderFilters::apply(const api::OrderFilter &filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    Q_EMIT changed(m_filter);
}

void OrderFilters::follow()
{
    const bool anyStatus = m_filter.status.value == OrderStatus::Unknown && m_filter.status.text.isEmpty();
    m_status->setValue(anyStatus ? QString() : tables::StatusText::of(m_filter.status).text);
    m_created->setValue(rangeText(m_filter.createdFrom, m_filter.createdTo));
    m_foc->setValue(rangeText(m_filter.focFrom, m_filter.focTo));
    m_number->setValue(m_filter.phoneNumber.isEmpty() ? QString() : format::phone(m_filter.phoneNumber));
    m_reference->setValue(m_filter.customerReference);
}

void OrderFilters::askStatus()
{
    std::vector<FilterChoice> choices;
    for (const auto status : {OrderStatus::Pending, OrderStatus::Confirmed, OrderStatus::Completed,
             OrderStatus::PendingCancelation, OrderStatus::Canceled})
        choices.push_back({tables::StatusText::of(status).text, QString::number(int(status))});
    filterdialog::askChoice(&m_bar, tr("Filter by status"), choices, QString::number(int(m_filter.status.value)),
        [this](const QString &value) {
            api::OrderFilter filter = m_filter;
            filter.status = value.isEmpty() ? OrderStatus::Unknown : OrderStatus(value.toInt());
            apply(filter);
        });
}

void OrderFilters::askNumber()
{
    filterdialog::askText(
        &m_bar, tr("Filter by number"), tr("&Number"), format::phone(m_filter.phoneNumber),
        [](const QString &text) {
            return domain::toE164(text) ? QString() : tr("This is not a phone number. Ten digits, as (212) 555-0142.");
        },
        [this](const QString &text) {
            api::OrderFilter filter = m_filter;
            filter.phoneNumber = text.isEmpty() ? QString() : domain::toE164(text).value_or(QString());
            apply(filter);
        });
}

void OrderFilters::askReference()
{
    filterdialog::askText(
        &m_bar, tr("Filter by reference"), tr("&Reference"), m_filter.customerReference,
        [](const QString &text) {
            return text.size() <= domain::maxReferenceLength
                ? QString()
                : tr("A reference has at most %1 characters.").arg(domain::maxReferenceLength);
        },
        [this](const QString &text) {
            api::OrderFilter filter = m_filter;
            filter.customerReference = text;
            apply(filter);
        });
}

void OrderFilters::askCreated()
{
    filterdialog::askDates(&m_bar, tr("Filter by day of creation"), {m_filter.createdFrom, m_filter.createdTo},
        m_now().date(), [this](const DateRange &range) {
            api::OrderFilter filter = m_filter;
            filter.createdFrom = range.from;
            filter.createdTo = range.to;
            apply(filter);
        });
}

void OrderFilters::askFoc()
{
    filterdialog::askDates(&m_bar, tr("Filter by FOC date"), {m_filter.focFrom, m_filter.focTo}, m_now().date(),
        [this](const DateRange &range) {
            api::OrderFilter filter = m_filter;
            filter.focFrom = range.from;
            filter.focTo = range.to;
            apply(filter);
        });
}

} // namespace views
