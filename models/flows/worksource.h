#pragma once

#include "domain/worklist.h"
#include "flows/progress.h"
#include "net/error.h"

#include <QObject>

#include <optional>
#include <vector>

namespace flows {

//! Parts of the desk that can fail to be read by themselves: a project may lack the service.
enum class WorkPart : quint8 { HostingOrders, QualifiedNumbers };

//! How far the reading behind the worklist is: what its status line says.
struct WorkReading {
    bool isReading = false;
    bool isComplete = true; //!< everything was read at least once
    Progress progress = {}; //!< of the reading that is under way
    std::optional<QDateTime> asOf = {}; //!< UTC, the server's
    std::optional<QDateTime> nextAt = {}; //!< UTC, this computer's; nothing while it reads or rests
    std::optional<net::Error> error = {}; //!< of the last reading
    std::optional<QDateTime> failedAt = {}; //!< UTC, this computer's
    std::vector<WorkPart> unread = {}; //!< could not be read the last time, while the rest was
};

//! Finds work in one part of the desk: in its orders, in the journal. What it finds is kept by subject, so that only
//! what was touched is judged again.
class WorkSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual WorkReading reading() const { return {}; }
    //! The store has answered: what is in it can be read now.
    virtual void start() = 0;
    //! Asked for by a person.
    virtual void refresh() { }
    //! Another day has begun somewhere: ages and dates are others.
    virtual void judgeAgain() = 0;

Q_SIGNALS:
    //! All that this subject asks for now; empty when it asks for nothing (any more).
    void found(const QString &subject, const std::vector<domain::WorkItem> &items);
    void readingChanged();
};

} // namespace flows
