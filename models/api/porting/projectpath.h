#pragma once

#include "net/request.h"

namespace api {

//! Path of a project's resource on the porting host, after the base URL.
inline QString projectPath(const QString &projectId, const QString &resource)
{
    return QLatin1StringView("/v1/projects/") % net::segment(projectId) % resource;
}

} // namespace api
