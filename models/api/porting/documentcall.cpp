#include "api/porting/documentcall.h"

namespace api {

using domain::DocumentContent;

DocumentCall::DocumentCall(net::Client &client, net::Request published, net::Request other)
    : m_state(std::make_shared<State>())
{
    m_state->client = &client;
    m_state->other = std::move(other);
    m_state->call = net::Call<DocumentContent>(client, std::move(published));
}

void DocumentCall::onReceived(Progress progress)
{
    m_state->progress = std::move(progress);
}

void DocumentCall::report(State &state, QObject *context)
{
    if (state.progress)
        QObject::connect(state.call.job(), &net::Job::received, context, state.progress);
}

void DocumentCall::then(QObject *context, Handler handler)
{
    Q_ASSERT(m_state);
    report(*m_state, context);
    m_state->call.then(context,
        [weak = std::weak_ptr(m_state), context, handler = std::move(handler)](
            net::Result<DocumentContent> result) mutable {
            const auto state = weak.lock();
            if (!state)
                return;
            if (result || result.error().kind != net::ErrorKind::NotFound || !state->client)
                return handler(std::move(result));
            state->call = net::Call<DocumentContent>(*state->client, std::move(state->other));
            report(*state, context);
            state->call.then(context, std::move(handler));
        });
}

} // namespace api
