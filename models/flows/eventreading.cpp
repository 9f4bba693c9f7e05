#include "flows/eventreading.h"

#include "domain/secrets.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "json/numbers/numbereventjson.h"
#include "json/porting/portineventjson.h"

namespace flows {

namespace {

//! An event of an order with 500 numbers has some 300 KiB.
constexpr qsizetype mostText = qsizetype(2) * 1024 * 1024;

QJsonValue withMasks(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef each : array)
            each = withMasks(each);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value()
            = domain::isSecretName(it.key()) ? QJsonValue(domain::masked(QStringLiteral("x"))) : withMasks(it.value());
    return object;
}

} // namespace

EventText readEvent(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {.problem = EventProblem::Empty};
    if (text.size() > mostText)
        return {.problem = EventProblem::TooLong};
    // What a log or a request bin shows around it (headers, quotes) is passed over.
    const qsizetype begin = text.indexOf(u'{');
    const qsizetype end = text.lastIndexOf(u'}');
    if (begin < 0 || end < begin)
        return {.problem = EventProblem::NotJson};
    QJsonParseError syntax;
    const auto document = QJsonDocument::fromJson(text.mid(begin, end - begin + 1).toUtf8(), &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return {.problem = EventProblem::NotJson, .detail = syntax.errorString()};
    const QJsonDocument masked(withMasks(document.object()).toObject());
    const QString shown = QString::fromUtf8(masked.toJson()).trimmed();
    if (json::looksLikeNumberEvent(document.object())) {
        auto event = json::read<domain::NumberEvent>(document.object());
        if (!event || event->value.subjectId.isEmpty())
            return {.problem = EventProblem::NotAnEvent, .detail = event ? QString() : event.error().message};
        return {.numberEvent = std::move(event->value), .shown = shown};
    }
    auto event = json::read<domain::PortEvent>(document.object());
    if (!event || event->value.orderId.isEmpty())
        return {.problem = EventProblem::NotAnEvent, .detail = event ? QString() : event.error().message};
    return {.event = std::move(event->value), .shown = shown};
}

EventReading::EventReading(OrderReader &reader, OrderWatch &watch, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_watch(watch)
{
    connect(&m_reader, &OrderReader::orderRead, this, [this](const domain::PortOrder &order, const QDateTime &readAt) {
        if (m_state != State::Reading || !(order.id == m_id))
            return;
        m_readAt = readAt;
        if (m_before)
            m_changes = changesBetween(*m_before, m_beforeAt, order, readAt);
        setState(State::Read);
    });
    connect(&m_reader, &OrderReader::failed, this, [this](const domain::OrderId &id, const net::Error &error) {
        if (m_state != State::Reading || !(id == m_id))
            return;
        m_error = error;
        setState(State::Failed);
    });
}

void EventReading::read(const domain::OrderId &id)
{
    reset();
    m_id = id;
    if (const OrderRecord *known = m_reader.find(id); known && known->order) {
        m_before = known->order;
        m_beforeAt = known->readAt;
    }
    setState(State::Reading);
    m_reader.readNow(id);
    m_watch.refresh(); // what can be activated may have changed with it
}

void EventReading::reset()
{
    m_id = {};
    m_before.reset();
    m_changes.clear();
    m_error.reset();
    m_readAt = {};
    setState(State::Idle);
}

void EventReading::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace flows
