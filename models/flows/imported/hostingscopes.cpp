#include "flows/imported/hostingscopes.h"

#include "domain/imported/hostingorder.h"
#include "domain/imported/importednumber.h"
#include "domain/numbers/activenumber.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace flows {

using store::ScopeOrigin;

HostingScopes::HostingScopes(store::Settings &settings, QString profileKey, QObject *parent)
    : QObject(parent)
    , m_store(settings)
    , m_profileKey(std::move(profileKey))
    , m_all(m_store.list(m_profileKey))
{
}

std::vector<HostingScopes::Scope> HostingScopes::asked() const
{
    std::vector<Scope> asked;
    std::ranges::copy_if(m_all, std::back_inserter(asked), &Scope::isAsked);
    return asked;
}

static QStringList eachOnce(const std::vector<store::HostingScope> &scopes, QString store::HostingScope::*member)
{
    QStringList ids;
    for (const store::HostingScope &scope : scopes) {
        if (!(scope.*member).isEmpty())
            ids << scope.*member;
    }
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

QStringList HostingScopes::plans() const
{
    return eachOnce(m_all, &Scope::servicePlanId);
}

QStringList HostingScopes::campaigns() const
{
    return eachOnce(m_all, &Scope::campaignId);
}

void HostingScopes::learn(const std::vector<domain::HostingOrder> &orders)
{
    std::vector<Scope> scopes;
    for (const domain::HostingOrder &order : orders)
        scopes.push_back({order.servicePlanId, order.campaignId, ScopeOrigin::HostingOrder});
    takeAll(scopes);
}

void HostingScopes::learn(const std::vector<domain::ImportedNumber> &numbers)
{
    std::vector<Scope> scopes;
    for (const domain::ImportedNumber &number : numbers)
        scopes.push_back({number.sms.servicePlanId, number.sms.campaignId, ScopeOrigin::ImportedNumber});
    takeAll(scopes);
}

void HostingScopes::learn(const std::vector<domain::ActiveNumber> &numbers)
{
    std::vector<Scope> scopes;
    for (const domain::ActiveNumber &number : numbers)
        scopes.push_back({number.sms.servicePlanId, number.sms.campaignId, ScopeOrigin::ActiveNumber});
    takeAll(scopes);
}

void HostingScopes::add(const QString &servicePlanId, const QString &campaignId)
{
    const Scope scope{servicePlanId.trimmed(), campaignId.trimmed(), ScopeOrigin::Typed};
    if (scope.servicePlanId.isEmpty())
        return;
    bool isNew = take(scope);
    const auto known = std::ranges::find_if(m_all, [&scope](const Scope &each) { return each.isSamePair(scope); });
    if (!known->isAsked) {
        known->isAsked = true;
        isNew = true;
    }
    if (isNew)
        keep();
}

void HostingScopes::setAsked(const Scope &scope, bool isAsked)
{
    const auto known = std::ranges::find_if(m_all, [&scope](const Scope &each) { return each.isSamePair(scope); });
    if (known == m_all.end() || known->isAsked == isAsked)
        return;
    known->isAsked = isAsked;
    keep();
}

void HostingScopes::forget(const Scope &scope)
{
    if (std::erase_if(m_all, [&scope](const Scope &each) { return each.isSamePair(scope); }) > 0)
        keep();
}

bool HostingScopes::take(const Scope &scope)
{
    const auto known = std::ranges::find_if(m_all, [&scope](const Scope &each) { return each.isSamePair(scope); });
    if (known == m_all.end()) {
        m_all.push_back(scope);
        return true;
    }
    if (known->origin <= scope.origin)
        return false;
    known->origin = scope.origin;
    return true;
}

void HostingScopes::takeAll(const std::vector<Scope> &scopes)
{
    bool anyNew = false;
    for (const Scope &scope : scopes) {
        if (scope.servicePlanId.isEmpty())
            continue;
        anyNew = take(scope) || anyNew;
        anyNew = take({scope.servicePlanId, {}, scope.origin}) || anyNew;
    }
    if (anyNew)
        keep();
}

void HostingScopes::keep()
{
    std::ranges::sort(m_all, [](const Scope &a, const Scope &b) {
        return std::tie(a.origin, a.servicePlanId, a.campaignId) < std::tie(b.origin, b.servicePlanId, b.campaignId);
    });
    m_store.set(m_profileKey, m_all);
    Q_EMIT changed();
}

} // namespace flows
