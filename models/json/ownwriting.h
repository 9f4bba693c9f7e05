#pragma once

#include "json/codec.h"

#include <tl/expected.hpp>

namespace json {

//! Our own writing: what cannot be read of it was damaged, and must not be lost in silence by saving again.
template <class T>
tl::expected<T, Error> readOwn(const QJsonObject &json)
{
    auto decoded = read<T>(json);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (const auto &drift = decoded->drift; !drift.empty())
        return tl::unexpected(Error{
            drift.front().path, QStringLiteral("expected %1, got %2").arg(drift.front().expected, drift.front().got)});
    return std::move(decoded->value);
}

} // namespace json
