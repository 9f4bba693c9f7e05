#pragma once

#include <QWidget>

#include <chrono>
#include <vector>

class QPushButton;

namespace views {

class TextLabel;

//! What the strip can do with the services of numbers.
enum class NumberPlay : quint8 { FailSms, FailVoice, CompleteOrder, BlockOrder };

//! What it can do with hosting orders: the first three with the one that is open or selected.
enum class HostingPlay : quint8 { Sign, Decline, Release, FailOsr, FailCampaign };

//! Which part of the service the strip plays, besides time and faults.
enum class SimulationArea : quint8 { PortIns, Numbers, Hosting };

//! Moves the simulated service along. Shown only with a sandbox profile, and marked as simulated.
class SimulationStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationStrip(QWidget *parent = nullptr);

    //! The order that Confirm, Sign and the like act on; empty: they are off and say why.
    void setOrder(const QString &orderId);
    QString order() const { return m_order; }
    //! The buttons of the other parts make room.
    void setArea(SimulationArea area);
    void showMessage(const QString &text); //!< what the service answered

Q_SIGNALS:
    void advanceRequested(std::chrono::hours by);
    void advanceBusinessDayRequested();
    void confirmRequested(const QString &orderId);
    void rejectRequested(const QString &orderId);
    void failNextRequested();
    void numberPlayRequested(views::NumberPlay play);
    void hostingPlayRequested(views::HostingPlay play, const QString &orderId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QPushButton *> m_forPortIns;
    std::vector<QPushButton *> m_forNumbers;
    std::vector<QPushButton *> m_forHosting;
    std::vector<QPushButton *> m_forOrder; //!< of these, what needs one
    TextLabel *m_message;
    QString m_order = {};
};

} // namespace views
