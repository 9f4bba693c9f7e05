#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace views {

class TextLabel;

//! A job that takes time: what it does, how far it is, and Cancel. Appears after 300 ms, so short jobs do not flicker.
class ProgressStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    //! `total` 0: not known. May be called as often as there is news.
    void setProgress(const QString &title, const QString &detail, int done, int total);
    void finish();
    bool isRunning() const { return m_running; }
    void setCancelable(bool cancelable);

Q_SIGNALS:
    void cancelRequested();

private:
    bool m_running = false;
    QTimer m_delay;
    TextLabel *m_title;
    TextLabel *m_detail;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace views
