#pragma once

#include "flows/portinflow.h"

#include <QWidget>

class QPushButton;

namespace views {

class ErrorBanner;

//! What became of the draft's numbers while it lay, and what they wait for, over the page that it concerns; the
//! review tells all of it. Hidden while there is nothing to tell.
class NewsBanner final : public QWidget
{
    Q_OBJECT
public:
    NewsBanner(flows::PortInFlow &flow, domain::PortInStep step, QWidget *parent = nullptr);

    QString text() const;

private:
    void follow();
    QString words() const;
    void showParked();

    flows::PortInFlow &m_flow;
    const domain::PortInStep m_step;
    bool m_parked = false;
    QString m_closed; //!< what was said when the person closed it
    ErrorBanner *m_banner;
    QPushButton *m_park;
};

} // namespace views
