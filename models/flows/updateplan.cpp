#include "flows/updateplan.h"

#include "json/porting/portorderjson.h"
#include "json/reader.h"
#include "json/writer.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flows {

using domain::PortOrder;

namespace {

constexpr auto numbersKey = "phoneNumbers"_L1;

QJsonValue valueAt(const OrderMembers &members, const MemberKey &key)
{
    const auto found = members.find(key);
    return found == members.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
}

QJsonObject bodyOf(const PortOrder &order)
{
    return json::write(order).toObject();
}

bool isBelow(const QString &path, const QString &group)
{
    return path == group || path.startsWith(group + u'.');
}

bool anyBelow(const OrderMembers &members, const MemberKey &group)
{
    return std::any_of(members.begin(), members.end(), [&](const auto &member) {
        return member.first.number == group.number && isBelow(member.first.path, group.path);
    });
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

//! Members that no field of Portside stands for: what is there although a value without its `rest` lacks it.
int countUnknown(const PortOrder &order)
{
    PortOrder bare = order;
    bare.rest = {};
    bare.schedule.rest = {};
    for (domain::PortNumber &number : bare.numbers) {
        number.rest = {};
        if (number.endUser)
            number.endUser->rest = {};
        if (number.portOutInfo)
            number.portOutInfo->rest = {};
        if (number.voice)
            number.voice->rest = {};
        if (number.sms)
            number.sms->rest = {};
        if (number.features) {
            number.features->rest = {};
            if (number.features->e911)
                number.features->e911->rest = {};
        }
    }
    return static_cast<int>(membersOf(order).size() - membersOf(bare).size());
}

class Planner
{
public:
    Planner(const PortOrder &opened, const CompletedOrder &server, const PortOrder &typed)
        : m_openedBody(bodyOf(opened))
        , m_serverBody(bodyOf(server.order))
        , m_typedBody(bodyOf(typed))
        , m_opened(membersOf(m_openedBody))
        , m_server(membersOf(m_serverBody))
        , m_typed(membersOf(m_typedBody))
    {
        planNumbers();
        planMembers(server);
        m_plan.unknownMembers = countUnknown(server.order);
        std::stable_sort(m_plan.items.begin(), m_plan.items.end(),
            [](const UpdateItem &a, const UpdateItem &b) { return a.kind < b.kind; });
    }

    UpdatePlan plan() { return std::move(m_plan); }

private:
    void planNumbers()
    {
        const QStringList server = numbersOf(m_serverBody);
        const QStringList typed = numbersOf(m_typedBody);
        const QSet<QString> opened = setOf(numbersOf(m_openedBody));
        const QSet<QString> kept = setOf(typed);
        const QSet<QString> there = setOf(server);
        for (const QString &number : server) {
            if (kept.contains(number))
                m_common.insert(number);
            else if (opened.contains(number))
                m_plan.items.push_back(
                    {.kind = UpdateKind::Dropped, .key = {number, {}}, .opened = number, .server = number});
            else // joined meanwhile: it goes along
                m_plan.items.push_back({.kind = UpdateKind::TakenOver, .key = {number, {}}, .server = number});
        }
        for (const QString &number : typed) {
            if (there.contains(number))
                continue;
            // One that left the order meanwhile would be put back: a person decides.
            const bool left = opened.contains(number);
            m_plan.items.push_back({.kind = left ? UpdateKind::Conflict : UpdateKind::Added,
                .key = {number, {}},
                .opened = left ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined),
                .typed = number});
        }
    }

    void planMembers(const CompletedOrder &server)
    {
        std::set<MemberKey> keys;
        for (const OrderMembers *members : {&m_opened, &m_server, &m_typed}) {
            for (const auto &[key, value] : *members) {
                if (key.number.isEmpty() || m_common.contains(key.number))
                    keys.insert(key);
            }
        }
        QSet<QString> touched;
        for (const MemberKey &unknown : server.unknown) {
            if (!m_common.contains(unknown.number) || anyBelow(m_typed, unknown))
                continue;
            m_plan.items.push_back({.kind = UpdateKind::NotKnown, .key = unknown});
            touched.insert(unknown.number);
        }
        for (const MemberKey &key : keys) {
            if (planMember(key))
                touched.insert(key.number);
            else
                ++m_plan.sameMembers;
        }
        touched.remove({});
        m_plan.sameNumbers = static_cast<int>(m_common.size() - touched.size());
    }

    bool planMember(const MemberKey &key)
    {
        UpdateItem item{.key = key,
            .opened = valueAt(m_opened, key),
            .server = valueAt(m_server, key),
            .typed = valueAt(m_typed, key)};
        const bool typed = item.typed != item.opened;
        const bool moved = item.server != item.opened;
        if (item.typed == item.server || (!typed && !moved))
            return false;
        if (!typed)
            item.kind = UpdateKind::TakenOver;
        else if (moved)
            item.kind = UpdateKind::Conflict;
        else
            item.kind = item.typed.isUndefined() ? UpdateKind::Cleared : UpdateKind::Changed;
        m_plan.items.push_back(item);
        return true;
    }

    const QJsonObject m_openedBody;
    const QJsonObject m_serverBody;
    const QJsonObject m_typedBody;
    const OrderMembers m_opened;
    const OrderMembers m_server;
    const OrderMembers m_typed;
    QSet<QString> m_common; //!< numbers that stay
    UpdatePlan m_plan;
};

QJsonValue numberOf(const QJsonObject &body, const QString &e164)
{
    const QJsonArray numbers = body.value(numbersKey).toArray();
    for (const auto &number : numbers) {
        if (number["phoneNumber"_L1].toString() == e164)
            return number;
    }
    return QJsonValue::Undefined;
}

void dropNumber(QJsonObject &body, const QString &e164)
{
    QJsonArray kept;
    const QJsonArray numbers = body.value(numbersKey).toArray();
    for (const auto &number : numbers) {
        if (number["phoneNumber"_L1].toString() != e164)
            kept.append(number);
    }
    body.insert(numbersKey, kept);
}

void addNumber(QJsonObject &body, const QJsonValue &number)
{
    QJsonArray numbers = body.value(numbersKey).toArray();
    numbers.append(number);
    body.insert(numbersKey, numbers);
}

} // namespace

bool asks(UpdateKind kind)
{
    switch (kind) {
    case UpdateKind::NotKnown:
    case UpdateKind::Conflict:
    case UpdateKind::Cleared:
    case UpdateKind::Dropped:
        return true;
    case UpdateKind::Changed:
    case UpdateKind::Added:
    case UpdateKind::TakenOver:
        return false;
    }
    Q_UNREACHABLE();
}

bool UpdatePlan::changesNothing() const
{
    return std::all_of(items.begin(), items.end(),
        [](const UpdateItem &item) { return item.kind == UpdateKind::TakenOver || item.kind == UpdateKind::NotKnown; });
}

int UpdatePlan::count(UpdateKind kind) const
{
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [kind](const UpdateItem &item) { return item.kind == kind; }));
}

UpdatePlan planUpdate(const PortOrder &opened, const CompletedOrder &server, const PortOrder &typed)
{
    return Planner(opened, server, typed).plan();
}

std::vector<MemberKey> undecided(const UpdatePlan &plan, const UpdateDecisions &decisions)
{
    std::vector<MemberKey> open;
    for (const UpdateItem &item : plan.items) {
        if (!asks(item.kind))
            continue;
        const bool decided = item.kind == UpdateKind::Conflict ? decisions.conflicts.contains(item.key)
                                                               : decisions.confirmed.contains(item.key);
        const bool mustBeTyped = item.kind == UpdateKind::NotKnown && item.key.path == "endUser"_L1;
        if (!decided || mustBeTyped)
            open.push_back(item.key);
    }
    return open;
}

QJsonObject updateBody(
    const PortOrder &server, const PortOrder &typed, const UpdatePlan &plan, const UpdateDecisions &decisions)
{
    QJsonObject body = bodyOf(server);
    const QJsonObject typedBody = bodyOf(typed);
    const OrderMembers mine = membersOf(typedBody);
    for (const UpdateItem &item : plan.items) {
        switch (item.kind) {
        case UpdateKind::NotKnown:
        case UpdateKind::TakenOver:
            break;
        case UpdateKind::Conflict:
            if (const auto side = decisions.conflicts.find(item.key);
                side == decisions.conflicts.end() || side->second == Side::Server)
                break;
            if (item.key.path.isEmpty())
                addNumber(body, numberOf(typedBody, item.key.number));
            else
                setMember(body, item.key, valueAt(mine, item.key));
            break;
        case UpdateKind::Dropped:
            dropNumber(body, item.key.number);
            break;
        case UpdateKind::Added:
            addNumber(body, numberOf(typedBody, item.key.number));
            break;
        case UpdateKind::Cleared:
        case UpdateKind::Changed:
            setMember(body, item.key, item.typed);
            break;
        }
    }
    return body;
}

std::vector<UpdateItem> notTaken(const QJsonObject &body, const PortOrder &after)
{
    const QJsonObject now = bodyOf(after);
    const OrderMembers sent = membersOf(body);
    const OrderMembers read = membersOf(now);
    std::vector<UpdateItem> items;
    for (const QString &number : numbersOf(body)) {
        if (numberOf(now, number).isUndefined())
            items.push_back({.kind = UpdateKind::Dropped, .key = {number, {}}, .typed = number});
    }
    for (const QString &number : numbersOf(now)) {
        if (numberOf(body, number).isUndefined())
            items.push_back({.kind = UpdateKind::Added, .key = {number, {}}, .server = number});
    }
    const auto isTold = [&](const MemberKey &key) {
        if (key.number.isEmpty())
            return true;
        if (numberOf(now, key.number).isUndefined())
            return false;
        // A number of which a whole group is missing was answered sparsely.
        return anyBelow(read, {key.number, key.path.section(u'.', 0, 0)});
    };
    for (const auto &[key, value] : sent) {
        const QJsonValue there = valueAt(read, key);
        const bool masked = isSecretMember(key.path); // the server may mask, or keep it to itself
        if (there != value && !masked && isTold(key))
            items.push_back({.kind = UpdateKind::Changed, .key = key, .server = there, .typed = value});
    }
    for (const auto &[key, value] : read) {
        if (!sent.contains(key) && (key.number.isEmpty() || !numberOf(body, key.number).isUndefined()))
            items.push_back({.kind = UpdateKind::Cleared, .key = key, .server = value});
    }
    return items;
}

UpdateEvidence judgeUpdate(const QJsonObject &before, const QJsonObject &body, const PortOrder &now)
{
    const OrderMembers old = membersOf(before);
    const OrderMembers sent = membersOf(body);
    const QJsonObject nowBody = bodyOf(now);
    const OrderMembers read = membersOf(nowBody);
    int taken = 0;
    int kept = 0;
    const auto look = [&](const QJsonValue &was, const QJsonValue &wanted, const QJsonValue &is) {
        taken += is == wanted;
        kept += is == was;
    };
    const QSet<QString> there = setOf(numbersOf(nowBody));
    const QSet<QString> oldNumbers = setOf(numbersOf(before));
    const QSet<QString> sentNumbers = setOf(numbersOf(body));
    for (const QString &number : oldNumbers + sentNumbers) {
        if (oldNumbers.contains(number) != sentNumbers.contains(number))
            look(oldNumbers.contains(number), sentNumbers.contains(number), there.contains(number));
    }
    std::set<MemberKey> keys;
    for (const OrderMembers *members : {&old, &sent}) {
        for (const auto &[key, value] : *members)
            keys.insert(key);
    }
    for (const MemberKey &key : keys) {
        const QJsonValue was = valueAt(old, key);
        const QJsonValue wanted = valueAt(sent, key);
        const bool common
            = key.number.isEmpty() || (oldNumbers.contains(key.number) && sentNumbers.contains(key.number));
        const QJsonValue is = valueAt(read, key);
        if (was == wanted || !common || isSecretMember(key.path))
            continue;
        if (is.isUndefined() && !key.number.isEmpty() && !anyBelow(read, {key.number, key.path.section(u'.', 0, 0)}))
            continue; // answered sparsely
        look(was, wanted, is);
    }
    if (taken > 0 && kept == 0)
        return UpdateEvidence::Taken;
    return kept > 0 && taken == 0 ? UpdateEvidence::NotTaken : UpdateEvidence::Neither;
}

} // namespace flows
