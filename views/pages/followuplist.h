#pragma once

#include "domain/porting/portorder.h"

#include <QWidget>

namespace flows {
class FollowUps;
}

class QVBoxLayout;

namespace views {

class ErrorBanner;
class TextLabel;

//! What is still to be done once numbers are live, to be ticked off: each with what it means, and with who ticked it.
class FollowUpList final : public QWidget
{
    Q_OBJECT

public:
    explicit FollowUpList(flows::FollowUps &followUps, QWidget *parent = nullptr);

    void showOrder(const domain::PortOrder &order);
    //! Empty while no number is active.
    bool isEmpty() const { return m_all == 0; }
    int all() const { return m_all; }
    int done() const { return m_done; }

Q_SIGNALS:
    void countsChanged();

private:
    void follow();

    flows::FollowUps &m_followUps;
    domain::PortOrder m_order = {};
    int m_all = 0;
    int m_done = 0;
    ErrorBanner *m_banner;
    TextLabel *m_heading;
    QVBoxLayout *m_rows;
};

} // namespace views
