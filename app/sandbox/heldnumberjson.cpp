#include "sandbox/heldnumberjson.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void writeTime(JsonText &json, const char *name, const QDateTime &time)
{
    json.member(name);
    if (time.isValid())
        json.text(microTime(time));
    else
        json.null();
}

QString idFor(VoiceType type, const VoiceLink &link)
{
    return link.type == type ? link.id : QString();
}

void writeSms(JsonText &json, const HeldNumber &number)
{
    json.open('{').member("servicePlanId").text(number.plan).member("scheduledProvisioning");
    if (const auto &scheduled = number.smsProvisioning) {
        json.open('{').member("servicePlanId").text(scheduled->plan).member("campaignId").text(scheduled->campaign);
        json.member("status").text(nameOf(scheduled->status));
        writeTime(json, "lastUpdatedTime", scheduled->changedAt);
        json.member("errorCodes").open('[');
        for (const QString &error : scheduled->errorCodes)
            json.text(error);
        json.close(']').close('}');
    } else {
        json.null();
    }
    json.member("campaignId").text(number.campaign).close('}');
}

void writeVoice(JsonText &json, const HeldNumber &number)
{
    json.open('{').member("appId").text(idFor(VoiceType::Rtc, number.voice)).member("scheduledVoiceProvisioning");
    if (const auto &scheduled = number.voiceProvisioning) {
        json.open('{').member("appId").text(idFor(VoiceType::Rtc, scheduled->link));
        json.member("status").text(nameOf(scheduled->status));
        writeTime(json, "lastUpdatedTime", scheduled->changedAt);
        json.member("type").text(nameOf(scheduled->link.type));
        json.member("trunkId").text(idFor(VoiceType::Est, scheduled->link));
        json.member("serviceId").text(idFor(VoiceType::Fax, scheduled->link)).close('}');
    } else {
        json.null();
    }
    writeTime(json, "lastUpdatedTime", number.voiceChangedAt);
    json.member("type").text(nameOf(number.voice.type));
    json.member("trunkId").text(idFor(VoiceType::Est, number.voice));
    json.member("serviceId").text(idFor(VoiceType::Fax, number.voice)).close('}');
}

} // namespace

QString microTime(const QDateTime &time)
{
    // By hand: QDateTime::toString() reads its format again each time, and a page has a thousand of these. The clock
    // counts milliseconds; the rest follows from them, so that equal times stay equal.
    const QDateTime utc = time.toUTC();
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    const int ms = utc.time().msecsSinceStartOfDay();
    const int micros = ms % 1000 == 0 ? 0 : ms * 7 % 1000;
    char text[40];
    const int length = std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03d%03dZ", year, month, day,
        ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000, micros);
    return QString::fromLatin1(text, length);
}

QDateTime nextChargeDate(const HeldNumber &number, const QDateTime &now)
{
    // A released number is paid to its end and not renewed.
    if (number.expireAt.isValid())
        return number.expireAt;
    const QDate bought = number.boughtAt.date();
    const QDate today = now.date();
    int months = std::max(1, (today.year() - bought.year()) * 12 + today.month() - bought.month());
    while (number.boughtAt.addMonths(months) <= now)
        ++months;
    return number.boughtAt.addMonths(months);
}

void writeMoney(JsonText &json, QLatin1StringView currency, int cents)
{
    json.open('{').member("currencyCode").text(currency);
    json.member("amount").text(u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'))).close('}');
}

void writeCapability(JsonText &json, const NumberProduct &product)
{
    json.open('[');
    if (product.sms)
        json.text("SMS"_L1);
    if (product.voice)
        json.text("VOICE"_L1);
    json.close(']');
}

void writeHeldNumber(JsonText &json, const HeldNumber &number, const NumberView &view)
{
    const NumberProduct &product = *productOf(number.key);
    json.open('{').member("phoneNumber").text(textOf(number.key)).member("projectId").text(view.project);
    json.member("displayName").text(number.displayName).member("regionCode").text(product.region);
    json.member("type").text(nameOf(product.type)).member("capability");
    writeCapability(json, product);
    json.member("money");
    writeMoney(json, product.currency, number.monthlyCents);
    json.member("paymentIntervalMonths").number(1);
    writeTime(json, "nextChargeDate", nextChargeDate(number, view.now));
    writeTime(json, "expireAt", number.expireAt);
    json.member("smsConfiguration");
    writeSms(json, number);
    json.member("voiceConfiguration");
    writeVoice(json, number);
    json.member("callbackUrl").text(number.callbackUrl).close('}');
}

void writeAvailableNumber(JsonText &json, NumberKey key, const NumberProduct &product)
{
    json.open('{').member("phoneNumber").text(textOf(key)).member("regionCode").text(product.region);
    json.member("type").text(nameOf(product.type)).member("capability");
    writeCapability(json, product);
    json.member("setupPrice");
    writeMoney(json, product.currency, product.setupCents);
    json.member("monthlyPrice");
    writeMoney(json, product.currency, product.monthlyCents);
    json.member("paymentIntervalMonths").number(1);
    json.member("supportingDocumentationRequired").boolean(product.documents).close('}');
}

QLatin1StringView nameOf(ProvisioningStatus status)
{
    switch (status) {
    case ProvisioningStatus::Waiting:
        return "WAITING"_L1;
    case ProvisioningStatus::InProgress:
        return "IN_PROGRESS"_L1;
    case ProvisioningStatus::Failed:
        return "FAILED"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView nameOf(VoiceType type)
{
    switch (type) {
    case VoiceType::Rtc:
        return "RTC"_L1;
    case VoiceType::Est:
        return "EST"_L1;
    case VoiceType::Fax:
        return "FAX"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<VoiceType> voiceTypeNamed(const QString &name)
{
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax}) {
        if (name == nameOf(type))
            return type;
    }
    return std::nullopt;
}

QLatin1StringView idMemberOf(VoiceType type)
{
    switch (type) {
    case VoiceType::Rtc:
        return "appId"_L1;
    case VoiceType::Est:
        return "trunkId"_L1;
    case VoiceType::Fax:
        return "serviceId"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
