#pragma once

#include "domain/porting/parking.h"
#include "store/connection.h"

#include <map>

namespace store {

//! What parked drafts wait for: the statements, for the store's thread.
class DraftWaitRows
{
public:
    DraftWaitRows(Connection &connection, QString profileKey);

    //! Replaces what it waited for; an empty list unparks it.
    Result<void> park(const domain::DraftId &draft, const std::vector<domain::DraftWait> &waits);
    //! What was seen of an order, for every draft that waits for it. \returns whether that was news.
    Result<bool> note(const domain::OrderId &order, domain::WaitState state, const QDateTime &seenAt);
    //! Of all drafts that are kept, oldest wait first.
    Result<std::map<domain::DraftId, std::vector<domain::DraftWait>>> all();

private:
    Connection &m_connection;
    const QString m_profileKey;
};

} // namespace store
