#pragma once

#include "sandbox/message.h"

#include <functional>

namespace sandbox {

//! Our own route table: it sees raw path segments, tells 404 from 405, and the first match wins.
class Router
{
public:
    using Handler = std::function<Reply(const Call &)>;

    //! \p pattern as "/orders/{id}/notes"; segments are compared exactly, with their case.
    void add(const QByteArray &verb, const QByteArray &pattern, Handler handler);
    Reply route(const Request &request) const;

private:
    struct Route {
        QByteArray verb;
        QByteArrayList segments;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

Query parseQuery(const QByteArray &raw);

} // namespace sandbox
