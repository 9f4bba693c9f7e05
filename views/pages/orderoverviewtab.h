#pragma once

#include "domain/clock.h"
#include "domain/porting/portorder.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

//! What the order says, in words: when, who, at which carrier, for which services. Numbers that say the same share
//! a block; secrets are masked; what the answer left out says so.
class OrderOverviewTab final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderOverviewTab(domain::Clock now, QWidget *parent = nullptr);

    void showOrder(const domain::PortOrder &order);

private:
    void addSchedule(const domain::PortOrder &order);
    void addEndUsers(const domain::PortOrder &order);

    const domain::Clock m_now;
    QVBoxLayout *m_blocks;
};

} // namespace views
