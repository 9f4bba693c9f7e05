#pragma once

#include "flows/eventreading.h"
#include "views/widgets/band.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace views {

class ErrorBanner;
class TextLabel;

//! Takes a porting event that somebody got elsewhere, says what it says, and reads the order that it names. Nothing is
//! taken over from the event itself.
class PasteEventDialog final : public QDialog
{
    Q_OBJECT
public:
    PasteEventDialog(std::unique_ptr<flows::EventReading> reading, const BandInfo &band, QWidget *parent = nullptr);

    void setText(const QString &text);

    //! "Numbers rejected", and what else the event says; secrets never.
    static QString titleOf(const domain::PortEvent &event);
    static QStringList linesOf(const domain::PortEvent &event);

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);

private:
    void build(const BandInfo &band);
    void decode();
    void follow();
    QString resultText() const;

    flows::EventReading *m_reading;
    flows::EventText m_event;
    QPlainTextEdit *m_text;
    TextLabel *m_title;
    TextLabel *m_says;
    TextLabel *m_result;
    ErrorBanner *m_banner;
    QPushButton *m_open;
    QPushButton *m_read;
};

} // namespace views
