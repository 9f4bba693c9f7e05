#pragma once

#include <QString>

#include <vector>

namespace store {

class Settings;

//! Where a plan and a campaign were seen together, what promises most first. Stored by name.
enum class ScopeOrigin : quint8 {
    HostingOrder,
    Typed, //!< by a person
    ImportedNumber,
    ActiveNumber,
};

//! A service plan with a campaign: the hosting API lists nothing without both.
struct HostingScope {
    QString servicePlanId = {};
    QString campaignId = {}; //!< empty: what has none
    ScopeOrigin origin = ScopeOrigin::Typed;
    bool isAsked = true; //!< a person can switch it off

    bool isSamePair(const HostingScope &other) const
    {
        return servicePlanId == other.servicePlanId && campaignId == other.campaignId;
    }
    friend bool operator==(const HostingScope &, const HostingScope &) = default;
};

//! The pairs of each profile, in the settings file.
class HostingScopes
{
public:
    explicit HostingScopes(Settings &settings)
        : m_settings(settings)
    {
    }

    //! Entries that cannot be read are left out.
    std::vector<HostingScope> list(const QString &profileKey) const;
    void set(const QString &profileKey, const std::vector<HostingScope> &scopes);

private:
    Settings &m_settings;
};

} // namespace store
