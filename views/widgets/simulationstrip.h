#pragma once

#include <QWidget>

#include <chrono>
#include <vector>

class QPushButton;

namespace views {

class TextLabel;

//! What the strip can do with the services of numbers.
enum class NumberPlay : quint8 { FailSms, FailVoice, CompleteOrder, BlockOrder };

//! Moves the simulated service along. Shown only with a sandbox profile, and marked as simulated.
class SimulationStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationStrip(QWidget *parent = nullptr);

    //! The order that Confirm and Reject act on; empty: they are off and say why.
    void setOrder(const QString &orderId);
    QString order() const { return m_order; }
    //! On a page about numbers the buttons for port-ins make room for theirs.
    void setAboutNumbers(bool about);
    void showMessage(const QString &text); //!< what the service answered

Q_SIGNALS:
    void advanceRequested(std::chrono::hours by);
    void advanceBusinessDayRequested();
    void confirmRequested(const QString &orderId);
    void rejectRequested(const QString &orderId);
    void failNextRequested();
    void numberPlayRequested(views::NumberPlay play);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_confirm;
    QPushButton *m_reject;
    std::vector<QPushButton *> m_forNumbers;
    TextLabel *m_message;
    QString m_order = {};
};

} // namespace views
