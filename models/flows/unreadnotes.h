#pragma once

#include "flows/desk.h"
#include "store/seennotes.h"

#include <QObject>

namespace flows {

//! Which notes nobody at this desk has seen yet. Ours, those in the journal, need not be seen.
class UnreadNotes final : public QObject
{
    Q_OBJECT

public:
    //! \p seen outlives it.
    UnreadNotes(const Desk &desk, store::SeenNotes &seen, QObject *parent = nullptr);

    //! The store is open.
    void start();
    //! None as long as the store was not read: what is not known is not called new.
    int count(const domain::PortOrder &order) const;
    bool isUnread(const domain::OrderId &order, const domain::OrderNote &note) const;
    //! They are on screen.
    void markRead(const domain::PortOrder &order);

Q_SIGNALS:
    //! Of one order; empty: of any.
    void changed(const domain::OrderId &order);

private:
    void readOurs();

    const QString m_profileKey;
    store::SeenNotes &m_store;
    store::Journal &m_journal;
    store::SeenNotes::Keys m_seen;
    std::map<domain::OrderId, QSet<QString>> m_ours; //!< as isOurs() compares them
    bool m_seenRead = false;
    bool m_oursRead = false;
};

} // namespace flows
