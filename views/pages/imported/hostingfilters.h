#pragma once

#include "flows/imported/hostinglist.h"
#include "views/pages/imported/hostingwords.h"

#include <QObject>

namespace flows {
class HostingScopes;
}

namespace views {

class FilterBar;
class FilterChip;

//! What the server is asked for: state, type, plan and campaign. What is not set is asked for one by one.
class HostingFilters final : public QObject
{
    Q_OBJECT

public:
    //! Adds its controls to \p bar. All of them outlive it.
    HostingFilters(FilterBar &bar, const flows::HostingScopes &scopes, NameOfId nameOf, QObject *parent = nullptr);

    const flows::HostingListFilter &filter() const { return m_filter; }
    bool isSet() const { return m_filter != flows::HostingListFilter(); }
    //! "State is set to Rejected."
    QString inWords() const;
    void clear();
    //! Whether an order is one of those that are asked for.
    bool accepts(const domain::HostingOrder &order) const;

Q_SIGNALS:
    void changed();

private:
    void askState();
    void askType();
    void askPlan();
    void askCampaign();
    void apply(const flows::HostingListFilter &filter);

    FilterBar &m_bar;
    const flows::HostingScopes &m_scopes;
    const NameOfId m_nameOf;
    flows::HostingListFilter m_filter;
    FilterChip *m_state;
    FilterChip *m_type;
    FilterChip *m_plan;
    FilterChip *m_campaign;
};

} // namespace views
