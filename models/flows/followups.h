#pragma once

#include "domain/porting/followups.h"
#include "flows/donemarks.h"

namespace flows {

//! Which follow-ups of an activation were done, by whom and when: remembered on this computer, for each order.
class FollowUps final : public QObject
{
    Q_OBJECT

public:
    //! \p marks outlives it.
    FollowUps(const Desk &desk, store::WorkMarks &marks, QObject *parent = nullptr);

    //! Until then nothing can be ticked: a tick that was not read yet would be lost.
    bool isKnown() const { return m_done.isKnown(); }
    //! Nothing: still to be done.
    const store::WorkMark *doneMark(const domain::OrderId &order, domain::FollowUp what) const;
    void setDone(const domain::OrderId &order, domain::FollowUp what, bool done);

Q_SIGNALS:
    void changed();
    void failed(const store::Error &error);

private:
    DoneMarks m_done;
};

} // namespace flows
