#include "flows/portingsettlereading.h"

#include "api/porting/configurationapi.h"
#include "flows/intentdata.h"
#include "flows/updateplan.h"
#include "store/journal.h"
#include "json/porting/portingdefaultsjson.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;

namespace flows {

using domain::PortOrder;

PortingSettleReading::PortingSettleReading(Desk desk, store::Intent intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void PortingSettleReading::start(Handler handler)
{
    m_handler = std::move(handler);
    if (m_intent.kind == store::IntentKind::CreateOrder)
        findOrder({});
    else if (m_intent.kind == store::IntentKind::Configuration)
        readConfiguration();
    else
        readOrder();
}

void PortingSettleReading::findOrder(const std::optional<api::Cursor> &cursor)
{
    // Whether the server's filter matches exactly is not published: we compare again, whatever it left in.
    m_listCall = m_desk.orders.list({.customerReference = m_intent.target}, cursor);
    m_listCall.then(this, [this](const net::Result<api::OrderPage> &result) {
        if (!result) {
            finish(tl::unexpected(result.error()));
            return;
        }
        for (const domain::OrderSummary &order : result->items) {
            if (order.customerReference.simplified() == m_intent.target.simplified()) {
                finish(Sighting{.sight = Sight::Present, .orderId = order.id.text});
                return;
            }
        }
        if (const auto next = result->next)
            findOrder(*next);
        else
            finish(Sighting{.sight = Sight::Absent});
    });
}

void PortingSettleReading::readOrder()
{
    m_orderCall = m_desk.orders.get({m_intent.target});
    m_orderCall.then(this, [this](const net::Result<PortOrder> &result) {
        if (!result)
            finish(tl::unexpected(result.error()));
        else if (m_intent.kind == store::IntentKind::Activate)
            judgeActivation(*result);
        else if (m_intent.kind == store::IntentKind::AddNote)
            countNotes(*result);
        else if (m_intent.kind == store::IntentKind::UploadDocument)
            compareDocuments(result->id, intentdata::documentsOf(*result, m_intent.data).values());
        else
            finish(judge(*result));
    });
}

Sighting PortingSettleReading::judge(const PortOrder &order) const
{
    const auto sighting = [&](bool present) {
        return Sighting{.sight = present ? Sight::Present : Sight::Absent, .orderId = order.id.text};
    };
    if (m_intent.kind == store::IntentKind::UpdateOrder)
        return judgeUpdated(order);
    Q_ASSERT(m_intent.kind == store::IntentKind::CancelOrder);
    return sighting(order.status.value == domain::OrderStatus::PendingCancelation
        || order.status.value == domain::OrderStatus::Canceled);
}

//! Notes have no ids. Of those that say the same, some were there before, and others of ours may have come since.
static Sight sightOfNote(
    int arrived, const store::JournalEntry &entry, const std::vector<store::JournalEntry> &ourNotes)
{
    int mayBeOthers = 0;
    for (const store::JournalEntry &other : ourNotes) {
        const bool isEqual = other.intent.kind == store::IntentKind::AddNote && other.intent.id != entry.intent.id
            && other.intent.data.value("note"_L1).toString().simplified()
                == entry.intent.data.value("note"_L1).toString().simplified();
        if (!isEqual)
            continue;
        const store::OutcomeState state = store::currentState(other);
        const bool isLater = other.position > entry.position;
        if (state == store::OutcomeState::Done && isLater)
            --arrived;
        else if (state == store::OutcomeState::Done)
            mayBeOthers += other.outcomes.back().at > entry.intent.createdAt ? 1 : 0;
        else if (!store::isFinal(state))
            ++mayBeOthers;
    }
    if (arrived <= 0)
        return Sight::Absent;
    return arrived > mayBeOthers ? Sight::Present : Sight::Undecided;
}

void PortingSettleReading::countNotes(const PortOrder &order)
{
    const std::optional<int> before = intentdata::equalNotesBefore(m_intent.data);
    const QString id = order.id.text;
    if (!before) {
        const bool present = intentdata::hasNote(order, m_intent.data);
        finish(Sighting{.sight = present ? Sight::Present : Sight::Absent, .orderId = id});
        return;
    }
    const int arrived = intentdata::equalNotes(order, m_intent.data.value("note"_L1).toString()) - *before;
    store::then(m_desk.journal.about(m_desk.profileKey, m_intent.target), this,
        [this, arrived, id](const store::Result<std::vector<store::JournalEntry>> &entries) {
            if (!entries) { // the journal will be asked again before anything is proven
                finish(Sighting{.sight = Sight::Undecided, .orderId = id});
                return;
            }
            const auto own = std::find_if(entries->begin(), entries->end(),
                [this](const store::JournalEntry &entry) { return entry.intent.id == m_intent.id; });
            const Sight sight = own == entries->end() ? Sight::Undecided : sightOfNote(arrived, *own, *entries);
            finish(Sighting{.sight = sight, .orderId = id});
        });
}

void PortingSettleReading::compareDocuments(const domain::OrderId &order, QStringList candidates)
{
    Sighting sighting{.sight = Sight::Absent, .orderId = order.text};
    if (candidates.isEmpty()) {
        finish(sighting);
        return;
    }
    m_documentCall = m_desk.orders.document(order, {candidates.takeLast()});
    m_documentCall.then(this, [this, order, candidates](const net::Result<domain::DocumentContent> &result) {
        if (!result) {
            finish(tl::unexpected(result.error()));
            return;
        }
        if (intentdata::isContent(result->content, m_intent.data))
            finish(Sighting{.sight = Sight::Present, .orderId = order.text});
        else if (candidates.isEmpty()) // of our name and new, but not what we sent: somebody else's, or made over there
            finish(Sighting{.sight = Sight::Undecided, .orderId = order.text});
        else
            compareDocuments(order, candidates);
    });
}

static Sight sightOf(UpdateEvidence evidence)
{
    switch (evidence) {
    case UpdateEvidence::Taken:
        return Sight::Present;
    case UpdateEvidence::NotTaken:
        return Sight::Absent;
    case UpdateEvidence::Neither: // others change the same members: a person has to look
        return Sight::Undecided;
    }
    Q_UNREACHABLE();
}

Sighting PortingSettleReading::judgeUpdated(const PortOrder &order) const
{
    const QJsonObject before = m_intent.data.value("before"_L1).toObject();
    const QJsonObject sent = m_intent.data.value("order"_L1).toObject();
    return {.sight = sightOf(judgeUpdate(before, sent, order)), .orderId = order.id.text};
}

void PortingSettleReading::judgeActivation(const PortOrder &order)
{
    const QJsonArray groups = m_intent.data.value("groups"_L1).toArray();
    // Not the whole group: a number of it may have gone live some other time.
    const QJsonArray numbers = m_intent.data.value("numbers"_L1).toArray();
    bool anyActivated = false;
    for (const domain::PortNumber &number : order.numbers) {
        const bool hit = numbers.contains(number.phoneNumber);
        anyActivated = anyActivated || (hit && number.status.value == domain::NumberStatus::Activated);
    }
    if (anyActivated) {
        finish(Sighting{.sight = Sight::Present, .orderId = order.id.text});
        return;
    }
    // Not active yet says nothing: an activation takes its time. A group that is still offered was not taken.
    m_readyCall = m_desk.orders.availableActivations(order.id);
    m_readyCall.then(this, [this, groups, id = order.id.text](const net::Result<domain::ReadyGroups> &result) {
        if (!result) {
            finish(tl::unexpected(result.error()));
            return;
        }
        const bool stillOffered = std::any_of(result->groups.begin(), result->groups.end(),
            [&](const domain::ActivationGroup &group) { return groups.isEmpty() || groups.contains(group.name); });
        finish(Sighting{.sight = stillOffered ? Sight::Absent : Sight::Undecided, .orderId = id});
    });
}

//! Of a resource that is replaced as a whole. What is on the server beyond what was sent is its own.
static UpdateEvidence judgeMembers(const OrderMembers &before, const OrderMembers &sent, const OrderMembers &now)
{
    const auto at = [](const OrderMembers &members, const MemberKey &key) {
        const auto found = members.find(key);
        return found == members.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
    };
    std::set<MemberKey> keys;
    for (const OrderMembers *members : {&before, &sent}) {
        for (const auto &[key, value] : *members)
            keys.insert(key);
    }
    int changed = 0;
    int taken = 0;
    int kept = 0;
    for (const MemberKey &key : keys) {
        const QJsonValue was = at(before, key);
        const QJsonValue wanted = at(sent, key);
        if (was == wanted)
            continue;
        ++changed;
        taken += at(now, key) == wanted;
        kept += at(now, key) == was;
    }
    if (taken == changed) // also when nothing was to change: it is as it was wanted
        return UpdateEvidence::Taken;
    return kept == changed ? UpdateEvidence::NotTaken : UpdateEvidence::Neither;
}

void PortingSettleReading::readConfiguration()
{
    m_configurationCall = m_desk.configuration.get();
    m_configurationCall.then(this, [this](const net::Result<domain::PortingDefaults> &result) {
        const auto found = api::orNone(result);
        if (!found) {
            finish(tl::unexpected(found.error()));
            return;
        }
        const QJsonObject before = m_intent.data.value("before"_L1).toObject();
        const QJsonObject sent = m_intent.data.value("configuration"_L1).toObject();
        const QJsonObject now = *found ? json::write(**found).toObject() : QJsonObject();
        finish(Sighting{.sight = sightOf(judgeMembers(membersOf(before), membersOf(sent), membersOf(now)))});
    });
}

void PortingSettleReading::finish(const net::Result<Sighting> &result)
{
    const Handler handler = m_handler; // may destroy us
    handler(result);
}

} // namespace flows
