#pragma once

#include "domain/numbers/activenumber.h"

#include <tuple>

//! What makes two numbers alike, without copying any of it: a page has a thousand that are of a few kinds.
namespace tables::detail {

//! Everything that makes two numbers of one kind, of a number as of a kind.
template <class T>
auto kindIdentity(const T &of)
{
    static const domain::Money none;
    const domain::Money &price = of.price ? *of.price : none;
    return std::tie(of.regionCode, of.type, of.capabilities, of.paymentIntervalMonths, price.currency, price.amount);
}

//! Likewise of services: all but times and what is not published.
template <class T>
auto servicesIdentity(const T &of)
{
    static const domain::SmsProvisioning noSms;
    static const domain::VoiceProvisioning noVoice;
    const auto &sms = of.sms.scheduled ? *of.sms.scheduled : noSms;
    const auto &voice = of.voice.scheduled ? *of.voice.scheduled : noVoice;
    return std::tuple_cat(std::tie(of.sms.servicePlanId, of.sms.campaignId, of.voice.type, of.voice.appId,
                              of.voice.trunkId, of.voice.serviceId, of.callbackUrl),
        std::tuple(of.sms.scheduled.has_value(), of.voice.scheduled.has_value()),
        std::tie(sms.servicePlanId, sms.campaignId, sms.status, sms.errors, voice.type, voice.appId, voice.trunkId,
            voice.serviceId, voice.status));
}

template <class E>
size_t hashOf(const domain::Open<E> &word)
{
    return qHashMulti(0, int(word.value), word.text);
}

template <class E>
size_t hashOf(const std::vector<domain::Open<E>> &words)
{
    size_t hash = words.size();
    for (const auto &word : words)
        hash = qHashMulti(hash, hashOf(word));
    return hash;
}

template <class T>
size_t hashOf(const T &value)
{
    return qHash(value);
}

template <class Identity>
size_t hashOfAll(const Identity &identity)
{
    return std::apply([](const auto &...part) { return qHashMulti(0, hashOf(part)...); }, identity);
}

} // namespace tables::detail
