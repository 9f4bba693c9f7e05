#include "flows/imported/textenablesubmit.h"

#include "api/imported/importedapi.h"
#include "flows/imported/hostingintent.h"
#include "flows/settleflow.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::HostingOrder, domain::HostingOrderId, domain::SubmitState, domain::TextEnableOrderRequest,
    domain::TextEnableRoute;

bool mayExist(SubmitState state)
{
    return state == SubmitState::Sent || state == SubmitState::Created || state == SubmitState::UnknownOutcome;
}

static SubmitState stateOf(store::OutcomeState end)
{
    using enum store::OutcomeState;
    return end == Done   ? SubmitState::Created
        : end == Unknown ? SubmitState::UnknownOutcome
        : end == Refused ? SubmitState::Refused
                         : SubmitState::Failed;
}

TextEnableSubmit::TextEnableSubmit(Desk desk, const TextEnableFlow &draft, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_draft(draft)
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::settled, this, &TextEnableSubmit::takeSettlement);
}

TextEnableSubmit::~TextEnableSubmit() = default;

std::vector<TextEnableOrderRequest> TextEnableSubmit::toSend() const
{
    QSet<QString> taken;
    for (const TextEnableOrder &order : m_orders) {
        if (mayExist(order.state)) {
            for (const QString &number : domain::numbersOf(order.request))
                taken.insert(number);
        }
    }
    std::vector<QString> numbers = m_draft.going();
    std::erase_if(numbers, [&taken](const QString &number) { return taken.contains(number); });
    return domain::planTextEnable(m_draft.draft(), numbers);
}

void TextEnableSubmit::start()
{
    if (m_running)
        return;
    const std::vector<TextEnableOrderRequest> requests = toSend();
    if (requests.empty())
        return;
    std::erase_if(m_orders, [](const TextEnableOrder &order) { return !mayExist(order.state); });
    for (const TextEnableOrderRequest &request : requests)
        m_orders.push_back({.request = request});
    m_running = true;
    m_stopping = false;
    Q_EMIT planned();
    Q_EMIT runningChanged(true);
    next();
}

void TextEnableSubmit::stop()
{
    m_stopping = true;
    for (int i = 0; i < int(m_orders.size()); ++i)
        Q_EMIT orderChanged(i);
}

int TextEnableSubmit::count(SubmitState state) const
{
    return int(std::ranges::count(m_orders, state, &TextEnableOrder::state));
}

Progress TextEnableSubmit::progress() const
{
    const int open = count(SubmitState::Waiting) + count(SubmitState::Sent);
    return {.done = int(m_orders.size()) - open, .total = int(m_orders.size())};
}

void TextEnableSubmit::next()
{
    const auto waiting = std::ranges::find(m_orders, SubmitState::Waiting, &TextEnableOrder::state);
    if (m_stopping || waiting == m_orders.end())
        finish();
    else
        send(int(waiting - m_orders.begin()));
}

void TextEnableSubmit::send(int order)
{
    TextEnableOrder &sent = m_orders[std::size_t(order)];
    const TextEnableRoute route = m_draft.draft().route;
    sent.state = SubmitState::Sent;
    sent.intentId = newIntentId();
    const bool isTollFree = domain::isTollFree(sent.request);
    store::Intent intent
        = m_desk.intent(isTollFree ? store::IntentKind::TextEnableTollFree : store::IntentKind::TextEnable,
            sent.intentId, m_desk.timing.writeTimeout);
    intent.id = sent.intentId;
    intent.data = hostingintent::textEnable(sent.request, route, m_desk.now());
    if (!isTollFree && route == TextEnableRoute::QualifiedNumbers) { // this one answers with nothing but the id
        m_idCall.start(
            m_desk.journal, intent,
            [this, request = std::get<domain::TextEnableRequest>(sent.request)] {
                return m_desk.imported.qualified().textEnable(request);
            },
            [this, order](const WriteEnd &end, const std::optional<HostingOrderId> &id) { takeEnd(order, end, id); },
            {.orderId = [](const HostingOrderId &id) { return id.text; }});
    } else {
        m_orderCall.start(
            m_desk.journal, intent, [this, request = sent.request] { return callFor(request); },
            [this, order](const WriteEnd &end, const std::optional<HostingOrder> &made) {
                takeEnd(order, end, made ? std::optional(made->id) : std::nullopt);
            },
            {.orderId = [](const HostingOrder &made) { return made.id.text; }});
    }
    Q_EMIT orderChanged(order);
}

net::Call<HostingOrder> TextEnableSubmit::callFor(const TextEnableOrderRequest &request) const
{
    if (const auto *local = std::get_if<domain::TextEnableRequest>(&request))
        return m_desk.imported.orders().textEnable(*local);
    const auto &tollFree = std::get<domain::TollFreeRequest>(request);
    return m_draft.draft().route == TextEnableRoute::QualifiedNumbers
        ? m_desk.imported.qualified().textEnableTollFree(tollFree)
        : m_desk.imported.orders().textEnableTollFree(tollFree);
}

void TextEnableSubmit::takeEnd(int order, const WriteEnd &end, const std::optional<HostingOrderId> &id)
{
    TextEnableOrder &sent = m_orders[std::size_t(order)];
    sent.state = stateOf(end.state);
    sent.error = end.error;
    sent.id = id.value_or(HostingOrderId());
    // A refusal is about that order alone; without a connection, or a journal, the others would fare no better.
    if (end.storeError || sent.state == SubmitState::UnknownOutcome || sent.state == SubmitState::Failed)
        m_stopping = true;
    Q_EMIT orderChanged(order);
    if (end.isDone())
        Q_EMIT orderMade(sent.id);
    if (end.state == store::OutcomeState::Unknown)
        m_settler.settle(end.intentId);
    if (end.storeError)
        Q_EMIT storeFailed(*end.storeError);
    next();
}

void TextEnableSubmit::takeSettlement(const Settlement &settlement, const store::JournalEntry &entry)
{
    const auto found = std::ranges::find(m_orders, settlement.intentId, &TextEnableOrder::intentId);
    if (found == m_orders.end() || found->state != SubmitState::UnknownOutcome)
        return;
    const bool isMade = settlement.state == SettleState::Done;
    found->state = isMade ? SubmitState::Created : SubmitState::Failed;
    found->id = {store::hostingOrderIdOf(entry)};
    if (isMade)
        found->error.reset();
    const HostingOrderId made = found->id;
    Q_EMIT orderChanged(int(found - m_orders.begin()));
    if (isMade)
        Q_EMIT orderMade(made);
}

void TextEnableSubmit::finish()
{
    m_running = m_stopping = false;
    Q_EMIT runningChanged(false);
}

} // namespace flows
