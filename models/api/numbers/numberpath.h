#pragma once

#include "api/projectpath.h"

namespace api {

//! Path of one number under \p base. \p more is a verb or a resource below, with its colon or slash.
inline QString numberPath(const QString &base, const QString &number, const QString &more = {})
{
    Q_ASSERT(!number.isEmpty()); // ":release" alone would be a number
    return base % u'/' % net::segment(number) % more;
}

} // namespace api
