#include "views/pages/activitynumbers.h"

#include "domain/secrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace views::activitywords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ActivityNumbers)
};

//! A member by its name on the wire; one that is not known here keeps that name.
QString memberName(const QString &wire)
{
    const std::pair<QLatin1StringView, QString> names[] = {
        {"displayName"_L1, Words::tr("Name")},
        {"servicePlanId"_L1, Words::tr("Service plan")},
        {"campaignId"_L1, Words::tr("Campaign")},
        {"appId"_L1, Words::tr("Voice app")},
        {"trunkId"_L1, Words::tr("SIP trunk")},
        {"serviceId"_L1, Words::tr("Fax service")},
        {"callbackUrl"_L1, Words::tr("Callback address")},
        {"regionCode"_L1, Words::tr("Region")},
        {"type"_L1, Words::tr("Type")},
        {"quantity"_L1, Words::tr("Quantity")},
        {"phoneNumber"_L1, Words::tr("Number")},
        {"phoneNumbers"_L1, Words::tr("Number")},
        {"requestedQuantity"_L1, Words::tr("Quantity")},
        {"numberType"_L1, Words::tr("Type")},
        {"fileName"_L1, Words::tr("File")},
        {"bytes"_L1, Words::tr("Bytes")},
        {"attachmentId"_L1, Words::tr("Paper")},
        {"streetNumber"_L1, Words::tr("Street number")},
        {"streetInfo"_L1, Words::tr("Street")},
        {"location"_L1, Words::tr("Location")},
        {"city"_L1, Words::tr("City")},
        {"state"_L1, Words::tr("State")},
        {"postalCode"_L1, Words::tr("ZIP code")},
        {"postalCodePlusFour"_L1, Words::tr("Plus four")},
        {"hmacSecret"_L1, Words::tr("Secret")},
    };
    for (const auto &[known, words] : names) {
        if (wire == known)
            return words;
    }
    return wire;
}

void addLeaves(std::vector<Fact> &facts, const QString &name, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (domain::isSecretName(member.key()))
                facts.push_back({.name = memberName(member.key()), .value = domain::masked(member.value().toString())});
            else
                addLeaves(facts, memberName(member.key()), member.value());
        }
    } else if (value.isArray()) {
        QStringList texts;
        for (const QJsonArray array = value.toArray(); const auto &each : array)
            texts << each.toVariant().toString();
        facts.push_back({.name = name, .value = texts.join(u", "_s)});
    } else {
        const QString text = value.toVariant().toString();
        facts.push_back({.name = name, .value = text.isEmpty() ? Words::tr("taken away") : text});
    }
}

} // namespace

std::vector<Fact> ofNumbers(const store::Intent &intent)
{
    std::vector<Fact> facts;
    const QString target = store::targetName({.intent = intent});
    if (!target.isEmpty() && store::subjectOf(intent.kind) == store::IntentSubject::Number)
        facts.push_back({.name = Words::tr("Number"), .value = target});
    else if (!target.isEmpty())
        facts.push_back({.name = Words::tr("Number order"), .value = target});
    addLeaves(facts, Words::tr("Sent"), intent.data.value("sent"_L1).toObject());
    return facts;
}

} // namespace views::activitywords
