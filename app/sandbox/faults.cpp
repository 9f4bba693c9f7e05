#include "sandbox/faults.h"

#include <QHttpServerResponder>
#include <QMetaEnum>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct KindName {
    QLatin1StringView name;
    FaultKind kind;
};
constexpr KindName kindNames[] = {
    {"status"_L1, FaultKind::Status},
    {"drop-before"_L1, FaultKind::DropBefore},
    {"drop-after"_L1, FaultKind::DropAfter},
    {"hold-before"_L1, FaultKind::HoldBefore},
    {"hold-after"_L1, FaultKind::HoldAfter},
    {"delay"_L1, FaultKind::Delay},
    {"drip"_L1, FaultKind::Drip},
    {"half"_L1, FaultKind::Half},
    {"half-status-line"_L1, FaultKind::HalfStatusLine},
    {"garbage"_L1, FaultKind::Garbage},
    {"html"_L1, FaultKind::Html},
    {"empty"_L1, FaultKind::Empty},
    {"wrong-type"_L1, FaultKind::WrongType},
    {"expired-token"_L1, FaultKind::ExpiredToken},
    {"dialect"_L1, FaultKind::Dialect},
    {"sparse"_L1, FaultKind::Sparse},
};

//! QHttpServer writes reason phrases out of its own list, and cannot write a status that is not in it.
bool canBeWritten(int status)
{
    return QMetaEnum::fromType<QHttpServerResponder::StatusCode>().valueToKey(status) && status >= 200;
}

} // namespace

int Fault::met() const
{
    const int after = std::max(0, seen - skip);
    return times == 0 ? after : std::min(after, times);
}

std::optional<Fault> Faults::add(const QJsonObject &request, QString &error)
{
    // Both {"verb", "path"} beside the kind and {"match": {"verb", "path"}} are understood.
    const QJsonObject match = request.contains("match"_L1) ? request.value("match"_L1).toObject() : request;
    const QString name = request.value("kind"_L1).toString();
    const auto *kind = std::find_if(
        std::begin(kindNames), std::end(kindNames), [&name](const KindName &entry) { return entry.name == name; });
    if (kind == std::end(kindNames)) {
        error = u"There is no fault of the kind \"%1\"."_s.arg(name);
        return std::nullopt;
    }
    const QRegularExpression path(match.value("path"_L1).toString());
    if (!path.isValid()) {
        error = u"The path is not a regular expression: %1"_s.arg(path.errorString());
        return std::nullopt;
    }
    if (const int status = request.value("status"_L1).toInt(500); !canBeWritten(status)) {
        error = u"%1 is not a status that can be answered."_s.arg(status);
        return std::nullopt;
    }
    m_faults.push_back({.id = ++m_lastId,
        .kind = kind->kind,
        .name = name,
        .verb = match.value("verb"_L1).toString().toUpper(),
        .path = path,
        .times = request.value("times"_L1).toInt(1),
        .skip = request.value("skip"_L1).toInt(0),
        .details = request});
    return m_faults.back();
}

std::optional<Fault> Faults::meet(const Request &request)
{
    for (Fault &fault : m_faults) {
        const bool matches = (fault.verb.isEmpty() || fault.verb.toLatin1() == request.verb)
            && QString::fromLatin1(request.path).contains(fault.path);
        const bool used = fault.times > 0 && fault.met() >= fault.times;
        if (!matches || used)
            continue;
        if (++fault.seen > fault.skip)
            return fault;
    }
    return std::nullopt;
}

void Faults::hold(int fault, std::function<void()> resume)
{
    m_held.push_back({fault, std::move(resume)});
}

bool Faults::remove(int id)
{
    const bool known = std::erase_if(m_faults, [id](const Fault &fault) { return fault.id == id; }) > 0;
    std::vector<Held> resumed;
    std::erase_if(m_held, [id, &resumed](Held &held) {
        if (held.fault != id)
            return false;
        resumed.push_back(std::move(held));
        return true;
    });
    for (const Held &held : resumed)
        held.resume();
    return known;
}

void Faults::removeAll()
{
    while (!m_faults.empty())
        remove(m_faults.front().id);
}

QJsonArray Faults::toJson() const
{
    QJsonArray array;
    for (const Fault &fault : m_faults) {
        QJsonObject object = fault.details;
        object[u"id"_s] = fault.id;
        object[u"met"_s] = fault.met();
        object[u"held"_s] = int(
            std::count_if(m_held.begin(), m_held.end(), [&fault](const Held &held) { return held.fault == fault.id; }));
        array.append(object);
    }
    return array;
}

} // namespace sandbox
