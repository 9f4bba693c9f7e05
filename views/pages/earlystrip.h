#pragma once

#include "domain/porting/portcalendar.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

//! The alarm over FOCs that come before the desired date. Hidden while there are none.
class EarlyStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit EarlyStrip(QWidget *parent = nullptr);

    //! The earliest FOC first.
    void setEarly(const std::vector<domain::EarlyFoc> &early);

Q_SIGNALS:
    void dayRequested(const QDate &day);
    void openRequested(const domain::OrderId &order);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    std::vector<domain::EarlyFoc> m_early;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout;
    bool m_all = false; //!< not only the first ones
};

} // namespace views
