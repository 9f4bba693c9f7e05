#pragma once

#include "flows/eventreading.h"
#include "flows/numbers/numbereventreading.h"
#include "views/widgets/band.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace views {

class ErrorBanner;
class TextLabel;

//! Takes an event that somebody got elsewhere, says what it says, and reads the order or the number that it names.
//! Nothing is taken over from the event itself.
class PasteEventDialog final : public QDialog
{
    Q_OBJECT
public:
    PasteEventDialog(std::unique_ptr<flows::EventReading> reading,
        std::unique_ptr<flows::NumberEventReading> numberReading, const BandInfo &band, QWidget *parent = nullptr);

    void setText(const QString &text);
    //! Whether somebody shows the numbers and the number orders that events name.
    void setLeads(bool toNumbers, bool toNumberOrders);
    //! Likewise, the imported and qualified numbers, and the hosting orders.
    void setHostingLeads(bool toImported, bool toQualified, bool toOrders);

    //! "Numbers rejected", and what else the event says; secrets never.
    static QString titleOf(const domain::PortEvent &event);
    static QStringList linesOf(const domain::PortEvent &event);

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    void openNumberRequested(const QString &number);
    void openNumberOrderRequested(const domain::NumberOrderId &id);
    void openImportedRequested(const QString &number);
    void openQualifiedRequested(const QString &number);
    void openHostingOrderRequested(const domain::HostingOrderId &id);

private:
    void build(const BandInfo &band);
    void decode();
    void read();
    void openIt();
    void follow();
    void followPortEvent(const domain::PortEvent &event);
    void followNumberEvent(const domain::NumberEvent &event);
    QString resultText() const;
    QString numberResultText() const;
    //! What the button that opens it says; empty: nobody shows it.
    QString leadText(const domain::NumberEvent &event) const;

    flows::EventReading *m_reading;
    flows::NumberEventReading *m_numberReading;
    flows::EventText m_event;
    bool m_leadsToNumbers = false;
    bool m_leadsToNumberOrders = false;
    bool m_leadsToImported = false;
    bool m_leadsToQualified = false;
    bool m_leadsToHostingOrders = false;
    QPlainTextEdit *m_text;
    TextLabel *m_title;
    TextLabel *m_says;
    TextLabel *m_result;
    ErrorBanner *m_banner;
    QPushButton *m_open;
    QPushButton *m_read;
};

} // namespace views
