#pragma once

#include "domain/numbers/money.h"
#include "domain/numbers/numbertype.h"
#include "json/codec.h"

//! Contract: numbers §1.

template <>
inline constexpr auto json::names<domain::NumberType> = std::to_array<json::Name<domain::NumberType>>({
    {domain::NumberType::Mobile, QLatin1StringView("MOBILE")},
    {domain::NumberType::Local, QLatin1StringView("LOCAL")},
    {domain::NumberType::TollFree, QLatin1StringView("TOLL_FREE")},
});

template <>
inline constexpr auto json::names<domain::Capability> = std::to_array<json::Name<domain::Capability>>({
    {domain::Capability::Sms, QLatin1StringView("SMS")},
    {domain::Capability::Voice, QLatin1StringView("VOICE")},
});

template <>
inline constexpr auto json::names<domain::SearchPattern> = std::to_array<json::Name<domain::SearchPattern>>({
    {domain::SearchPattern::Start, QLatin1StringView("START")},
    {domain::SearchPattern::Contains, QLatin1StringView("CONTAINS")},
    {domain::SearchPattern::End, QLatin1StringView("END")},
});

template <>
inline constexpr auto json::fields<domain::NumberPattern> = std::tuple{
    field("pattern", &domain::NumberPattern::pattern),
    field("searchPattern", &domain::NumberPattern::search),
};

template <>
inline constexpr auto json::fields<domain::Money> = std::tuple{
    field("currencyCode", &domain::Money::currency),
    field("amount", &domain::Money::amount),
};
