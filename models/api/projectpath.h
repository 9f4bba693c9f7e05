#pragma once

#include "net/request.h"

namespace api {

//! Path of a resource of a project, after the base URL; the same on every host.
inline QString projectPath(const QString &projectId, const QString &resource)
{
    return QLatin1StringView("/v1/projects/") % net::segment(projectId) % resource;
}

} // namespace api
