#pragma once

#include <QWidget>

#include <chrono>

class QPushButton;

namespace views {

class TextLabel;

//! Moves the simulated service along. Shown only with a sandbox profile, and marked as simulated.
class SimulationStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationStrip(QWidget *parent = nullptr);

    //! The order that Confirm and Reject act on; empty: they are off and say why.
    void setOrder(const QString &orderId);
    QString order() const { return m_order; }
    void showMessage(const QString &text); //!< what the service answered

Q_SIGNALS:
    void advanceRequested(std::chrono::hours by);
    void advanceBusinessDayRequested();
    void confirmRequested(const QString &orderId);
    void rejectRequested(const QString &orderId);
    void failNextRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_confirm;
    QPushButton *m_reject;
    TextLabel *m_message;
    QString m_order = {};
};

} // namespace views
