#pragma once

#include "domain/clock.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace net {

//! Milliseconds on a clock that nobody sets, and that runs on while the machine sleeps where the system can tell.
std::chrono::milliseconds uptime();

//! An HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT") in UTC; invalid when the text is none.
QDateTime httpDate(const QByteArray &text);

//! The time at one host: the Date of its last answer plus the time since. An advanced sandbox or a wrong
//! workstation clock therefore still gives a right "today". Before the first answer it is the local time.
class ServerClock : public QObject
{
    Q_OBJECT

public:
    using Uptime = std::function<std::chrono::milliseconds()>;

    //! Tests pass their own local clock and uptime.
    explicit ServerClock(QObject *parent = nullptr);
    ServerClock(domain::Clock local, Uptime elapsed, QObject *parent = nullptr);

    QDateTime now() const; //!< UTC
    bool isKnown() const { return m_anchor.has_value(); }
    //! Server minus workstation. Below two seconds it says nothing: Date has whole seconds.
    std::chrono::milliseconds offset() const;
    //! For everything that takes "now" as a parameter. Valid as long as this object.
    domain::Clock asClock() const;

    //! The Date header of an answer that arrived just now. Nonsense is ignored.
    void observe(const QByteArray &dateHeader);

Q_SIGNALS:
    //! now() has just jumped by a second or more, or has become known.
    void changed();

private:
    struct Anchor {
        QDateTime server = {};
        std::chrono::milliseconds at = {};
    };

    domain::Clock m_local;
    Uptime m_uptime;
    std::optional<Anchor> m_anchor;
};

} // namespace net
