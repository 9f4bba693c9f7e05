#pragma once

#include "domain/clock.h"
#include "domain/porting/portorder.h"
#include "views/widgets/factsrow.h"

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

    //! \p letter: what is known of the letter of authorization.
    void showOrder(const domain::PortOrder &order, const std::vector<Fact> &letter = {});

private:
    void addLetter(const std::vector<Fact> &letter);
    void addSchedule(const domain::PortOrder &order);
    void addEndUsers(const domain::PortOrder &order);

    const domain::Clock m_now;
    QVBoxLayout *m_blocks;
};

} // namespace views
