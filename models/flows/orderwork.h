#pragma once

#include "domain/porting/portorder.h"
#include "flows/desk.h"
#include "flows/worksource.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>

namespace store {
struct JournalEntry;
}

namespace flows {

class OrderWatch;

//! What the orders that are followed ask for, by domain::orderRules(). Which notes and documents are ours is read from
//! the journal once, and kept up to date.
class OrderWork final : public WorkSource
{
    Q_OBJECT

public:
    OrderWork(Desk desk, OrderWatch &watch, QObject *parent = nullptr);

    WorkReading reading() const override;
    void start() override;
    void refresh() override;
    void judgeAgain() override;

private:
    //! What we have sent to one order.
    struct Ours {
        QHash<QString, QString> notes = {}; //!< texts by intent
        QHash<QString, QJsonObject> documents = {}; //!< what was written of them, by intent
    };

    void take(const store::JournalEntry &entry);
    void lookUp(const QString &intentId);
    void judge(const domain::OrderId &id);
    void judgeSome();

    const Desk m_desk;
    OrderWatch &m_watch;
    QHash<domain::OrderId, Ours> m_ours;
    bool m_oursKnown = false; //!< before, our own notes would look like Sinch's
    std::deque<domain::OrderId> m_queue;
    QTimer m_turn;
    std::optional<QDateTime> m_failedAt;
};

} // namespace flows
