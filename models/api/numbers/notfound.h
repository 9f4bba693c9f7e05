#pragma once

#include "net/error.h"

namespace api {

//! An answer of which the server may say that there is none. It must name the \p resource that it does not have, which
//! stands in the error's title: a 404 about something else, or from some other server, says nothing of the kind.
template <class T>
net::Result<std::optional<T>> orNone(const net::Result<T> &answer, QLatin1StringView resource)
{
    if (answer)
        return std::optional(*answer);
    if (answer.error().kind == net::ErrorKind::NotFound && answer.error().title == resource)
        return std::optional<T>();
    return tl::unexpected(answer.error());
}

} // namespace api
