#pragma once

#include "sandbox/message.h"

#include <optional>

namespace sandbox {

//! One part of multipart/form-data.
struct FormPart {
    QString name = {};
    QString fileName = {}; //!< empty: not a file
    QByteArray contentType = {};
    QByteArray content = {};
};

//! The parts of \p request; nothing when it is not whole multipart/form-data. QHttpServer has no reader for it.
std::optional<std::vector<FormPart>> formParts(const Request &request);

} // namespace sandbox
