#pragma once

#include "domain/clock.h"
#include "domain/porting/activationrules.h"

#include <QWidget>

namespace flows {
class OrderDetailFlow;
}

namespace views {

class ErrorBanner;
class SidePanel;

//! The activation groups of an order, a section each: numbers, FOC, what is fulfilled and what is not, and the button
//! that opens the confirmation when everything is.
class GroupsPanel final : public QWidget
{
    Q_OBJECT
public:
    GroupsPanel(flows::OrderDetailFlow &detail, domain::Clock now, QWidget *parent = nullptr);

    //! Groups that can be activated now, as far as was read.
    QStringList readyGroups() const { return m_ready; }

Q_SIGNALS:
    void activateRequested(const QStringList &groups);
    void readyGroupsChanged();

private:
    void follow();
    void addGroup(const domain::PortOrder &order, const domain::GroupView &group);

    flows::OrderDetailFlow &m_detail;
    const domain::Clock m_now;
    SidePanel *m_panel;
    ErrorBanner *m_banner;
    QStringList m_ready;
};

//! "FOC reached: Tue 24 Nov 2026", and below "today in US/Eastern is Tue 24 Nov": a gate in words.
struct GateText {
    QString text = {};
    QString detail = {};
};
GateText gateText(const domain::Gate &gate, domain::PortZone zone);

} // namespace views
