#pragma once

#include "views/page.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace views {

class IconLabel;
class TextLabel;

enum class Connection : quint8 { Unknown, Connecting, Connected, Disconnected };

//! The bottom of the window: what is shown and how old it is; what runs, with Cancel; the connection.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setStatus(const PageStatus &status);
    //! `detail` is said in the tooltip ("Porting answered at 10:02:17").
    void setConnection(Connection connection, const QString &detail = {});

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_shown;
    TextLabel *m_asOf;
    TextLabel *m_busy;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    IconLabel *m_connectionIcon;
    TextLabel *m_connectionText;
};

} // namespace views
