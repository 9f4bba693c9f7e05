#include "flows/imported/hostingsettlereading.h"

#include "api/imported/importedapi.h"
#include "flows/intentdata.h"
#include "store/journal.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

using domain::HostingOrder, domain::HostingOrderState, domain::ImportedNumber, domain::QualifiedState;
using store::IntentKind, store::JournalEntry;

namespace {

//! Clocks differ a little; an order that is older was not made by the request.
constexpr auto earlier = 30s;

} // namespace

ImportSettleReading::ImportSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void ImportSettleReading::start(Handler handler)
{
    m_call = m_desk.imported.numbers().get(m_intent.target);
    m_call.then(this, [this, handler = std::move(handler)](const net::Result<ImportedNumber> &result) {
        const auto number = api::orNone(result);
        const Handler told = handler; // may destroy us
        if (!number)
            told(tl::unexpected(number.error()));
        else
            told(Sighting{.sight = *number ? judge(**number) : Sight::Absent});
    });
}

Sight ImportSettleReading::judge(const ImportedNumber &number) const
{
    const auto sent = hostingintent::importOf(m_intent);
    if (!sent)
        return Sight::Undecided;
    QStringList plans{number.sms.servicePlanId};
    if (number.sms.scheduled)
        plans << number.sms.scheduled->servicePlanId;
    if (number.smsProvisioning)
        plans << number.smsProvisioning->serviceId;
    // Colleagues import as well: one that goes somewhere else is theirs.
    return plans.contains(sent->sms.servicePlanId) ? Sight::Present : Sight::Undecided;
}

HostingOrderSettleReading::HostingOrderSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
    , m_expected(hostingintent::expectedOf(m_intent))
{
}

void HostingOrderSettleReading::start(Handler handler)
{
    m_handler = std::move(handler);
    if (!m_expected) { // what was asked for is not known: nothing can be told
        QMetaObject::invokeMethod(
            this, [this] { finish(Sighting{}); }, Qt::QueuedConnection);
        return;
    }
    using enum HostingOrderState;
    // In the order in which an order moves: one that moves on meanwhile is met later.
    m_states = {Draft, Submitted, WaitingForSignature, InProgress, Completed, Rejected};
    findOurs([this] { listNext(); });
}

//! Which orders other requests of this desk made.
void HostingOrderSettleReading::findOurs(const std::function<void()> &then)
{
    store::then(m_desk.journal.ofKinds(m_desk.profileKey,
                    {IntentKind::ImportNumbers, IntentKind::TextEnable, IntentKind::TextEnableTollFree}),
        this, [this, then](const store::Result<std::vector<JournalEntry>> &entries) {
            if (!entries) { // without the journal nobody knows what is whose
                finish(Sighting{});
                return;
            }
            for (const JournalEntry &entry : *entries) {
                if (entry.intent.id != m_intent.id)
                    m_explained.insert(store::hostingOrderIdOf(entry));
            }
            m_explained.remove({});
            then();
        });
}

void HostingOrderSettleReading::listNext()
{
    if (m_states.empty())
        compareNext();
    else
        list({});
}

void HostingOrderSettleReading::list(const std::optional<api::Cursor> &cursor)
{
    m_list = m_desk.imported.orders().list({.state = m_states.front(),
                                               .type = m_expected->type,
                                               .servicePlanId = m_expected->servicePlanId,
                                               .campaignId = m_expected->campaignId,
                                               .regionCode = m_expected->regionCode},
        cursor);
    m_list.then(this, [this](const net::Result<api::HostingOrderPage> &page) {
        if (page)
            takePage(*page);
        else
            finish(tl::unexpected(page.error()));
    });
}

void HostingOrderSettleReading::takePage(const api::HostingOrderPage &page)
{
    for (const HostingOrder &order : page.items) {
        if (mayBeIt(order))
            m_candidates.push_back(order.id);
    }
    if (page.next) {
        list(page.next);
        return;
    }
    m_states.pop_front();
    listNext();
}

bool HostingOrderSettleReading::mayBeIt(const HostingOrder &order) const
{
    if (m_explained.contains(order.id.text))
        return false;
    const QDateTime sentAt = intentdata::sentAt(m_intent);
    return !order.created || *order.created >= sentAt.addMSecs(-std::chrono::milliseconds(earlier).count());
}

void HostingOrderSettleReading::compareNext()
{
    m_found.clear();
    if (m_candidates.empty())
        askNumber();
    else
        readNumbers({});
}

void HostingOrderSettleReading::readNumbers(const std::optional<api::Cursor> &cursor)
{
    m_numbers = m_desk.imported.orders().numbers(m_candidates.front(), {}, cursor);
    m_numbers.then(this, [this](const net::Result<api::OrderNumberPage> &page) {
        if (page)
            takeNumbers(*page);
        else
            finish(tl::unexpected(page.error()));
    });
}

void HostingOrderSettleReading::takeNumbers(const api::OrderNumberPage &page)
{
    for (const domain::HostingOrderNumber &number : page.items)
        m_found.insert(number.phoneNumber);
    const QSet<QString> sent(m_expected->numbers.begin(), m_expected->numbers.end());
    const bool mayFit = sent.contains(m_found);
    if (mayFit && page.next) {
        readNumbers(page.next);
    } else if (mayFit && m_found.size() == sent.size()) {
        finish(Sighting{.sight = Sight::Present, .orderId = m_candidates.front().text});
    } else {
        m_candidates.pop_front();
        compareNext();
    }
}

//! No list has such an order. A number that is being hosted all the same says that one was made of which no list tells:
//! then nobody may send it again.
void HostingOrderSettleReading::askNumber()
{
    if (m_expected->migrates) { // it was imported before, and still is
        finish(Sighting{.sight = Sight::Absent});
        return;
    }
    const QString number = m_expected->numbers.front();
    if (m_expected->type == domain::HostingOrderType::Import) {
        m_imported = m_desk.imported.numbers().get(number);
        m_imported.then(this, [this](const net::Result<ImportedNumber> &result) {
            const auto found = api::orNone(result);
            if (!found)
                finish(tl::unexpected(found.error()));
            else
                finish(Sighting{.sight = *found ? Sight::Undecided : Sight::Absent});
        });
        return;
    }
    m_qualified = m_desk.imported.qualified().get(number);
    m_qualified.then(this, [this](const net::Result<domain::QualifiedNumber> &result) {
        const auto found = api::orNone(result);
        if (!found) {
            finish(tl::unexpected(found.error()));
            return;
        }
        const bool isHosted = *found
            && ((*found)->state.value == QualifiedState::HostingInProgress
                || (*found)->state.value == QualifiedState::HostingDone);
        finish(Sighting{.sight = isHosted ? Sight::Undecided : Sight::Absent});
    });
}

void HostingOrderSettleReading::finish(const net::Result<Sighting> &result)
{
    const Handler handler = m_handler; // may destroy us
    handler(result);
}

} // namespace flows
