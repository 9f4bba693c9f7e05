#pragma once

#include "store/hostingscopes.h"

#include <QObject>

namespace domain {
struct ActiveNumber;
struct HostingOrder;
struct ImportedNumber;
} // namespace domain

namespace flows {

//! The pairs of service plan and campaign that this desk knows. No API lists them, and without them the hosting API
//! lists nothing: they are learnt from every number and order that is read, and a person can add and switch off.
class HostingScopes final : public QObject
{
    Q_OBJECT

public:
    using Scope = store::HostingScope;

    //! \p settings outlives it.
    HostingScopes(store::Settings &settings, QString profileKey, QObject *parent = nullptr);

    //! What promises most first, then by plan and campaign.
    const std::vector<Scope> &all() const { return m_all; }
    //! Those that are not switched off, in that order.
    std::vector<Scope> asked() const;
    QStringList plans() const; //!< of all of them, each once
    QStringList campaigns() const;

    //! Each plan is then known without a campaign too, as toll-free numbers have none.
    void learn(const std::vector<domain::HostingOrder> &orders);
    void learn(const std::vector<domain::ImportedNumber> &numbers);
    void learn(const std::vector<domain::ActiveNumber> &numbers);

    //! Does nothing without a plan. One that is there already is asked for again.
    void add(const QString &servicePlanId, const QString &campaignId);
    void setAsked(const Scope &scope, bool isAsked);
    //! Until it is seen again.
    void forget(const Scope &scope);

Q_SIGNALS:
    void changed();

private:
    //! \returns whether that was new.
    bool take(const Scope &scope);
    void takeAll(const std::vector<Scope> &scopes);
    void keep();

    store::HostingScopes m_store;
    const QString m_profileKey;
    std::vector<Scope> m_all;
};

} // namespace flows
