#pragma once

#include <QWidget>

namespace flows {
class SettleFlow;
}

namespace views {

class ErrorBanner;

//! Says which changes were sent without an answer, how finding out stands, and offers to look at once.
//! Hidden while nothing is unknown.
class SettleBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit SettleBanner(flows::SettleFlow &settler, QWidget *parent = nullptr);

private:
    void follow();

    flows::SettleFlow &m_settler;
    ErrorBanner *m_banner;
};

} // namespace views
