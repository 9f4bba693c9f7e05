#include "flows/imported/textenablesubmit.h"

#include "api/imported/importedapi.h"
#include "flows/imported/hostingintent.h"
#include "flows/settleflow.h"
#include "flows/submitplan.h"

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

TextEnableSubmit::TextEnableSubmit(Desk desk, TextEnableFlow &draft, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_draft(draft)
    , m_settler(settler)
    , m_known(!draft.wasLeft())
{
    connect(&m_settler, &SettleFlow::settled, this, &TextEnableSubmit::takeSettlement);
    // What its numbers are is read again: only then it is known that nothing is left to send.
    connect(&m_draft, &TextEnableFlow::changed, this, [this] {
        if (isDone())
            m_draft.discard();
    });
}

TextEnableSubmit::~TextEnableSubmit() = default;

void TextEnableSubmit::reconcile()
{
    if (m_known || m_reconciling)
        return;
    m_reconciling = true;
    using enum store::IntentKind;
    store::then(m_desk.journal.ofKinds(m_desk.profileKey, {TextEnable, TextEnableTollFree}), this,
        [this](const store::Result<std::vector<store::JournalEntry>> &entries) {
            m_reconciling = false;
            if (entries)
                takeJournal(*entries);
            else
                Q_EMIT storeFailed(entries.error());
            Q_EMIT planned();
        });
}

void TextEnableSubmit::takeJournal(const std::vector<store::JournalEntry> &entries)
{
    m_known = true;
    for (const store::JournalEntry &entry : entries) {
        const auto request = hostingintent::textEnableRequest(entry.intent);
        if (entry.intent.draftId != m_draft.id().text || !request)
            continue;
        const SubmitState state = submitState(entry);
        const std::vector<QString> &numbers = domain::numbersOf(*request);
        std::erase_if(m_orders, [&numbers](const TextEnableOrder &before) { // sent again since
            return !mayExist(before.state)
                && std::ranges::find_first_of(domain::numbersOf(before.request), numbers)
                != domain::numbersOf(before.request).end();
        });
        m_orders.push_back({.request = *request,
            .state = state == SubmitState::Sent ? SubmitState::UnknownOutcome : state,
            .intentId = entry.intent.id,
            .id = {store::hostingOrderIdOf(entry)},
            .problem = mayExist(state) || entry.outcomes.empty() ? QString() : entry.outcomes.back().words});
        if (m_orders.back().state == SubmitState::UnknownOutcome)
            m_settler.settle(entry.intent.id);
    }
    tellDraft();
}

//! The numbers of what exists, or may.
QStringList TextEnableSubmit::taken() const
{
    QStringList taken;
    for (const TextEnableOrder &order : m_orders) {
        const std::vector<QString> &numbers = domain::numbersOf(order.request);
        if (mayExist(order.state))
            taken += QStringList(numbers.begin(), numbers.end());
    }
    return taken;
}

void TextEnableSubmit::tellDraft()
{
    const auto failed
        = std::ranges::find_if(m_orders, [](const TextEnableOrder &order) { return !order.problem.isEmpty(); });
    // Also before it goes: a change after that keeps it again, with these in it.
    m_draft.noteSubmitted(taken(), failed == m_orders.end() ? QString() : failed->problem);
    if (isDone())
        m_draft.discard();
}

bool TextEnableSubmit::isDone() const
{
    using enum SubmitState;
    if (m_running || count(Created) == 0 || count(Sent) + count(UnknownOutcome) > 0)
        return false;
    // What was refused, or not sent, is done with once nobody wants its numbers any more.
    const QStringList made = taken();
    return std::ranges::none_of(m_draft.numbers(), [&made](const TextEnableNumber &number) {
        const bool mayGoYet = number.isChosen || number.isOpen();
        return number.isWanted && mayGoYet && !made.contains(number.number);
    });
}

std::vector<TextEnableOrderRequest> TextEnableSubmit::toSend() const
{
    const QStringList there = taken();
    const QSet<QString> taken(there.begin(), there.end());
    std::vector<QString> numbers = m_draft.going();
    std::erase_if(numbers, [&taken](const QString &number) { return taken.contains(number); });
    return domain::planTextEnable(m_draft.draft(), numbers);
}

void TextEnableSubmit::start()
{
    if (m_running)
        return;
    if (!m_known)
        return reconcile();
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
    intent.draftId = m_draft.id().text;
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
    tellDraft();
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
    sent.problem = outcomeFor(end).words;
    sent.id = id.value_or(HostingOrderId());
    // A refusal is about that order alone; without a connection, or a journal, the others would fare no better.
    if (end.storeError || sent.state == SubmitState::UnknownOutcome || sent.state == SubmitState::Failed)
        m_stopping = true;
    tellDraft();
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
    if (isMade) {
        found->error.reset();
        found->problem.clear();
    }
    const HostingOrderId made = found->id;
    tellDraft();
    Q_EMIT orderChanged(int(found - m_orders.begin()));
    if (isMade)
        Q_EMIT orderMade(made);
}

void TextEnableSubmit::finish()
{
    m_running = m_stopping = false;
    tellDraft();
    Q_EMIT runningChanged(false);
}

} // namespace flows
