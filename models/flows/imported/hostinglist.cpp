#include "flows/imported/hostinglist.h"

#include "flows/imported/hostingscopes.h"

namespace flows {

using api::HostingOrderFilter;
using domain::HostingOrder, domain::HostingOrderState, domain::HostingOrderType;

const std::vector<HostingOrderState> &listedStates()
{
    static const std::vector states{HostingOrderState::WaitingForSignature, HostingOrderState::InProgress,
        HostingOrderState::Submitted, HostingOrderState::Completed, HostingOrderState::Rejected,
        HostingOrderState::Draft};
    return states;
}

const std::vector<HostingOrderType> &listedTypes()
{
    static const std::vector types{HostingOrderType::TextEnable, HostingOrderType::Import};
    return types;
}

HostingListFlow::HostingListFlow(
    const api::HostingOrdersApi &api, HostingScopes &scopes, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_scopes(scopes)
    , m_now(std::move(now))
    , m_calls(
          this, maximumCalls, [this](const Page &page) { return ask(page); },
          [this](const Page &page, const net::Result<api::HostingOrderPage> &result) { take(page, result); })
{
}

Progress HostingListFlow::progress() const
{
    return {.done = m_asked.answered + m_asked.failed, .total = m_asked.questions};
}

void HostingListFlow::refresh(int most)
{
    m_calls.clear();
    m_error.reset();
    makeQuestions(most);
    m_state = ListState::Reading;
    if (m_questions.empty()) {
        end(ListState::Complete);
        return;
    }
    m_asOf = m_now();
    std::deque<Page> pages;
    for (std::size_t i = 0; i < m_questions.size(); ++i)
        pages.push_back({.question = i});
    m_calls.setQueue(std::move(pages));
    Q_EMIT stateChanged(m_state);
    Q_EMIT progressChanged();
}

void HostingListFlow::cancel()
{
    if (m_state != ListState::Reading)
        return;
    m_calls.clear();
    end(ListState::Canceled);
}

void HostingListFlow::makeQuestions(int most)
{
    std::vector<HostingScopes::Scope> scopes = m_scopes.asked();
    std::erase_if(scopes, [this](const HostingScopes::Scope &scope) {
        return (!m_filter.servicePlanId.isEmpty() && scope.servicePlanId != m_filter.servicePlanId)
            || (m_filter.campaignId && scope.campaignId != *m_filter.campaignId);
    });
    const auto states = m_filter.state ? std::vector{*m_filter.state} : listedStates();
    const auto types = m_filter.type ? std::vector{*m_filter.type} : listedTypes();
    m_questions.clear();
    m_asked = {.states = int(states.size()), .types = int(types.size()), .pairs = int(scopes.size())};
    // The open states of all pairs come first: with many pairs they are what there is time for.
    for (const HostingOrderState state : states) {
        for (const HostingScopes::Scope &scope : scopes) {
            for (const HostingOrderType type : types) {
                if (int(m_questions.size()) == most)
                    ++m_asked.leftOut;
                else
                    m_questions.push_back({.filter = {.state = state,
                                               .type = type,
                                               .servicePlanId = scope.servicePlanId,
                                               .campaignId = scope.campaignId}});
            }
        }
    }
    m_asked.questions = int(m_questions.size());
}

net::Call<api::HostingOrderPage> HostingListFlow::ask(const Page &page)
{
    Question &question = m_questions[page.question];
    if (!page.cursor)
        question.askedAt = m_now();
    return m_api.list(question.filter, page.cursor);
}

void HostingListFlow::take(const Page &page, const net::Result<api::HostingOrderPage> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    Question &question = m_questions[page.question];
    for (const HostingOrder &order : result->items)
        question.orders.insert(order.id);
    if (!result->items.empty()) {
        m_scopes.learn(result->items);
        Q_EMIT ordersRead(result->items, m_now());
    }
    if (result->next && ++question.pages < mostPages) {
        m_calls.enqueue({.question = page.question, .cursor = result->next});
        return;
    }
    ++m_asked.answered;
    if (result->next)
        ++m_asked.leftOut;
    else
        Q_EMIT answered(question.filter, question.orders, question.askedAt);
    Q_EMIT progressChanged();
    if (m_state == ListState::Reading && m_calls.isIdle())
        end(m_asked.failed > 0 ? ListState::Failed : ListState::Complete);
}

//! Whether the other questions would fare no better.
static bool concernsAll(const net::Error &error)
{
    switch (error.kind) {
    case net::ErrorKind::Offline:
    case net::ErrorKind::Tls:
    case net::ErrorKind::SignIn:
    case net::ErrorKind::Unauthorized:
    case net::ErrorKind::Payment:
    case net::ErrorKind::Forbidden:
    case net::ErrorKind::RateLimited:
        return true;
    case net::ErrorKind::Timeout:
    case net::ErrorKind::NotFound:
    case net::ErrorKind::Conflict:
    case net::ErrorKind::TooLarge:
    case net::ErrorKind::Invalid:
    case net::ErrorKind::Server:
    case net::ErrorKind::Protocol:
        return false;
    }
    Q_UNREACHABLE();
}

void HostingListFlow::fail(const net::Error &error)
{
    const bool isFirst = !m_error.has_value();
    if (isFirst)
        m_error = error;
    ++m_asked.failed;
    const bool isOver = concernsAll(error) || m_calls.isIdle();
    if (concernsAll(error)) {
        m_asked.failed = m_asked.questions - m_asked.answered;
        m_calls.clear();
    }
    Q_EMIT progressChanged();
    if (isOver)
        end(ListState::Failed);
    if (isFirst)
        Q_EMIT failed(error);
}

void HostingListFlow::end(ListState state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
    Q_EMIT progressChanged();
}

} // namespace flows
