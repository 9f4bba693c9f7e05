#include "sandbox/orderrules.h"

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/numberrules.h"
#include "sandbox/portability.h"
#include "sandbox/portingstate.h"
#include "sandbox/zones.h"

#include <QSet>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNumbers = 500;
constexpr int longestReference = 100;

QString defaultOf(const PortingState &state, const QString &member, const QString &otherwise)
{
    const QString text = state.configuration().value_or(QJsonObject()).value(member).toString();
    return text.isEmpty() ? otherwise : text;
}

const Number *numberOf(const Order *order, const QString &phoneNumber)
{
    if (!order)
        return nullptr;
    const auto found = std::find_if(order->numbers.begin(), order->numbers.end(),
        [&phoneNumber](const Number &number) { return number.phoneNumber == phoneNumber; });
    return found == order->numbers.end() ? nullptr : &*found;
}

} // namespace

OrderRules::OrderRules(const PortingState &state, const Clock &clock)
    : m_state(state)
    , m_clock(clock)
{
}

std::optional<Order> OrderRules::read(const Request &request, const Order *replaced, Reply &refusal)
{
    const auto body = parseObject(request.body, refusal);
    if (!body)
        return std::nullopt;
    Order order;
    BodyReader reader(*body, {}, m_unreadable);
    order.reference = reader.text(u"customerOrderReference"_s);
    order.onDemand = reader.boolean(u"onDemandActivation"_s, false);
    order.loaUploadedBy = reader.text(u"loaUploadedBy"_s);
    order.loaAttachmentDate = reader.text(u"loaAttachmentDate"_s);
    order.resellerName = reader.text(u"resellerName"_s);
    readSchedule(*body, order);
    readNumbers(*body, order);
    if (!m_unreadable.empty()) {
        refusal = badRequest(u"The request has members that are missing or of another type."_s, m_unreadable);
        return std::nullopt;
    }

    if (order.reference.size() > longestReference)
        m_invalid.push_back({u"customerOrderReference"_s, u"must have at most 100 characters"_s});
    if (!order.loaAttachmentDate.isEmpty()
        && !QDateTime::fromString(order.loaAttachmentDate, Qt::ISODateWithMs).isValid())
        m_invalid.push_back({u"loaAttachmentDate"_s, u"must be a date-time"_s});
    checkSchedule(order, replaced);
    checkNumbers(order, replaced);
    if (!m_invalid.empty()) {
        refusal = unprocessable(u"The order cannot be taken as it is."_s, m_invalid);
        return std::nullopt;
    }
    return order;
}

void OrderRules::readSchedule(const QJsonObject &body, Order &order)
{
    const QString name = u"desiredPortSchedule"_s;
    const auto object = BodyReader(body, {}, m_unreadable).object(name, Presence::Required);
    if (!object)
        return;
    BodyReader reader(*object, name, m_unreadable);
    const QString date = reader.text(u"desiredPortDate"_s, Presence::Required);
    QString time = reader.text(u"desiredPortTime"_s);
    order.schedule.zone = reader.text(u"desiredPortTimeZone"_s);
    // Each part that is missing falls back on its own: the project's default, then the system's.
    if (time.isEmpty())
        time = defaultOf(m_state, u"defaultPortTime"_s, u"09:00:00"_s);
    if (order.schedule.zone.isEmpty())
        order.schedule.zone = defaultOf(m_state, u"defaultPortTimeZone"_s, u"US/Eastern"_s);
    order.schedule.date = QDate::fromString(date, u"yyyy-MM-dd"_s);
    order.schedule.time = QTime::fromString(time, u"HH:mm:ss"_s);
    if (!date.isEmpty() && !order.schedule.date.isValid())
        m_invalid.push_back({reader.path(u"desiredPortDate"_s), u"must be a date, as 2025-01-31"_s});
    if (!order.schedule.time.isValid())
        m_invalid.push_back({reader.path(u"desiredPortTime"_s), u"must be a time, as 09:00:00"_s});
    if (!isKnownZone(order.schedule.zone))
        m_invalid.push_back({reader.path(u"desiredPortTimeZone"_s),
            u"must be one of US/Eastern, US/Central, US/Mountain, US/Pacific, GMT"_s});
}

void OrderRules::readNumbers(const QJsonObject &body, Order &order)
{
    const QString name = u"phoneNumbers"_s;
    const auto array = BodyReader(body, {}, m_unreadable).array(name, Presence::Required);
    if (!array)
        return;
    for (qsizetype i = 0; i < array->size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(name, QString::number(i));
        if (!array->at(i).isObject()) {
            m_unreadable.push_back({path, u"must be an object"_s});
            continue;
        }
        Number number;
        number.sent = readNumber(array->at(i).toObject(), path, m_unreadable, m_invalid);
        number.phoneNumber = number.sent.value("phoneNumber"_L1).toString();
        order.numbers.push_back(std::move(number));
    }
}

void OrderRules::checkSchedule(const Order &order, const Order *replaced)
{
    // An order that missed its date can still be corrected without choosing another one.
    const bool unchanged = replaced && replaced->schedule.date == order.schedule.date;
    if (order.schedule.date.isValid() && !unchanged
        && order.schedule.date < todayIn(order.schedule.zone, m_clock.now()))
        m_invalid.push_back({u"desiredPortSchedule.desiredPortDate"_s, u"must not be in the past"_s});
}

void OrderRules::checkNumbers(const Order &order, const Order *replaced)
{
    if (order.numbers.empty() || order.numbers.size() > mostNumbers) {
        m_invalid.push_back({u"phoneNumbers"_s, u"must have 1 to 500 entries"_s});
        return;
    }
    const QDate today = todayIn(order.schedule.zone, m_clock.now());
    const QHash<QString, qint64> taken = m_state.takenNumbers(replaced ? replaced->id : 0);
    QSet<QString> seen;
    bool canadian = false;
    for (size_t i = 0; i < order.numbers.size(); ++i) {
        const Number &number = order.numbers[i];
        const QString path = u"phoneNumbers[%1]"_s.arg(i);
        const QString field = path + u".phoneNumber";
        checkPortOut(path + u".portOutInfo", number.sent.value("portOutInfo"_L1).toObject(), today);
        if (!isE164(number.phoneNumber)) {
            m_invalid.push_back({field, u"must be a phone number in E.164 form"_s});
            continue;
        }
        if (seen.contains(number.phoneNumber))
            m_invalid.push_back({field, u"is in the order twice"_s});
        seen.insert(number.phoneNumber);
        const Portability answer = portability(number.phoneNumber);
        canadian = canadian || answer.countryCode == "CA"_L1;
        if (!answer.portable && !numberOf(replaced, number.phoneNumber))
            m_invalid.push_back({field, answer.reason});
        if (const qint64 other = taken.value(number.phoneNumber))
            m_invalid.push_back({field, u"is already in order %1"_s.arg(other)});
    }
    if (canadian && order.resellerName.trimmed().isEmpty())
        m_invalid.push_back({u"resellerName"_s, u"is required for Canadian numbers"_s});
}

void OrderRules::checkPortOut(const QString &path, const QJsonObject &portOutInfo, QDate today)
{
    const QString date = portOutInfo.value("authorizingDate"_L1).toString();
    if (date.isEmpty())
        return;
    const QDate authorized = QDate::fromString(date, u"yyyy-MM-dd"_s);
    if (!authorized.isValid())
        m_invalid.push_back({path + u".authorizingDate", u"must be a date, as 2025-01-31"_s});
    else if (authorized > today)
        m_invalid.push_back({path + u".authorizingDate", u"must not be in the future"_s});
}

QDate OrderRules::todayIn(const QString &zone, const QDateTime &now)
{
    return now.toTimeZone(zoneOf(zone)).date();
}

QDateTime OrderRules::instant(const Schedule &schedule)
{
    return QDateTime(schedule.date, schedule.time, zoneOf(schedule.zone)).toUTC();
}

} // namespace sandbox
