#include "sandbox/requestlog.h"

namespace sandbox {

using namespace Qt::StringLiterals;

int RequestLog::arrived(const Request &request, const QDateTime &time)
{
    const QByteArray authorization = request.header("Authorization");
    m_entries.push_back({.time = time,
        .verb = QString::fromLatin1(request.verb),
        .path = QString::fromLatin1(request.path),
        .query = QString::fromLatin1(request.query),
        .authorization = QString::fromLatin1(authorization.left(authorization.indexOf(' '))),
        .requestId = QString::fromLatin1(request.header("X-Request-Id"))});
    return m_cleared + int(m_entries.size());
}

RequestLog::Entry *RequestLog::find(int entry)
{
    return entry > m_cleared ? &m_entries.at(size_t(entry - m_cleared - 1)) : nullptr;
}

void RequestLog::metFault(int entry, int fault, const QString &kind)
{
    if (Entry *found = find(entry)) {
        found->fault = fault;
        found->faultKind = kind;
    }
}

void RequestLog::answered(int entry, const Reply &reply)
{
    if (Entry *found = find(entry)) {
        found->status = reply.status;
        found->order = reply.orderMade;
        found->made = reply.made;
    }
}

void RequestLog::setHeld(int entry, bool held)
{
    if (Entry *found = find(entry))
        found->held = held;
}

QJsonArray RequestLog::toJson() const
{
    QJsonArray array;
    int number = m_cleared;
    for (const Entry &entry : m_entries) {
        QJsonObject object{{u"number"_s, ++number}, {u"time"_s, entry.time.toString(Qt::ISODateWithMs)},
            {u"verb"_s, entry.verb}, {u"path"_s, entry.path}, {u"query"_s, entry.query},
            {u"authorization"_s, entry.authorization}, {u"requestId"_s, entry.requestId}, {u"status"_s, entry.status},
            {u"held"_s, entry.held}};
        if (entry.fault)
            object[u"fault"_s] = QJsonObject{{u"id"_s, entry.fault}, {u"kind"_s, entry.faultKind}};
        if (entry.order)
            object[u"order"_s] = entry.order;
        if (!entry.made.isEmpty())
            object[u"made"_s] = entry.made;
        array.append(object);
    }
    return array;
}

void RequestLog::clear()
{
    m_cleared += int(m_entries.size());
    m_entries.clear();
}

} // namespace sandbox
