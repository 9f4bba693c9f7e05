#pragma once

#include "domain/porting/portorder.h"
#include "net/call.h"
#include "json/porting/documentjson.h"

namespace api {

//! A document on its way from the server. The published path and the one in Sinch's own skill differ, so a 404 from
//! the first is asked about at the second. Like a net::Call: dropping it cancels, and silences.
class [[nodiscard]] DocumentCall
{
public:
    using Handler = std::function<void(net::Result<domain::DocumentContent>)>;
    using Progress = std::function<void(qint64 received, qint64 total)>;

    DocumentCall() = default;
    DocumentCall(net::Client &client, net::Request published, net::Request other);

    bool isRunning() const { return m_state != nullptr; }
    void cancel() { m_state.reset(); }

    //! \p total is -1 when the server does not say. Before then().
    void onReceived(Progress progress);
    void then(QObject *context, Handler handler);

private:
    struct State {
        QPointer<net::Client> client = {};
        net::Request other = {};
        net::Call<domain::DocumentContent> call = {};
        Progress progress = {};
    };

    static void report(State &state, QObject *context);

    std::shared_ptr<State> m_state;
};

} // namespace api
