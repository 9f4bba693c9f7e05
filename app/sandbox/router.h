#pragma once

#include "sandbox/message.h"

#include <functional>

namespace sandbox {

//! Our own route table: it sees raw path segments, tells 404 from 405, and the first match wins.
class Router
{
public:
    using Handler = std::function<Reply(const Call &)>;
    //! What a request gets that no route takes. \p allowed: the verbs that its path knows; empty for an unknown path.
    using Refusal = std::function<Reply(const QByteArray &allowed)>;

    Router(); //!< refuses in the form of the Porting API
    explicit Router(Refusal refusal);

    //! \p pattern as "/orders/{id}/notes" or "/numbers/{number}:rent"; segments are compared exactly, with their case.
    void add(const QByteArray &verb, const QByteArray &pattern, Handler handler);
    Reply route(const Request &request) const;

private:
    struct Route {
        QByteArray verb;
        QByteArrayList segments;
        Handler handler;
    };
    std::vector<Route> m_routes;
    Refusal m_refusal;
};

Query parseQuery(const QByteArray &raw);

} // namespace sandbox
