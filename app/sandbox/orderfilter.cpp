#include "sandbox/orderfilter.h"

#include "sandbox/portability.h"

#include <QRegularExpression>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! Everything that the query says, and what is wrong with it.
class QueryReader
{
public:
    explicit QueryReader(const Query &query)
        : m_query(query)
    {
    }

    QString text(const QString &name) const
    {
        const auto found = m_query.lower_bound(name);
        return found == m_query.end() || found->first != name ? QString() : found->second;
    }

    int number(const QString &name, int otherwise, int most)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return otherwise;
        bool ok = false;
        const int number = value.toInt(&ok);
        if (ok && number >= 1 && number <= most)
            return number;
        violations.push_back({name, u"must be a whole number from 1 to %1"_s.arg(most)});
        return otherwise;
    }

    QDateTime time(const QString &name, QTime ofBareDate)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return {};
        if (const QDate date = QDate::fromString(value, u"yyyy-MM-dd"_s); date.isValid())
            return QDateTime(date, ofBareDate, Qt::UTC);
        const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
        // Without a zone it is read as UTC, not as the time of the machine that the sandbox runs on.
        if (time.isValid())
            return time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), Qt::UTC) : time.toUTC();
        violations.push_back({name, u"must be a date-time, as 2026-05-15T00:00:00Z"_s});
        return {};
    }

    Violations violations;

private:
    const Query &m_query;
};

const QTime startOfDay(0, 0);
const QTime endOfDay(23, 59, 59, 999);

} // namespace

Violations OrderFilter::read(const Query &query)
{
    QueryReader reader(query);
    m_page = reader.number(u"page"_s, 1, 1'000'000);
    m_pageSize = reader.number(u"pageSize"_s, 100, 1000);
    m_id = reader.text(u"orderId"_s);
    m_status = reader.text(u"orderStatus"_s);
    m_reference = reader.text(u"customerOrderReference"_s);
    m_phoneNumber = reader.text(u"phoneNumber"_s);
    m_created.from = reader.time(u"createdDateStart"_s, startOfDay);
    m_created.to = reader.time(u"createdDateEnd"_s, endOfDay);
    m_foc.from = reader.time(u"focStartDate"_s, startOfDay);
    m_foc.to = reader.time(u"focEndDate"_s, endOfDay);

    static const QRegularExpression digits(u"^[0-9]+$"_s);
    if (!m_id.isEmpty() && !digits.match(m_id).hasMatch())
        reader.violations.push_back({u"orderId"_s, u"must be a number"_s});
    if (!m_phoneNumber.isEmpty() && !isE164(m_phoneNumber))
        reader.violations.push_back({u"phoneNumber"_s, u"must be a phone number in E.164 form"_s});
    const QStringList statuses{orderStatus::pending, orderStatus::confirmed, orderStatus::completed,
        orderStatus::pendingCancelation, orderStatus::canceled, u"ORDER_BUILDING"_s};
    if (!m_status.isEmpty() && !statuses.contains(m_status))
        reader.violations.push_back({u"orderStatus"_s, u"must be one of %1"_s.arg(statuses.join(u", "_s))});
    return reader.violations;
}

bool OrderFilter::Window::contains(const QDateTime &time) const
{
    return time.isValid() && (!from.isValid() || from <= time) && (!to.isValid() || time <= to);
}

bool OrderFilter::accepts(const Order &order) const
{
    if (!m_id.isEmpty() && m_id != QString::number(order.id))
        return false;
    if (!m_status.isEmpty() && m_status != order.status)
        return false;
    if (!m_reference.isEmpty() && m_reference != order.reference)
        return false;
    if (m_created.isSet() && !m_created.contains(order.createdAt))
        return false;
    const auto any
        = [&order](auto matches) { return std::any_of(order.numbers.begin(), order.numbers.end(), matches); };
    if (m_foc.isSet() && !any([this](const Number &number) { return m_foc.contains(number.focDate); }))
        return false;
    return m_phoneNumber.isEmpty() || any([this](const Number &number) { return number.phoneNumber == m_phoneNumber; });
}

bool OrderFilter::isOnPage(int index) const
{
    return index / m_pageSize == m_page - 1;
}

} // namespace sandbox
