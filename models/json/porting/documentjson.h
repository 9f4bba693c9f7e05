#pragma once

#include "domain/porting/portorder.h"
#include "json/codec.h"

namespace json::detail {

//! The published answer has both id and documentId; older ones only the second.
QJsonValue adaptDocument(const QJsonValue &document);

} // namespace json::detail

//! Contract: porting §6.9, §7 (8, 9).
template <>
inline constexpr auto json::adapt<domain::DocumentContent> = json::detail::adaptDocument;
template <>
inline constexpr auto json::fields<domain::DocumentContent> = std::tuple{
    field("id", &domain::DocumentContent::id, Use::ReadOnly),
    field("documentName", &domain::DocumentContent::name),
    field("description", &domain::DocumentContent::description),
    field("contentType", &domain::DocumentContent::contentType, Use::ReadOnly),
    field("fileContent", &domain::DocumentContent::content, Use::Required),
};
template <>
inline constexpr auto json::neverSent<domain::DocumentContent> = std::to_array({QLatin1StringView("documentId")});
