#pragma once

#include "sandbox/heldnumber.h"
#include "sandbox/jsontext.h"

namespace sandbox {

//! Everything about a number that its JSON does not have in itself.
struct NumberView {
    QString project = {};
    QDateTime now = {};
};

//! As production writes it: RFC 3339 in UTC with microseconds.
QString microTime(const QDateTime &time);
//! The end of the month that is paid for.
QDateTime nextChargeDate(const HeldNumber &number, const QDateTime &now);

void writeMoney(JsonText &json, QLatin1StringView currency, int cents);
void writeCapability(JsonText &json, const NumberProduct &product);
//! An active number: all thirteen members, in production's order, with its nulls and empty texts.
void writeHeldNumber(JsonText &json, const HeldNumber &number, const NumberView &view);
void writeAvailableNumber(JsonText &json, NumberKey key, const NumberProduct &product);

QLatin1StringView nameOf(ProvisioningStatus status);
QLatin1StringView nameOf(VoiceType type);
std::optional<VoiceType> voiceTypeNamed(const QString &name);
QLatin1StringView idMemberOf(VoiceType type); //!< "appId"

} // namespace sandbox
