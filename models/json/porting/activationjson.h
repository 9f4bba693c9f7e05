#pragma once

#include "domain/porting/activation.h"
#include "json/porting/portorderjson.h"

namespace json {

//! The published form of a request to activate, and of its answer (contract: porting §7, 11).
struct PublishedActivation {
    std::vector<QString> groups = {}; //!< none: every group that is ready
};

//! The form of Sinch's own skill (contract: porting §13.2).
struct SkillActivation {
    std::vector<QString> groups = {};
};

struct ActivationAnswer {
    std::vector<domain::ActivatedGroup> groups = {};
};

//! What phoneGroups answers: numbers by group, whole (contract: porting §6.12).
struct PhoneGroup {
    QString name = {};
    std::optional<domain::WireTime> focDate = {};
    std::vector<domain::PortNumber> numbers = {};
};

struct PhoneGroups {
    std::vector<PhoneGroup> groups = {};
};

namespace detail {

//! An array, or an object with one, becomes {"dialect": ..., "groups": [...]}.
QJsonValue adaptGroupList(const QJsonValue &reply);
//! groupId becomes phoneNumberGroup, and {"phoneNumber": "+1..."} becomes "+1...".
QJsonValue adaptActivationGroup(const QJsonValue &group);
QJsonValue adaptGroupName(const QJsonValue &group);

} // namespace detail
} // namespace json

template <>
inline constexpr auto json::names<domain::GroupDialect> = std::to_array<json::Name<domain::GroupDialect>>({
    {domain::GroupDialect::Published, QLatin1StringView("published")},
    {domain::GroupDialect::Skill, QLatin1StringView("skill")},
});

template <>
inline constexpr auto json::adapt<domain::ActivationGroup> = json::detail::adaptActivationGroup;
template <>
inline constexpr auto json::fields<domain::ActivationGroup> = std::tuple{
    field("phoneNumberGroup", &domain::ActivationGroup::name, Use::Required),
    field("status", &domain::ActivationGroup::status),
    field("focDate", &domain::ActivationGroup::focDate),
    field("phoneNumbers", &domain::ActivationGroup::numbers),
};

template <>
inline constexpr auto json::adapt<domain::ReadyGroups> = json::detail::adaptGroupList;
template <>
inline constexpr auto json::fields<domain::ReadyGroups> = std::tuple{
    field("dialect", &domain::ReadyGroups::dialect, Use::Required),
    field("groups", &domain::ReadyGroups::groups),
};

template <>
inline constexpr auto json::fields<json::PublishedActivation> = std::tuple{
    field("phoneNumberGroups", &json::PublishedActivation::groups),
};

template <>
inline constexpr auto json::fields<json::SkillActivation> = std::tuple{
    field("groupIds", &json::SkillActivation::groups),
};

template <>
inline constexpr auto json::adapt<domain::ActivatedGroup> = json::detail::adaptGroupName;
template <>
inline constexpr auto json::fields<domain::ActivatedGroup> = std::tuple{
    field("phoneNumberGroup", &domain::ActivatedGroup::name, Use::Required),
    field("status", &domain::ActivatedGroup::status),
};

template <>
inline constexpr auto json::adapt<json::ActivationAnswer> = json::detail::adaptGroupList;
template <>
inline constexpr auto json::fields<json::ActivationAnswer> = std::tuple{
    field("groups", &json::ActivationAnswer::groups),
};

template <>
inline constexpr auto json::adapt<json::PhoneGroup> = json::detail::adaptGroupName;
template <>
inline constexpr auto json::fields<json::PhoneGroup> = std::tuple{
    field("phoneNumberGroup", &json::PhoneGroup::name),
    field("focDate", &json::PhoneGroup::focDate),
    field("phoneNumbers", &json::PhoneGroup::numbers),
};

template <>
inline constexpr auto json::adapt<json::PhoneGroups> = json::detail::adaptGroupList;
template <>
inline constexpr auto json::fields<json::PhoneGroups> = std::tuple{
    field("groups", &json::PhoneGroups::groups),
};
