#include "store/hostingscopes.h"

#include "store/settings.h"
#include "store/stored.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr Name<ScopeOrigin> originNames[]{
    {ScopeOrigin::HostingOrder, "hosting-order"_L1},
    {ScopeOrigin::Typed, "typed"_L1},
    {ScopeOrigin::ImportedNumber, "imported-number"_L1},
    {ScopeOrigin::ActiveNumber, "active-number"_L1},
};

QString keyOf(const QString &profileKey)
{
    return u"hosting/scopes-"_s + profileKey;
}

} // namespace

std::vector<HostingScope> HostingScopes::list(const QString &profileKey) const
{
    const QByteArray text = m_settings.file().value(keyOf(profileKey)).toString().toUtf8();
    std::vector<HostingScope> scopes;
    for (const QJsonArray all = QJsonDocument::fromJson(text).array(); const auto &each : all) {
        const auto origin = readName(originNames, each["origin"_L1].toString());
        if (!origin || !each["plan"_L1].isString() || !each["campaign"_L1].isString())
            continue;
        scopes.push_back({.servicePlanId = each["plan"_L1].toString(),
            .campaignId = each["campaign"_L1].toString(),
            .origin = *origin,
            .isAsked = each["asked"_L1].toBool(true)});
    }
    return scopes;
}

void HostingScopes::set(const QString &profileKey, const std::vector<HostingScope> &scopes)
{
    QJsonArray all;
    for (const HostingScope &scope : scopes)
        all.append(
            QJsonObject{{u"plan"_s, storedText(scope.servicePlanId)}, {u"campaign"_s, storedText(scope.campaignId)},
                {u"origin"_s, storedName(originNames, scope.origin)}, {u"asked"_s, scope.isAsked}});
    m_settings.file().setValue(keyOf(profileKey), QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace store
