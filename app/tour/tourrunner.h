#pragma once

#include <QJsonArray>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

class QWidget;

namespace app {

//! One thing that a person would do, and what must be seen afterwards.
struct TourStep {
    QString name = {}; //!< in the file name of the picture: "open-order"
    QString checked = {}; //!< in tour.json, in words
    std::function<void()> act = {}; //!< once
    //! After \p act, tried until it says that it was done: a button waits for what was read or typed.
    std::function<bool()> press = {};
    std::function<bool()> seen = {}; //!< polled until it is true, or the time is over
    std::function<QWidget *()> picture = {}; //!< what is grabbed; null: no picture of this step
    //! While \p seen is false, act and press again as often as this is true: "another day".
    std::function<bool()> again = {};
    std::chrono::seconds patience{20};
};

//! Works steps off one after the other from a timer, so that the windows live as they do under a person's hand.
class TourRunner final : public QObject
{
    Q_OBJECT
public:
    //! Pictures and tour.json go into \p folder, which exists.
    explicit TourRunner(QString folder);

    //! Every window has a second picture, in which it is no larger than that. An empty size: none.
    void setSmallSize(QSize size) { m_small = size; }

    void add(TourStep step) { m_steps.push_back(std::move(step)); }
    void start();

Q_SIGNALS:
    //! Every step passed, or the one that did not is in tour.json and ended the tour.
    void finished(bool passed);

private:
    void next();
    void act();
    void poll();
    void end(bool passed);
    //! Makes \p window small, and as it was again once it was grabbed; then goes on.
    void grabSmall(QWidget *window);
    //! \p remark: of the file's name.
    QString grab(QWidget *widget, const QString &remark = {});
    bool write();

    const QString m_folder;
    QSize m_small;
    std::deque<TourStep> m_steps;
    std::optional<TourStep> m_current;
    QTimer m_poll;
    bool m_pressed = false;
    qint64 m_waited = 0; //!< ms
    qint64 m_seenFor = 0; //!< ms
    int m_number = 0;
    QJsonArray m_report;
};

} // namespace app
